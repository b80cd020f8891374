/** What is left of a concern on a day: which measure its relief and its tint follow. Read once per frame; allocates nothing. */
import type { Vector2 } from 'three';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import type { OutcomeName } from '@/encoding/encodeOutcomes';
import type { Concern } from '@/skin/skin';

/** The measure of each concern's relief and of its tint; null = it does not change. */
const FOLLOWS: Readonly<Record<Concern, readonly [relief: OutcomeName | null, tint: OutcomeName | null]>> = {
  'none': [null, null],
  'fine-lines': ['lineDepth', null],
  'acne-scars': ['scarDepth', 'scarDepth'],
  'large-pores': ['poreArea', null],
  'rough-texture': ['surfaceRoughness', null],
  'uneven-tone': [null, 'pigmentContrast'],
  'stretch-marks': ['scarDepth', 'scarDepth'],
};

export function writeConcernNow(out: Vector2, healing: EncodedHealing | null, column: number): void {
  out.set(1, 1);
  if (!healing) return;
  const [relief, tint] = FOLLOWS[healing.skin.concern];
  if (relief) out.x = readOutcome(healing, relief, column);
  if (tint) out.y = readOutcome(healing, tint, column);
}

/** An outcome at a fractional column. */
export function readOutcome({ outcomes }: EncodedHealing, name: OutcomeName, column: number): number {
  const series = outcomes[name];
  const left = Math.min(Math.floor(column), series.length - 1);
  const from = series[left] as number;
  return from + ((series[Math.min(left + 1, series.length - 1)] as number) - from) * (column - left);
}
