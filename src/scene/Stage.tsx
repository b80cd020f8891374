/** The scene's parts in one place. Re-rendered only when the healing, the view, the quality or a switch changes, never per day. */
import { useFrame, useThree } from '@react-three/fiber';
import { Suspense, lazy, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { SessionState } from '@/session/sessionTypes';
import { Block } from './Block';
import type { BackdropUniforms, BlockUniforms } from './blockMaterials';
import { Fibres } from './Fibres';
import type { FrameUniforms } from './frameUniforms';
import { FIBRE_VIEWS } from './fibreViews';
import { assignUniforms, createHealingTextures, createUntreatedTextures } from './healingTextures';
import { tierOf } from './quality';
import type { FrameMeter } from './sceneStats';
import type { SceneSession } from './sceneSession';
import { PASS, type StageDriver } from './stageDriver';
import type { StageProps } from './stageProps';
import type { TissueDirector } from './tissueDirector';
import { Vessels } from './Vessels';

const Cells = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Cells })));
const Sprouts = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Sprouts })));
const Pen = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Pen })));

/** No vessel sprouts earlier: what draws them is fetched when such a day is first shown. */
const SPROUTS_FROM_DAY = 1;

export interface StageParts {
  readonly session: SceneSession;
  readonly driver: StageDriver;
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly backdrop: BackdropUniforms;
  readonly tissue: TissueDirector;
  readonly meter: FrameMeter;
  readonly rendererName: string;
}

export function Stage({ session, driver, frame, block, backdrop, tissue, meter, rendererName }: StageParts) {
  const healing = useSession(session, (state) => state.healing);
  const view = useSession(session, (state) => state.view);
  const rendering = useSession(session, (state) => state.rendering);
  const scenario = useSession(session, (state) => state.scenario);
  const passShown = useSession(session, (state) => state.pass !== null);
  const [penWanted, wantPen] = useState(false);
  const [cellsWanted, wantCells] = useState(false);
  const [sproutsWanted, wantSprouts] = useState(false);
  const sprouting = useSession(session, (state) => state.healing !== null && Math.max(state.day, state.comparison?.day ?? -1) > SPROUTS_FROM_DAY);
  if (passShown && !penWanted) wantPen(true);
  if (FIBRE_VIEWS[view]?.cells && !cellsWanted) wantCells(true);
  if (sprouting && !sproutsWanted) wantSprouts(true);
  const quality = useSession(session, (state) => tierOf(state.quality, rendererName));
  const invalidate = useThree((three) => three.invalidate);

  const textures = useMemo(() => (healing ? createHealingTextures(healing) : createUntreatedTextures()), [healing]);
  // One set of uniforms for good: a new healing changes their values, and no program is compiled again.
  const [uniforms] = useState(() => ({ ...createUntreatedTextures().uniforms }));
  useLayoutEffect(() => assignUniforms(uniforms, textures.uniforms), [uniforms, textures]);
  useEffect(() => {
    meter.count('uploads', textures.textures.length);
    return () => textures.dispose();
  }, [textures, meter]);

  const skin = useSame(healing?.skin ?? scenario.skin);
  const seed = healing?.seed ?? scenario.seed;
  const blockDepthMm = useMemo(() => healing?.anatomy.blockDepthMm ?? describeAnatomy(skin).blockDepthMm, [healing, skin]);
  const props: StageProps = useMemo(
    () => ({
      frame,
      healing,
      healingUniforms: uniforms,
      quality,
      view,
      rendering,
      onPending: driver.setPending,
      onCount: (name, value) => (name === 'uploads' ? meter.count('uploads', value) : meter.set(name, value)),
    }),
    [frame, healing, uniforms, quality, view, rendering, driver, meter],
  );

  // The stage draws by itself, so that the time of a frame is ours to measure; nothing is drawn unless something changed.
  useFrame(({ gl, scene }, _delta) => {
    if (driver.draw(gl, scene, performance.now())) invalidate();
  }, 1);

  return (
    <>
      <Block
        frame={frame}
        block={block}
        backdrop={backdrop}
        tissue={tissue.uniforms}
        uniforms={uniforms}
        quality={quality}
        blockDepthMm={blockDepthMm}
        healing={healing}
        onMeshes={driver.setMeshes}
      />
      {rendering.vessels && <Vessels frame={frame} skin={skin} seed={seed} quality={quality} />}
      <Fibres {...props} />
      <Suspense fallback={<Awaited part="cells" onPending={driver.setPending} />}>{cellsWanted && <Cells {...props} />}</Suspense>
      <Suspense fallback={<Awaited part="sprouts" onPending={driver.setPending} />}>
        {sproutsWanted && rendering.vessels && <Sprouts frame={frame} block={block} healing={healing} quality={quality} />}
      </Suspense>
      <Suspense fallback={null}>
        {penWanted && <Pen {...props} shown={passShown} />}
        {passShown && <Arrived part={PASS} onPending={driver.setPending} />}
      </Suspense>
    </>
  );
}

/** Stands in for a part that is still being fetched: the picture is not final until it is there. */
function Awaited({ part, onPending }: { readonly part: string; readonly onPending: StageProps['onPending'] }) {
  useLayoutEffect(() => {
    onPending(part, true);
    return () => onPending(part, false);
  }, [part, onPending]);
  return null;
}

/** Beside what is fetched late: says that it is there. */
function Arrived({ part, onPending }: { readonly part: string; readonly onPending: StageProps['onPending'] }) {
  useEffect(() => onPending(part, false), [part, onPending]);
  return null;
}

/** The same object for as long as it says the same: every plan comes with a skin of its own. */
function useSame<T>(next: T): T {
  const [kept, keep] = useState(next);
  if (kept === next || JSON.stringify(kept) === JSON.stringify(next)) return kept;
  keep(next);
  return next;
}

function useSession<T>(session: SceneSession, read: (state: SessionState) => T): T {
  const snapshot = (): T => read(session.getState());
  return useSyncExternalStore(session.subscribe, snapshot, snapshot);
}
