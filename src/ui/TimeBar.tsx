/** The bar at the bottom: clock, play and step, the phase track with its scrubber, speed. */
import { useRef } from 'react';
import { Icon } from './icons';
import { PhaseTrack } from './PhaseTrack';
import { clockNote, clockText } from './clock';
import { useDayEffect, useSession, useTimeAxis, useUi } from './uiContext';

const SPEEDS = [0.25, 0.5, 1, 2, 4];

function Clock() {
  const { messages } = useUi();
  const axis = useTimeAxis();
  const main = useRef<HTMLElement>(null);
  const note = useRef<HTMLElement>(null);
  useDayEffect((day) => {
    write(main.current, clockText(messages, axis.sessionDays, day));
    write(note.current, clockNote(messages, axis.sessionDays, day));
  });
  return (
    <p className="dm-clock">
      <strong ref={main} />
      <span ref={note} />
    </p>
  );
}

/** Touches the document only when the words change. */
function write(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

export function TimeBar() {
  const { messages, session } = useUi();
  const { t } = messages;
  const playing = useSession((state) => state.playing);
  const speed = useSession((state) => state.speed);
  return (
    <section className="dm-time" aria-label={t('time.title')}>
      <Clock />
      <div className="dm-transport" role="group" aria-label={t('time.title')}>
        <button type="button" className="dm-button dm-round dm-flip" aria-label={t('time.back')} title={t('time.back')} onClick={() => session.step(-1)}>
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="dm-button dm-round dm-play"
          aria-label={t(playing ? 'time.pause' : 'time.play')}
          title={t(playing ? 'time.pause' : 'time.play')}
          onClick={() => (playing ? session.pause() : session.play())}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        <button type="button" className="dm-button dm-round dm-flip" aria-label={t('time.forward')} title={t('time.forward')} onClick={() => session.step(1)}>
          <Icon name="forward" />
        </button>
      </div>
      <PhaseTrack />
      <label className="dm-speed">
        <span className="dm-hidden">{t('time.speed')}</span>
        <select className="dm-select" value={speed} title={t('time.speed')} onChange={(event) => session.setSpeed(Number(event.target.value))}>
          {(SPEEDS.includes(speed) ? SPEEDS : [...SPEEDS, speed]).map((value) => (
            <option key={value} value={value}>{t('time.speedValue', { speed: messages.number(value) })}</option>
          ))}
        </select>
      </label>
    </section>
  );
}
