// The panel beside the graph: what is known of the chosen node, arrow or path, with the words behind each fact.

const GROUPS = ["hasRole", "affiliatedWith", "relativeOf", "age", "residesIn", "partOf", "locatedIn", "quantity",
  "Visit", "Meeting", "Ceremony", "Agreement", "Award", "Aid", "Appointment", "LegalAction", "Incident", "Competition", "said"];
const SHOWN = 15;

function renderPanel() {
  const panel = byId("panel");
  if (state.path) replace(panel, pathView(...state.path));
  else if (state.link !== null) replace(panel, linkView(state.link));
  else if (state.node !== null) replace(panel, nodeView(state.node));
  else replace(panel, welcomeView());
  panel.scrollTop = 0;
}

function welcomeView() {
  const first = [];
  for (let node = 0; node < nodeCount && first.length < 12; node++) if (!isEvent(node) && visible.nodes[node] && factsOf[node].length) first.push(node);
  return [
    el("p", { class: "quiet" }, say("welcome")),
    el("h3", {}, say("important")),
    el("ul", {}, first.map((node) => el("li", { class: "kicker" }, glyph(node), chip(node), formatNumber(factsOf[node].length)))),
    groupTitle(say("articles"), articles.length),
    listed([...articles.keys()], SHOWN, articleItem),
  ];
}

function articleLine(article, number) {
  const about = [article.outlet, article.published ? formatDate(article.published) : say("noDate")].filter(Boolean).join(" · ");
  const link = webLink(article.url, say("openArticle"));
  return [
    el("button", { class: "chip", type: "button", onclick: () => update({ article: number }) }, isolated(article.title || article.id)),
    el("div", { class: "quiet" }, isolated(about), link ? [" · ", link] : ""),
  ];
}

function closeButton() {
  return el("button", { type: "button", id: "close", onclick: clear }, `✕ ${say("close")}`);
}

function nodeView(node) {
  const shown = factsOf[node].filter((fact) => visible.facts[fact]);
  const hidden = factsOf[node].length - shown.length;
  const known = shown.map(factAt);
  const aliases = aliasesOf(node);
  return [
    el("p", { class: "kicker" }, glyph(node), typeWord(node), nodes.code[node] ? ` · ${say("code")} ${nodes.code[node]}` : ""),
    el("h2", {}, isolated(nameOf(node))),
    aliases.length ? el("p", { class: "quiet" }, `${say("aliases")}: `, isolated(aliases.join(", "))) : null,
    postsOf(node, known),
    nodeTools(node),
    hidden ? el("p", { class: "quiet" }, say("hiddenFacts", formatNumber(hidden))) : null,
    factGroups(node, known),
    namedBy(node),
    articlesOf(shown),
  ];
}

/** The posts of a person, the best known first, each with the time over which articles know of it. */
function postsOf(node, known) {
  const posts = new Map();
  for (const { type, roles, evidence, modality } of known) {
    if (type !== "hasRole" || modality || roles.person[0] !== node) continue;
    const label = postLabel(roles.role[0], roles.status?.[0]);
    const key = `${fold(label)} ${roles.at ? fold(nameOf(roles.at[0])) : ""}`;
    const post = posts.get(key) ?? { label, at: roles.at, dates: [], articles: new Set() };
    for (const [article] of evidence) {
      post.articles.add(article);
      if (articles[article].published) post.dates.push(articles[article].published);
    }
    posts.set(key, post);
  }
  const sorted = [...posts.values()].sort((one, two) => two.articles.size - one.articles.size);
  return sorted.length ? listed(sorted, 6, postItem, "posts") : null;
}

function postItem({ label, at, dates, articles: sources }) {
  const [first, last] = [dates.sort()[0], dates.at(-1)];
  const asOf = dates.length ? `${say("asOf")} ${[...new Set([first, last])].map(formatDate).join(" – ")}` : say("noDate");
  return el("li", {}, el("strong", {}, isolated(label)), at ? [", ", chips(at)] : "", " ", el("span", { class: "quiet" }, asOf),
    sources.size > 1 ? el("span", { class: "tag" }, say("sources", formatNumber(sources.size))) : null);
}

/** A list that begins with some of its items and brings the rest when asked. */
function listed(items, most, show, name = null) {
  const holder = el("ul", { class: name });
  const from = (start) => {
    add(holder, items.slice(start, start + most).map(show));
    if (start + most >= items.length) return;
    const more = el("button", { class: "more", type: "button", onclick: () => { more.remove(); from(start + most); } },
      `${say("showMore")} (${formatNumber(items.length - start - most)})`);
    holder.append(more);
  };
  from(0);
  return holder;
}

