/** Draws the block cut where the visitor's plane is: the cut itself, and everything else without what stands in front of it. */
import { type BufferGeometry, Mesh, type Object3D, type Scene, type ShaderMaterial } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import { cutShown } from '@/session/cut';
import type { SessionState } from '@/session/sessionTypes';
import type { CutPlane } from '@/skin/cutPlane';
import type { BlockMeshes } from '@/scene/Block';
import type { BlockSources } from '@/scene/blockMaterials';
import type { TissueDirector } from '@/scene/tissueDirector';
import type { CutPainter } from './cutPainter';
import { createCutAwayMaterial, type CutUniforms, createCutUniforms, giveCut, giveCutToGround, withdraw } from './cutAwayMaterials';
import { cutZMm, planeOfCut } from './planeOfCut';
import { giveRoots } from './rootAttribute';

/** What stands out of the faces, or on the surface. */
const STANDING: ReadonlySet<string> = new Set(['fibres', 'cells', 'vessels', 'appendages']);

export interface CutAway {
  readonly mesh: Mesh;
  /** For what else is drawn on the plane. */
  readonly uniforms: CutUniforms;
  /** What this frame shows; `block.faces` say which sides look at the eye. */
  show(state: SessionState, block: BlockMeshes): void;
  dispose(): void;
}

export function createCutAway(scene: Scene, sources: BlockSources, tissue: Pick<TissueDirector, 'stained'>, painter: Pick<CutPainter, 'painted'>): CutAway {
  const uniforms = createCutUniforms(sources);
  const material = createCutAwayMaterial(sources, uniforms);
  const mesh = new Mesh(undefined, material);
  mesh.frustumCulled = false;
  mesh.visible = false;
  let shown: SessionState['cut'] = null;
  let plane: CutPlane | null = null;

  const giveStanding = (object: Object3D): void => {
    if (!(object instanceof Mesh)) return;
    const rooted = (object.geometry as BufferGeometry).hasAttribute('aTube');
    if (rooted) giveRoots(object.geometry as BufferGeometry);
    giveCut(object.material as ShaderMaterial, uniforms, rooted ? 'rooted' : 'loose');
  };

  function giveAll(block: BlockMeshes): void {
    for (const one of [block.surface, ...block.faces]) giveCut(one.material as ShaderMaterial, uniforms, 'solid');
    for (const one of block.beads?.meshes ?? []) giveStanding(one);
    for (const child of scene.children) {
      if (STANDING.has(child.name)) child.traverse(giveStanding);
      const ground = child instanceof Mesh ? (child.material as ShaderMaterial) : null;
      if (ground?.userData['stain'] === 'ground') giveCutToGround(ground, uniforms);
    }
  }

  return {
    mesh,
    uniforms,
    show(state, block) {
      const cut = cutShown(state);
      mesh.visible = cut !== null;
      if (!cut) return withdraw(uniforms);
      if (cut !== shown || !plane) plane = planeOfCut(cut);
      shown = cut;
      giveAll(block);
      const { turnRad, offsetMm, fromS, toS } = plane;
      const sin = Math.sin(turnRad);
      const cos = Math.cos(turnRad);
      uniforms.uCut.value.set(sin, cos, offsetMm);
      material.uniforms['uFaceNormal']?.value.set(sin, 0, cos);
      const painted = painter.painted.cut;
      const own = painted !== null && painted.plane.offsetMm === offsetMm && painted.plane.turnRad === turnRad;
      uniforms.uCutFace.value.set(fromS, toS - fromS, own ? 1 : 0);
      // Without a stain nothing of it stays bound, and so nothing of it on the card.
      const stained = state.stain !== 'illustration' || material.uniforms['uStainShown']?.value > 0;
      const densities = own ? painted.densities : null;
      uniforms.uCutDyed.value = densities ? 1 : 0;
      uniforms.uCutDensity.value = stained ? (densities ?? tissue.stained?.front ?? null) : null;
      if (!stained) painted?.densities?.dispose();
      uniforms.uFrontAlbedo.value = painted?.face.albedo ?? sources.tissue.uFrontAlbedo.value;
      uniforms.uFrontRelief.value = painted?.face.relief ?? sources.tissue.uFrontRelief.value;
      const [front] = block.faces;
      if (!front) return undefined;
      mesh.geometry = front.geometry;
      // Something of the front face stands where the plane leaves the block through it.
      front.visible &&= Math.max(cutZMm(plane, -BLOCK_HALF_MM), cutZMm(plane, BLOCK_HALF_MM)) > BLOCK_HALF_MM;
      return undefined;
    },
    dispose: () => material.dispose(),
  };
}
