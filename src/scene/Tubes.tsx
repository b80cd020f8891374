/** A set of drawn tubes: one geometry, drawn twice, its soft shadow first. */
import { useEffect, useMemo } from 'react';
import type { Tier } from './quality';
import { createTubeGeometry, type DrawnTube } from './tubeGeometry';
import { createTubeMeshes, type TubeMaterials } from './tubeMaterials';

export interface TubesProps {
  readonly tubes: readonly DrawnTube[];
  readonly materials: TubeMaterials;
  readonly quality: Tier;
}

const SIDES: Readonly<Record<Tier, number>> = { low: 5, medium: 8, high: 12 };

export function Tubes({ tubes, materials, quality }: TubesProps) {
  const geometry = useMemo(() => createTubeGeometry(tubes, SIDES[quality]), [tubes, quality]);
  const meshes = useMemo(() => createTubeMeshes(geometry, materials), [geometry, materials]);
  useEffect(() => () => geometry.dispose(), [geometry]);
  return (
    <>
      <primitive object={meshes.shadow} dispose={null} />
      <primitive object={meshes.tubes} dispose={null} />
    </>
  );
}
