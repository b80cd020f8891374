/** The rest of whose skin it is: tone, type, concern, and which piece of skin. With the place on the body drawn to scale. */
import { CONCERNS, SKIN_TYPES, type Concern, type SkinType } from '@/skin/skin';
import { toneHex } from '@/skin/toneColours';
import { MAX_SEED, SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { Locator } from '@/ui/overlay/Locator';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import { Choices } from './Choices';

const PHOTOTYPES = [1, 2, 3, 4, 5, 6] as const;
type Phototype = (typeof PHOTOTYPES)[number];
/** Next piece of skin: a large odd step visits every seed. */
const SEED_STEP = 2_654_435_761;

export function SkinFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const skin = useSession((state) => state.scenario.skin);
  const seed = useSession((state) => state.scenario.seed);
  return (
    <>
      <Locator />
      <Choices
        label={t('plan.phototype')}
        value={skin.phototype as Phototype}
        options={PHOTOTYPES}
        name={(type) => `${t(`phototype.${type}`)}: ${t(`phototype.${type}.text`)}`}
        render={(type) => <span className="dm-swatch" style={{ backgroundColor: toneHex(type) }} data-dark={type > 3 || undefined}>{t(`phototype.${type}`)}</span>}
        help={t(`phototype.${skin.phototype as Phototype}.text`)}
        onChange={(phototype) => session.setScenario({ skin: { phototype } })}
      />
      <label className="dm-field">
        <span>{t('plan.skinType')}</span>
        <select className="dm-select" value={skin.skinType} onChange={(event) => session.setScenario({ skin: { skinType: event.target.value as SkinType } })}>
          {SKIN_TYPES.map((type) => <option key={type} value={type}>{t(`skinType.${type}`)}</option>)}
        </select>
      </label>
      <label className="dm-field">
        <span>{t('plan.concern')}</span>
        <select className="dm-select" value={skin.concern} onChange={(event) => session.setScenario({ skin: { concern: event.target.value as Concern } })}>
          {CONCERNS.map((concern) => <option key={concern} value={concern}>{t(`concern.${concern}`)}</option>)}
        </select>
      </label>
      <div className="dm-seed">
        <label className="dm-field">
          <span>{t('plan.seed')}</span>
          <input
            className="dm-text dm-digits"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            key={seed}
            defaultValue={seed}
            onBlur={(event) => {
              const typed = Number(event.target.value);
              const used = Number.isInteger(typed) && typed >= SCENARIO_FIELDS.seed.min && typed <= MAX_SEED ? typed : seed;
              if (used === seed) event.target.value = String(seed);
              else session.setScenario({ seed: used });
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        </label>
        <button type="button" className="dm-button" onClick={() => session.setScenario({ seed: (seed + SEED_STEP) % (MAX_SEED + 1) })}>{t('plan.seed.next')}</button>
        <p className="dm-help">{t('plan.seed.help')}</p>
      </div>
    </>
  );
}
