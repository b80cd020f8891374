/**
 * Which structure a point of the picture shows: a ray from the eye meets the block's drawn surface, and what stands at that
 * place of the skin is looked up where the scene put it. No pixel is read. Small things are met a little beside, too.
 */
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { GATHER_REACH_MM } from '@/encoding/fibreLayout';
import { isYoung, placeNow } from '@/encoding/fibreNow';
import { readFibreVertex, type FibreVertex } from '@/encoding/readFibreVertex';
import { readSignal } from '@/encoding/readSignal';
import { BLOCK_HALF_MM, periodicDeltaMm } from '@/lib/block';
import type { StructureName } from '@/skin/structureNames';
import type { SkinPlace } from '@/scene/pictureProjection';
import type { AnchorScene } from './anchorScene';
import { CELL_ANCHORS } from './cellAnchors';
import { drawnFibres } from './healingAnchors';
import { openedMm } from './vesselAnchors';

/** Half the size of a cell, mm. */
const CELL_MM = 0.012;
/** Living layers are told apart from this pixel size on. */
const LAYERS_MM_PER_PX = 0.003;
const GRANULAR_SHARE = 0.22;
const BASAL_MM = 0.013;
/** No two vertices of a fibre are farther apart, mm. */
const LONGEST_STEP_MM = 0.06;

export interface PickScene extends AnchorScene {
  /** Half of what a finger or pointer misses by, mm. */
  readonly toleranceMm: number;
  readonly mmPerPx: number;
  /** Whether the baked tissue has a wall of fibres here rather than fat. */
  readonly isSeptum: (place: SkinPlace) => boolean;
}

/** What a point shows; of new collagen also which fibre of the encoded healing. */
export interface Picked {
  readonly structure: StructureName;
  readonly fibre?: number;
}

export function pickStructure(scene: PickScene, place: SkinPlace): Picked {
  if (place.side === 'top' && place.depthMm === 0) return { structure: atPuncture(scene, place) ? 'puncture' : 'surface' };
  const before = cellAt(scene, place) ?? vesselAt(scene, place);
  if (before) return { structure: before };
  return fibreAt(scene, place) ?? { structure: channelAt(scene, place) ?? layerAt(scene, place) };
}

function layerAt(scene: PickScene, place: SkinPlace): StructureName {
  const { stratumCorneumMm, papillaryDermisMm } = scene.anatomy;
  const { depthMm } = place;
  const junctionMm = scene.junctionMm(place.xMm, place.zMm);
  if (depthMm < stratumCorneumMm) return 'horny-layer';
  if (depthMm < junctionMm) {
    if (scene.mmPerPx > LAYERS_MM_PER_PX) return 'epidermis';
    if (depthMm > junctionMm - BASAL_MM) return 'basal-layer';
    return depthMm < stratumCorneumMm + GRANULAR_SHARE * (junctionMm - stratumCorneumMm) ? 'granular-layer' : 'spinous-layer';
  }
  if (scene.mmPerPx < LAYERS_MM_PER_PX && depthMm < junctionMm + 0.5 * scene.toleranceMm) return 'junction';
  if (depthMm < junctionMm + papillaryDermisMm) return 'papillary-dermis';
  if (depthMm < scene.fatMm(place.xMm, place.zMm)) return 'reticular-dermis';
  return scene.isSeptum(place) ? 'septum' : 'fat';
}

/** Along the face and down, mm: what lies on a face is compared there. */
function onFace(place: SkinPlace): readonly [number, number] {
  return [place.side === 'front' || place.side === 'back' ? place.xMm : place.zMm, place.depthMm];
}

function cellAt(scene: PickScene, place: SkinPlace): StructureName | null {
  if (place.side !== 'front') return null;
  const reach = Math.max(scene.toleranceMm, CELL_MM);
  let nearest = reach;
  let found: StructureName | null = null;
  for (const row of CELL_ANCHORS) {
    for (const { xMm, depthMm } of row.places(scene)) {
      const apart = Math.hypot(xMm - place.xMm, depthMm - place.depthMm);
      if (apart >= nearest) continue;
      nearest = apart;
      found = row.structure;
    }
  }
  return found;
}

