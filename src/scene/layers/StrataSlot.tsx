/** The block's layers as bodies of their own, in the scene. Borders are worked out once per skin and seed. */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Anatomy } from '@/skin/anatomy';
import type { BlockSources } from '@/scene/blockMaterials';
import type { Tier } from '@/scene/quality';
import type { StageDriver } from '@/scene/stageDriver';
import { createBorderMap } from './borderMap';
import { createStrata } from './strata';
import { createStrataMaterials } from './strataMaterials';

export interface StrataProps {
  readonly driver: Pick<StageDriver, 'setStrata'>;
  /** Stays the same object for as long as the scene stands. */
  readonly sources: BlockSources;
  readonly anatomy: Anatomy;
  readonly seed: number;
  readonly quality: Tier;
}

export function Strata({ driver, sources, anatomy, seed, quality }: StrataProps) {
  const scene = useThree((three) => three.scene);
  // One set of materials for good: another skin changes their borders, and no program is compiled again.
  const materials = useMemo(() => createStrataMaterials(sources), [sources]);
  const borders = useMemo(() => createBorderMap(anatomy, seed), [anatomy, seed]);
  const strata = useMemo(() => createStrata(scene, materials, quality), [scene, materials, quality]);
  useLayoutEffect(() => {
    materials.lay(borders);
    driver.setStrata(strata);
    return () => driver.setStrata(null);
  }, [driver, strata, materials, borders]);
  useEffect(() => () => strata.dispose(), [strata]);
  useEffect(() => () => materials.dispose(), [materials]);
  useEffect(() => () => borders.dispose(), [borders]);
  return <primitive object={strata.group} dispose={null} />;
}
