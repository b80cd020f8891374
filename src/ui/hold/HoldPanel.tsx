/** What the visitor does by hand: how to, which session, how much so far, in words; and the dose map of the surface. */
import { useEffect, useState } from 'react';
import { MAX_PUNCTURES_PER_SESSION } from '@/treatment/passFigures';
import { sessionDays } from '@/treatment/scenario';
import { useSession, useUi } from '@/ui/uiContext';
import { DosePanel } from './DosePanel';
import { type HoldText, useHoldText } from './holdText';

/** A moving hand is spoken of when it has rested this long. */
const REST_MS = 500;

export function HoldPanel() {
  const { messages, session } = useUi();
  const text = useHoldText();
  const plan = useSession((state) => state.scenario.plan);
  const at = useSession((state) => state.hold?.session ?? 0);
  const count = useSession((state) => state.hold?.strikes.length ?? 0);
  const full = useSession((state) => state.hold?.full ?? false);
  const canUndo = useSession(session.canUndo);
  const days = plan.densityPerCm2 > 0 || plan.strikes ? sessionDays({ ...plan, densityPerCm2: 1 }) : [0];
  return (
    <section className="dm-hold dm-panel" aria-label={text('hold.title')}>
      <h2>{text('hold.title')}</h2>
      <p className="dm-help">{text(`hold.help.${plan.device}`)} {text('hold.help.beside')}</p>
      {days.length > 1 && (
        <label className="dm-field">
          <span>{text('hold.session')}</span>
          <select className="dm-select" value={at} onChange={(event) => session.hold.start(Number(event.target.value))}>
            {days.map((day, index) => <option key={day} value={index}>{text('hold.sessionName', { session: index + 1, day: Math.round(day) })}</option>)}
          </select>
        </label>
      )}
      <p className="dm-hold-count">{text('hold.count', { count })}</p>
      {full && <p className="dm-help dm-note" role="alert">{text('hold.full', { limit: MAX_PUNCTURES_PER_SESSION })}</p>}
      <div className="dm-hold-actions">
        <button type="button" className="dm-button" disabled={!canUndo} onClick={session.undo}>{text('hold.undo')}</button>
        <button type="button" className="dm-button" disabled={count === 0} onClick={session.hold.clear}>{text('hold.clear')}</button>
      </div>
      <p className="dm-help">{text('hold.healing')}</p>
      <Spoken text={text} print={(mm) => messages.number(mm, { maximumFractionDigits: 1 })} />
      <DosePanel />
    </section>
  );
}

/** Place and count for who does not see the picture, once the hand has come to rest. */
function Spoken({ text, print }: { readonly text: HoldText; readonly print: (mm: number) => string }) {
  const x = useSession((state) => state.hold?.xMm ?? 0);
  const z = useSession((state) => state.hold?.zMm ?? 0);
  const over = useSession((state) => state.hold?.over ?? false);
  const count = useSession((state) => state.hold?.strikes.length ?? 0);
  const now = `${over ? text('hold.place', { x: print(x), z: print(z) }) : text('hold.away')} ${text('hold.count', { count })}`;
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(now), REST_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return <p className="dm-hidden" role="status">{said}</p>;
}
