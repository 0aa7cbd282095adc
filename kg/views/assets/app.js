// Puts the parts together: the state goes out to the graph, the panel and the rest, and their events come back to it.

let visible = null;
let scene = null;

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
  if (has("language")) renderFrame();
  scene.show(visible, emphasis());
  if (has("theme")) scene.restyle();
  renderPanel();
  renderNotice();
  if (has("node", "link", "path", "depth")) lookAt();
}

/** Moves to what was chosen where it is not to be seen already. */
function lookAt() {
  const chosen = emphasis();
  if (chosen === null) return;
  const holder = byId("canvas");
  const inside = [...chosen.nodes].every((node) => {
    const [x, y] = scene.whereIs(node);
    return x > 40 && y > 40 && x < holder.clientWidth - 40 && y < holder.clientHeight - 40;
  });
  if (!inside || state.depth) scene.focusOn([...chosen.nodes, ...chosen.others].filter((node) => visible.nodes[node]));
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
  byId("counts").textContent = `${formatNumber(entities)} ${say("entities")} · ${formatNumber(factCount)} ${say("factsCount")} · ${formatNumber(articles.length)} ${say("articles")}`;
  byId("canvas").setAttribute("aria-label", say("graphLabel"));
  makeSearch(byId("search"), { label: say("search"), choose: (match) => select(match.node) });
  replace(byId("tools"),
    el("button", { type: "button", id: "language", onclick: () => update({ language: language === "id" ? "en" : "id" }) }, say("language")),
    el("button", { type: "button", id: "theme", title: say("theme"), "aria-label": say("theme"), onclick: switchTheme }, "◐"));
  replace(byId("zoom"), zoomButton("+", "zoomIn", () => scene.zoom(1.3)), zoomButton("−", "zoomOut", () => scene.zoom(1 / 1.3)), zoomButton("⤢", "fit", () => scene.fit()));
  const used = new Set(nodes.id.map((_, node) => (isEvent(node) ? "Event" : nodes.type[node])));
  replace(byId("legend"), Object.entries(DATA.looks).filter(([type]) => used.has(type)).map(([type, look]) =>
    el("span", {}, glyphOf(look.shape, look.colour), wordOf("types", type))));
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
    `${say("partly", formatNumber(nodeCount - visible.hiddenNodes), formatNumber(nodeCount))} · ${say("hiddenFacts", formatNumber(visible.hiddenFacts))}`,
    el("button", { type: "button", onclick: () => { opened = nodeCount; update({ ...START, language: state.language, theme: state.theme, view: state.view }); render(new Set(["opened"])); } }, say("reset")));
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
  scene = makeVisScene(byId("canvas"), { choose: select, chooseLink: selectLink, clear: () => update({ node: null, link: null, path: null, depth: 0 }) });
  render(new Set(["language"]));
  scene.fit();
  if (emphasis() !== null) lookAt();
  listeners.push(render);
  byId("canvas").addEventListener("keydown", keysOnCanvas);
  addEventListener("hashchange", () => update(fromFragment(location.hash), { quietly: true }));
  addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && update({ node: null, link: null, path: null, depth: 0 }));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { applyTheme(); scene.restyle(); });
  document.documentElement.dataset.ready = "true";
  window.kgPage = { scene, state, nodes, links, select, update };
}

start();
