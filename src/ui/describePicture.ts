/**
 * The text twin: what the picture shows, in words, from the same state. Pure: scenario, day, view and measures in, sentences
 * out. Untreated skin says so and stops; every number carries its unit and range.
 */
import { writeChange, writeMeasure } from './writeMeasure';
import type { Messages } from './messages';
import { PHASE_TEXTS } from '@/content/phaseTexts';
import { measureAt } from '@/healing/measureAt';
import type { MeasureSeries } from '@/healing/measures';
import type { Comparison } from '@/session/comparison';
import type { ViewName } from '@/session/sessionTypes';
import type { Scenario } from '@/treatment/scenario';
import { clockText, sessionBefore } from './clock';
import type { PhaseScale } from '@/session/phaseScale';

export interface PictureState {
  readonly scenario: Scenario;
  readonly day: number;
  readonly view: ViewName;
  readonly passRunning: boolean;
  readonly measures: MeasureSeries | null;
  readonly comparison: Comparison | null;
  /** What is said of what the visitor asked of the block. */
  readonly asked: readonly { readonly id: string; readonly text: string }[];
}

/** From which change of a* redness is called what (X-21: about +2 is just visible, +5 moderate, +8 strong). */
const REDNESS_WORDS = [
  [1, 'slight'],
  [5, 'clear'],
  [8, 'strong'],
] as const;

/** The sentences of the twin, in reading order, each under a stable name. */
export function describePicture(messages: Messages, axis: PhaseScale, state: PictureState): { readonly id: string; readonly text: string }[] {
  const { t } = messages;
  const lines: { id: string; text: string }[] = [];
  const say = (id: string, text: string): void => void lines.push({ id, text });
  const { skin, plan } = state.scenario;
  const treated = axis.sessionDays.length > 0;
  const index = sessionBefore(axis.sessionDays, state.day);

  if (!treated) say('state', t('twin.untreated'));
  else if (index < 0) say('state', t('twin.before'));
  else {
    const phase = axis.healingPhase(state.day);
    if (phase === 'before') say('state', t('twin.before'));
    else
      say('state', t('twin.phase', {
        clock: clockText(messages, axis.sessionDays, state.day),
        plain: t(PHASE_TEXTS[phase].plain),
        term: t(PHASE_TEXTS[phase].term),
      }));
  }
  if (state.comparison) say('compare', t('twin.compare', { clock: clockText(messages, axis.sessionDays, state.comparison.day) }));
  if (treated && state.passRunning) say('pass', t('twin.passRunning'));
  if (treated && index >= 0) {
    if (state.measures) describeHealing(messages, state.measures, state.day, say);
    else say('computing', t('twin.computing'));
    if (axis.sessionDays.length > 1) say('sessions', t('twin.sessionsDone', { done: index + 1, left: axis.sessionDays.length - index - 1 }));
  }
  say('view', t(treated && index >= 0 ? `view.${state.view}.text` : `view.${state.view}.whole`));
  for (const { id, text } of state.asked) say(id, text);
  say('skin', t('twin.skin', {
    site: t(`site.${skin.site}`),
    age: skin.ageYears,
    sessions: axis.sessionDays.length,
    interval: plan.intervalDays,
    needle: messages.number(plan.needleLengthMm, { style: 'unit', unit: 'millimeter', maximumFractionDigits: 2 }),
    density: messages.number(plan.densityPerCm2),
  }));
  return lines;
}

function describeHealing(messages: Messages, measures: MeasureSeries, day: number, say: (id: string, text: string) => void): void {
  const { t } = messages;
  const open = measureAt(measures, 'openChannelFraction', day);
  const cover = measureAt(measures, 'epidermalCover', day);
  if (cover && cover.value >= 0.9995 && (!open || open.value < 0.005)) say('channels', t('twin.channel.closed'));
  else if (open && open.value >= 0.5) {
    say('channels', open.value > 0.995 ? t('twin.channel.open') : t('twin.channel.openShare', { share: messages.number(open.value, { style: 'percent' }) }));
  } else if (cover) say('channels', t('twin.channel.closing', { share: writeMeasure(messages, 'epidermalCover', cover.value) }));

  const redness = measureAt(measures, 'erythema', day);
  if (redness) {
    const word = REDNESS_WORDS.findLast(([from]) => redness.value >= from)?.[1] ?? 'none';
    const write = (value: number): string => writeMeasure(messages, 'erythema', value);
    say('redness', t(`twin.redness.${word}`, { value: write(redness.value), low: write(redness.low), high: write(redness.high) }));
  }
  const collagen = measureAt(measures, 'collagen', day);
  if (collagen) {
    const values = { change: writeChange(messages, collagen.value), low: writeChange(messages, collagen.low), high: writeChange(messages, collagen.high) };
    if (Math.abs(collagen.value - 1) < 0.0005) say('collagen', t('twin.collagen.none'));
    else say('collagen', t(collagen.value > 1 ? 'twin.collagen.value' : 'twin.collagen.less', values));
  }
}
