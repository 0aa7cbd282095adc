// Nodes and links on a canvas: as many at a time as one stroke can take, the least reported below the others.

const MOST_LINKS = 20000;

/** Nodes shrink slower than the graph, so that they can be seen and clicked from afar. */
function radiusAt(node, scale) {
  return Math.max(1.6, DATA.sizes[node] * Math.min(1.2, scale ** 0.7));
}

function fitCanvas(canvas, width, height, ratio) {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width === wide && canvas.height === high) return;
  [canvas.width, canvas.height] = [wide, high];
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Links as lines, a thousand to a stroke; those of the selection over the others, arrows where there is room. */
function drawLinks({ context, project, bounds, scale, seen, strong, colours }, only = null) {
  const [left, top, right, bottom] = bounds;
  const plain = [];
  const said = [];
  const lit = [];
  for (const link of only ?? links.from.keys()) {
    if (!seen.links[link] || plain.length >= MOST_LINKS) continue;
    const [ax, ay] = project(nodes.x[links.from[link]], nodes.y[links.from[link]]);
    const [bx, by] = project(nodes.x[links.to[link]], nodes.y[links.to[link]]);
    if (Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom) continue;
    (strong !== null && strong.links.has(link) ? lit : links.kind[link] === "mentions" ? said : plain).push([ax, ay, bx, by, link]);
  }
  const faint = strong === null ? (plain.length > 3000 ? 0.3 : 0.8) : state.depth ? 0.5 : 0.12;
  if (only === null) {
    context.setLineDash([4, 4]);
    strokeAll(context, said, { colour: colours.edge, alpha: faint * 0.7, width: Math.min(1, Math.max(0.5, scale)) });
    context.setLineDash([]);
  }
  if (only === null) strokeAll(context, plain, { colour: colours.edge, alpha: faint, width: Math.min(1.3, Math.max(0.5, scale)) });
  strokeAll(context, lit, { colour: colours.accent, alpha: 1, width: 1.8 });
  if (plain.length < 1500 && only === null) drawArrows(context, plain, { colour: colours.edge, alpha: faint, scale });
  drawArrows(context, lit, { colour: colours.accent, alpha: 1, scale });
}

function strokeAll(context, lines, { colour, alpha, width }) {
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  context.lineWidth = width;
  for (let from = 0; from < lines.length; from += 1000) {
    context.beginPath();
    for (const [ax, ay, bx, by] of lines.slice(from, from + 1000)) {
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
}

function drawArrows(context, lines, { colour, alpha, scale }) {
  context.fillStyle = colour;
  context.globalAlpha = alpha;
  context.beginPath();
  for (const [ax, ay, bx, by, link] of lines) {
    const length = Math.hypot(bx - ax, by - ay);
    if (length < 30) continue;
    const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
    const gap = radiusAt(links.to[link], scale) + 2;
    const [tx, ty] = [bx - ux * gap, by - uy * gap];
    context.moveTo(tx, ty);
    context.lineTo(tx - ux * 8 - uy * 3.2, ty - uy * 8 + ux * 3.2);
    context.lineTo(tx - ux * 8 + uy * 3.2, ty - uy * 8 - ux * 3.2);
  }
  context.fill();
  context.globalAlpha = 1;
}

const shapePaths = new Map(Object.entries(SHAPES).map(([shape, path]) => [shape, new Path2D(path)]));

/** Nodes by type, from the least to the most reported; far away a small square does for every shape. */
function drawNodes({ context, project, bounds, scale, seen, strong, colours }, only = null) {
  const [left, top, right, bottom] = bounds;
  const inView = [];
  for (const node of only ?? nodes.id.keys()) {
    if (!seen.nodes[node]) continue;
    const [x, y] = project(nodes.x[node], nodes.y[node]);
    if (x > left && y > top && x < right && y < bottom) inView.push([x, y, node]);
  }
  for (const [x, y, node] of inView.reverse()) {
    const { colour, shape } = looksOf(node);
    const radius = radiusAt(node, scale);
    context.globalAlpha = strong === null || strong.nodes.has(node) || strong.others.has(node) ? 1 : state.depth ? 0.6 : 0.15;
    context.fillStyle = colour;
    if (radius < 3.5) context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
    else drawShape(context, shapePaths.get(shape), { x, y, factor: radius / 8, border: strong?.nodes.has(node) ? colours.ink : colours.ground });
  }
  context.globalAlpha = 1;
}

function drawShape(context, path, { x, y, factor, border }) {
  context.save();
  context.translate(x, y);
  context.scale(factor, factor);
  context.fill(path);
  context.strokeStyle = border;
  context.lineWidth = 1.4 / factor;
  context.stroke(path);
  context.restore();
}
