/**
 * Item 21: no fibre grows without a cell. For every drawn fibre that grows on a day, the distance from its growing tip to the
 * nearest drawn fibroblast, as the face shows both: read from the encoded bytes and the scene's own selection and placement.
 */
import { simulateEncoded } from '../../support/encoded';
import { readFibreVertex, type FibreVertex } from '@/encoding/readFibreVertex';
import type { EncodedFibres } from '@/encoding/encodedHealing';
import { CELL_NUMBERS, placeCells } from '@/scene/cellPlacement';
import { FIBRE_VIEWS } from '@/scene/fibreViews';
import { selectFibres, type FibreSelection } from '@/scene/fibreSelection';
import type { Scenario } from '@/treatment/scenario';
import { STILL_CASES } from '../cases';
import { stillScenario } from '../stillCase';
import { atLeast, type StillCheck } from './stillCheck';

export const WITHIN_MM = 0.08;
export const GROWTH_DAYS = [7, 14, 28] as const;
/** Fibres at the limits of the window may have their cell outside it. */
const LEAST_SHARE = 0.95;

export interface Tip {
  readonly xMm: number;
  readonly yMm: number;
}

/** Share of the tips that have a cell within reach; 1 where nothing grows. */
export function shareNear(tips: readonly Tip[], cells: readonly Tip[], withinMm: number): number {
  const near = tips.filter((tip) => cells.some((cell) => Math.hypot(cell.xMm - tip.xMm, cell.yMm - tip.yMm) <= withinMm));
  return tips.length === 0 ? 1 : near.length / tips.length;
}

interface Head extends Tip {
  /** The fibre grows on this day: its head lies between two of its vertices. */
  readonly growing: boolean;
}

/** Days before the first and after the last deposition at which a fibroblast is still drawn half its size (`cell.vert.glsl`). */
const WAITS_DAYS = 0.6;
const STAYS_DAYS = 1.3;

/** Where a selected fibre is being laid on a day, or where its cell still waits; null when neither is. */
function headOf(encoded: EncodedFibres, selection: FibreSelection, fibre: number, day: number): Head | null {
  const selected: EncodedFibres = { ...encoded, bytes: selection.bytes };
  const vertices = Array.from({ length: selection.firstVertex[fibre + 1]! - selection.firstVertex[fibre]! }, (_, at) => readFibreVertex(selected, selection.firstVertex[fibre]! + at));
  const [first, last] = [vertices[0]!, vertices.at(-1)!];
  const standing = ({ positionMm: [xMm, yMm] }: FibreVertex): Head => ({ xMm, yMm, growing: false });
  if (day < first.birthDay) return first.birthDay - day < WAITS_DAYS ? standing(first) : null;
  const next = vertices.findIndex(({ birthDay }) => birthDay > day);
  if (next < 0) return day - last.birthDay < STAYS_DAYS ? standing(last) : null;
  const [from, to] = [vertices[next - 1]!, vertices[next]!];
  const share = (day - from.birthDay) / (to.birthDay - from.birthDay);
  const between = (axis: 0 | 1): number => from.positionMm[axis] + share * (to.positionMm[axis] - from.positionMm[axis]);
  return { xMm: between(0), yMm: between(1), growing: true };
}

export function growthOf(scenario: Scenario, day: number): { readonly tips: readonly Tip[]; readonly cells: readonly Tip[] } {
  const healing = simulateEncoded(scenario);
  const selection = selectFibres(healing.fibres, FIBRE_VIEWS.fibres!.zone, 1);
  const heads = Array.from({ length: selection.fibres }, (_, fibre) => headOf(healing.fibres, selection, fibre, day));
  const placed = placeCells(healing, selection);
  const cells: Tip[] = [];
  for (let cell = 0; cell < placed.length; cell += CELL_NUMBERS) {
    if (placed[cell] !== 0) continue;
    const head = heads[selection.firstVertex.indexOf(placed[cell + 4]!)];
    if (head) cells.push(head);
  }
  return { tips: heads.filter((head) => head?.growing) as Head[], cells };
}

export function checkCausality(): StillCheck[] {
  const scenario = stillScenario(STILL_CASES.find(({ name }) => name === 'fibres-day-14')!);
  return GROWTH_DAYS.map((day) => {
    const { tips, cells } = growthOf(scenario, day);
    return atLeast(21, `day ${day}: ${tips.length} growing fibres with a drawn fibroblast within 80 µm (${cells.length} drawn)`, shareNear(tips, cells, WITHIN_MM), LEAST_SHARE, '%');
  });
}
