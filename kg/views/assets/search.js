// Search as you type: names and aliases, posts, and the words of quotations; case and diacritics do not matter.

const fold = (text) => text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();

let foldedNames = null;
let foldedQuotes = null;

function nameIndex() {
  foldedNames ??= nodes.id.map((_, node) => [nameOf(node), ...aliasesOf(node)].map((name) => fold(name.slice(0, 400))));
  return foldedNames;
}

/** The folded words of everything said; reads the whole file, once. */
function quoteIndex() {
  foldedQuotes ??= facts.type.flatMap((type, number) => {
    if (type !== "said") return [];
    return [[number, fold(String(factAt(number).roles.quote?.[0] ?? ""))]];
  });
  return foldedQuotes;
}

/** What is found for some words: {kind, node, text, fact}, best first, at most `most`. */
function findMatches(query, most = 20) {
  const wanted = fold(query.trim());
  if (!wanted) return [];
  return [...findNames(wanted, most), ...findPosts(wanted, 5), ...(wanted.length > 2 ? findQuotes(wanted, 5) : [])];
}

function findNames(wanted, most) {
  const found = [];
  nameIndex().forEach((names, node) => {
    const rank = Math.min(...names.map((name) => rankOf(name, wanted)));
    if (rank < 9) found.push({ kind: "name", node, text: nameOf(node), rank });
  });
  return found.sort((one, two) => one.rank - two.rank || nodes.weight[two.node] - nodes.weight[one.node]).slice(0, most);
}

/** 0 the same, 1 begins so, 2 a word begins so, 3 inside, 9 not at all. */
function rankOf(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 0) return 9;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return /[\p{L}\p{N}]/u.test(name[at - 1]) ? 3 : 2;
}

function findPosts(wanted, most) {
  const found = [];
  for (let link = 0; link < linkCount && found.length < most; link++) {
    if (links.kind[link] !== "hasRole" || !fold(linkLabel(link)).includes(wanted)) continue;
    found.push({ kind: "post", node: links.from[link], link, text: `${linkLabel(link)}, ${nameOf(links.to[link])}` });
  }
  for (const [node, post] of Object.entries(nodes.post)) {
    if (found.length < most && fold(post).includes(wanted)) found.push({ kind: "post", node: Number(node), text: post });
  }
  return found;
}

function findQuotes(wanted, most) {
  const found = [];
  for (const [fact, words] of quoteIndex()) {
    const at = words.indexOf(wanted);
    if (at < 0) continue;
    const quote = String(factAt(fact).roles.quote[0]);
    const from = Math.max(0, at - 30);
    found.push({ kind: "quote", node: factAt(fact).roles.speaker[0], fact, text: `…${quote.slice(from, at + wanted.length + 40)}…` });
    if (found.length >= most) break;
  }
  return found;
}

/** A text field with a list of what is found below it; `choose` gets the match. */
function makeSearch(holder, { label, choose, only = () => true, most = 20 }) {
  const id = `found-${Math.random().toString(36).slice(2, 8)}`;
  const list = el("ul", { class: "found", id, role: "listbox", hidden: true });
  const input = el("input", {
    type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: label, "aria-label": label,
    "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list",
  });
  let matches = [];
  let active = -1;
  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
  };
  const mark = (number) => {
    active = number;
    [...list.children].forEach((item, index) => item.setAttribute("aria-selected", String(index === number)));
    input.setAttribute("aria-activedescendant", number >= 0 ? `${id}-${number}` : "");
    list.children[number]?.scrollIntoView({ block: "nearest" });
  };
  const take = (number) => {
    if (!matches[number]) return;
    show(false);
    input.value = "";
    choose(matches[number]);
  };
  const search = () => {
    matches = findMatches(input.value, most).filter(only);
    replace(list, matches.length ? matches.map((match, number) => matchItem(match, `${id}-${number}`, () => take(number)))
      : el("li", { class: "quiet" }, say("nothingFound")));
    show(input.value.trim() !== "");
    mark(matches.length ? 0 : -1);
  };
  input.addEventListener("input", search);
  input.addEventListener("focus", () => input.value.trim() && search());
  input.addEventListener("blur", () => setTimeout(() => show(false), 150));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(Math.min(active + 1, matches.length - 1));
    else if (event.key === "ArrowUp") mark(Math.max(active - 1, 0));
    else if (event.key === "Enter") take(active);
    else if (event.key === "Escape") { input.value = ""; show(false); }
    else return;
    event.preventDefault();
  });
  replace(holder, input, list);
  return input;
}

function matchItem(match, id, take) {
  const about = match.kind === "post" ? `${say("inPosts")}: ${match.text}` : match.kind === "quote" ? `${say("inQuotes")}: ${match.text}`
    : [typeWord(match.node), ...aliasesOf(match.node).slice(0, 3)].join(" · ");
  return el("li", { id, role: "option", "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: take },
    isolated(clip(nameOf(match.node), 120)), el("small", {}, isolated(clip(about, 200))));
}

const clip = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
