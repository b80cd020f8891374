/**
 * Lateral weight of each session for what reaches beyond a puncture: redness, swelling, thickened epidermis. One field per
 * session, w(x, z) = Σ k(r), k a Gaussian of integral 1 mm², so w is a local density in punctures per mm². In reality each
 * effect spreads by its own length; here all share one.
 */
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM, wrapMm } from '@/lib/block';
import type { Treatment } from '@/treatment/treatment';
import type { EncodedField } from './encodedHealing';
import { toUnorm8 } from './encodeTimeTables';

export const FIELD_CELLS = 64;
/** Standard deviation of the kernel, mm: a halo of about 0.5 mm across half its height. */
export const FIELD_REACH_MM = 0.22;
const SESSIONS_PER_PAGE = 4;

export function encodeField(treatment: Treatment): EncodedField {
  const { punctures, sessionDays } = treatment;
  const pages: [Uint8Array, Uint8Array] = [
    new Uint8Array(FIELD_CELLS * FIELD_CELLS * SESSIONS_PER_PAGE),
    new Uint8Array(FIELD_CELLS * FIELD_CELLS * SESSIONS_PER_PAGE),
  ];
  const scale = sessionDays.map((_, session) => {
    const weights = new Float64Array(FIELD_CELLS * FIELD_CELLS);
    for (let puncture = 0; puncture < punctures.count; puncture += 1) {
      if (punctures.session[puncture] !== session) continue;
      splat(weights, punctures.xMm[puncture] as number, punctures.zMm[puncture] as number);
    }
    const most = weights.reduce((a, b) => Math.max(a, b), 0);
    const page = pages[Math.floor(session / SESSIONS_PER_PAGE)] as Uint8Array;
    for (let cell = 0; cell < weights.length; cell += 1) {
      page[cell * SESSIONS_PER_PAGE + (session % SESSIONS_PER_PAGE)] = toUnorm8(most > 0 ? (weights[cell] as number) / most : 0);
    }
    return most;
  });
  return { cells: FIELD_CELLS, pages, scale };
}

/** Adds one kernel; it is a product of two one-dimensional ones. Texel centres, periodic. */
function splat(weights: Float64Array, xMm: number, zMm: number): void {
  const cellMm = BLOCK_WIDTH_MM / FIELD_CELLS;
  const reach = Math.ceil((3.2 * FIELD_REACH_MM) / cellMm);
  const column = Math.floor((xMm + BLOCK_HALF_MM) / cellMm);
  const row = Math.floor((zMm + BLOCK_HALF_MM) / cellMm);
  const factor = (cell: number, mm: number): number => {
    const distance = wrapMm((cell + 0.5) * cellMm - BLOCK_HALF_MM - mm) / FIELD_REACH_MM;
    return Math.exp(-0.5 * distance * distance) / (FIELD_REACH_MM * Math.sqrt(2 * Math.PI));
  };
  const width = 2 * reach + 1;
  const across = new Float64Array(width);
  for (let step = 0; step < width; step += 1) across[step] = factor(column - reach + step, xMm);
  for (let down = -reach; down <= reach; down += 1) {
    const line = wrapped(row + down) * FIELD_CELLS;
    const weight = factor(row + down, zMm);
    for (let step = 0; step < width; step += 1) {
      const cell = line + wrapped(column - reach + step);
      weights[cell] = (weights[cell] as number) + weight * (across[step] as number);
    }
  }
}

function wrapped(cell: number): number {
  return ((cell % FIELD_CELLS) + FIELD_CELLS) % FIELD_CELLS;
}
