/** Skin and plan: what is treated and how. Every number shows its unit and what it means for this block. */
import { BLOCK_SURFACE_CM2 } from '@/lib/block';
import { SCENARIO_FIELDS } from '@/treatment/scenarioFields';
import { sessionBefore } from './clock';
import { NumberField } from './NumberField';
import { Icon } from './icons';
import { useSession, useTimeAxis, useUi } from './uiContext';

/** Finer than the table's step: the setting wheels of pens have tenths and twentieths. */
const NEEDLE_STEP_MM = 0.05;

function range(name: 'ageYears' | 'needleLengthMm' | 'densityPerCm2' | 'sessions' | 'intervalDays'): { readonly low: number; readonly high: number; readonly step: number } {
  const { min, max, step } = SCENARIO_FIELDS[name];
  return { low: min, high: max, step };
}

export function PlanPanel() {
  const { messages, session } = useUi();
  const { t } = messages;
  const skin = useSession((state) => state.scenario.skin);
  const plan = useSession((state) => state.scenario.plan);
  const punctures = Math.round(BLOCK_SURFACE_CM2 * plan.densityPerCm2);
  const last = Math.max(0, plan.sessions - 1) * plan.intervalDays;
  const unit = (name: string): string => messages.number(0, { style: 'unit', unit: name, unitDisplay: 'short' }).replace(/[\d\s]/g, '');
  return (
    <div className="dm-plan">
      <p className="dm-site">
        <span>{t('plan.site')}</span>
        <strong>{t(`site.${skin.site}`)}</strong>
      </p>
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
