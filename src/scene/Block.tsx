/** The block itself: surface and cut faces, and the ground behind them. Faces that look away are left out by the stage. */
import { useEffect, useMemo } from 'react';
import { BufferAttribute, BufferGeometry, Group, Mesh } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import { type BeadedHealing, type Beads, createBeads } from './beads';
import { type CutSide, createCutGeometry, createTopGeometry } from './blockGeometry';
import { type CalmParts, createCalmParts, type GridMesh } from './calmParts';
import { type BackdropUniforms, type BlockSources, createBackdropMaterial, createBlockMaterials } from './blockMaterials';
import type { FrameUniforms } from './frameUniforms';
import { heroPunctureOf } from './heroPuncture';
import { type AxisGrading, columnsMm, depthRowsMm, rowsMm } from './gradedAxis';
import type { Tier } from './quality';

const GRADING: Readonly<Record<Tier, AxisGrading & { readonly depthRows: number }>> = {
  low: { fineMm: 0.008, fineReachMm: 0.12, coarseMm: 0.06, growth: 1.04, depthRows: 44 },
  medium: { fineMm: 0.005, fineReachMm: 0.15, coarseMm: 0.05, growth: 1.035, depthRows: 56 },
  high: { fineMm: 0.004, fineReachMm: 0.15, coarseMm: 0.035, growth: 1.03, depthRows: 72 },
};

export interface BlockMeshes {
  /** Front, right, back, left: those that look away are hidden. */
  readonly faces: readonly Mesh[];
  readonly surface: Mesh;
  readonly beads: Beads | null;
  readonly calm: CalmParts;
}

export interface BlockProps {
  /** Stay for as long as the scene stands; only their values change. */
  readonly sources: BlockSources;
  readonly backdrop: BackdropUniforms;
  /** What the drops stand on; null = nothing was pierced. */
  readonly beaded: BeadedHealing | null;
  readonly quality: Tier;
  readonly blockDepthMm: number;
  /** Gives the stage what it changes per frame. */
  readonly onMeshes: (meshes: BlockMeshes) => void;
}

const SIDES: readonly CutSide[] = ['front', 'right', 'back', 'left'];
const PLANES = {
  front: { alongX: true, atMm: BLOCK_HALF_MM },
  right: { alongX: false, atMm: BLOCK_HALF_MM },
  back: { alongX: true, atMm: -BLOCK_HALF_MM },
  left: { alongX: false, atMm: -BLOCK_HALF_MM },
} as const;

type Grid = Pick<GridMesh, 'across' | 'down'> & { readonly geometry: BufferGeometry };

export function Block({ sources, backdrop, beaded, quality, blockDepthMm, onMeshes }: BlockProps) {
  const geometries = useMemo(() => createGeometries(quality, blockDepthMm), [quality, blockDepthMm]);
  const materials = useMemo(() => createBlockMaterials(sources), [sources]);
  const beads = useMemo(
    () => (beaded && beaded.punctures.count > 0 ? createBeads(beaded, heroPunctureOf(beaded), materials) : null),
    [beaded, materials],
  );
  const ground = useMemo(() => createGround(sources.frame, backdrop), [sources, backdrop]);
  const { group, calm } = useMemo(() => {
    const meshes = SIDES.map((side) => new Mesh(geometries[side].geometry, materials[PLANES[side].alongX ? 'alongX' : 'alongZ']));
    const top = new Mesh(geometries.top.geometry, materials.top);
    const grids: GridMesh[] = [
      ...SIDES.map((side, at) => ({ ...geometries[side], mesh: meshes[at] as Mesh, plane: PLANES[side], calm: materials.calm[PLANES[side].alongX ? 'alongX' : 'alongZ'] })),
      { ...geometries.top, mesh: top, plane: null, calm: materials.calm.top },
    ];
    const parts = createCalmParts(grids, beaded, beaded ? heroPunctureOf(beaded) : -1);
    const all = new Group();
    all.add(...meshes, top);
    for (const mesh of [...meshes, top]) mesh.frustumCulled = false;
    if (beads) all.add(...beads.meshes);
    onMeshes({ faces: meshes, surface: top, beads, calm: parts });
    return { group: all, calm: parts };
  }, [geometries, materials, beaded, beads, onMeshes]);
  useEffect(() => () => calm.dispose(), [calm]);
  useEffect(() => () => Object.values(geometries).forEach(({ geometry }) => geometry.dispose()), [geometries]);
  useEffect(() => () => beads?.dispose(), [beads]);
  useEffect(() => () => materials.dispose(), [materials]);
  useEffect(() => () => ground.dispose(), [ground]);
  return (
    <>
      <primitive object={ground.mesh} dispose={null} />
      <primitive object={group} dispose={null} />
    </>
  );
}

function createGeometries(quality: Tier, blockDepthMm: number): Record<CutSide | 'top', Grid> {
  const grading = GRADING[quality];
  const columns = columnsMm(grading);
  const rows = rowsMm(grading);
  const depths = depthRowsMm(grading.depthRows, blockDepthMm);
  const cut = (side: CutSide): Grid => {
    const across = PLANES[side].alongX ? columns : rows;
    return { geometry: createCutGeometry(side, across, depths), across, down: depths };
  };
  return { front: cut('front'), right: cut('right'), back: cut('back'), left: cut('left'), top: { geometry: createTopGeometry(columns, rows), across: columns, down: rows } };
}

function createGround(frame: FrameUniforms, uniforms: BackdropUniforms): { mesh: Mesh; dispose(): void } {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  const material = createBackdropMaterial(frame, uniforms);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = -100;
  return {
    mesh,
    dispose() {
      geometry.dispose();
      material.dispose();
    },
  };
}
