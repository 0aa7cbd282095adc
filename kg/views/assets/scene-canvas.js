// The graph drawn on a canvas of our own: the large case. A frame is drawn whole when things are still; while it is
// dragged or zoomed that picture is moved, which costs the same for any number of nodes.

const MARGIN = 0.25; // of the width and height that the picture reaches beyond the screen
const MOST_LINKS = 20000;
const QUICK = 150; // milliseconds

function makeCanvasScene(holder, { choose, chooseLink, clear }) {
  const screen = holder.appendChild(el("canvas"));
  const picture = document.createElement("canvas");
  const camera = { x: 0, y: 0, scale: 1 };
  let drawnAt = null; // the camera of the picture
  let colours = themeColours();
  let seen = null;
  let strong = null;
  let hovered = null;
  let settle = 0;
  let waiting = false;

  const size = () => [holder.clientWidth, holder.clientHeight];
  const ratio = () => Math.min(2, devicePixelRatio || 1);
  const radiusOf = (node) => radiusAt(node, camera.scale);
  const project = (x, y) => {
    const [width, height] = size();
    return [(x - camera.x) * camera.scale + width / 2, (y - camera.y) * camera.scale + height / 2];
  };

  function drawPicture() {
    const started = performance.now();
    const [width, height] = size();
    const [across, down] = [Math.round(width * MARGIN), Math.round(height * MARGIN)];
    fitCanvas(picture, width + 2 * across, height + 2 * down, ratio());
    const context = picture.getContext("2d");
    context.setTransform(ratio(), 0, 0, ratio(), across * ratio(), down * ratio());
    context.fillStyle = colours.ground;
    context.fillRect(-across, -down, width + 2 * across, height + 2 * down);
    const bounds = [-across, -down, width + across, height + down];
    const frame = { context, project, bounds, scale: camera.scale, seen, strong, colours };
    drawLinks(frame);
    drawNodes(frame);
    const view = { width, height, scale: camera.scale, project };
    drawLabels(context, view, { seen, strong, radiusOf, middleOf: () => null, colours });
    drawnAt = { ...camera, width, height, across, down, took: performance.now() - started };
  }

  /** Whether the screen has left the picture; one that is quickly drawn is then drawn anew at once. */
  function isBeyond() {
    const zoom = camera.scale / drawnAt.scale;
    return Math.abs(drawnAt.x - camera.x) * camera.scale > drawnAt.across * zoom || Math.abs(drawnAt.y - camera.y) * camera.scale > drawnAt.down * zoom || zoom < 0.67;
  }

  function paint() {
    waiting = false;
    const [width, height] = size();
    if (!width || !height || seen === null) return;
    if (drawnAt === null || drawnAt.width !== width || drawnAt.height !== height || (isBeyond() && drawnAt.took < QUICK)) drawPicture();
    fitCanvas(screen, width, height, ratio());
    const context = screen.getContext("2d");
    context.setTransform(ratio(), 0, 0, ratio(), 0, 0);
    context.fillStyle = colours.ground;
    context.fillRect(0, 0, width, height);
    const zoom = camera.scale / drawnAt.scale;
    const left = width / 2 + (drawnAt.x - camera.x) * camera.scale - (width / 2 + drawnAt.across) * zoom;
    const top = height / 2 + (drawnAt.y - camera.y) * camera.scale - (height / 2 + drawnAt.down) * zoom;
    context.drawImage(picture, left, top, (width + 2 * drawnAt.across) * zoom, (height + 2 * drawnAt.down) * zoom);
    drawHovered(context);
  }

  function drawHovered(context) {
    if (hovered === null) return;
    const [width, height] = size();
    const near = around(hovered);
    const frame = { context, project, bounds: [0, 0, width, height], scale: camera.scale, seen, strong: near, colours };
    drawLinks(frame, near.links);
    drawNodes(frame, [...near.others, hovered]);
    drawLabels(context, { width, height, scale: camera.scale, project }, { seen, strong: near, radiusOf, middleOf: () => null, colours });
  }

  const request = () => {
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  /** Draws anew once nothing has moved for a moment. */
  const later = () => {
    clearTimeout(settle);
    settle = setTimeout(() => { drawnAt = null; request(); }, 130);
    request();
  };
  const anew = () => {
    drawnAt = null;
    request();
  };

  function nodeAt(x, y) {
    let best = null;
    let least = Infinity;
    for (let node = 0; node < nodeCount; node++) {
      if (!seen.nodes[node]) continue;
      const [nx, ny] = project(nodes.x[node], nodes.y[node]);
      const distance = Math.hypot(nx - x, ny - y) - Math.max(4, radiusOf(node));
      if (distance < 3 && distance < least) [best, least] = [node, distance];
    }
    return best;
  }

  function linkAt(x, y) {
    let best = null;
    let least = 5;
    for (const link of strong === null ? links.from.keys() : strong.links) {
      if (!seen.links[link]) continue;
      const distance = toSegment(x, y, project(nodes.x[links.from[link]], nodes.y[links.from[link]]), project(nodes.x[links.to[link]], nodes.y[links.to[link]]));
      if (distance < least) [best, least] = [link, distance];
    }
    return best;
  }

  function zoomAt(factor, x, y) {
    const [width, height] = size();
    const scale = Math.min(6, Math.max(0.005, camera.scale * factor));
    camera.x += (x - width / 2) * (1 / camera.scale - 1 / scale);
    camera.y += (y - height / 2) * (1 / camera.scale - 1 / scale);
    camera.scale = scale;
    later();
  }

  listenToPointers(screen, {
    pan: (dx, dy) => { camera.x -= dx / camera.scale; camera.y -= dy / camera.scale; later(); },
    zoom: zoomAt,
    tap: (x, y) => {
      const node = nodeAt(x, y);
      const link = node === null ? linkAt(x, y) : null;
      if (node !== null) choose(node);
      else if (link !== null) chooseLink(link);
      else clear();
    },
    hover: (x, y) => {
      const node = x === null ? null : nodeAt(x, y);
      if (node === hovered) return;
      hovered = node;
      screen.style.cursor = node === null ? "" : "pointer";
      request();
    },
  });
  new ResizeObserver(anew).observe(holder);

  const scene = {
    show(nowSeen, nowStrong) {
      [seen, strong, hovered] = [nowSeen, nowStrong, null];
      anew();
    },
    restyle() {
      colours = themeColours();
      anew();
    },
    focusOn(wanted) {
      if (wanted.length) Object.assign(camera, frameOf(wanted, ...size()));
      anew();
    },
    fit: () => scene.focusOn(nodes.id.map((_, node) => node).filter((node) => seen.nodes[node])),
    zoom: (factor) => zoomAt(factor, holder.clientWidth / 2, holder.clientHeight / 2),
    pan: (x, y) => { camera.x += x / camera.scale; camera.y += y / camera.scale; later(); },
    whereIs: (node) => project(nodes.x[node], nodes.y[node]),
    middleOf(link) {
      const [from, to] = [links.from[link], links.to[link]];
      return project((nodes.x[from] + nodes.x[to]) / 2, (nodes.y[from] + nodes.y[to]) / 2);
    },
    scale: () => camera.scale,
    redraw: anew,
  };
  return scene;
}

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

function toSegment(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
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

/** Drags, wheels, pinches and taps of mouse, pen and fingers. */
function listenToPointers(target, { pan, zoom, tap, hover }) {
  const held = new Map();
  let moved = 0;
  const place = (event) => {
    const box = target.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  target.style.touchAction = "none";
  target.addEventListener("pointerdown", (event) => {
    target.setPointerCapture(event.pointerId);
    held.set(event.pointerId, place(event));
    if (held.size === 1) moved = 0;
    hover(null);
  });
  target.addEventListener("pointermove", (event) => {
    const now = place(event);
    const before = held.get(event.pointerId);
    if (!before) return void hover(...now);
    moved += Math.hypot(now[0] - before[0], now[1] - before[1]);
    if (held.size === 2) pinch(event.pointerId, before, now);
    else pan(now[0] - before[0], now[1] - before[1]);
    held.set(event.pointerId, now);
  });
  function pinch(moving, before, now) {
    const [, [x, y]] = [...held].find(([id]) => id !== moving);
    zoom(Math.hypot(now[0] - x, now[1] - y) / (Math.hypot(before[0] - x, before[1] - y) || 1), x, y);
  }
  target.addEventListener("pointerup", (event) => {
    const at = place(event);
    if (held.delete(event.pointerId) && held.size === 0 && moved < 5) tap(...at);
  });
  target.addEventListener("pointercancel", (event) => held.delete(event.pointerId));
  target.addEventListener("pointerleave", () => hover(null));
  target.addEventListener("wheel", (event) => {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * 0.0015), ...place(event));
  }, { passive: false });
}
