/**
 * Skin and plan: what is treated and how. Site and the five numbers that matter most stand open; the rest of the scenario is in
 * three groups that say their present choice and open on demand. Every number shows its unit and what it means for this block.
 */
import { Suspense, useState, type ReactNode } from 'react';
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import { SITES, type Site } from '@/skin/skin';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { sessionBefore } from './clock';
import { Icon } from './icons';
import { lazily } from './lazily';
import { NumberField } from './NumberField';
import { useSession, useTimeAxis, useUi } from './uiContext';

const SkinFields = lazily('SkinFields');
const DeviceFields = lazily('DeviceFields');
const AftercareFields = lazily('AftercareFields');

/** Finer than the table's step: the setting wheels of pens have tenths and twentieths. */
const NEEDLE_STEP_MM = 0.05;

function range(name: 'ageYears' | 'needleLengthMm' | 'densityPerCm2' | 'sessions' | 'intervalDays'): { readonly low: number; readonly high: number; readonly step: number } {
  const { min, max, step } = SCENARIO_FIELDS[name];
  return { low: min, high: max, step };
}

/** A group that tells its choice while closed; its fields are fetched when it is first opened. */
function Group({ name, title, choice, children }: { readonly name: string; readonly title: string; readonly choice: string; readonly children: ReactNode }) {
  const [seen, setSeen] = useState(false);
  return (
    <details className="dm-group" data-group={name} onToggle={(event) => event.currentTarget.open && setSeen(true)}>
      <summary>
        <strong>{title}</strong>
        <span>{choice}</span>
      </summary>
      {seen && <div className="dm-plan"><Suspense fallback={null}>{children}</Suspense></div>}
    </details>
  );
}

export function PlanPanel() {
  const { messages, session } = useUi();
  const { t } = messages;
  const skin = useSession((state) => state.scenario.skin);
  const plan = useSession((state) => state.scenario.plan);
  const aftercare = useSession((state) => state.scenario.aftercare);
  const punctures = Math.round(BLOCK_SURFACE_CM2 * plan.densityPerCm2);
  const last = Math.max(0, plan.sessions - 1) * plan.intervalDays;
  const unit = (name: string): string => messages.number(0, { style: 'unit', unit: name, unitDisplay: 'short' }).replace(/[\d\s]/g, '');
  return (
    <div className="dm-plan">
      <label className="dm-site">
        <span>{t('plan.site')}</span>
        <select className="dm-select" value={skin.site} onChange={(event) => session.setScenario({ skin: { site: event.target.value as Site } })}>
          {SITES.map((site) => <option key={site} value={site}>{t(`site.${site}`)}</option>)}
        </select>
      </label>
      <NumberField label={t('plan.age')} value={skin.ageYears} {...range('ageYears')} unit={t('unit.years')} onChange={(ageYears) => session.setScenario({ skin: { ageYears } })} />
      <NumberField
        label={t('plan.needle')}
        value={plan.needleLengthMm}
        {...range('needleLengthMm')}
        step={NEEDLE_STEP_MM}
        unit={unit('millimeter')}
        help={t('plan.needle.help')}
        onChange={(needleLengthMm) => session.setScenario({ plan: { needleLengthMm } })}
      />
      <NumberField
        label={t('plan.density')}
        value={plan.densityPerCm2}
        {...range('densityPerCm2')}
        unit={t('unit.perCm2')}
        help={t('plan.density.help', { count: punctures })}
        onChange={(densityPerCm2) => session.setScenario({ plan: { densityPerCm2 } })}
      />
      <NumberField
        label={t('plan.sessions')}
        value={plan.sessions}
        {...range('sessions')}
        unit=""
        help={t('plan.sessions.help', { count: plan.sessions, last })}
        onChange={(sessions) => session.setScenario({ plan: { sessions } })}
      />
      <NumberField
        label={t('plan.interval')}
        value={plan.intervalDays}
        {...range('intervalDays')}
        unit={unit('day')}
        disabled={plan.sessions < 2}
        help={plan.sessions < 2 ? t('plan.interval.off') : undefined}
        onChange={(intervalDays) => session.setScenario({ plan: { intervalDays } })}
      />
      <Group name="skin" title={t('plan.skin')} choice={t('plan.skin.choice', { tone: t(`phototype.${skin.phototype as 1}`), type: t(`skinType.${skin.skinType}`), concern: t(`concern.${skin.concern}`) })}>
        <SkinFields />
      </Group>
      <Group name="device" title={t('plan.device')} choice={t(`device.${plan.device}`)}>
        <DeviceFields />
      </Group>
      <Group
        name="aftercare"
        title={t('plan.aftercare')}
        choice={t('plan.aftercare.choice', { hygiene: t(`hygiene.${aftercare.hygiene}`), hours: aftercare.makeupAfterHours, sun: t(aftercare.sunProtection ? 'plan.sun.on' : 'plan.sun.off') })}
      >
        <AftercareFields />
      </Group>
    </div>
  );
}

/** Starts and stops the needle pass, which runs on its own slow clock. */
export function PassButton() {
  const { messages, session } = useUi();
  const { t } = messages;
  const axis = useTimeAxis();
  const running = useSession((state) => state.pass?.running ?? false);
  const none = axis.sessionDays.length === 0;
  const ready = useSession((state) => state.healing !== null);
  const passSession = useSession((state) => (state.pass ? state.pass.session : null));
  return (
    <button type="button" className="dm-button dm-primary dm-pass" disabled={none || !ready} aria-pressed={running} onClick={() => (running ? session.stopPass() : session.startPass(Math.max(0, sessionBefore(axis.sessionDays, session.store.getState().day))))}>
      <Icon name="needle" />
      <span>{t(none ? 'plan.passNone' : running ? 'plan.passStop' : 'plan.pass')}</span>
      {running && passSession !== null && <small>{t('plan.passRunning', { session: passSession + 1 })}</small>}
    </button>
  );
}
