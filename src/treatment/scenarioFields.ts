/**
 * The fields of a scenario with their limits: one table for the parser, the panel and the links.
 * `path` is the place in the JSON file, `name` the short public name in links and attributes.
 */
import { CONCERNS, SITES, SKIN_TYPES } from '@/skin/skin';
import { DEFAULT_SCENARIO, DEVICES } from './scenario';

interface FieldBase {
  readonly name: string;
  readonly path: string;
}

export interface NumberField extends FieldBase {
  readonly kind: 'number' | 'integer';
  readonly min: number;
  readonly max: number;
  /** Step of a slider; the parser accepts values between steps. */
  readonly step: number;
  readonly unit: string;
  readonly default: number;
}

/** A number that may be absent: then the model uses what `absent` says. */
export interface OptionalNumberField extends Omit<NumberField, 'default'> {
  readonly default: undefined;
  readonly absent: string;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
}

export interface SwitchField extends FieldBase {
  readonly kind: 'switch';
  readonly default: boolean;
}

export type ScenarioField = NumberField | OptionalNumberField | ChoiceField | SwitchField;

export const MAX_SEED = 4294967295;

const { skin, plan, aftercare, seed } = DEFAULT_SCENARIO;

export const SCENARIO_FIELDS = {
  seed: { name: 'seed', path: 'seed', kind: 'integer', min: 0, max: MAX_SEED, step: 1, unit: '', default: seed },
  site: { name: 'site', path: 'skin.site', kind: 'choice', options: SITES, default: skin.site },
  ageYears: { name: 'age', path: 'skin.ageYears', kind: 'number', min: 18, max: 85, step: 1, unit: 'years', default: skin.ageYears },
  phototype: { name: 'phototype', path: 'skin.phototype', kind: 'integer', min: 1, max: 6, step: 1, unit: '', default: skin.phototype },
  skinType: { name: 'skin', path: 'skin.skinType', kind: 'choice', options: SKIN_TYPES, default: skin.skinType },
  concern: { name: 'concern', path: 'skin.concern', kind: 'choice', options: CONCERNS, default: skin.concern },
  device: { name: 'device', path: 'plan.device', kind: 'choice', options: DEVICES, default: plan.device },
  needleLengthMm: { name: 'needle', path: 'plan.needleLengthMm', kind: 'number', min: 0.25, max: 3, step: 0.25, unit: 'mm', default: plan.needleLengthMm },
  densityPerCm2: { name: 'density', path: 'plan.densityPerCm2', kind: 'number', min: 0, max: 1500, step: 10, unit: '1/cm²', default: plan.densityPerCm2 },
  sessions: { name: 'sessions', path: 'plan.sessions', kind: 'integer', min: 0, max: 6, step: 1, unit: '', default: plan.sessions },
  intervalDays: { name: 'interval', path: 'plan.intervalDays', kind: 'number', min: 7, max: 90, step: 1, unit: 'days', default: plan.intervalDays },
  needleDiameterMm: { name: 'diameter', path: 'plan.needleDiameterMm', kind: 'number', min: 0.1, max: 0.5, step: 0.01, unit: 'mm', default: undefined, absent: 'the device’s own' },
  hygiene: { name: 'hygiene', path: 'aftercare.hygiene', kind: 'choice', options: ['clean', 'dirty-hands'], default: aftercare.hygiene },
  makeupAfterHours: { name: 'makeup', path: 'aftercare.makeupAfterHours', kind: 'number', min: 0, max: 168, step: 1, unit: 'hours', default: aftercare.makeupAfterHours },
  sunProtection: { name: 'sun', path: 'aftercare.sunProtection', kind: 'switch', default: aftercare.sunProtection },
} as const satisfies Record<string, ScenarioField>;

/** What a field accepts, in words: for issues and help. */
export function describeAllowed(field: ScenarioField): string {
  if (field.kind === 'choice') return field.options.join(' | ');
  if (field.kind === 'switch') return 'true | false';
  const unit = field.unit ? ` ${field.unit}` : '';
  return `${field.kind === 'integer' ? 'a whole number' : 'a number'} from ${field.min} to ${field.max}${unit}`;
}
