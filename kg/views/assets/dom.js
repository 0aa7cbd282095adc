// Elements. Text goes into the page as text nodes only: there is no way here to set markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes, listeners ("onclick") and children; strings become text, null and false nothing. */
function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "selected") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
}

function replace(element, ...children) {
  element.replaceChildren();
  add(element, children);
}

const byId = (id) => document.getElementById(id);

/** Words of an article in an element of their own, so that no directional control in them turns what stands around. */
const isolated = (text) => el("bdi", {}, text);

/** An anchor for web addresses only; anything else stays text. */
function webLink(address, text) {
  if (!/^https?:\/\//i.test(address || "")) return null;
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, text);
}
