// When articles came out and events took place; a stretch of it, dragged or typed, is a filter.

const DAY = 86400000;
const HEIGHT = 46;
let scale = null; // days from `first` to `last` over `width` pixels

function renderTimeline() {
  const holder = byId("timeline");
  const published = articleDays.filter(Boolean);
  const happened = facts.date.map((_, fact) => (facts.holds[fact] ? factDays[fact] : null)).filter(Boolean);
  // One date alone is no line.
  holder.hidden = new Set([...published, ...happened].map(String)).size < 2;
  if (holder.hidden) return;
  const width = Math.max(200, byId("main").querySelector(".stage").clientWidth - 28);
  scale = { ...spanOf([...published, ...happened]), width };
  const chart = svg("svg", { width, height: HEIGHT + 16, role: "img", "aria-label": say("timeline"), class: "chart" },
    bars(binned(published), { base: HEIGHT / 2, up: true, name: "published" }),
    bars(binned(happened), { base: HEIGHT / 2 + 1, up: false, name: "happened" }),
    axis(), brush());
  listenToBrush(chart);
  replace(holder,
    el("div", { class: "timeline-head" },
      el("span", { class: "swatch published" }), say("articles"), el("span", { class: "swatch happened" }), say("events"),
      el("span", { class: "quiet hint" }, say("timelineHint")),
      dateField("from"), dateField("until"),
      state.from || state.until ? el("button", { type: "button", class: "more", onclick: () => update({ from: null, until: null }) }, "✕") : null,
      undatedNote()),
    chart);
}

function undatedNote() {
  if (!state.from && !state.until) return null;
  const undated = facts.type.filter((_, fact) => !factDays[fact] && !facts.articles[fact].some((article) => articleDays[article])).length;
  return undated ? el("span", { class: "quiet" }, say("undated", formatNumber(undated))) : null;
}

function dateField(key) {
  return el("label", {}, say(key), " ", el("input", {
    type: "date", id: `time-${key}`, value: wholeDate(state[key], key === "until"), onchange: (event) => update({ [key]: event.target.value || null }),
  }));
}

function wholeDate(iso, last) {
  const days = daysOf(iso);
  return days ? isoOf(days[last ? 1 : 0]) : "";
}

const isoOf = (day) => new Date(Math.round(day) * DAY).toISOString().slice(0, 10);

function spanOf(all) {
  let [first, last] = [Infinity, -Infinity];
  for (const [from, until] of all) [first, last] = [Math.min(first, from), Math.max(last, until)];
  const room = Math.max(3, (last - first) * 0.02);
  return { first: first - room, last: last + room };
}

const toX = (day) => ((day - scale.first) / (scale.last - scale.first)) * scale.width;
const toDay = (x) => scale.first + (x / scale.width) * (scale.last - scale.first);

/** How many fall on each bin; what is known only to the year or the month is spread over it. */
function binned(all) {
  const bins = new Float64Array(Math.max(20, Math.min(120, Math.round(scale.width / 8))));
  const size = (scale.last - scale.first) / bins.length;
  for (const [from, until] of all) {
    const first = Math.floor((from - scale.first) / size);
    const last = Math.min(bins.length - 1, Math.floor((until - scale.first) / size));
    for (let bin = first; bin <= last; bin++) bins[bin] += 1 / (last - first + 1);
  }
  return bins;
}

function bars(bins, { base, up, name }) {
  const most = Math.max(...bins, 1e-9);
  const width = scale.width / bins.length;
  const parts = [];
  bins.forEach((count, bin) => {
    const height = (count / most) * (HEIGHT / 2 - 2);
    if (height > 0.05) parts.push(`M${(bin * width).toFixed(1)} ${base}v${(up ? -1 : 1) * Math.max(1, height).toFixed(1)}h${Math.max(1, width - 1).toFixed(1)}V${base}Z`);
  });
  return svg("path", { d: parts.join(""), class: name });
}

/** Years where there are several, else months. */
function axis() {
  const ticks = [];
  const [from, until] = [new Date(scale.first * DAY), new Date(scale.last * DAY)];
  const years = until.getUTCFullYear() - from.getUTCFullYear();
  const step = years >= 2 ? 12 * Math.max(1, Math.ceil(years / (scale.width / 60))) : Math.max(1, Math.ceil(((scale.last - scale.first) / 30) / (scale.width / 110)));
  for (let month = years >= 2 ? 0 : from.getUTCMonth(), year = from.getUTCFullYear(); ; month += step) {
    const time = Date.UTC(year, month, 1);
    if (time > until) break;
    if (time < from) continue;
    const iso = new Date(time).toISOString();
    ticks.push([time / DAY, formatDate(years >= 2 ? iso.slice(0, 4) : iso.slice(0, 7))]);
  }
  return ticks.map(([day, label]) => svg("text", { x: toX(day), y: HEIGHT + 13, class: "tick" }, label));
}

function brush() {
  if (!state.from && !state.until) return null;
  const left = state.from ? toX(daysOf(state.from)[0]) : 0;
  const right = state.until ? toX(daysOf(state.until)[1] + 1) : scale.width;
  return svg("rect", { x: left, y: 0, width: Math.max(2, right - left), height: HEIGHT, class: "brush" });
}

function listenToBrush(chart) {
  let start = null;
  const xOf = (event) => Math.min(scale.width, Math.max(0, event.clientX - chart.getBoundingClientRect().left));
  const shade = svg("rect", { y: 0, height: HEIGHT, class: "brush", visibility: "hidden" });
  chart.append(shade);
  chart.addEventListener("pointerdown", (event) => { start = xOf(event); chart.setPointerCapture(event.pointerId); });
  chart.addEventListener("pointermove", (event) => {
    if (start === null) return;
    const now = xOf(event);
    shade.setAttribute("visibility", "visible");
    shade.setAttribute("x", Math.min(start, now));
    shade.setAttribute("width", Math.abs(now - start));
  });
  chart.addEventListener("pointerup", (event) => {
    if (start === null) return;
    const [left, right] = [Math.min(start, xOf(event)), Math.max(start, xOf(event))];
    start = null;
    shade.setAttribute("visibility", "hidden");
    if (right - left < 4) update({ from: null, until: null });
    else update({ from: isoOf(toDay(left)), until: isoOf(toDay(right)) });
  });
}
