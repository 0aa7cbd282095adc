// The page's own words in the reader's language; numbers and dates as that language writes them.

const WORDS = JSON.parse(byId("kg-words").textContent);
let language = "id";

function setLanguage(chosen) {
  language = chosen === "en" ? "en" : "id";
  document.documentElement.lang = language;
}

/** A word of the page, {} filled in. */
function say(key, ...values) {
  return fillIn(WORDS[language].ui[key] ?? key, ...values);
}

function fillIn(template, ...values) {
  return values.reduce((text, value) => text.replace("{}", () => String(value)), template);
}

function wordOf(group, key) {
  return WORDS[language][group][key] ?? key;
}

function factWord(type) {
  return wordOf("facts", type);
}

/** What a role is called: "Award.patient" first, "patient" where the kind of event has no word of its own. */
function roleWord(kind) {
  const roles = WORDS[language].roles;
  return roles[kind] ?? roles[kind.slice(kind.indexOf(".") + 1)] ?? kind;
}

function postLabel(word, status) {
  return fillIn(WORDS[language].status[status] ?? "{}", word);
}

/** An edge in words, the article's own word first: "Bupati", "mantan Kepala", "terletak di". */
function edgeLabel(kind, word, status) {
  if (kind === "hasRole" && word) return postLabel(word, status);
  if (kind === "relativeOf" && word) return fillIn(WORDS[language].edges.kin, word);
  return WORDS[language].edges[kind] ?? roleWord(kind);
}

function eventLabel(type, title) {
  return title ? `${factWord(type)}: ${title}` : factWord(type);
}

const LOCALES = { id: "id-ID", en: "en-GB" };

function formatNumber(value) {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 }).format(value);
}

/** "322 keluarga", "Rp1.500.000.000 anggaran", "sedikitnya 15,5 persen suara". */
function formatQuantity(value, what, bound) {
  const money = /^rupiah\b\s*/i.exec(what);
  const text = money ? `Rp${formatNumber(value)} ${what.slice(money[0].length)}` : `${formatNumber(value)} ${what}`;
  return fillIn(WORDS[language].bounds[bound] ?? "{}", text.trim());
}

/** A whole or partial ISO date in words: "14 Maret 2023", "Maret 2023", "2023". */
function formatDate(iso) {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso || "");
  if (!parts) return iso || say("noDate");
  if (!parts[2]) return parts[1];
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3] || 1)));
  const wanted = { year: "numeric", month: "long", timeZone: "UTC" };
  if (parts[3]) wanted.day = "numeric";
  return new Intl.DateTimeFormat(LOCALES[language], wanted).format(date);
}
