// The data of the file. The index is read at once; the words of the facts, part by part, when they are asked for.

const DATA = JSON.parse(byId("kg-index").textContent);
const nodes = DATA.nodes;
const links = DATA.links;
const facts = DATA.facts;
const articles = DATA.articles.map(([id, title, published, outlet, url]) => ({ id, title, published, outlet, url }));
const nodeCount = nodes.id.length;
const linkCount = links.from.length;
const factCount = facts.type.length;
const nodeNumber = new Map(nodes.id.map((id, number) => [id, number]));

const loadedParts = new Map();

/** A fact whole: type, roles (entities as numbers of nodes), evidence, by (speakers), modality. */
function factAt(number) {
  const part = Math.floor(number / DATA.part);
  if (!loadedParts.has(part)) loadedParts.set(part, JSON.parse(byId(`kg-part-${part}`).textContent));
  const { roles, evidence, by = [], modality = null } = loadedParts.get(part)[number % DATA.part];
  return { number, type: facts.type[number], roles, evidence, by, modality };
}

const isEvent = (node) => nodes.event[node] === 1;
const looksOf = (node) => DATA.looks[isEvent(node) ? "Event" : nodes.type[node]];
const aliasesOf = (node) => nodes.aliases[node] ?? [];

function nameOf(node) {
  if (!isEvent(node)) return nodes.name[node];
  const date = facts.date[factsOf[node][0]];
  return eventLabel(nodes.type[node], nodes.name[node] || (date ? formatDate(date) : ""));
}

function typeWord(node) {
  return isEvent(node) ? wordOf("types", "Event") : wordOf("types", nodes.type[node]);
}

function linkLabel(link) {
  return edgeLabel(links.kind[link], links.word[link], links.status[link]);
}

/** For each node the numbers in `lists` that belong to it. */
function groupByNode(pairs) {
  const found = Array.from({ length: nodeCount }, () => []);
  for (const [node, number] of pairs) found[node].push(number);
  return found;
}

function* linkEnds() {
  for (let link = 0; link < linkCount; link++) {
    yield [links.from[link], link];
    yield [links.to[link], link];
  }
}

function* factNodes() {
  for (let fact = 0; fact < factCount; fact++) for (const node of facts.nodes[fact]) yield [node, fact];
}

const linksOf = groupByNode(linkEnds());
const factsOf = groupByNode(factNodes());
const otherEnd = (link, node) => (links.from[link] === node ? links.to[link] : links.from[link]);
