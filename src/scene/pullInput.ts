/** A drag on the picture while the stretch test is shown: pulls the block sideways, away from its middle; letting go lets it go. */
export interface PullPort {
  readonly pulling: () => boolean;
  /** Stretch now, 1 = at rest. */
  readonly stretch: () => number;
  readonly pull: (stretch: number) => void;
  readonly letGo: () => void;
}

/** Share of the picture's width over which the block is pulled from rest to a quarter longer. */
const WAY = 0.3;

/** Returns a function that removes the listeners, which hear before the orbit's do. */
export function attachPullInput(canvas: HTMLCanvasElement, port: PullPort): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let pointer = -1;
  let from = { x: 0, stretch: 1, side: 1 };
  canvas.addEventListener('pointerdown', (event) => {
    if (!port.pulling() || event.button !== 0 || pointer >= 0) return;
    pointer = event.pointerId;
    const box = canvas.getBoundingClientRect();
    from = { x: event.clientX, stretch: port.stretch(), side: event.clientX - box.left < box.width / 2 ? -1 : 1 };
    canvas.setPointerCapture(event.pointerId);
    event.stopImmediatePropagation();
  }, { signal, capture: true });
  canvas.addEventListener('pointermove', (event) => {
    if (event.pointerId !== pointer) return;
    event.stopImmediatePropagation();
    const way = (from.side * (event.clientX - from.x)) / (WAY * canvas.clientWidth);
    port.pull(from.stretch + 0.25 * way);
  }, { signal, capture: true });
  const end = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = -1;
    event.stopImmediatePropagation();
    port.letGo();
  };
  canvas.addEventListener('pointerup', end, { signal, capture: true });
  canvas.addEventListener('pointercancel', end, { signal, capture: true });
  return () => listening.abort();
}
