// Labels that do not pile up: drawn in the order of importance, each only where no other stands, at one size on screen.

const FONT = '"Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", system-ui, sans-serif';
const LINE = 15;
const BIDI = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CELL = 80;
const FEW = 60; // nodes in view that keep their labels when one of them is chosen
const measured = new Map();

/** Boxes already taken, found by the cells that they lie in. */
class Boxes {
  constructor() { this.cells = new Map(); }

  * keys([left, top, right, bottom]) {
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) yield x * 100003 + y;
    }
  }

  free(box) {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return false;
      }
    }
    return true;
  }

  take(box) {
    for (const key of this.keys(box)) {
      if (this.cells.has(key)) this.cells.get(key).push(box);
      else this.cells.set(key, [box]);
    }
  }
}

/** A name for the canvas: one or two short lines, without controls that turn its direction. */
function linesOf(text, most = 24) {
  const clean = text.slice(0, 300).replace(BIDI, "").replace(/\s+/g, " ").trim();
  if (clean.length <= most) return [clean];
  const room = clean.lastIndexOf(" ", most);
  const cut = room > most / 3 ? room : most;
  return [clean.slice(0, cut), clip(clean.slice(cut).trim(), most)];
}

function widthOf(context, text) {
  const key = context.font + text;
  if (!measured.has(key)) {
    if (measured.size > 20000) measured.clear();
    measured.set(key, context.measureText(text).width);
  }
  return measured.get(key);
}

/** Draws the labels of one frame. `view`: width, height, scale, and project(x, y) from the graph to the screen. */
function drawLabels(context, view, { seen, strong, radiusOf, middleOf, colours }) {
  const boxes = new Boxes();
  const frame = { context, view, boxes, seen, strong, radiusOf, middleOf, colours };
  const inView = nodesInView(frame);
  if (inView.length <= 1500) for (const node of inView) boxes.take(nodeBox(frame, node));
  const first = strong === null ? [] : [...strong.nodes, ...strong.others].filter((node) => seen.nodes[node]);
  for (const node of first) if (strong.nodes.has(node)) drawNodeLabel(frame, node, true);
  if (strong !== null) drawLinkLabels(frame, wordsOf(strong.links), strong.links.size <= 8);
  // Names have four places to go to, words of arrows one line: the arrows' come first.
  for (const node of first) if (!strong.nodes.has(node)) drawNodeLabel(frame, node, false);
  if (strong === null || state.depth || inView.length <= FEW) {
    const room = Math.max(40, (view.width * view.height) / 11000);
    if (strong === null && inView.length <= FEW) drawLinkLabels(frame, linkOrder().filter((link) => links.word[link]), false);
    let drawn = 0;
    for (const node of labelOrder(inView, view.scale)) {
      if (drawn < room && !first.includes(node) && drawNodeLabel(frame, node, !isEvent(node) && inView.length <= FEW, strong !== null)) drawn++;
    }
    if (view.scale > 0.4 && (strong === null || state.depth)) drawLinkLabels(frame, linkOrder(), false, inView.length <= FEW);
  }
}

/** Entities before events; from afar no events at all. */
function labelOrder(inView, scale) {
  const entities = inView.filter((node) => !isEvent(node));
  return scale < 0.3 ? entities : [...entities, ...inView.filter(isEvent)];
}

/** The links of a selection that get labels: where there are many, "menyebut" would only repeat what the dashes say. */
function wordsOf(chosen) {
  return chosen.size <= 12 ? chosen : [...chosen].filter((link) => links.kind[link] !== "mentions");
}

function nodesInView({ view, seen }) {
  const found = [];
  for (let node = 0; node < nodeCount; node++) {
    if (!seen.nodes[node]) continue;
    const [x, y] = view.project(nodes.x[node], nodes.y[node]);
    if (x > -80 && y > -30 && x < view.width + 80 && y < view.height + 30) found.push(node);
  }
  return found;
}

function nodeBox({ view, radiusOf }, node) {
  const [x, y] = view.project(nodes.x[node], nodes.y[node]);
  const half = radiusOf(node) * 0.85;
  return [x - half, y - half, x + half, y + half];
}

