/** A cut of the visitor's own, in the scene. It is painted once the plane rests; until then it is a plain, darker face. */
import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { Matrix4 } from 'three';
import type { Cut } from '@/session/cut';
import type { HandPorts } from '@/scene/Hands';
import type { BlockSources } from '@/scene/blockMaterials';
import type { StageDriver } from '@/scene/stageDriver';
import type { StageProps } from '@/scene/stageProps';
import type { TissueDirector } from '@/scene/tissueDirector';
import { createCutAway } from './cutAway';
import { createCutPainter } from './cutPainter';
import { CutFibres } from './CutFibres';
import { planeOfCut } from './planeOfCut';

/** How long a plane must have rested, ms. */
const REST_MS = 220;
/** Name of the pending part that is a plane which does not rest yet. */
const MOVED = 'cut moved';

export interface CutSlotProps {
  readonly driver: Pick<StageDriver, 'camera' | 'setCutAway' | 'setPending'>;
  /** Stays the same object for as long as the scene stands. */
  readonly sources: BlockSources;
  readonly tissue: TissueDirector;
  /** The cut in the picture; null = none now. */
  readonly cut: Cut | null;
  readonly ports: HandPorts;
  readonly props: StageProps;
}

export function CutSlot({ driver, sources, tissue, cut, ports: { port }, props }: CutSlotProps) {
  const scene = useThree((three) => three.scene);
  const painter = useMemo(() => createCutPainter(tissue), [tissue]);
  const cutAway = useMemo(() => createCutAway(scene, sources, tissue, painter), [scene, sources, tissue, painter]);
  useLayoutEffect(() => {
    driver.setCutAway(cutAway);
    return () => driver.setCutAway(null);
  }, [driver, cutAway]);
  useEffect(() => () => cutAway.dispose(), [cutAway]);
  useEffect(() => () => painter.want(null), [painter]);
  const [rested, setRested] = useState<Cut | null>(null);
  useEffect(() => {
    setRested(null);
    if (!cut) {
      painter.want(null);
      return undefined;
    }
    driver.setPending(MOVED, true);
    const timer = setTimeout(() => {
      painter.want({ cut: planeOfCut(cut) });
      setRested(cut);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      driver.setPending(MOVED, false);
    };
  }, [cut, driver, painter]);
  // Once what stands on the plane is in the scene.
  useLayoutEffect(() => {
    if (rested) driver.setPending(MOVED, false);
  }, [rested, driver]);
  const seen = useMemo(() => ({ from: new Matrix4(), lens: new Matrix4() }), []);
  // After the frame, which the stage draws before this.
  useFrame(() => {
    if (!cut || !port || !sawElse(seen, driver.camera)) return;
    for (const follow of port.moved) follow();
  }, 2);
  return (
    <>
      <primitive object={cutAway.mesh} dispose={null} />
      {cut && rested === cut && <CutFibres {...props} cut={cut} uniforms={cutAway.uniforms} />}
    </>
  );
}

/** Whether this camera sees another picture than the one remembered; remembers it. The shifts by which a resting picture is smoothed do not count. */
function sawElse({ from, lens }: { readonly from: Matrix4; readonly lens: Matrix4 }, camera: StageDriver['camera']): boolean {
  const { matrixWorldInverse, projectionMatrix: { elements } } = camera;
  if (from.equals(matrixWorldInverse) && lens.elements[0] === elements[0] && lens.elements[5] === elements[5]) return false;
  from.copy(matrixWorldInverse);
  lens.copy(camera.projectionMatrix);
  return true;
}
