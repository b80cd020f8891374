/**
 * Pointer, pinch and wheel turn the view: writes the session's orbit. One finger moves the page up and down and turns the
 * block sideways; the wheel zooms only with Ctrl (or a pinch on a pad), so that a page around the block still scrolls.
 */
import { clamp } from '@/lib/interpolate';
import type { Orbit } from '@/session/sessionTypes';
import { ORBIT_LIMITS } from './views';

const TURN_RAD_PER_PX = 0.006;

export interface OrbitPort {
  readonly orbit: () => Orbit;
  readonly turn: (orbit: Orbit) => void;
  /** How far out a visitor may go now. */
  readonly lowestZoom: () => number;
}

/** Returns a function that removes the listeners. */
export function attachOrbitInput(canvas: HTMLCanvasElement, { orbit, turn, lowestZoom }: OrbitPort): () => void {
  const pointers = new Map<number, { x: number; y: number }>();
  const listening = new AbortController();
  const { signal } = listening;
  const before = canvas.style.touchAction;
  canvas.style.touchAction = 'pan-y';

  const spread = (): number => {
    const [a, b] = [...pointers.values()];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  };
  const move = (dx: number, dy: number, scale: number): void => {
    const now = orbit();
    turn({
      azimuthRad: clamp(now.azimuthRad - dx * TURN_RAD_PER_PX, -ORBIT_LIMITS.azimuthRad, ORBIT_LIMITS.azimuthRad),
      elevationRad: clamp(now.elevationRad + dy * TURN_RAD_PER_PX, -Math.PI / 2, Math.PI / 2),
      zoom: clamp(now.zoom * scale, lowestZoom(), ORBIT_LIMITS.highestZoom),
    });
  };

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    canvas.setPointerCapture(event.pointerId);
  }, { signal });
  canvas.addEventListener('pointermove', (event) => {
    const pointer = pointers.get(event.pointerId);
    if (!pointer) return;
    const apart = spread();
    const dx = event.clientX - pointer.x;
    const dy = event.clientY - pointer.y;
    pointer.x = event.clientX;
    pointer.y = event.clientY;
    if (pointers.size > 1) move(dx / 2, dy / 2, apart > 0 ? spread() / apart : 1);
    else move(dx, event.pointerType === 'touch' ? 0 : dy, 1);
  }, { signal });
  const release = (event: PointerEvent): void => {
    pointers.delete(event.pointerId);
  };
  canvas.addEventListener('pointerup', release, { signal });
  canvas.addEventListener('pointercancel', release, { signal });
  canvas.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    move(0, 0, Math.exp(-event.deltaY * 0.004));
  }, { signal, passive: false });

  return () => {
    listening.abort();
    canvas.style.touchAction = before;
  };
}
