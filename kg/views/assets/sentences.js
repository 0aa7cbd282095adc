// A fact as a sentence with its entities to click on, and the words behind it.

/** A small picture of a node's type. */
function glyph(node) {
  const { colour, shape } = looksOf(node);
  return glyphOf(shape, colour);
}

function glyphOf(shape, colour) {
  return svg("svg", { viewBox: "-10 -10 20 20", class: "glyph", "aria-hidden": "true" }, svg("path", { d: SHAPES[shape], fill: colour }));
}

const SHAPES = {
  dot: "M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0Z",
  square: "M-7.5 -7.5H7.5V7.5H-7.5Z",
  triangleDown: "M-9 -7H9L0 9Z",
  star: "M0 -10L2.9 -3.6L9.5 -3.1L4.5 1.5L6 8.1L0 4.6L-6 8.1L-4.5 1.5L-9.5 -3.1L-2.9 -3.6Z",
  hexagon: "M-9 0L-4.5 -8H4.5L9 0L4.5 8H-4.5Z",
  diamond: "M0 -9L8 0L0 9L-8 0Z",
};

function chip(node) {
  return el("button", { class: "chip", type: "button", onclick: () => select(node), "data-node": nodes.id[node] }, isolated(clip(nameOf(node), 200)));
}

function chips(numbers) {
  return (numbers ?? []).flatMap((node, index) => (index ? [", ", chip(node)] : [chip(node)]));
}

/** A fact in words, as children of an element. */
function sentenceOf(fact) {
  const { roles, type } = fact;
  const words = SENTENCES[type];
  return words ? words(roles) : eventSentence(fact);
}

const SENTENCES = {
  hasRole: (roles) => [chips(roles.person), ": ", isolated(postLabel(roles.role[0], roles.status?.[0])), roles.at ? [", ", chips(roles.at)] : ""],
  affiliatedWith: (roles) => between(roles.member, "affiliatedWith", roles.organization),
  partOf: (roles) => between(roles.part, "partOf", roles.whole),
  locatedIn: (roles) => between(roles.thing, "locatedIn", roles.place),
  residesIn: (roles) => between(roles.person, "residesIn", roles.place),
  relativeOf: (roles) => [chips(roles.person), " ", isolated(edgeLabel("relativeOf", roles.kin?.[0] ?? "", "")), " ", chips(roles.relative)],
  age: (roles) => [chips(roles.person), language === "id" ? ` berusia ${formatNumber(roles.years[0])} tahun` : ` is ${formatNumber(roles.years[0])} years old`],
  quantity: (roles) => [chips(roles.subject), ": ", isolated(formatQuantity(roles.value[0], roles.what[0], roles.bound?.[0]))],
  said: (roles) => [chips(roles.speaker), ` ${say("said")}: `, roles.direct[0] ? isolated(`“${roles.quote[0]}”`) : isolated(roles.quote[0])],
};

function between(one, kind, other) {
  return [chips(one), ` ${edgeLabel(kind, "", "")} `, chips(other)];
}

/** An event: its kind, and its roles as a list of pairs. */
function eventSentence({ type, roles }) {
  const rows = Object.entries(roles).map(([role, values]) => [
    el("dt", {}, roleWord(`${type}.${role}`)),
    el("dd", {}, DATA.schema[type][role] === "entity" ? chips(values) : isolated(plainRole(role, values[0]))),
  ]);
  return [el("strong", {}, factWord(type)), el("dl", { class: "dl" }, rows)];
}

function plainRole(role, value) {
  if (role === "date") return formatDate(value);
  return typeof value === "number" ? formatNumber(value) : String(value);
}

/** A fact in plain text, for the table and for readers of the screen. */
function plainSentence(fact) {
  const holder = el("div", {}, sentenceOf(fact));
  for (const cell of holder.querySelectorAll("dt")) cell.append(": ");
  for (const cell of holder.querySelectorAll("dd")) cell.append("; ");
  return holder.textContent.replace(/; $/, "");
}

/** A fact, whose words it stands in, how many articles state it, and each sentence behind it. */
function factItem(fact, { now = false, conflict = false } = {}) {
  const sources = new Set(fact.evidence.map(([article]) => article)).size;
  const tags = [
    fact.by.length ? el("span", { class: "tag" }, `${say("according")} `, chips(fact.by)) : null,
    fact.modality ? el("span", { class: "tag warn" }, wordOf("modality", fact.modality)) : null,
    fact.type === "said" ? el("span", { class: "tag" }, say(fact.roles.direct[0] ? "direct" : "indirect")) : null,
    sources > 1 ? el("span", { class: "tag" }, say("sources", formatNumber(sources))) : null,
    conflict ? el("span", { class: "tag warn" }, `⚠ ${say("conflict")}`) : null,
  ];
  const item = el("li", { class: now ? "fact now" : "fact", "data-fact": fact.number }, el("div", {}, sentenceOf(fact), tags.map((tag) => tag && [" ", tag])));
  proofsInto(item, fact, 2);
  return item;
}

function proofsInto(item, fact, most) {
  add(item, fact.evidence.slice(0, most).map((proof) => proofItem(proof, fact)));
  const rest = fact.evidence.length - most;
  if (rest <= 0) return;
  const more = el("button", { class: "more", type: "button", onclick: () => {
    more.remove();
    add(item, fact.evidence.slice(most).map((proof) => proofItem(proof, fact)));
  } }, `${say("showMore")} (${formatNumber(rest)})`);
  item.append(more);
}

/** One sentence with the words marked, and the article that it stands in. */
function proofItem([article, before, exact, after]) {
  const source = articles[article];
  const about = [source.outlet, source.published ? formatDate(source.published) : say("noDate")].filter(Boolean).join(" · ");
  const link = webLink(source.url, say("openArticle"));
  return el("blockquote", { class: "proof" },
    el("p", {}, isolated([before, el("mark", {}, exact), after])),
    el("footer", {}, isolated(source.title || source.id), " — ", isolated(about), link ? [" · ", link] : ""));
}
