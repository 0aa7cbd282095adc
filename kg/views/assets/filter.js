// What the filters leave: which facts, links and nodes are to be seen, and how many are not.

// A page of more nodes than `large` opens with the `most` reported; the rest comes on demand.
let opened = nodeCount > DATA.large ? DATA.most : nodeCount; // nodes are in the order of importance
const unfolded = new Set(); // nodes of the rest that somebody asked for

/** The first and the last day of a whole or partial ISO date, as numbers of days. */
function daysOf(iso) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso || "");
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), parts[2] && Number(parts[2]), parts[3] && Number(parts[3])];
  const first = Date.UTC(year, (month || 1) - 1, day || 1);
  const last = day ? first : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return [first / 86400000, last / 86400000];
}

const articleDays = articles.map((article) => daysOf(article.published));
const factDays = facts.date.map(daysOf);

function inPeriod(days, from, until) {
  return days !== null && (from === null || days[1] >= from) && (until === null || days[0] <= until);
}

/** Whether a fact passes; events count by their own date where they have one, else by that of their articles. */
function makeFactTest() {
  const kinds = new Set(state.kinds);
  const outlets = new Set(state.outlets);
  const from = state.from ? daysOf(state.from)[0] : null;
  const until = state.until ? daysOf(state.until)[1] : null;
  const timed = from !== null || until !== null;
  const readable = articles.map((article, number) =>
    !outlets.has(article.outlet ?? "") && (state.article === null || state.article === number));
  return (fact) => {
    if (kinds.has(facts.type[fact])) return false;
    const sources = facts.articles[fact].filter((article) => readable[article]);
    if (!sources.length) return false;
    if (!timed) return true;
    if (factDays[fact]) return inPeriod(factDays[fact], from, until);
    return sources.some((article) => inPeriod(articleDays[article], from, until));
  };
}

const isFactFiltered = () =>
  Boolean(state.kinds.length || state.outlets.length || state.article !== null || state.from || state.until);

/** Masks (0 or 1 a number) of facts, nodes and links, and the counts of what is hidden. */
function findVisible() {
  const passes = makeFactTest();
  const seen = { facts: new Uint8Array(factCount), nodes: new Uint8Array(nodeCount), links: new Uint8Array(linkCount) };
  for (let fact = 0; fact < factCount; fact++) seen.facts[fact] = passes(fact) ? 1 : 0;
  showNodes(seen);
  showLinks(seen);
  if (state.connected) hideUnlinked(seen);
  if (state.node !== null && state.depth) keepOnly(seen, neighbourhood(state.node, state.depth, seen));
  seen.hiddenNodes = nodeCount - seen.nodes.reduce((sum, one) => sum + one, 0);
  seen.hiddenFacts = factCount - seen.facts.reduce((sum, one) => sum + one, 0);
  return seen;
}

function showNodes(seen) {
  const types = new Set(state.types);
  const strict = isFactFiltered();
  for (let node = 0; node < nodeCount; node++) {
    const known = node < opened || unfolded.has(node) || node === state.node;
    const typed = !types.has(isEvent(node) ? "Event" : nodes.type[node]);
    const told = !strict || factsOf[node].some((fact) => seen.facts[fact]);
    seen.nodes[node] = known && typed && told ? 1 : 0;
  }
  if (strict) addNamed(seen, types);
}

/** Who is only named in a quotation that is to be seen is to be seen, too. */
function addNamed(seen, types) {
  for (let link = 0; link < linkCount; link++) {
    const node = links.to[link];
    if (!links.facts[link].some((fact) => seen.facts[fact])) continue;
    if (!types.has(isEvent(node) ? "Event" : nodes.type[node]) && (node < opened || unfolded.has(node))) seen.nodes[node] = 1;
  }
}

function showLinks(seen) {
  const mentions = !state.kinds.includes("mentions");
  for (let link = 0; link < linkCount; link++) {
    const ends = seen.nodes[links.from[link]] && seen.nodes[links.to[link]];
    const wanted = mentions || links.kind[link] !== "mentions";
    seen.links[link] = ends && wanted && links.facts[link].some((fact) => seen.facts[fact]) ? 1 : 0;
  }
}

function hideUnlinked(seen) {
  for (let node = 0; node < nodeCount; node++) {
    if (node !== state.node && !linksOf[node].some((link) => seen.links[link])) seen.nodes[node] = 0;
  }
}

function keepOnly(seen, kept) {
  for (let node = 0; node < nodeCount; node++) if (!kept.has(node)) seen.nodes[node] = 0;
  showLinks(seen);
}
