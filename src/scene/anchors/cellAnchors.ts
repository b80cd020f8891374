/** Where the cells of the story are named: where `cell.vert.glsl` draws them at the day shown, by the same closed forms. */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { readSignal } from '@/encoding/readSignal';
import { BLOCK_HALF_MM } from '@/lib/block';
import { columnOfDay, lerp, smoothstep } from '@/lib/interpolate';
import type { StructureName } from '@/skin/structureNames';
import { CELL_KINDS, CELL_NUMBERS, placeCells } from '@/scene/cellPlacement';
import { readOutcome } from '@/scene/concernNow';
import type { FibreSelection } from '@/scene/fibreSelection';
import type { SkinPlace } from '@/scene/pictureProjection';
import type { AnchorRow, AnchorScene } from './anchorScene';
import { drawnFibres } from './healingAnchors';

/** A cell is named where it has come to; on its way it swerves. */
const ARRIVED = 0.97;

interface PlacedCells {
  readonly cells: Float32Array;
  readonly selection: FibreSelection;
}

const placed = new WeakMap<FibreSelection, Float32Array>();

function cellsOf({ healing, view, rendering }: AnchorScene): PlacedCells | null {
  if (!healing || !rendering.cells || (view !== 'channel' && view !== 'fibres')) return null;
  const selection = drawnFibres(healing, view);
  if (!selection) return null;
  const cells = placed.get(selection) ?? placeCells(healing, selection);
  placed.set(selection, cells);
  return { cells, selection };
}

type PlaceOf = (healing: EncodedHealing, cell: Float32Array, day: number, selection: FibreSelection) => readonly [xMm: number, depthMm: number] | null;

function cellAnchor(structure: StructureName, priority: AnchorRow['priority'], kind: number, placeOf: PlaceOf): AnchorRow {
  return {
    structure,
    priority,
    places(scene) {
      const { healing, day } = scene;
      const all = cellsOf(scene);
      const found: SkinPlace[] = [];
      for (let at = 0; healing && all && at < all.cells.length; at += CELL_NUMBERS) {
        if (all.cells[at] !== kind) continue;
        const place = placeOf(healing, all.cells.subarray(at, at + CELL_NUMBERS), day, all.selection);
        if (place) found.push({ side: 'front', xMm: place[0], zMm: BLOCK_HALF_MM, depthMm: place[1] });
      }
      return found;
    },
  };
}

/** Head of the path that the cell is laying; none before it comes and after it has gone. */
function fibroblast(healing: EncodedHealing, cell: Float32Array, day: number, selection: FibreSelection): readonly [number, number] | null {
  const first = cell[4] as number;
  const count = cell[5] as number;
  const drawn = { ...healing.fibres, bytes: selection.bytes };
  let before = readFibreVertex(drawn, first);
  if (before.birthDay > day) return null;
  for (let vertex = first + 1; vertex < first + count; vertex += 1) {
    const next = readFibreVertex(drawn, vertex);
    if (next.birthDay > day) {
      const share = (day - before.birthDay) / Math.max(next.birthDay - before.birthDay, 1e-3);
      return [lerp(before.positionMm[0], next.positionMm[0], share), -lerp(before.positionMm[1], next.positionMm[1], share)];
    }
    before = next;
  }
  return null;
}

function leukocyte(level: (healing: EncodedHealing, row: number, day: number) => number): PlaceOf {
  return (healing, cell, day) => {
    const [, , row, threshold, x, y, , , vesselX, vesselY, arrival, underWay] = cell as unknown as number[] & { readonly length: 12 };
    const way = smoothstep(0, 1, (day - (arrival as number)) / (underWay as number) + 1);
    if (way < ARRIVED || level(healing, row as number, day) < (threshold as number) + 0.04) return null;
    return [lerp(vesselX as number, x as number, way), -lerp(vesselY as number, y as number, way)];
  };
}

/** A thread once half of it has formed. */
function elasticThread(healing: EncodedHealing, cell: Float32Array, day: number): readonly [number, number] | null {
  const formed = readOutcome(healing, 'elastinFormed', columnOfDay(healing.days, day));
  return formed > (cell[10] as number) + 0.5 * (cell[11] as number) ? [cell[4] as number, -(cell[5] as number)] : null;
}

const macrophages = (healing: EncodedHealing, row: number, day: number): number =>
  0.7 * (readSignal(healing, 'macrophagesInflammatory', row, day) + readSignal(healing, 'macrophagesRepair', row, day));

export const CELL_ANCHORS: readonly AnchorRow[] = [
  cellAnchor('fibroblast', { channel: 7.6, fibres: 8 }, CELL_KINDS.fibroblast, fibroblast),
  cellAnchor('neutrophil', { channel: 7.4, fibres: 7.4 }, CELL_KINDS.neutrophil, leukocyte((healing, row, day) => readSignal(healing, 'neutrophils', row, day))),
  cellAnchor('macrophage', { channel: 7.3, fibres: 7.3 }, CELL_KINDS.macrophage, leukocyte(macrophages)),
  cellAnchor('new-elastin', { channel: 7.2, fibres: 7.9 }, CELL_KINDS.elastin, elasticThread),
];