function vesselAt({ vessels, rendering, anatomy, view, toleranceMm }: PickScene, place: SkinPlace): StructureName | null {
  if (!rendering.vessels || (place.side !== 'front' && place.side !== 'right')) return null;
  const [s, depth] = onFace(place);
  for (const vessel of vessels) {
    if (vessel.face !== place.side) continue;
    const along = vessel.face === 'front' ? vessel.xMm : vessel.zMm;
    const inset = vessel.face === 'front' ? vessel.zMm : vessel.xMm;
    for (let at = 0; at + 1 < along.length; at += 1) {
      const radius = vessel.radiusMm[at] as number;
      if (BLOCK_HALF_MM - (inset[at] as number) > openedMm(view, vessel, vessel.xMm[at] as number) + radius) continue;
      const apart = distanceToSegment(s, depth, along[at] as number, -(vessel.yMm[at] as number), along[at + 1] as number, -(vessel.yMm[at + 1] as number));
      if (apart > radius + 0.4 * toleranceMm) continue;
      if (vessel.kind === 'capillary') return 'capillary-loop';
      if (view !== 'block') return vessel.kind;
      const middle = (anatomy.superficialPlexusMm + anatomy.deepPlexusMm) / 2;
      return depth < middle ? 'superficial-plexus' : 'deep-plexus';
    }
  }
  return null;
}

/** The nearest of the drawn fibres, where they lie that day. */
function fibreAt({ healing, view, day, rendering, toleranceMm, mmPerPx }: PickScene, place: SkinPlace): Picked | null {
  const selection = healing && rendering.fibres ? drawnFibres(healing, view) : null;
  if (!healing || !selection || (place.side !== 'front' && place.side !== 'right')) return null;
  const drawn = { ...healing.fibres, bytes: selection.bytes };
  const [s, depth] = onFace(place);
  let nearest = Math.min(0.6 * toleranceMm, 3 * mmPerPx);
  let found: Picked | null = null;
  for (let fibre = 0; fibre < selection.fibres; fibre += 1) {
    const first = selection.firstVertex[fibre] as number;
    const end = selection.firstVertex[fibre + 1] as number;
    if (!couldReach(readFibreVertex(drawn, (first + end) >> 1), place, end - first)) continue;
    for (let vertex = first; vertex + 1 < end; vertex += 1) {
      const from = readFibreVertex(drawn, vertex);
      if (from.birthDay > day) continue;
      const axis = from.flags.rightFace ? 2 : 0;
      const start = placeNow(from, day);
      const stop = placeNow(readFibreVertex(drawn, vertex + 1), day);
      const apart = distanceToSegment(s, depth, start[axis], -start[1], stop[axis], -stop[1]);
      if (apart >= nearest) continue;
      nearest = apart;
      found = { structure: isYoung(healing, from, day) ? 'young-collagen' : 'mature-collagen', fibre: selection.ids[fibre] as number };
    }
  }
  return found;
}

/** Cheap look at a fibre's middle: on this face, and no farther than half its length and a cord's way. */
function couldReach({ positionMm, flags }: FibreVertex, place: SkinPlace, vertices: number): boolean {
  if (flags.rightFace !== (place.side === 'right')) return false;
  const [s, depth] = onFace(place);
  const reach = 0.5 * vertices * LONGEST_STEP_MM + GATHER_REACH_MM;
  return Math.abs(positionMm[flags.rightFace ? 2 : 0] - s) < reach && Math.abs(-positionMm[1] - depth) < reach;
}

/** The channel, or the clot in it, of any puncture that the cut goes through. */
function channelAt({ healing, day, toleranceMm }: PickScene, place: SkinPlace): StructureName | null {
  for (let puncture = 0; healing && puncture < healing.punctures.count; puncture += 1) {
    const texel = (offset: number): number => healing.punctures.texels[puncture * PUNCTURE_TEXELS * 4 + offset] as number;
    if ((healing.sessionDays[texel(7)] ?? Infinity) > day || texel(2) < place.depthMm) continue;
    const lean = Math.tan(texel(4)) * place.depthMm;
    const away = Math.hypot(
      periodicDeltaMm(place.xMm, texel(0) + lean * Math.cos(texel(5))),
      periodicDeltaMm(place.zMm, texel(1) + lean * Math.sin(texel(5))),
    );
    if (away > texel(3) + 0.3 * toleranceMm) continue;
    const clot = readSignal(healing, 'clot', texel(6), day);
    const lumen = readSignal(healing, 'lumen', texel(6), day);
    if (clot > 0.15) return 'clot';
    if (lumen > 0.12) return 'channel';
  }
  return null;
}

function atPuncture({ healing, day, toleranceMm }: PickScene, place: SkinPlace): boolean {
  for (let puncture = 0; healing && puncture < healing.punctures.count; puncture += 1) {
    const texel = (offset: number): number => healing.punctures.texels[puncture * PUNCTURE_TEXELS * 4 + offset] as number;
    if ((healing.sessionDays[texel(7)] ?? Infinity) > day) continue;
    const away = Math.hypot(periodicDeltaMm(place.xMm, texel(0)), periodicDeltaMm(place.zMm, texel(1)));
    if (away > texel(10) + toleranceMm) continue;
    if (Math.max(readSignal(healing, 'epidermalGap', texel(6), day), readSignal(healing, 'crust', texel(6), day)) > 0.15) return true;
  }
  return false;
}

export function distanceToSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared)) : 0;
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
