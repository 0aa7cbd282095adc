// What is shown, as one object; it lives in the address's fragment, so that a view can be kept and shared.

const START = {
  node: null, link: null, path: null, depth: 0, view: "graph", language: null, theme: null,
  types: [], kinds: [], outlets: [], article: null, from: null, until: null,
  // Where many nodes have no link, the page opens without them; the notice says so.
  connected: linksOf.filter((list) => !list.length).length > 40,
};
const state = { ...START };
const listeners = [];

/** Changes the state, writes the fragment and tells everybody which keys changed. */
function update(changes, { quietly = false } = {}) {
  const changed = new Set(Object.keys(changes).filter((key) => String(state[key]) !== String(changes[key])));
  Object.assign(state, changes);
  if (!quietly) writeFragment();
  if (changed.size) for (const listener of listeners) listener(changed);
}

function writeFragment() {
  try {
    history.replaceState(null, "", `#${toFragment()}`);
  } catch {
    // A page inside a notebook has no history of its own; the view works without.
  }
}

function toFragment() {
  const fields = new URLSearchParams();
  const put = (key, value) => value !== null && value !== "" && fields.set(key, value);
  put("n", state.node === null ? null : nodes.id[state.node]);
  put("e", state.link);
  put("path", state.path && joined(state.path.map((node) => nodes.id[node])));
  if (state.depth) put("d", state.depth);
  if (state.view !== "graph") put("view", state.view);
  for (const key of ["language", "theme", "from", "until"]) put(key, state[key]);
  for (const key of ["types", "kinds", "outlets"]) if (state[key].length) put(`no-${key}`, joined(state[key]));
  put("article", state.article === null ? null : articles[state.article].id);
  if (state.connected !== START.connected) put("connected", Number(state.connected));
  return fields.toString();
}

/** A list in one field; whatever its parts hold. */
const joined = (parts) => parts.map(encodeURIComponent).join("|");

function unescaped(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The state that a fragment asks for; what this file does not have is left out. */
function fromFragment(fragment) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const numberOf = (id) => nodeNumber.get(id) ?? null;
  const list = (key) => (fields.get(key) ? fields.get(key).split("|").map(unescaped) : []);
  const path = list("path").map(numberOf);
  const link = Number(fields.get("e") ?? -1);
  const article = articles.findIndex((one) => one.id === fields.get("article"));
  const date = (key) => (/^\d{4}(-\d\d){0,2}$/.test(fields.get(key) ?? "") ? fields.get(key) : null);
  return {
    ...START,
    node: numberOf(fields.get("n")),
    link: Number.isInteger(link) && link >= 0 && link < linkCount ? link : null,
    path: path.length === 2 && !path.includes(null) ? path : null,
    depth: Math.min(3, Math.max(0, Math.trunc(Number(fields.get("d")) || 0))),
    view: ["table", "map"].includes(fields.get("view")) ? fields.get("view") : "graph",
    language: ["id", "en"].includes(fields.get("language")) ? fields.get("language") : null,
    theme: ["light", "dark"].includes(fields.get("theme")) ? fields.get("theme") : null,
    types: list("no-types"), kinds: list("no-kinds"), outlets: list("no-outlets"),
    article: article >= 0 ? article : null,
    from: date("from"), until: date("until"), connected: fields.has("connected") ? fields.get("connected") === "1" : START.connected,
  };
}

const select = (node) => update({ node, link: null, path: null });
const selectLink = (link) => update({ node: null, link, path: null });
