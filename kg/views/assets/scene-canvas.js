// The graph drawn on a canvas of our own: the large case. A frame is drawn whole when things are still; while it is
// dragged or zoomed that picture is moved, which costs the same for any number of nodes.

const MARGIN = 0.25; // of the width and height that the picture reaches beyond the screen
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

function toSegment(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}
