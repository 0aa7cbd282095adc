// The graph drawn by vis-network from pyvis's data: the small case.

const FAR = 0.55; // below this scale nodes are drawn larger than the graph is

function makeVisScene(holder, { choose, chooseLink, clear }) {
  let colours = themeColours();
  let seen = null;
  let strong = null;
  let hovered = null;
  const shown = { nodes: new vis.DataSet(), edges: new vis.DataSet() };
  const network = new vis.Network(holder, shown, { ...DATA.network.options, autoResize: true });
  const drawn = network.body;

  const nodeStyle = (node) => {
    const faint = strong !== null && !strong.nodes.has(node) && !strong.others.has(node);
    const colour = DATA.network.nodes[node].color;
    const border = node === state.node ? colours.ink : colours.ground;
    const look = { background: colour, border };
    return {
      id: node, x: nodes.x[node], y: nodes.y[node], shape: DATA.network.nodes[node].shape, size: DATA.network.nodes[node].size,
      hidden: !seen.nodes[node], opacity: faint ? (state.depth ? 0.6 : 0.3) : 1, borderWidth: node === state.node ? 3 : 1.5,
      color: { ...look, highlight: look, hover: { background: colour, border: colours.ink } },
    };
  };
  const edgeStyle = (link) => {
    const edge = DATA.network.edges[link];
    const lit = strong !== null && strong.links.has(link);
    const faint = strong !== null && !lit;
    const colour = lit ? colours.accent : colours.edge;
    return {
      id: link, from: edge.from, to: edge.to, smooth: edge.smooth, dashes: Boolean(edge.dashes), hidden: !seen.links[link],
      width: Math.min(5, 1.5 + Math.log2(links.facts[link].length)) + (lit ? 0.8 : 0), selectionWidth: 1, hoverWidth: 1,
      color: { color: colour, highlight: colours.accent, hover: colours.accent, opacity: faint ? (state.depth ? 0.5 : 0.25) : edge.dashes ? 0.7 : 1 },
    };
  };
  const view = () => {
    const [width, height] = [holder.clientWidth, holder.clientHeight];
    const scale = network.getScale();
    const centre = network.getViewPosition();
    return { width, height, scale, project: (x, y) => [(x - centre.x) * scale + width / 2, (y - centre.y) * scale + height / 2] };
  };
  const radiusNow = (node) => {
    const scale = network.getScale();
    return scale < FAR ? radiusAt(node, scale) : DATA.network.nodes[node].size * scale;
  };
  const nearest = ({ x, y }) => {
    const { project } = view();
    const away = (node) => Math.hypot(project(nodes.x[node], nodes.y[node])[0] - x, project(nodes.x[node], nodes.y[node])[1] - y);
    return [...nodes.id.keys()].find((node) => seen.nodes[node] && away(node) <= Math.max(4, radiusNow(node)));
  };
  const middleOf = (link) => {
    const point = DATA.network.edges[link].smooth ? drawn.edges[link]?.edgeType.getPoint(0.5) : null;
    return point ? [point.x, point.y] : null;
  };

  network.on("afterDrawing", (context) => {
    if (seen === null) return;
    context.save();
    const ratio = context.canvas.width / holder.clientWidth;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const lit = strong ?? (hovered === null ? null : around(hovered));
    const now = view();
    // vis-network shrinks nodes as fast as the graph: from afar they are drawn anew, as large as on our own canvas
    if (now.scale < FAR) drawNodes({ context, project: now.project, bounds: [0, 0, now.width, now.height], scale: now.scale, seen, strong: lit, colours });
    drawLabels(context, now, { seen, strong: lit, radiusOf: radiusNow, middleOf, colours });
    context.restore();
  });
  network.on("click", ({ nodes: [hit], edges: [link], pointer }) => {
    const node = hit ?? nearest(pointer.DOM);
    if (node !== undefined) choose(node);
    else if (link !== undefined) chooseLink(link);
    else clear();
  });
  network.on("hoverNode", ({ node }) => { hovered = node; holder.style.cursor = "pointer"; });
  network.on("blurNode", () => { hovered = null; holder.style.cursor = ""; });
  network.on("hoverEdge", () => { holder.style.cursor = "pointer"; });
  network.on("blurEdge", () => { holder.style.cursor = ""; });
  network.on("dragging", ({ nodes: moved }) => {
    for (const node of moved) { nodes.x[node] = drawn.nodes[node].x; nodes.y[node] = drawn.nodes[node].y; }
  });

  const scene = {
    show(nowSeen, nowStrong) {
      [seen, strong] = [nowSeen, nowStrong];
      shown.nodes.update(nodes.id.map((_, node) => nodeStyle(node)));
      shown.edges.update(links.from.map((_, link) => edgeStyle(link)));
      network.unselectAll();
    },
    restyle() {
      colours = themeColours();
      scene.show(seen, strong);
    },
    focusOn(wanted, { animate = true } = {}) {
      if (!wanted.length) return;
      const { x, y, scale } = frameOf(wanted, holder.clientWidth, holder.clientHeight);
      network.moveTo({ position: { x, y }, scale, animation: animate && { duration: 350, easingFunction: "easeInOutQuad" } });
    },
    fit() {
      scene.focusOn(nodes.id.map((_, node) => node).filter((node) => seen.nodes[node]), { animate: false });
    },
    zoom(factor) {
      network.moveTo({ scale: Math.min(6, Math.max(0.02, network.getScale() * factor)) });
    },
    pan(x, y) {
      const centre = network.getViewPosition();
      const scale = network.getScale();
      network.moveTo({ position: { x: centre.x + x / scale, y: centre.y + y / scale } });
    },
    whereIs(node) {
      return view().project(nodes.x[node], nodes.y[node]);
    },
    middleOf(link) {
      const point = middleOf(link) ?? [(nodes.x[links.from[link]] + nodes.x[links.to[link]]) / 2, (nodes.y[links.from[link]] + nodes.y[links.to[link]]) / 2];
      return view().project(...point);
    },
    scale: () => network.getScale(),
    redraw: () => network.redraw(),
  };
  return scene;
}
