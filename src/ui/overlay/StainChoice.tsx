/** How the cut is stained: the choice, what the colours then mean, and the microscope's stage under crossed polarisers. */
import { STAINS, type Stain } from '@/session/sessionTypes';
import { toolTexts } from '@/ui/toolTexts';
import { useSession, useUi } from '@/ui/uiContext';

const DEGREES = 180 / Math.PI;

export function StainChoice() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const stain = useSession((state) => state.stain);
  return (
    <div className="dm-field">
      <label className="dm-field">
        <span>{t('display.stain')}</span>
        <select className="dm-select" value={stain} onChange={(event) => session.setStain(event.target.value as Stain)} aria-describedby="dm-stain-caption">
          {STAINS.map((name) => <option key={name} value={name}>{t(`stain.${name}`)}</option>)}
        </select>
      </label>
      <p id="dm-stain-caption" className="dm-note">{t(`stain.${stain}.text`)}</p>
      {stain === 'polarised' && <StageControl />}
    </div>
  );
}

function StageControl() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const stage = useSession((state) => state.stage);
  return (
    <>
      <label className="dm-field">
        <span>{t('stain.stage')}</span>
        <input
          type="range"
          min={0}
          max={90}
          step={1}
          value={Math.round(stage.angleRad * DEGREES) % 90}
          onChange={(event) => session.setStage({ angleRad: Number(event.target.value) / DEGREES, turning: false })}
        />
      </label>
      <label className="dm-check">
        <input type="checkbox" checked={stage.turning} onChange={(event) => session.setStage({ turning: event.target.checked })} />
        <span>{t('stain.turn')}</span>
      </label>
    </>
  );
}
