/** Over the picture while two days are compared: which day is where, and the edge of the wipe with a handle to drag or to move by keys. */
import { useRef, type CSSProperties, type KeyboardEvent, type PointerEvent } from 'react';
import { POSITION_RANGE } from '@/session/comparison';
import { clockText } from '@/ui/clock';
import { useSession, useThrottledDay, useTimeAxis, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import '@/ui/styles/compare.css';

const STEP = 0.02;
const LEAP = 0.1;

export function CompareOverlay() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const { sessionDays } = useTimeAxis();
  const comparison = useSession((state) => state.comparison);
  const day = useThrottledDay(250);
  const frame = useRef<HTMLDivElement>(null);
  if (!comparison) return null;
  const { layout, position } = comparison;
  const move = (to: number): void => session.look.compare({ position: to });

  const drag = (event: PointerEvent<HTMLElement>): void => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move((event.clientX - box.left) / box.width);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: position - STEP, ArrowDown: position - STEP, ArrowRight: position + STEP, ArrowUp: position + STEP,
      PageDown: position - LEAP, PageUp: position + LEAP, Home: POSITION_RANGE[0], End: POSITION_RANGE[1],
    };
    const to = steps[event.key];
    if (to === undefined) return;
    move(to);
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={frame} className="dm-compare" data-layout={layout} style={{ '--edge': `${String((layout === 'side' ? 0.5 : position) * 100)}%` } as CSSProperties}>
      <p className="dm-compare-day" data-part="before">{clockText(messages, sessionDays, comparison.day)}</p>
      <p className="dm-compare-day" data-part="after">{clockText(messages, sessionDays, day)}</p>
      {layout === 'side' ? (
        <div className="dm-compare-edge" />
      ) : (
        <div
          className="dm-compare-edge"
          role="slider"
          tabIndex={0}
          data-own-keys=""
          aria-label={t('compare.handle')}
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(position * 100)}
          aria-valuetext={t('compare.handleValue', { share: messages.number(position, { style: 'percent' }) })}
          onKeyDown={onKeyDown}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            event.preventDefault();
            event.currentTarget.focus();
          }}
          onPointerMove={drag}
        >
          <span aria-hidden="true" />
        </div>
      )}
    </div>
  );
}