function nodeTools(node) {
  const step = (depth) => el("button", { type: "button", "aria-pressed": String(state.depth === depth), onclick: () => update({ depth }) },
    depth ? formatNumber(depth) : say("wholeGraph"));
  const holder = el("div", { class: "search" });
  makeSearch(holder, { label: say("pathTo"), most: 8, only: (match) => match.kind === "name" && match.node !== node,
    choose: (match) => update({ path: [node, match.node] }) });
  const more = linksOf[node].some((link) => !visible.nodes[otherEnd(link, node)] && otherEnd(link, node) >= opened && !unfolded.has(otherEnd(link, node)));
  return [
    el("div", { class: "row", role: "group", "aria-label": say("neighbours") }, el("span", { class: "quiet" }, say("neighbours")), [0, 1, 2, 3].map(step)),
    el("div", { class: "row" }, holder, more ? el("button", { type: "button", onclick: () => unfold(node) }, say("expand")) : null, closeButton()),
  ];
}

/** Facts under the word for their kind; figures that differ between articles stand together and say so. */
function factGroups(node, known) {
  const differing = findConflicts(known);
  const holds = known.filter((fact) => !fact.modality);
  const groups = GROUPS.map((type) => [factWord(type), holds.filter((fact) => fact.type === type)]);
  groups.push([say("unasserted"), known.filter((fact) => fact.modality)]);
  const filled = groups.filter(([, list]) => list.length);
  if (!filled.length) return el("p", { class: "quiet" }, say("noFacts"));
  return filled.map(([title, list]) => [groupTitle(title, list.length), factList(list, differing)]);
}

function groupTitle(title, count) {
  return el("h3", {}, title[0].toUpperCase() + title.slice(1), el("span", { class: "count" }, count === null ? "" : formatNumber(count)));
}

function factList(list, differing = new Set()) {
  return listed(list, SHOWN, (fact) => factItem(fact, { conflict: differing.has(fact.number) }));
}

/** Facts that give one thing several values: the same count, the same age. */
function findConflicts(known) {
  const values = new Map();
  for (const { type, roles, number, modality } of known) {
    if (modality || (type !== "quantity" && type !== "age")) continue;
    const key = type === "age" ? `age ${roles.person[0]}` : `${roles.subject[0]} ${fold(roles.what[0])}`;
    const value = type === "age" ? roles.years[0] : roles.value[0];
    if (!values.has(key)) values.set(key, new Map());
    const facts = values.get(key);
    facts.set(value, [...(facts.get(value) ?? []), number]);
  }
  return new Set([...values.values()].filter((found) => found.size > 1).flatMap((found) => [...found.values()].flat()));
}

function namedBy(node) {
  const found = linksOf[node].filter((link) => links.kind[link] === "mentions" && links.to[link] === node && visible.links[link]);
  if (!found.length) return null;
  const item = (link) => el("li", {}, chip(links.from[link]), " ", el("button", { class: "more", type: "button", onclick: () => selectLink(link) },
    say("saidCount", formatNumber(links.facts[link].length))));
  return [groupTitle(say("mentionedBy"), found.length), listed(found, SHOWN, item)];
}

function articlesOf(shown) {
  const found = [...new Set(shown.flatMap((fact) => facts.articles[fact]))];
  if (!found.length) return null;
  return [groupTitle(say("articles"), found.length), listed(found, SHOWN, articleItem)];
}

const articleItem = (number) => el("li", { class: "fact" }, articleLine(articles[number], number));

function linkView(link) {
  const known = links.facts[link].filter((fact) => visible.facts[fact]).map(factAt);
  return [
    el("p", { class: "kicker" }, factWord(links.kind[link].split(".")[0])),
    el("h2", {}, chip(links.from[link]), " → ", isolated(linkLabel(link)), " → ", chip(links.to[link])),
    el("div", { class: "row" }, closeButton()),
    groupTitle(say("evidence"), known.reduce((sum, fact) => sum + fact.evidence.length, 0)),
    factList(known),
  ];
}

function pathView(start, goal) {
  const found = shortestPaths(start, goal, visible);
  return [
    el("h2", {}, say("paths", "\u0001", "\u0002").split(/([\u0001\u0002])/).map((part) =>
      part === "\u0001" ? chip(start) : part === "\u0002" ? chip(goal) : part)),
    el("div", { class: "row" }, closeButton()),
    found.length ? found.map(routeView) : el("p", {}, say("noPath")),
  ];
}

function routeView(route) {
  return [
    groupTitle(say("steps", formatNumber(route.nodes.length - 1)), null),
    el("ol", { class: "route" }, route.links.map((parallel, index) => stepItem(route.nodes[index], parallel)),
      el("li", {}, chip(route.nodes.at(-1)))),
  ];
}

/** One step of a path; its arrows open the words behind them, in place. */
function stepItem(node, parallel) {
  const item = el("li", {}, chip(node), " ");
  const words = el("ul");
  const arrow = (link) => {
    const button = el("button", { class: "more", type: "button", "aria-expanded": "false", onclick: () => {
      const open = button.getAttribute("aria-expanded") === "true";
      for (const other of item.querySelectorAll("[aria-expanded]")) other.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-expanded", String(!open));
      replace(words, open ? [] : links.facts[link].filter((fact) => visible.facts[fact]).slice(0, SHOWN).map((fact) => factItem(factAt(fact))));
    } }, links.from[link] === node ? `${linkLabel(link)} →` : `← ${linkLabel(link)}`);
    return button;
  };
  add(item, [parallel.map(arrow), words]);
  return item;
}