/** The label below its node; where that is taken around it; where all is taken nowhere, unless `forced`. */
function drawNodeLabel({ context, view, boxes, radiusOf, colours }, node, forced, faint = false) {
  const [x, y] = view.project(nodes.x[node], nodes.y[node]);
  const event = isEvent(node);
  const big = !event && nodes.weight[node] > 4 && node < nodeCount / 40;
  context.font = `${event ? "italic 400" : big ? "650" : "500"} ${event ? 11.5 : big ? 14 : 12.5}px ${FONT}`;
  const lines = linesOf(nameOf(node));
  const post = nodes.post[node] && clip(nodes.post[node].replace(BIDI, ""), 26);
  if (post) lines.push(post);
  const width = Math.max(...lines.map((line) => widthOf(context, line))) + 4;
  const height = lines.length * LINE;
  const gap = radiusOf(node) + 2;
  const [aside, over] = [gap + width / 2, gap + height / 2];
  const places = [[x, y + over], [x, y - over], [x + aside, y], [x - aside, y],
    ...[[-1, 1], [1, 1], [-1, -1], [1, -1]].map(([right, down]) => [x + right * aside * 0.8, y + down * over])];
  const boxAt = ([cx, cy]) => [cx - width / 2, cy - height / 2, cx + width / 2, cy + height / 2];
  const place = places.find((one) => boxes.free(boxAt(one))) ?? (forced ? places[0] : null);
  if (place === null) return false;
  boxes.take(boxAt(place));
  const top = place[1] - height / 2 + LINE / 2;
  lines.forEach((line, index) => {
    const quiet = event || faint || (post && index === lines.length - 1);
    if (quiet && !event && !faint) context.font = `400 11px ${FONT}`;
    haloText(context, line, place[0], top + index * LINE, quiet ? colours.quiet : colours.ink, colours.halo);
  });
  return true;
}

function haloText(context, text, x, y, colour, halo) {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

/** Labels of links that are long enough on the screen for theirs. */
function drawLinkLabels(frame, chosen, forced, wordless = false) {
  frame.context.font = `500 11px ${FONT}`;
  let drawn = 0;
  for (const link of chosen) {
    if (wordless && links.word[link]) continue; // drawn before the names
    if (frame.seen.links[link] && drawn < 150 && drawLinkLabel(frame, link, forced)) drawn++;
  }
}

let orderedLinks = null;

function linkOrder() {
  orderedLinks ??= [...Array(linkCount).keys()]
    .filter((link) => links.kind[link] !== "mentions")
    .sort((one, two) => links.facts[two].length - links.facts[one].length || one - two)
    .slice(0, 3000);
  return orderedLinks;
}

function drawLinkLabel({ context, view, boxes, middleOf, colours }, link, forced) {
  const [from, to] = [links.from[link], links.to[link]];
  const [ax, ay] = view.project(nodes.x[from], nodes.y[from]);
  const [bx, by] = view.project(nodes.x[to], nodes.y[to]);
  const [cx, cy] = [(ax + bx) / 2, (ay + by) / 2];
  if (cx < 0 || cy < 0 || cx > view.width || cy > view.height) return false;
  const bent = middleOf(link);
  const text = clip(linkLabel(link).replace(BIDI, ""), 34);
  const width = widthOf(context, text);
  const line = bent ? [view.project(bent[0], bent[1])] : [0.5, 0.36, 0.64].map((part) => [ax + (bx - ax) * part, ay + (by - ay) * part]);
  const along = forced ? [...line, ...line.flatMap(([mx, my]) => [[mx + width / 2 + 8, my], [mx - width / 2 - 8, my], [mx, my - 14], [mx, my + 14]])] : line;
  if (!forced && Math.hypot(bx - ax, by - ay) < Math.max(46, width * 0.8)) return false;
  const boxAt = ([x, y]) => [x - width / 2 - 2, y - 7, x + width / 2 + 2, y + 7];
  const place = along.find((one) => boxes.free(boxAt(one))) ?? (forced && links.kind[link] !== "mentions" ? along[0] : null);
  if (place === null) return false;
  const [x, y] = place;
  boxes.take(boxAt(place));
  haloText(context, text, x, y, links.kind[link] === "mentions" ? colours.quiet : colours.ink, colours.halo);
  return true;
}

/** Where to stand, and how near, to see some nodes with room for their labels: {x, y, scale}. */
function frameOf(wanted, width, height, most = 1.25) {
  const xs = wanted.map((node) => nodes.x[node]);
  const ys = wanted.map((node) => nodes.y[node]);
  const [left, right] = xs.reduce(([low, high], x) => [Math.min(low, x), Math.max(high, x)], [Infinity, -Infinity]);
  const [top, bottom] = ys.reduce(([low, high], y) => [Math.min(low, y), Math.max(high, y)], [Infinity, -Infinity]);
  const [across, down] = [Math.min(170, width * 0.22), Math.min(120, height * 0.2)];
  const scale = Math.min((width - across) / Math.max(1, right - left), (height - down) / Math.max(1, bottom - top), most);
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(0.01, scale) };
}

/** The colours of the theme in force, for what is drawn and not styled. */
function themeColours() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(`--${name}`).trim();
  return { ink: read("ink"), quiet: read("quiet"), halo: read("halo"), edge: read("edge"), accent: read("accent"), ground: read("ground") };
}
