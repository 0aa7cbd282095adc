// The same facts as a table: to read in order, with the keyboard or a reader of the screen.

const ROWS = 100;
let tableOrder = { key: "type", down: false };

function renderTable() {
  const holder = byId("view-table");
  holder.hidden = state.view !== "table";
  if (holder.hidden) return;
  const rows = sortRows(tableFacts());
  const body = el("tbody");
  const caption = state.node === null ? "" : ` — ${nameOf(state.node)}`;
  const head = [["type", "kind"], ["text", "fact"], ["date", "date"], ["source", "source"]];
  replace(holder,
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": say("table") },
      el("table", {},
        el("caption", {}, isolated(`${formatNumber(rows.length)} ${say("factsCount")}${caption}`),
          state.node === null ? null : el("button", { type: "button", class: "more", onclick: clear }, say("all"))),
        el("thead", {}, el("tr", {}, head.map(([key, word]) => heading(key, word)))),
        body)));
  showRows(body, rows, 0);
}

/** The facts that the filters leave; with a chosen node only its own. */
function tableFacts() {
  const chosen = state.node === null ? facts.type.keys() : factsOf[state.node];
  return [...chosen].filter((fact) => visible.facts[fact] && (state.node !== null || facts.nodes[fact].some((node) => visible.nodes[node])));
}

function sortRows(rows) {
  const keys = { type: (fact) => GROUPS.indexOf(facts.type[fact]), date: (fact) => dateOfFact(fact) || "9999", source: (fact) => sourceOf(fact) };
  const key = keys[tableOrder.key];
  if (!key) return rows;
  const known = new Map(rows.map((fact) => [fact, key(fact)]));
  const sign = tableOrder.down ? -1 : 1;
  return rows.sort((one, two) => (known.get(one) < known.get(two) ? -sign : known.get(one) > known.get(two) ? sign : one - two));
}

const dateOfFact = (fact) => facts.date[fact] ?? facts.articles[fact].map((article) => articles[article].published).filter(Boolean).sort()[0] ?? null;
const sourceOf = (fact) => articles[facts.articles[fact][0]].outlet ?? "";

function heading(key, word) {
  const now = tableOrder.key === key;
  const sort = now ? (tableOrder.down ? "descending" : "ascending") : "none";
  const turn = () => { tableOrder = { key, down: now && !tableOrder.down }; renderTable(); };
  if (key === "text") return el("th", { scope: "col" }, say(word));
  return el("th", { scope: "col", "aria-sort": sort }, el("button", { type: "button", onclick: turn }, say(word), now ? (tableOrder.down ? " ↓" : " ↑") : ""));
}

function showRows(body, rows, from) {
  add(body, rows.slice(from, from + ROWS).map(tableRow));
  if (from + ROWS >= rows.length) return;
  const more = el("tr", {}, el("td", { colspan: 4 }, el("button", { type: "button", class: "more", onclick: () => { more.remove(); showRows(body, rows, from + ROWS); } },
    `${say("showMore")} (${formatNumber(rows.length - from - ROWS)})`)));
  body.append(more);
}

function tableRow(number) {
  const fact = factAt(number);
  const cell = el("td", {}, sentenceOf(fact));
  const date = dateOfFact(number);
  const proofs = el("button", { type: "button", class: "more", "aria-expanded": "false", onclick: () => {
    const open = proofs.getAttribute("aria-expanded") === "true";
    proofs.setAttribute("aria-expanded", String(!open));
    for (const proof of cell.querySelectorAll(".proof")) proof.remove();
    if (!open) proofsInto(cell, fact, 3);
  } }, `${say("evidence")} (${formatNumber(fact.evidence.length)})`);
  add(cell, [fact.modality ? el("span", { class: "tag warn" }, wordOf("modality", fact.modality)) : null,
    fact.by.length ? el("span", { class: "tag" }, `${say("according")} `, chips(fact.by)) : null, " ", proofs]);
  return el("tr", {}, el("td", {}, factWord(fact.type)), cell, el("td", {}, date ? formatDate(date) : ""), el("td", {}, isolated(sourceOf(number))));
}
