/** The dose map's switch, its legend, and its numbers in words. Counted when a stroke has ended, not while it is made. */
import { useMemo } from 'react';
import { doseOf } from '@/session/doseOf';
import { doseSession } from '@/session/doseSession';
import { DOSE_VIEWS, type DoseView } from '@/session/sessionTypes';
import { DOSE_OVERLAP, DOSE_REACH, type DoseMap } from '@/treatment/doseMap';
import { useSession, useUi } from '@/ui/uiContext';
import { type HoldKey, useHoldText } from './holdText';

const LEGEND: Readonly<Record<Exclude<DoseView, 'off'>, readonly string[]>> = {
  coverage: ['gap', 'thin', 'even', 'crowded', 'overlap'],
  depth: ['gap', 'shallow', 'middle', 'deep'],
};

export function DosePanel() {
  const { session } = useUi();
  const text = useHoldText();
  const dose = useSession((state) => state.dose);
  const map = useDose();
  return (
    <div className="dm-dose">
      <fieldset className="dm-segments">
        <legend>{text('dose.title')}</legend>
        {DOSE_VIEWS.map((view) => (
          <label key={view} className="dm-segment">
            <input type="radio" name="dose" value={view} checked={dose === view} onChange={() => session.setDose(view)} />
            <span>{text(`dose.${view}`)}</span>
          </label>
        ))}
      </fieldset>
      {dose !== 'off' && (
        <ul className="dm-dose-key">
          {LEGEND[dose].map((name) => <li key={name} data-dose={name}>{text(`dose.key.${name}` as HoldKey)}</li>)}
        </ul>
      )}
      <DoseWords map={map} />
    </div>
  );
}

/** Of the present session; not counted anew while the device is pressed. */
function useDose(): DoseMap | null {
  const { store } = useUi().session;
  const strikes = useSession((state) => (state.hold?.pressed ? null : (state.hold?.strikes ?? null)));
  const healing = useSession((state) => state.healing);
  const scenario = useSession((state) => state.scenario);
  const pressed = useSession((state) => state.hold?.pressed ?? false);
  const at = useSession(doseSession);
  return useMemo(() => {
    // These are what the dose is made of; the rest of the state does not count.
    void [strikes, healing, scenario, at];
    return pressed ? null : doseOf(store.getState());
  }, [store, strikes, healing, scenario, at, pressed]);
}

function DoseWords({ map }: { readonly map: DoseMap | null }) {
  const { messages } = useUi();
  const text = useHoldText();
  const nominalMm = useSession((state) => state.scenario.plan.needleLengthMm);
  if (!map) return null;
  if (map.punctures === 0) return <p className="dm-help">{text('dose.none')}</p>;
  const mm = (value: number): string => messages.number(value, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 });
  const share = (value: number): string => messages.number(value, { style: 'percent' });
  return (
    <div className="dm-dose-words">
      <p>{text('dose.numbers', { density: messages.number(Math.round(map.densityPerCm2)), reached: share(map.reachedShare), reach: mm(DOSE_REACH.value), gap: share(1 - map.reachedShare) })}</p>
      <p>{text('dose.crowded', { crowded: share(map.crowdedShare), overlap: Math.round(map.overlapShare * map.punctures), share: share(map.overlapShare), nearest: mm(DOSE_OVERLAP.value) })}</p>
      <p>{text('dose.depths', { mean: mm(map.meanDepthMm), least: mm(map.leastDepthMm), most: mm(map.mostDepthMm), needle: mm(nominalMm) })}</p>
      <p className="dm-help">{text('dose.grade', { low: mm(DOSE_REACH.low), high: mm(DOSE_REACH.high) })}</p>
    </div>
  );
}
