/** What the plan is done with: the device, and needles of another thickness than its own. */
import { DEVICE_TABLE } from '@/treatment/devices';
import { DEVICES } from '@/treatment/scenario';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { NumberField } from '@/ui/NumberField';
import { useSession, useUi } from '@/ui/uiContext';
import { toolTexts } from '@/ui/toolTexts';
import { Choices } from './Choices';

export function DeviceFields() {
  const { messages, session } = useUi();
  const t = toolTexts(messages);
  const plan = useSession((state) => state.scenario.plan);
  const own = Number((2 * DEVICE_TABLE[plan.device].needleRadiusMm.value).toFixed(3));
  const { min, max, step } = SCENARIO_FIELDS.needleDiameterMm;
  return (
    <>
      <Choices
        label={t('plan.device')}
        value={plan.device}
        options={DEVICES}
        render={(device) => t(`device.${device}`)}
        help={t(`device.${plan.device}.text`)}
        onChange={(device) => session.setScenario({ plan: { device } })}
      />
      <NumberField
        label={t('plan.diameter')}
        value={plan.needleDiameterMm ?? own}
        low={min}
        high={max}
        step={step}
        unit={messages.number(0, { style: 'unit', unit: 'millimeter' }).replace(/[\d\s]/g, '')}
        help={t(plan.needleDiameterMm === undefined ? 'plan.diameter.own' : 'plan.diameter.help', { value: messages.number(own) })}
        onChange={(needleDiameterMm) => session.setScenario({ plan: { needleDiameterMm } })}
      />
    </>
  );
}
