/**
 * Handles of the visitor's cut, in the picture: one moves it, one turns it, by pointer, finger or keys. They go with the picture
 * from frame to frame, outside React. A cut that is brought back to the front face while a handle is held or has the keys stays
 * until that lets go, so that it can be drawn in again.
 */
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { CUT_LIMITS, type Cut } from '@/session/cut';
import { FRONT_FACE, moveCut } from '@/session/cutChanges';
import type { PicturePoint } from '@/session/picturePort';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import { type CutPart, draggedTo, edgeLine, handleHeading, handlePoint } from './cutDrag';
import { CUT_SCALES } from './cutScales';
import '@/ui/styles/cut.css';

const PARTS: readonly CutPart[] = ['offsetMm', 'angleRad'];
/** Half of what a finger needs, px: no handle is cut off by the frame. */
const HALF_PX = 22;
/** As near to the front face as a cut that is still one. */
const NEAREST: Cut = { offsetMm: 0.01, angleRad: 0 };

/** Arrows that point both ways along the handle's own way, which lies along x. */
const GLYPHS: Readonly<Record<CutPart, string>> = {
  offsetMm: 'M-9 0H9M-5-4-9 0-5 4M5-4 9 0 5 4',
  angleRad: 'M-8 3C-5-4 5-4 8 3M-9-2-8 3-3 2M9-2 8 3 3 2',
};

interface Held {
  readonly pointer: number;
  readonly from: Cut;
  /** From the pointer to the handle's place when it was taken, px. */
  readonly grip: PicturePoint;
}

export function CutHandles() {
  const { session, messages, options: { port } } = useUi();
  const t = toolTexts(messages);
  const frame = useRef<HTMLDivElement>(null);
  const cut = useSession((state) => state.cut) ?? FRONT_FACE;
  const latest = useRef(cut);

  useLayoutEffect(() => {
    latest.current = cut;
    if (frame.current) place(frame.current, latest.current, port);
  });
  useEffect(() => {
    const host = frame.current;
    if (!host || !port) return undefined;
    const follow = (): void => place(host, latest.current, port);
    const observer = new ResizeObserver(follow);
    observer.observe(host);
    port.moved.add(follow);
    return () => {
      observer.disconnect();
      port.moved.delete(follow);
    };
  }, [port]);

  const set = (part: CutPart, value: number): void => session.look.setCut(moveCut(session.store.getState().cut, { [part]: value }) ?? NEAREST);
  const letGo = (): void => {
    const now = session.store.getState().cut;
    if (now?.angleRad === 0 && now.offsetMm <= NEAREST.offsetMm) session.look.setCut(null);
  };
  return (
    <div ref={frame} className="dm-cut" role="group" aria-label={t('cut.handles')}>
      <svg className="dm-cut-edge" aria-hidden="true" focusable="false"><polyline /><polyline /></svg>
      {PARTS.map((part) => <Handle key={part} part={part} cut={cut} set={set} letGo={letGo} frame={frame} />)}
    </div>
  );
}

interface HandleProps {
  readonly part: CutPart;
  readonly cut: Cut;
  readonly set: (part: CutPart, value: number) => void;
  readonly letGo: () => void;
  readonly frame: React.RefObject<HTMLDivElement | null>;
}

function Handle({ part, cut, set, letGo, frame }: HandleProps) {
  const { messages, options: { port } } = useUi();
  const t = toolTexts(messages);
  const held = useRef<Held | null>(null);
  const { perUnit, step, unit, digits } = CUT_SCALES[part];
  const [low, high] = CUT_LIMITS[part];
  const spoken = messages.number(cut[part] * perUnit, { style: 'unit', unit, maximumFractionDigits: digits });

  const pointIn = ({ clientX, clientY }: PointerEvent): PicturePoint => {
    const box = frame.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const pointOf = port?.pointOf();
    const stands = pointOf && handlePoint(pointOf, part, cut);
    if (!stands || event.button !== 0 || held.current) return;
    const at = pointIn(event);
    held.current = { pointer: event.pointerId, from: cut, grip: { x: stands.x - at.x, y: stands.y - at.y } };
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    event.currentTarget.focus();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const pointOf = port?.pointOf();
    if (!pointOf || held.current?.pointer !== event.pointerId) return;
    const { from, grip } = held.current;
    const at = pointIn(event);
    set(part, draggedTo(pointOf, part, from, { x: at.x + grip.x, y: at.y + grip.y }));
  };
  const onPointerEnd = (event: PointerEvent<HTMLElement>): void => {
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    letGo();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const steps = Math.round((cut[part] * perUnit) / step);
    const to = {
      ArrowLeft: steps - 1, ArrowDown: steps - 1, ArrowRight: steps + 1, ArrowUp: steps + 1,
      PageDown: steps - 10, PageUp: steps + 10, Home: (low * perUnit) / step, End: (high * perUnit) / step,
    }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    set(part, (to * step) / perUnit);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="dm-cut-handle"
      data-part={part}
      role="slider"
      tabIndex={0}
      data-own-keys=""
      aria-label={t(`cut.drag.${part}`)}
      aria-valuemin={Math.round(low * perUnit * 10) / 10}
      aria-valuemax={Math.round(high * perUnit * 10) / 10}
      aria-valuenow={Number((cut[part] * perUnit).toFixed(digits))}
      aria-valuetext={spoken}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
      onBlur={letGo}
      onKeyDown={onKeyDown}
    >
      <svg viewBox="-16 -16 32 32" aria-hidden="true" focusable="false"><path d={GLYPHS[part]} /></svg>
      <span aria-hidden="true">{spoken}</span>
    </div>
  );
}

/** Puts handles and line where the frame last drawn has them; what lies outside the frame is not there. */
function place(host: HTMLElement, cut: Cut, port: ReturnType<typeof useUi>['options']['port']): void {
  const pointOf = port?.pointOf() ?? null;
  const { clientWidth: width, clientHeight: height } = host;
  for (const part of PARTS) {
    const handle = host.querySelector<HTMLElement>(`[data-part="${part}"]`);
    const point = pointOf && handlePoint(pointOf, part, cut);
    const there = point && point.x >= 0 && point.y >= 0 && point.x <= width && point.y <= height;
    if (!handle) continue;
    handle.style.visibility = there ? '' : 'hidden';
    if (!there || !pointOf) continue;
    const within = (value: number, length: number): string => `${Math.min(Math.max(value, HALF_PX), length - HALF_PX).toFixed(1)}px`;
    handle.style.transform = `translate(${within(point.x, width)}, ${within(point.y, height)})`;
    handle.style.setProperty('--heading', `${handleHeading(pointOf, part, cut).toFixed(3)}rad`);
  }
  const line = pointOf ? edgeLine(pointOf, cut) : [];
  const points = line.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  for (const shown of host.querySelectorAll('polyline')) shown.setAttribute('points', points);
}
