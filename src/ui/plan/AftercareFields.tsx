/** What is done to the skin afterwards; each changes the course of healing in the model, and can be tried. */
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { NumberField } from '@/ui/NumberField';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import { Choices } from './Choices';

export function AftercareFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const aftercare = useSession((state) => state.scenario.aftercare);
  const { min, max, step } = SCENARIO_FIELDS.makeupAfterHours;
  return (
    <>
      <Choices
        label={t('plan.hygiene')}
        value={aftercare.hygiene}
        options={SCENARIO_FIELDS.hygiene.options as readonly ('clean' | 'dirty-hands')[]}
        render={(hygiene) => t(`hygiene.${hygiene}`)}
        help={t('plan.hygiene.help')}
        onChange={(hygiene) => session.setScenario({ aftercare: { hygiene } })}
      />
      <NumberField
        label={t('plan.makeup')}
        value={aftercare.makeupAfterHours}
        low={min}
        high={max}
        step={step}
        unit={messages.number(0, { style: 'unit', unit: 'hour', unitDisplay: 'short' }).replace(/[\d\s]/g, '')}
        help={t('plan.makeup.help')}
        onChange={(makeupAfterHours) => session.setScenario({ aftercare: { makeupAfterHours } })}
      />
      <label className="dm-check">
        <input type="checkbox" checked={aftercare.sunProtection} onChange={(event) => session.setScenario({ aftercare: { sunProtection: event.target.checked } })} />
        <span>{t('plan.sun')}</span>
      </label>
      <p className="dm-help">{t('plan.sun.help')}</p>
    </>
  );
}
