// Puts the parts together: the state goes out to the graph, the panel and the rest, and their events come back to it.

let visible = null;
const laidOut = { x: nodes.x.slice(), y: nodes.y.slice() };
let scene = null;

const clear = () => update({ node: null, link: null, path: null, depth: 0 });

/** What stands out: the chosen nodes, what they are tied to, and the links between. Null where nothing is chosen. */
function emphasis() {
  if (state.path) return alongPaths(...state.path);
  if (state.link !== null) {
    return { nodes: new Set([links.from[state.link], links.to[state.link]]), others: new Set(), links: new Set([state.link]) };
  }
  return state.node === null ? null : around(state.node);
}

function around(node) {
  const near = linksOf[node].filter((link) => visible.links[link]);
  return { nodes: new Set([node]), others: new Set(near.map((link) => otherEnd(link, node))), links: new Set(near) };
}

function alongPaths(start, goal) {
  const routes = shortestPaths(start, goal, visible);
  return {
    nodes: new Set([start, goal, ...routes.flatMap((route) => route.nodes)]), others: new Set(),
    links: new Set(routes.flatMap((route) => route.links.flat())),
  };
}

/** Shows the neighbours of a node that a very large page had left out. */
function unfold(node) {
  for (const link of linksOf[node]) unfolded.add(otherEnd(link, node));
  render(new Set(["opened"]));
}

const FILTERS = ["types", "kinds", "outlets", "article", "from", "until", "connected", "depth", "opened", "node"];

function render(changed) {
  const has = (...keys) => keys.some((key) => changed.has(key));
  if (has("language")) setLanguage(state.language ?? "id");
  if (has("theme")) applyTheme();
  if (visible === null || has(...FILTERS)) visible = findVisible();
  if (has("node", "depth", "opened", ...FILTERS)) placeNodes();
  if (has("language")) renderFrame();
  if (has("language", "view")) renderViews();
  scene.show(visible, emphasis());
  if (has("theme")) scene.restyle();
  renderPanel();
  renderNotice();
  if (!byId("filters").hidden) renderControls();
  if (has("language", "from", "until")) renderTimeline();
  renderTable();
  renderMap();
  if (has("depth") && !state.depth) scene.fit();
  if (has("node", "link", "path", "depth") && state.view === "graph") lookAt();
}

/** A neighbourhood that lies scattered gets a picture of its own; else everything lies where the file says. */
function placeNodes() {
  [nodes.x, nodes.y] = [laidOut.x.slice(), laidOut.y.slice()];
  if (state.node === null || !state.depth) return;
  const shown = shownNodes();
  const { clientWidth, clientHeight } = byId("canvas");
  if (frameOf(shown, clientWidth, clientHeight).scale > 0.6) return;
  const rings = ringsAround(state.node, new Set(shown), visible);
  for (let node = 0; node < nodeCount; node++) [nodes.x[node], nodes.y[node]] = rings.get(node) ?? [laidOut.x[node], laidOut.y[node]];
}

const shownNodes = () => [...nodes.id.keys()].filter((node) => visible.nodes[node]);

/** Moves to what was chosen where it is not to be seen already. */
function lookAt() {
  const chosen = emphasis();
  if (chosen === null) return;
  const holder = byId("canvas");
  const inside = [...chosen.nodes].every((node) => {
    const [x, y] = scene.whereIs(node);
    return x > 40 && y > 40 && x < holder.clientWidth - 40 && y < holder.clientHeight - 40;
  });
  if (state.depth) scene.fit();
  else if (!inside || scene.scale() < 0.35) scene.focusOn([...chosen.nodes, ...chosen.others].filter((node) => visible.nodes[node]));
}

