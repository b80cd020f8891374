/** The track of the four phases, each as wide as the others and told apart by word, icon and pattern, with the scrubber on it. */
import { useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { PHASE_NAMES, PHASE_TEXTS } from '@/content/phaseTexts';
import { Icon } from './icons';
import { clockText } from './clock';
import { sessionMarks, TIME_TICKS, visibleTicks } from './timeTicks';
import { useDayEffect, useTimeAxis, useUi } from './uiContext';

/** Slider positions are whole numbers 0..STEPS; fine enough for a pixel of any screen. */
const STEPS = 10000;

const at = (position: number): CSSProperties => ({ insetInlineStart: `${(position * 100).toFixed(3)}%` });

export function PhaseTrack() {
  const { messages, session } = useUi();
  const { t } = messages;
  const axis = useTimeAxis();
  const slider = useRef<HTMLInputElement>(null);

  useDayEffect((day) => {
    const input = slider.current;
    if (!input) return;
    const value = String(Math.round(axis.positionOfDay(day) * STEPS));
    if (input.value !== value) input.value = value;
    const phase = axis.healingPhase(day);
    const clock = clockText(messages, axis.sessionDays, day);
    const text = phase === 'before' ? clock : t('time.valueText', { clock, phase: t(PHASE_TEXTS[phase].plain) });
    if (input.getAttribute('aria-valuetext') !== text) input.setAttribute('aria-valuetext', text);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') session.step(event.key === forward ? 1 : -1);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') session.step(event.key === 'ArrowUp' ? 1 : -1);
    else if (event.key === 'Home' || event.key === 'End') session.setDay(event.key === 'Home' ? axis.firstDay : axis.lastDay);
    else if (event.key === 'PageUp' || event.key === 'PageDown') session.setDay(nextPhase(event.key === 'PageUp' ? 1 : -1));
    else return;
    event.preventDefault();
  };
  const nextPhase = (direction: 1 | -1): number => {
    const now = axis.positionOfDay(session.store.getState().day);
    const bounds = [0, ...axis.phaseStarts, 1];
    const found = direction > 0 ? bounds.find((bound) => bound > now + 1e-4) : bounds.findLast((bound) => bound < now - 1e-4);
    return axis.dayOfPosition(found ?? (direction > 0 ? 1 : 0));
  };

  const sessions = axis.sessionDays.map((day) => axis.positionOfDay(day));
  return (
    <div className="dm-track">
      <ol className="dm-phases" style={{ '--before': axis.phaseStarts[0] ?? 0 } as CSSProperties}>
        {PHASE_NAMES.map((name) => (
          <li key={name} className="dm-phase" data-phase={name} title={t(PHASE_TEXTS[name].text)}>
            <Icon name={name} />
            <span className="dm-phase-plain">{t(PHASE_TEXTS[name].short)}</span>
            <span className="dm-phase-term">{t(PHASE_TEXTS[name].term)}</span>
          </li>
        ))}
      </ol>
      <input
        ref={slider}
        className="dm-scrubber"
        type="range"
        min={0}
        max={STEPS}
        step={1}
        defaultValue={0}
        aria-label={t('time.scrubber')}
        onKeyDown={onKeyDown}
        onInput={(event) => session.setDay(axis.dayOfPosition(Number(event.currentTarget.value) / STEPS))}
      />
      <div className="dm-ticks" title={t('time.compressed')}>
        {visibleTicks(axis, TIME_TICKS, sessions).map((tick) => (
          <span key={tick.day} className="dm-tick" data-minor={tick.minor || undefined} style={at(axis.positionOfDay(tick.day))} aria-hidden="true">
            {messages.number(tick.value, { style: 'unit', unit: tick.unit, unitDisplay: 'short' })}
          </span>
        ))}
        {(['wide', 'narrow'] as const).map((width) => (
          <div key={width} className="dm-sessions" data-width={width}>
            {sessionMarks(axis, width).map(({ first, last, day, position }) => {
              const words = first === last ? t('time.sessionAt', { session: first, day }) : t('time.sessionsAt', { first, last, day });
              return (
                <button key={first} type="button" className="dm-session" style={at(position)} aria-label={words} title={words} onClick={() => session.setDay(day)}>
                  {first === last ? messages.number(first) : `${messages.number(first)}–${messages.number(last)}`}
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
