/** A cut of the visitor's own: how far into the block, and how it is turned. */
import { type Cut, CUT_LIMITS, cutShown } from '@/session/cut';
import { FRONT_FACE, moveCut } from '@/session/cutChanges';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import { CUT_SCALES } from './cutScales';
import '@/ui/styles/layers.css';

export function CutFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const moved = useSession((state) => state.cut !== null);
  const waits = useSession((state) => state.cut !== null && cutShown(state) === null);
  return (
    <details className="dm-group">
      <summary>
        <strong>{t('cut.title')}</strong>
        <span>{t(moved ? 'cut.moved' : 'cut.own')}</span>
      </summary>
      <div className="dm-layers" role="group" aria-label={t('cut.title')}>
        <Part name="offsetMm" />
        <Part name="angleRad" />
        {waits && <p className="dm-help">{t('cut.waits')}</p>}
        <button type="button" className="dm-button" disabled={!moved} onClick={() => session.look.setCut(null)}>{t('cut.again')}</button>
      </div>
    </details>
  );
}

function Part({ name }: { readonly name: keyof Cut }) {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const cut = useSession((state) => state.cut);
  const { perUnit, step, unit, digits } = CUT_SCALES[name];
  const value = (cut ?? FRONT_FACE)[name] * perUnit;
  const [low, high] = CUT_LIMITS[name];
  const spoken = messages.number(value, { style: 'unit', unit, maximumFractionDigits: digits });
  return (
    <label className="dm-field">
      <span>{t(`cut.${name}`)} <b aria-hidden="true">{spoken}</b></span>
      <input
        type="range"
        className="dm-slider"
        min={Math.round(low * perUnit * 10) / 10}
        max={Math.round(high * perUnit * 10) / 10}
        step={step}
        value={Number(value.toFixed(digits))}
        aria-valuetext={spoken}
        onChange={(event) => session.look.setCut(moveCut(cut, { [name]: event.target.valueAsNumber / perUnit }))}
      />
    </label>
  );
}