function applyTheme() {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

/** Everything around the graph that is words: drawn anew when the language changes. */
function renderFrame() {
  document.title = say("title");
  byId("title").textContent = say("title");
  byId("skip").textContent = say("skip");
  const entities = nodes.event.filter((event) => !event).length;
  byId("counts").textContent = `${formatNumber(entities)} ${say("entities")} · ${formatNumber(factCount)} ${say("factsCount")} · ${articles.length === 1 ? say("oneSource") : `${formatNumber(articles.length)} ${say("articles")}`}`;
  byId("canvas").setAttribute("aria-label", say("graphLabel"));
  makeSearch(byId("search"), { label: say("search"), choose: (match) => select(match.node) });
  replace(byId("tools"),
    el("button", { type: "button", id: "filter", "aria-expanded": String(!byId("filters").hidden), "aria-controls": "filters", onclick: toggleFilters }, say("filters")),
    el("button", { type: "button", id: "link", title: say("link"), "aria-label": say("link"), onclick: copyLink }, linkIcon()),
    el("button", { type: "button", id: "language", onclick: () => update({ language: language === "id" ? "en" : "id" }) }, say("language")),
    el("button", { type: "button", id: "theme", title: say("theme"), "aria-label": say("theme"), onclick: switchTheme }, "◐"));
  replace(byId("zoom"), zoomButton("+", "zoomIn", () => scene.zoom(1.3)), zoomButton("−", "zoomOut", () => scene.zoom(1 / 1.3)), zoomButton("⤢", "fit", () => scene.fit()));
  const used = new Set(nodes.id.map((_, node) => (isEvent(node) ? "Event" : nodes.type[node])));
  replace(byId("legend"), Object.entries(DATA.looks).filter(([type]) => used.has(type)).map(([type, look]) =>
    el("span", {}, glyphOf(look.shape, look.colour), wordOf("types", type))),
  links.kind.includes("mentions") && el("span", {}, dashes(), factWord("mentions")));
}

function renderViews() {
  replace(byId("views"), ["graph", "table", "map"].map((view) => el("button", {
    type: "button", id: `to-${view}`, "aria-pressed": String(state.view === view), onclick: () => update({ view }),
  }, say(view))));
  byId("view-graph").hidden = state.view !== "graph";
}

function toggleFilters() {
  const holder = byId("filters");
  holder.hidden = !holder.hidden;
  byId("filter").setAttribute("aria-expanded", String(!holder.hidden));
  if (!holder.hidden) renderControls();
  renderTimeline();
  scene.redraw();
}

function linkIcon() {
  const d = "M-2 2L4 -4M-1 -4L2 -7A3.5 3.5 0 0 1 7 -2L4 1M1 4L-2 7A3.5 3.5 0 0 1 -7 2L-4 -1";
  return svg("svg", { viewBox: "-10 -10 20 20", class: "glyph", "aria-hidden": "true" }, svg("path", { d, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }));
}

function copyLink() {
  const done = () => {
    replace(byId("link"), "✓");
    setTimeout(() => replace(byId("link"), linkIcon()), 1200);
  };
  navigator.clipboard?.writeText(location.href).then(done, () => {});
}

function dashes() {
  return svg("svg", { viewBox: "0 0 26 10", class: "glyph wide", "aria-hidden": "true" },
    svg("path", { d: "M0 5H26", stroke: "currentColor", "stroke-width": 2, "stroke-dasharray": "5 4" }));
}

function zoomButton(sign, key, onclick) {
  return el("button", { type: "button", title: say(key), "aria-label": say(key), onclick }, sign);
}

function switchTheme() {
  update({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" });
}

/** Says what is hidden, so that nobody takes a part for the whole. */
function renderNotice() {
  const notice = byId("notice");
  if (!visible.hiddenNodes && !visible.hiddenFacts) return void replace(notice);
  replace(notice,
    [visible.hiddenNodes ? say("partly", formatNumber(nodeCount - visible.hiddenNodes), formatNumber(nodeCount)) : null,
      visible.hiddenFacts ? say("hiddenFacts", formatNumber(visible.hiddenFacts)) : null].filter(Boolean).join(" · "),
    opened < nodeCount
      ? el("button", { type: "button", id: "more-nodes", onclick: showMoreNodes }, say("showMore"))
      : el("button", { type: "button", id: "reset", onclick: resetFilters }, say("reset")));
}

/** The next most reported nodes of a very large page. */
function showMoreNodes() {
  opened = Math.min(nodeCount, opened + DATA.most);
  render(new Set(["opened"]));
}

function keysOnCanvas(event) {
  const moves = { ArrowLeft: [-80, 0], ArrowRight: [80, 0], ArrowUp: [0, -80], ArrowDown: [0, 80] };
  if (moves[event.key]) scene.pan(...moves[event.key]);
  else if (event.key === "+" || event.key === "=") scene.zoom(1.3);
  else if (event.key === "-") scene.zoom(1 / 1.3);
  else if (event.key === "0") scene.fit();
  else return;
  event.preventDefault();
}

function start() {
  Object.assign(state, fromFragment(location.hash));
  setLanguage(state.language ?? "id");
  applyTheme();
  const makeScene = DATA.network ? makeVisScene : makeCanvasScene;
  scene = makeScene(byId("canvas"), { choose: select, chooseLink: selectLink, clear });
  render(new Set(Object.keys(state)));
  scene.fit();
  if (emphasis() !== null) lookAt();
  listeners.push(render);
  byId("canvas").addEventListener("keydown", keysOnCanvas);
  addEventListener("hashchange", () => update(fromFragment(location.hash), { quietly: true }));
  addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && clear());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { applyTheme(); scene.restyle(); });
  let resized = 0;
  addEventListener("resize", () => { clearTimeout(resized); resized = setTimeout(renderTimeline, 200); });
  document.documentElement.dataset.ready = "true";
  window.kgPage = { scene, state, nodes, links, linksOf, loadedParts, select, update, visible: () => visible };
}

start();
