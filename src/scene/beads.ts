/**
 * Drops and crusts on the punctures: one instanced mesh for all of the newest session, one finer mesh for the bisected
 * channel. Same program. Which session is newest follows the day; the stage sets it.
 */
import { BufferAttribute, InstancedBufferGeometry, Mesh } from 'three';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import type { BlockMaterials } from './blockMaterials';

export interface Beads {
  readonly meshes: readonly Mesh[];
  /** Chooses the punctures drawn on this day; does not allocate. */
  setDay(day: number): void;
  dispose(): void;
}

/** They outlive the drops of one healing. */
type BeadMaterials = Pick<BlockMaterials, 'fieldCaps' | 'heroCap'>;

/** No puncture has this number: the field skips none. (−1 marks the drop at the cut itself.) */
const SKIP_NONE = 0x7fffff;

/** Above this many punctures a session's drops are drawn with fewer triangles. */
const MANY = 200;

/** What drops are drawn of: the punctures, in the order of their sessions, and when those are. */
export type BeadedHealing = Pick<EncodedHealing, 'punctures' | 'sessionDays'>;

export function createBeads(healing: BeadedHealing, heroIndex: number, materials: BeadMaterials): Beads {
  const firstOfSession = firstPunctures(healing);
  const most = Math.max(0, ...firstOfSession.slice(1).map((next, session) => next - (firstOfSession[session] as number)));
  const field = capGeometry(most > MANY ? 3 : 6, most > MANY ? 8 : 14);
  const fieldMesh = new Mesh(field, materials.fieldCaps);
  materials.fieldCaps.uniforms['uSkipPuncture']!.value = heroIndex < 0 ? SKIP_NONE : heroIndex;
  const meshes: Mesh[] = [fieldMesh];
  const own: { dispose(): void }[] = [field];
  let heroMesh: Mesh | null = null;
  if (heroIndex >= 0) {
    const geometry = capGeometry(20, 48);
    geometry.instanceCount = 1;
    heroMesh = new Mesh(geometry, materials.heroCap);
    materials.heroCap.uniforms['uFirstPuncture']!.value = heroIndex;
    meshes.push(heroMesh);
    own.push(geometry);
  }
  for (const mesh of meshes) mesh.frustumCulled = false;
  const first = materials.fieldCaps.uniforms['uFirstPuncture'] as { value: number };
  return {
    meshes,
    setDay(day) {
      let session = -1;
      for (let at = 0; at < healing.sessionDays.length; at += 1) if ((healing.sessionDays[at] as number) <= day) session = at;
      first.value = session < 0 ? 0 : (firstOfSession[session] as number);
      field.instanceCount = session < 0 ? 0 : (firstOfSession[session + 1] as number) - first.value;
      fieldMesh.visible = field.instanceCount > 0;
      if (heroMesh) heroMesh.visible = session === 0;
    },
    dispose() {
      for (const one of own) one.dispose();
    },
  };
}

/** Index of the first puncture of each session, and the total at the end: punctures stand session by session. */
function firstPunctures({ punctures, sessionDays }: BeadedHealing): number[] {
  const first = [...sessionDays.map(() => -1), punctures.count];
  for (let puncture = punctures.count - 1; puncture >= 0; puncture -= 1) {
    first[punctures.texels[puncture * PUNCTURE_TEXELS * 4 + 7] as number] = puncture;
  }
  // A session without punctures ends where it begins.
  for (let session = sessionDays.length - 1; session >= 0; session -= 1) if ((first[session] as number) < 0) first[session] = first[session + 1] as number;
  return first;
}

/** A disc of rings: position = rho 0..1, theta, 0. */
function capGeometry(rings: number, sectors: number): InstancedBufferGeometry {
  const positions: number[] = [];
  const index: number[] = [];
  for (let ring = 0; ring <= rings; ring += 1) {
    for (let sector = 0; sector <= sectors; sector += 1) {
      positions.push(Math.sin((ring / rings) * Math.PI * 0.5), (sector / sectors) * Math.PI * 2, 0);
      if (ring === rings || sector === sectors) continue;
      const a = ring * (sectors + 1) + sector;
      const outer = a + sectors + 1;
      index.push(a, a + 1, outer, a + 1, outer + 1, outer);
    }
  }
  const geometry = new InstancedBufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(positions), 3));
  geometry.setIndex(index);
  geometry.instanceCount = 0;
  return geometry;
}
