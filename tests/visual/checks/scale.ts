/**
 * Items 16 and 25: lengths in the picture are true. Two edges of the block are measured in the picture between the corners of
 * its outline and set against their true lengths at the scale that the camera states there; the needle of a pass must stay
 * shorter in the skin than it is.
 */
import { labOf } from '../../support/colour';
import type { Picture } from '../../support/image';
import { simulateEncoded } from '../../support/encoded';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { STILL_CASES } from '../cases';
import { stillScenario } from '../stillCase';
import { measured, type MadeStills } from './madeStills';
import { atMost, type StillCheck } from './stillCheck';

const LIMIT = 0.03;

/** Lowest, leftmost and rightmost points of what is not dark ground. */
export function outlineOf(picture: Picture): { readonly lowest: readonly [number, number]; readonly left: number; readonly right: number } {
  const { width, height, data } = picture;
  const lit = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    const [l, a, b] = labOf(data[at]!, data[at + 1]!, data[at + 2]!);
    return l > 22 || Math.hypot(a, b) > 14;
  };
  let lowest: readonly [number, number] = [0, 0];
  let [left, right] = [width, 0];
  for (let y = 0; y < height; y += 1) {
    const row: number[] = [];
    for (let x = 0; x < width; x += 1) if (lit(x, y)) row.push(x);
    // A single lit pixel is no part of the block.
    if (row.length < 3) continue;
    lowest = [(row[0]! + row.at(-1)!) / 2 + 0.5, y + 1];
    left = Math.min(left, row[0]!);
    right = Math.max(right, row.at(-1)! + 1);
  }
  return { lowest, left, right };
}

export function checkScale(made: MadeStills): StillCheck[] {
  const checks: StillCheck[] = [];
  const dark = measured(made, 'hero-dark');
  if (dark) {
    const { geometry, picture } = dark;
    const { lowest, left, right } = outlineOf(picture);
    const floor = -geometry.anatomy.blockDepthMm;
    const width = right - left;
    const trueWidth = geometry.project(3, 0, -3)[0] - geometry.project(-3, 0, 3)[0];
    const trueLow = geometry.project(3, floor, 3);
    const trueHeight = trueLow[1] - geometry.project(3, 0, 3)[1];
    const height = lowest[1] - geometry.project(3, 0, 3)[1];
    checks.push(atMost(25, 'hero-dark: diagonal of the block in the picture from its true length', Math.abs(width / trueWidth - 1), LIMIT, '%'));
    checks.push(atMost(25, 'hero-dark: edge nearest the eye from its true length', Math.abs(height / trueHeight - 1), LIMIT, '%'));
  }
  return [...checks, checkDepth()];
}

/** The channel is shorter than the needle: skin gives way, and the model says how far it reached. */
function checkDepth(): StillCheck {
  const { punctures, pass } = simulateEncoded(stillScenario(STILL_CASES.find(({ name }) => name === 'puncture')!));
  let deepest = 0;
  for (let at = 0; at < punctures.count; at += 1) deepest = Math.max(deepest, punctures.texels[at * PUNCTURE_TEXELS * 4 + 2]!);
  return atMost(16, `deepest of ${punctures.count} channels against the needle of ${pass.nominalDepthMm} mm`, deepest, pass.nominalDepthMm - 0.01, 'mm');
}
