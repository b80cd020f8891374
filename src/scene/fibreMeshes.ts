/** The fibres of one view as meshes: ribbons, and in close views their soft shadow on the window floor. One program, one or two draws. */
import { type InstancedBufferGeometry, Mesh, type ShaderMaterial, type Vector2 } from 'three';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { createFibreGeometry } from './fibreGeometry';
import { createFibreUniforms, createLookUniforms } from './fibreMaterial';
import { selectFibres, type FibreSelection } from './fibreSelection';
import type { FibreView } from './fibreViews';
import type { MaterialPair } from './materialPair';
import type { Tier } from './quality';

export interface FibreMeshes {
  readonly meshes: readonly Mesh[];
  readonly selection: FibreSelection;
  /** Sets one encoded fibre off from the others; null = none. */
  follow(fibre: number | null): void;
  dispose(): void;
}

/** The materials outlive the meshes. `share` 0..1 of the fibres that the view could draw. */
export function createFibreMeshes(healing: EncodedHealing, materials: MaterialPair, view: FibreView, quality: Tier, share: number): FibreMeshes {
  const selection = selectFibres(healing.fibres, view.zone, share);
  const constants = createFibreUniforms(healing, selection.meanMass);
  const detail = view.detail[quality];
  const layers = [{ detail, shadow: false }, ...(view.shadow ? [{ detail: { quads: Math.max(1, detail.quads - 2), strands: 1 }, shadow: true }] : [])];
  const meshes = layers.map((layer) => {
    const geometry = createFibreGeometry(selection, layer.detail);
    const mesh = new Mesh<InstancedBufferGeometry, ShaderMaterial>(geometry, materials.of(layer.shadow, { ...constants, ...createLookUniforms(view, layer.detail.strands) }));
    mesh.name = layer.shadow ? 'fibre-shadows' : 'fibres';
    mesh.frustumCulled = false;
    mesh.renderOrder = layer.shadow ? 3 : 4;
    return mesh;
  });
  return {
    meshes,
    selection,
    follow(fibre) {
      const at = fibre === null ? -1 : selection.ids.indexOf(fibre);
      for (const { material } of meshes) {
        (material.uniforms['uFollowed'] as { value: Vector2 }).value.set(selection.firstVertex[at] ?? -1, at < 0 ? -1 : (selection.firstVertex[at + 1] ?? -1));
      }
    },
    dispose() {
      for (const mesh of meshes) mesh.geometry.dispose();
    },
  };
}
