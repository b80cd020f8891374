/** A cut of the visitor's own, in the scene. It is painted once the plane rests; until then it is a plain, darker face. */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import type { Cut } from '@/session/cut';
import type { BlockSources } from '@/scene/blockMaterials';
import type { StageDriver } from '@/scene/stageDriver';
import type { TissueDirector } from '@/scene/tissueDirector';
import { createCutAway } from './cutAway';
import { createCutPainter } from './cutPainter';
import { planeOfCut } from './planeOfCut';

/** How long a plane must have rested, ms. */
const REST_MS = 220;
/** Name of the pending part that is a plane which does not rest yet. */
const MOVED = 'cut moved';

export interface CutSlotProps {
  readonly driver: Pick<StageDriver, 'setCutAway' | 'setPending'>;
  /** Stays the same object for as long as the scene stands. */
  readonly sources: BlockSources;
  readonly tissue: TissueDirector;
  /** The cut in the picture; null = none now. */
  readonly cut: Cut | null;
}

export function CutSlot({ driver, sources, tissue, cut }: CutSlotProps) {
  const scene = useThree((three) => three.scene);
  const painter = useMemo(() => createCutPainter(tissue), [tissue]);
  const cutAway = useMemo(() => createCutAway(scene, sources, tissue, painter), [scene, sources, tissue, painter]);
  useLayoutEffect(() => {
    driver.setCutAway(cutAway);
    return () => driver.setCutAway(null);
  }, [driver, cutAway]);
  useEffect(() => () => cutAway.dispose(), [cutAway]);
  useEffect(() => () => painter.want(null), [painter]);
  useEffect(() => {
    if (!cut) {
      painter.want(null);
      return undefined;
    }
    driver.setPending(MOVED, true);
    const rested = setTimeout(() => {
      painter.want(planeOfCut(cut));
      driver.setPending(MOVED, false);
    }, REST_MS);
    return () => {
      clearTimeout(rested);
      driver.setPending(MOVED, false);
    };
  }, [cut, driver, painter]);
  return <primitive object={cutAway.mesh} dispose={null} />;
}
