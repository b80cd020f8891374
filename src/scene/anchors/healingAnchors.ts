/**
 * Where punctures, the bisected channel and its clot, and the new fibres are named: places of the encoded healing at the day
 * shown, among what the view draws. A structure that is not there that day has no place.
 */
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { isYoung, placeNow } from '@/encoding/fibreNow';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { readFibreVertex } from '@/encoding/readFibreVertex';
import { readSignal } from '@/encoding/readSignal';
import { BLOCK_HALF_MM, HERO_X_MM, HERO_Z_MM, periodicDeltaMm } from '@/lib/block';
import { clamp } from '@/lib/interpolate';
import type { ViewName } from '@/session/sessionTypes';
import { FACE_REACH_MM, selectFibres, type FibreSelection } from '@/scene/fibreSelection';
import { FIBRE_VIEWS } from '@/scene/fibreViews';
import type { SkinPlace } from '@/scene/pictureProjection';
import type { AnchorRow, AnchorScene } from './anchorScene';

/** A puncture this near to the hero axis is the one that the front face bisects, mm. */
const HERO_TOLERANCE_MM = 0.02;
/** Fibres looked at for a place: the selection is a random order, so the first of them are everywhere. */
const FIBRES_ASKED = 160;
/** A fibre is named once it has been visible for this long. */
const VISIBLE_DAYS = 2;

interface StruckPuncture {
  readonly xMm: number;
  readonly zMm: number;
  readonly depthMm: number;
  readonly clot: number;
  readonly lumen: number;
  readonly gap: number;
  readonly crust: number;
}

function struckPuncture(healing: EncodedHealing, puncture: number, day: number): StruckPuncture | null {
  const texel = (offset: number): number => healing.punctures.texels[puncture * PUNCTURE_TEXELS * 4 + offset] as number;
  const session = texel(7);
  if ((healing.sessionDays[session] ?? Infinity) > day) return null;
  const signal = (name: 'clot' | 'lumen' | 'epidermalGap' | 'crust'): number => readSignal(healing, name, texel(6), day);
  return { xMm: texel(0), zMm: texel(1), depthMm: texel(2), clot: signal('clot'), lumen: signal('lumen'), gap: signal('epidermalGap'), crust: signal('crust') };
}

function heroPuncture({ healing, day }: AnchorScene): StruckPuncture | null {
  if (!healing) return null;
  for (let puncture = 0; puncture < healing.punctures.count; puncture += 1) {
    const at = puncture * PUNCTURE_TEXELS * 4;
    const x = healing.punctures.texels[at] as number;
    const z = healing.punctures.texels[at + 1] as number;
    if (Math.hypot(periodicDeltaMm(x, HERO_X_MM), periodicDeltaMm(z, HERO_Z_MM)) < HERO_TOLERANCE_MM) return struckPuncture(healing, puncture, day);
  }
  return null;
}

/** Places down the bisected channel, at shares of its depth. */
function heroPlaces(scene: AnchorScene, shares: readonly number[], there: (puncture: StruckPuncture) => boolean): SkinPlace[] {
  const puncture = heroPuncture(scene);
  if (!puncture || !there(puncture)) return [];
  return shares.map((share) => ({ side: 'front', xMm: HERO_X_MM, zMm: HERO_Z_MM, depthMm: share * puncture.depthMm }));
}

function openPunctures({ healing, day }: AnchorScene): SkinPlace[] {
  const found: SkinPlace[] = [];
  for (let puncture = 0; healing && puncture < healing.punctures.count; puncture += 1) {
    const struck = struckPuncture(healing, puncture, day);
    if (!struck || Math.max(struck.gap, struck.crust) < 0.15) continue;
    found.push({ side: 'top', xMm: struck.xMm, zMm: Math.min(struck.zMm, BLOCK_HALF_MM - 0.05), depthMm: 0 });
  }
  return found;
}

const selections = new WeakMap<EncodedHealing, Map<ViewName, FibreSelection>>();

export function drawnFibres(healing: EncodedHealing, view: ViewName): FibreSelection | null {
  const zone = FIBRE_VIEWS[view]?.zone;
  if (!zone) return null;
  const known = selections.get(healing) ?? new Map<ViewName, FibreSelection>();
  selections.set(healing, known);
  const selection = known.get(view) ?? selectFibres(healing.fibres, zone, 1);
  known.set(view, selection);
  return selection;
}

/** Middles of drawn fibres that are young, or are no longer, at the day shown. */
function fibrePlaces({ healing, day, view, rendering }: AnchorScene, young: boolean): SkinPlace[] {
  const selection = healing && rendering.fibres ? drawnFibres(healing, view) : null;
  if (!healing || !selection) return [];
  const drawn = { ...healing.fibres, bytes: selection.bytes };
  const deepest = healing.anatomy.epidermisMm + healing.anatomy.reteHeightMm / 2 + 0.06;
  const found: SkinPlace[] = [];
  for (let fibre = 0; fibre < Math.min(FIBRES_ASKED, selection.fibres); fibre += 1) {
    const middle = ((selection.firstVertex[fibre] as number) + (selection.firstVertex[fibre + 1] as number)) >> 1;
    const vertex = readFibreVertex(drawn, middle);
    if (day - vertex.birthDay < VISIBLE_DAYS || isYoung(healing, vertex, day) !== young) continue;
    const { rightFace } = vertex.flags;
    const [x, y, z] = placeNow(vertex, day);
    const behind = clamp((BLOCK_HALF_MM - (rightFace ? x : z)) / FACE_REACH_MM, 0, 1);
    if (behind > 0.8 || -y < deepest) continue;
    found.push(rightFace ? { side: 'right', xMm: BLOCK_HALF_MM, zMm: z, depthMm: -y } : { side: 'front', xMm: x, zMm: BLOCK_HALF_MM, depthMm: -y });
  }
  return found;
}

export const HEALING_ANCHORS: readonly AnchorRow[] = [
  { structure: 'puncture', priority: { block: 6.2, needle: 9, surface: 8 }, places: openPunctures },
  {
    structure: 'channel',
    priority: { block: 7.5, needle: 8.5, channel: 9, fibres: 7 },
    places: (scene) => heroPlaces(scene, [0.3, 0.45, 0.6], ({ lumen, clot }) => lumen > 0.12 || clot > 0.12),
  },
  { structure: 'clot', priority: { channel: 8.5 }, places: (scene) => heroPlaces(scene, [0.15, 0.2, 0.25], ({ clot }) => clot > 0.15) },
  { structure: 'young-collagen', priority: { block: 9.5, channel: 8, fibres: 9 }, places: (scene) => fibrePlaces(scene, true) },
  { structure: 'mature-collagen', priority: { block: 9.4, channel: 7.8, fibres: 8.9 }, places: (scene) => fibrePlaces(scene, false) },
];
