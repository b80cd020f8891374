/** The block's layers as bodies of their own, in the scene. Borders are worked out once per skin and seed; stairs are painted once they rest. */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { spreadShown } from '@/session/layers';
import type { Anatomy } from '@/skin/anatomy';
import { createCutPlane, type CutPlane } from '@/skin/cutPlane';
import type { BlockSources } from '@/scene/blockMaterials';
import type { Tier } from '@/scene/quality';
import type { SceneSession } from '@/scene/sceneSession';
import type { StageDriver } from '@/scene/stageDriver';
import type { TissueDirector } from '@/scene/tissueDirector';
import { useSession } from '@/scene/useSceneSession';
import { createBorderMap } from './borderMap';
import { plateFrontMm } from './plates';
import { createRiserPainter, type Riser } from './riserPainter';
import { createStairs } from './stairs';
import { createStrata } from './strata';
import { createStrataMaterials } from './strataMaterials';

/** How long stairs must have rested before they are painted, ms. */
const REST_MS = 220;
/** Name of the pending part that is stairs which do not rest yet. */
const MOVED = 'stairs moved';

export interface StrataProps {
  readonly session: SceneSession;
  readonly driver: Pick<StageDriver, 'setStrata' | 'setPending'>;
  readonly tissue: TissueDirector;
  /** Stays the same object for as long as the scene stands. */
  readonly sources: BlockSources;
  readonly anatomy: Anatomy;
  readonly seed: number;
  readonly quality: Tier;
}

export function Strata({ session, driver, tissue, sources, anatomy, seed, quality }: StrataProps) {
  const scene = useThree((three) => three.scene);
  // One set of materials for good: another skin changes their borders, and no program is compiled again.
  const materials = useMemo(() => createStrataMaterials(sources), [sources]);
  const borders = useMemo(() => createBorderMap(anatomy, seed), [anatomy, seed]);
  const painter = useMemo(() => createRiserPainter(tissue), [tissue]);
  const stairs = useMemo(() => createStairs(sources, materials.plates, tissue, painter), [sources, materials, tissue, painter]);
  const strata = useMemo(() => createStrata(scene, materials, stairs, quality), [scene, materials, stairs, quality]);
  const steps = useSession(session, (state) => spreadShown(state).steps);
  useLayoutEffect(() => {
    materials.lay(borders);
    driver.setStrata(strata);
    return () => driver.setStrata(null);
  }, [driver, strata, materials, borders]);
  useEffect(() => {
    if (steps === 0) {
      painter.want(null);
      return undefined;
    }
    driver.setPending(MOVED, true);
    const rested = setTimeout(() => {
      const spread = { explode: 0, peel: 0, steps };
      const plane = (riser: Riser): CutPlane => createCutPlane(0, plateFrontMm(riser, spread), 0);
      painter.want({ epidermis: plane('epidermis'), dermis: plane('dermis') });
      driver.setPending(MOVED, false);
    }, REST_MS);
    return () => {
      clearTimeout(rested);
      driver.setPending(MOVED, false);
    };
  }, [steps, driver, painter]);
  useEffect(() => () => painter.want(null), [painter]);
  useEffect(() => () => strata.dispose(), [strata]);
  useEffect(() => () => stairs.dispose(), [stairs]);
  useEffect(() => () => materials.dispose(), [materials]);
  useEffect(() => () => borders.dispose(), [borders]);
  return <primitive object={strata.group} dispose={null} />;
}
