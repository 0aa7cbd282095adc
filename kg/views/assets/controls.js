// The filters: types of entities and facts, outlets, one article; each with how much there is of it.

function renderControls() {
  const holder = byId("filters");
  replace(holder,
    el("h2", {}, say("filters")),
    checks("entityTypes", "types", countsOf(nodes.id.map((_, node) => (isEvent(node) ? "Event" : nodes.type[node]))),
      (type) => [glyphOf(DATA.looks[type].shape, DATA.looks[type].colour), wordOf("types", type)]),
    checks("factTypes", "kinds", factCounts(), (type) => [factWord(type)]),
    checks("outlets", "outlets", countsOf(articles.map((article) => article.outlet ?? "")), (outlet) => [isolated(outlet || say("noOutlet"))]),
    articleChoice(),
    el("label", { class: "check" }, el("input", { type: "checkbox", checked: state.connected, onchange: (event) => update({ connected: event.target.checked }) }), say("connected")),
    el("div", { class: "row" }, el("button", { type: "button", onclick: resetFilters }, say("reset"))),
  );
}

function countsOf(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function factCounts() {
  const counts = countsOf(facts.type);
  const named = links.kind.filter((kind) => kind === "mentions").length;
  if (named) counts.set("mentions", named);
  return counts;
}

/** A group of check boxes; what is not checked is hidden. */
function checks(title, key, counts, content) {
  const values = [...counts].sort((one, two) => two[1] - one[1]);
  const set = (hidden) => update({ [key]: hidden });
  const box = ([value, count]) => el("label", { class: "check" },
    el("input", {
      type: "checkbox", checked: !state[key].includes(value), "data-value": value,
      onchange: (event) => set(event.target.checked ? state[key].filter((one) => one !== value) : [...state[key], value]),
    }),
    content(value), el("span", { class: "count" }, formatNumber(count)));
  return el("fieldset", { id: `filter-${key}` },
    el("legend", {}, say(title)),
    values.length > 3 ? el("div", { class: "both" },
      el("button", { type: "button", onclick: () => set([]) }, say("all")),
      el("button", { type: "button", onclick: () => set(values.map(([value]) => value)) }, say("none"))) : null,
    values.map(box));
}

function articleChoice() {
  const option = (article, number) => el("option", { value: String(number), selected: state.article === number }, clip(article.title || article.id, 80));
  return el("fieldset", {}, el("legend", {}, say("article")),
    el("select", { id: "filter-article", "aria-label": say("article"), onchange: (event) => update({ article: event.target.value === "" ? null : Number(event.target.value) }) },
      el("option", { value: "", selected: state.article === null }, say("allArticles")), articles.slice(0, 2000).map(option)));
}

/** Shows everything again, whatever hid it. */
function resetFilters() {
  opened = Math.min(nodeCount, Math.max(opened, DATA.large));
  const { language: spoken, theme, view, node } = state;
  update({ ...START, language: spoken, theme, view, node, connected: false });
  render(new Set(["opened"]));
}
