/**
 * Pointer and finger while the visitor holds the device: it follows over the skin and strikes while pressed. Beside the skin,
 * and with a second finger, the gesture is the orbit's. It listens before the orbit's input does, which then does not hear of it.
 */
export interface HandPort {
  /** Whether the device is in the hand now. */
  readonly held: () => boolean;
  /** The place of the skin under a point of the page; null beside it. */
  readonly place: (clientX: number, clientY: number) => { readonly xMm: number; readonly zMm: number } | null;
  readonly move: (xMm: number, zMm: number) => void;
  readonly press: () => void;
  readonly release: () => void;
  readonly leave: () => void;
}

/** Returns a function that removes the listeners. */
export function attachHandInput(canvas: HTMLCanvasElement, hand: HandPort): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  const down = new Set<number>();
  let treating = -1;

  const follow = (event: PointerEvent): boolean => {
    const place = hand.place(event.clientX, event.clientY);
    if (place) hand.move(place.xMm, place.zMm);
    return place !== null;
  };
  const end = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    if (event.pointerId !== treating) return;
    treating = -1;
    hand.release();
    if (event.pointerType === 'touch') hand.leave();
    event.stopImmediatePropagation();
  };
  canvas.addEventListener('pointerdown', (event) => {
    if (!hand.held()) return;
    down.add(event.pointerId);
    if (event.button !== 0) return;
    if (treating >= 0) {
      // A second finger: the hand lets go of the device and turns the block.
      treating = -1;
      hand.release();
      return;
    }
    if (down.size > 1 || !follow(event)) return;
    treating = event.pointerId;
    canvas.setPointerCapture(event.pointerId);
    hand.press();
    event.stopImmediatePropagation();
  }, { signal, capture: true });
  canvas.addEventListener('pointermove', (event) => {
    if (!hand.held() || down.size > 1) return;
    if (event.pointerId === treating) {
      // Every point of a quick drag counts: rows of a roller strike where it was.
      for (const one of event.getCoalescedEvents?.() ?? []) follow(one);
      follow(event);
      event.stopImmediatePropagation();
    } else if (down.size === 0 && event.pointerType !== 'touch' && !follow(event)) hand.leave();
  }, { signal, capture: true });
  canvas.addEventListener('pointerup', end, { signal, capture: true });
  canvas.addEventListener('pointercancel', end, { signal, capture: true });
  canvas.addEventListener('pointerleave', () => {
    if (hand.held() && treating < 0) hand.leave();
  }, { signal, capture: true });
  return () => listening.abort();
}
