// Who is near whom: neighbourhoods, and the shortest paths between two nodes. To pass through an event costs one step.

/** The nodes within `depth` steps; an event belongs to the step of whoever takes part in it. */
function neighbourhood(start, depth, seen) {
  const found = new Map([[start, 0]]);
  let edge = [start];
  while (edge.length) {
    const next = [];
    for (const node of edge) {
      const step = found.get(node);
      if (step >= depth && !(isEvent(node) && step === depth && node !== start)) continue;
      for (const link of linksOf[node]) {
        if (!seen.links[link]) continue;
        const other = otherEnd(link, node);
        const cost = isEvent(node) && node !== start ? step : step + 1;
        if (found.has(other) || cost > depth) continue;
        found.set(other, cost);
        next.push(other);
      }
    }
    edge = next;
  }
  return new Set(found.keys());
}

/** The same breadth-first order as steps: how far each node of a neighbourhood is from its middle, and through whom. */
function treeOf(start, kept, seen) {
  const tree = new Map([[start, { parent: null, step: 0, children: [] }]]);
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    for (const link of linksOf[queue[head]]) {
      const other = otherEnd(link, queue[head]);
      if (!seen.links[link] || !kept.has(other) || tree.has(other)) continue;
      tree.set(other, { parent: queue[head], step: tree.get(queue[head]).step + 1, children: [] });
      tree.get(queue[head]).children.push(other);
      queue.push(other);
    }
  }
  return tree;
}

/** A neighbourhood in rings around its middle, everybody near whom they are known through: node -> [x, y]. */
function ringsAround(start, kept, seen) {
  const tree = treeOf(start, kept, seen);
  const leaves = new Map();
  for (const node of [...tree.keys()].reverse()) {
    leaves.set(node, Math.max(1, tree.get(node).children.reduce((sum, child) => sum + leaves.get(child), 0)));
  }
  const widest = Math.max(1, ...[...countsOf([...tree.values()].map(({ step }) => step))].map(([step, count]) => count / Math.max(1, step)));
  const ring = Math.max(170, (widest * 95) / (2 * Math.PI));
  const places = new Map([[start, [0, 0]]]);
  const spread = (node, from, until) => {
    let angle = from;
    for (const child of tree.get(node).children) {
      const share = ((until - from) * leaves.get(child)) / leaves.get(node);
      const [middle, radius] = [angle + share / 2, ring * tree.get(child).step];
      places.set(child, [radius * Math.cos(middle) * 1.2, radius * Math.sin(middle)]);
      spread(child, angle, angle + share);
      angle += share;
    }
  };
  spread(start, -Math.PI / 2, 1.5 * Math.PI);
  return places;
}

/** Up to `most` shortest paths, as lists of links; those through less common nodes first. */
function shortestPaths(start, goal, seen, most = 5) {
  const steps = stepsFrom(start, seen);
  if (!steps.has(goal)) return [];
  const found = [];
  const walk = (node, tail) => {
    if (found.length >= 200) return;
    if (node === start) return void found.push(tail);
    for (const link of linksOf[node]) {
      const other = otherEnd(link, node);
      if (seen.links[link] && steps.get(other) === steps.get(node) - 1) walk(other, [link, ...tail]);
    }
  };
  walk(goal, []);
  return onePerRoute(found, start).sort((one, two) => one.crowd - two.crowd).slice(0, most);
}

/** Breadth first: the distance of every node that can be reached. */
function stepsFrom(start, seen) {
  const steps = new Map([[start, 0]]);
  const queue = [start];
  for (let head = 0; head < queue.length; head++) {
    for (const link of linksOf[queue[head]]) {
      const other = otherEnd(link, queue[head]);
      if (!seen.links[link] || steps.has(other)) continue;
      steps.set(other, steps.get(queue[head]) + 1);
      queue.push(other);
    }
  }
  return steps;
}

/** Parallel links make one route; `crowd` is how common its nodes are. */
function onePerRoute(paths, start) {
  const routes = new Map();
  for (const path of paths) {
    const passed = [start];
    for (const link of path) passed.push(otherEnd(link, passed.at(-1)));
    const key = passed.join();
    const route = routes.get(key) ?? { nodes: passed, links: passed.slice(1).map(() => []), crowd: 0 };
    path.forEach((link, index) => route.links[index].includes(link) || route.links[index].push(link));
    route.crowd = passed.slice(1, -1).reduce((sum, node) => sum + linksOf[node].length, 0);
    routes.set(key, route);
  }
  return [...routes.values()];
}
