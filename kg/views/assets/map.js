// The places whose coordinates are known, on the coasts of Natural Earth; a circle's area is the number of its facts.

const MAP = { west: 94.5, east: 141.5, south: -11.3, north: 6.3, unit: 20 };
const mapX = (longitude) => (longitude - MAP.west) * MAP.unit;
const mapY = (latitude) => (MAP.north - latitude) * MAP.unit;
let mapView = null; // x, y, width, height of what is seen

function renderMap() {
  const holder = byId("view-map");
  holder.hidden = state.view !== "map";
  if (holder.hidden) return;
  const places = Object.keys(nodes.place).map(Number).filter((node) => visible.nodes[node]);
  mapView ??= { x: 0, y: 0, width: mapX(MAP.east), height: mapY(MAP.south) };
  const chart = svg("svg", { class: "map", role: "group", "aria-label": say("map"), preserveAspectRatio: "xMidYMid meet" }, coasts(), circles(places));
  const zoomMap = (factor) => { zoomMapAt(factor, mapView.x + mapView.width / 2, mapView.y + mapView.height / 2); frameMap(chart, places); };
  replace(holder, chart,
    el("p", { class: "map-note quiet" }, places.length ? say("mapNote") : say("noPlaces")),
    el("div", { class: "zoom" }, zoomButton("+", "zoomIn", () => zoomMap(1.4)), zoomButton("−", "zoomOut", () => zoomMap(1 / 1.4)),
      zoomButton("⤢", "fit", () => { mapView = null; renderMap(); })));
  frameMap(chart, places);
  listenToMap(chart, places);
}

function coasts() {
  const path = (ring) => {
    let d = "";
    for (let at = 0; at < ring.length; at += 2) d += `${at ? "L" : "M"}${mapX(ring[at] / 100).toFixed(1)} ${mapY(ring[at + 1] / 100).toFixed(1)}`;
    return `${d}Z`;
  };
  const outline = JSON.parse(byId("kg-outline").textContent);
  return [svg("path", { d: outline.around.map(path).join(""), class: "coast around" }), svg("path", { d: outline.home.map(path).join(""), class: "coast" })];
}

/** The places that the chosen node has facts with, or the chosen place itself. */
function placesOfSelection() {
  if (state.node === null) return new Set();
  return new Set([state.node, ...linksOf[state.node].filter((link) => visible.links[link]).map((link) => otherEnd(link, state.node))]);
}

function circles(places) {
  const chosen = placesOfSelection();
  return places.sort((one, two) => nodes.weight[two] - nodes.weight[one]).map((node) => {
    const [latitude, longitude] = nodes.place[node];
    const attributes = {
      class: `place${chosen.has(node) ? " chosen" : chosen.size ? " faint" : ""}`, tabindex: "0", role: "button", "data-node": nodes.id[node],
      "aria-label": `${nameOf(node)}, ${formatNumber(nodes.weight[node])} ${say("factsCount")}`,
      onclick: () => select(node), onkeydown: (event) => event.key === "Enter" && select(node),
    };
    return svg("g", attributes, svg("circle", { cx: mapX(longitude), cy: mapY(latitude) }), svg("text", {}, clip(nameOf(node).replace(BIDI, ""), 40)));
  });
}

/** Circles and labels keep their size on the screen; labels that would cover another's are left out. */
function frameMap(chart, places) {
  const { x, y, width, height } = mapView;
  chart.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  const box = chart.getBoundingClientRect();
  const unit = Math.max(width / (box.width || 1), height / (box.height || 1));
  chart.style.setProperty("--unit", String(unit));
  const boxes = new Boxes();
  for (const group of chart.querySelectorAll(".place")) {
    const node = nodeNumber.get(group.dataset.node);
    const [cx, cy] = [mapX(nodes.place[node][1]), mapY(nodes.place[node][0])];
    const radius = 3 + 1.6 * Math.sqrt(nodes.weight[node]);
    group.firstChild.setAttribute("r", radius * unit);
    const label = group.lastChild;
    const [left, top] = [(cx - x) / unit + radius + 3, (cy - y) / unit - 7];
    const room = [left, top, left + label.textContent.length * 6.6, top + 14];
    const free = group.classList.contains("chosen") || boxes.free(room);
    if (free) boxes.take(room);
    label.setAttribute("visibility", free ? "visible" : "hidden");
    label.setAttribute("x", cx + (radius + 3) * unit);
    label.setAttribute("y", cy + 4 * unit);
    label.setAttribute("font-size", 12 * unit);
    label.setAttribute("stroke-width", 3 * unit);
  }
}

function zoomMapAt(factor, x, y) {
  const least = 40;
  const width = Math.min(1400, Math.max(least, mapView.width / factor));
  const share = width / mapView.width;
  mapView = { x: x - (x - mapView.x) * share, y: y - (y - mapView.y) * share, width, height: mapView.height * share };
}

function listenToMap(chart, places) {
  const unit = () => Number(chart.style.getPropertyValue("--unit")) || 1;
  const offset = () => {
    const box = chart.getBoundingClientRect();
    return [(box.width * unit() - mapView.width) / 2, (box.height * unit() - mapView.height) / 2];
  };
  let from = null;
  chart.addEventListener("wheel", (event) => {
    event.preventDefault();
    const box = chart.getBoundingClientRect();
    const [dx, dy] = offset();
    zoomMapAt(Math.exp(-event.deltaY * 0.0015), mapView.x + (event.clientX - box.left) * unit() - dx, mapView.y + (event.clientY - box.top) * unit() - dy);
    frameMap(chart, places);
  }, { passive: false });
  chart.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; });
  chart.addEventListener("pointermove", (event) => {
    if (from === null || event.buttons === 0) return;
    mapView.x -= (event.clientX - from[0]) * unit();
    mapView.y -= (event.clientY - from[1]) * unit();
    from = [event.clientX, event.clientY];
    frameMap(chart, places);
  });
  chart.addEventListener("pointerup", () => { from = null; });
}
