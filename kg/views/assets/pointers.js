// What mouse, pen and fingers do to a picture: drags, wheels, pinches and taps.

/** Calls pan(dx, dy), zoom(factor, x, y), tap(x, y) and hover(x, y), or hover(null) where there is no pointer. */
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
