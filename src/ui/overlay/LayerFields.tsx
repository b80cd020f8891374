/** The block taken apart: every layer shown, as a ghost, hidden or alone; how far they stand apart; the epidermis peeled back; stairs. */
import { onlyLayer, setLayerLook, spreadLayers, wholeBlock } from '@/session/layerChanges';
import { isWhole, LAYER_LOOKS, LAYER_NAMES, type LayerName, type LayerSpread, lookOfLayer, OVERLAYS, SPREADS } from '@/session/layers';
import { Choices } from '@/ui/plan/Choices';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';
import '@/ui/styles/layers.css';

export function LayerFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const whole = useSession((state) => isWhole(state.layers) && OVERLAYS.every((name) => state.rendering[name]));
  return (
    <details className="dm-group">
      <summary>
        <strong>{t('layers.title')}</strong>
        <span>{t(whole ? 'layers.isWhole' : 'layers.isApart')}</span>
      </summary>
      <div className="dm-layers" role="group" aria-label={t('layers.title')}>
        {LAYER_NAMES.map((name) => <Layer key={name} name={name} />)}
        {SPREADS.map((name) => <Spread key={name} name={name} />)}
        <button type="button" className="dm-button" disabled={whole} onClick={() => session.look.changeLayers('whole', wholeBlock)}>{t('layers.whole')}</button>
      </div>
    </details>
  );
}

function Layer({ name }: { readonly name: LayerName }) {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const look = useSession((state) => lookOfLayer(state, name));
  const layer = t(`layer.${name}`);
  return (
    <div className="dm-layer">
      <Choices label={layer} value={look} options={LAYER_LOOKS} render={(option) => t(`layers.${option}`)} onChange={(next) => session.look.changeLayers(name, (before) => setLayerLook(before, name, next))} />
      <button type="button" className="dm-button" aria-label={t('layers.onlyThis', { name: layer })} title={t('layers.onlyThis', { name: layer })} onClick={() => session.look.changeLayers('only', (before) => onlyLayer(before, name))}>
        {t('layers.only')}
      </button>
    </div>
  );
}

function Spread({ name }: { readonly name: keyof LayerSpread }) {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const share = useSession((state) => state.layers[name]);
  return (
    <label className="dm-field">
      <span>{t(`layers.${name}`)}</span>
      <input
        type="range"
        className="dm-slider"
        min={0}
        max={1}
        step={0.05}
        value={share}
        aria-valuetext={messages.number(share, { style: 'percent' })}
        onChange={(event) => session.look.changeLayers(name, (before) => spreadLayers(before, { [name]: event.target.valueAsNumber }))}
      />
    </label>
  );
}
