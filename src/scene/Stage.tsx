/** The scene's parts in one place. Re-rendered only when the healing, the view, the quality or a switch changes, never per day. */
import { useFrame, useThree } from '@react-three/fiber';
import { Suspense, lazy, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { Block } from './Block';
import type { BackdropUniforms, BlockSources, BlockUniforms } from './blockMaterials';
import { Fibres } from './Fibres';
import type { FrameUniforms } from './frameUniforms';
import { FIBRE_VIEWS } from './fibreViews';
import type { HandPorts, HeldShown } from './Hands';
import { assignUniforms, createHealingTextures, createUntreatedTextures } from './healingTextures';
import { writeHero } from './healingUniforms';
import type { AutoTier } from './picturePace';
import { tierOf } from './quality';
import type { FrameMeter } from './sceneStats';
import type { SceneSession } from './sceneSession';
import { isDeviceShown } from './deviceFraming';
import { APPENDAGES, PASS, type StageDriver } from './stageDriver';
import type { StageProps } from './stageProps';
import type { TissueDirector } from './tissueDirector';
import { cutShown } from '@/session/cut';
import { isWhole } from '@/session/layers';
import { useSame, useSession } from './useSceneSession';

const Appendages = lazy(() => import('./Appendages').then((module) => ({ default: module.Appendages })));
const Cells = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Cells })));
const Sprouts = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Sprouts })));
const CutSlot = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.CutSlot })));
const Strata = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Strata })));
const Hands = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Hands })));

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
  readonly autoTier: AutoTier;
  readonly ports: HandPorts;
}

export function Stage({ session, driver, frame, block, backdrop, tissue, meter, autoTier, ports }: StageParts) {
  const healing = useSession(session, (state) => state.healing);
  const view = useSession(session, (state) => state.view);
  const rendering = useSession(session, (state) => state.rendering);
  const scenario = useSession(session, (state) => state.scenario);
  const followed = useSession(session, (state) => state.selected?.fibre ?? null);
  const deviceShown = useSession(session, isDeviceShown);
  // Device, strikes by hand, dose map and stretch come together when any of them is first wanted.
  const handsUsed = useSession(session, (state) => isDeviceShown(state) || state.stretch !== null || state.dose !== 'off');
  const [handsWanted, wantHands] = useState(false);
  const [held, showHeld] = useState<HeldShown | null>(null);
  const [cellsWanted, wantCells] = useState(false);
  const [sproutsWanted, wantSprouts] = useState(false);
  const [pictured, setPictured] = useState(false);
  useEffect(() => {
    let mounted = true;
    void driver.pictured.then(() => mounted && setPictured(true));
    return () => {
      mounted = false;
    };
  }, [driver]);
  const sprouting = useSession(session, (state) => state.healing !== null && Math.max(state.day, state.comparison?.day ?? -1) > SPROUTS_FROM_DAY);
  const apart = useSession(session, (state) => !isWhole(state.layers));
  const [strataWanted, wantStrata] = useState(false);
  const cut = useSession(session, cutShown);
  const [cutWanted, wantCut] = useState(false);
  if (cut && !cutWanted) wantCut(true);
  if (apart && !strataWanted) wantStrata(true);
  if (handsUsed && !handsWanted) wantHands(true);
  if (FIBRE_VIEWS[view]?.cells && !cellsWanted) wantCells(true);
  if (sprouting && !sproutsWanted) wantSprouts(true);
  const allowed = useSyncExternalStore(autoTier.subscribe, autoTier.read, autoTier.read);
  const quality = useSession(session, (state) => tierOf(state.quality, allowed));
  const invalidate = useThree((three) => three.invalidate);

  const textures = useMemo(() => (healing ? createHealingTextures(healing) : createUntreatedTextures()), [healing]);
  // One set of uniforms for good: a new healing changes their values, and no program is compiled again.
  const [uniforms] = useState(() => ({ ...createUntreatedTextures().uniforms }));
  useLayoutEffect(() => {
    assignUniforms(uniforms, { ...textures.uniforms, ...held?.uniforms });
    writeHero(block, held?.beaded.punctures ?? healing?.punctures ?? null);
    driver.touch();
  }, [uniforms, textures, held, healing, block, driver]);
  const beaded = held?.beaded ?? healing;
  useEffect(() => {
    meter.count('uploads', textures.textures.length);
    return () => textures.dispose();
  }, [textures, meter]);

  const skin = useSame(healing?.skin ?? scenario.skin);
  const seed = healing?.seed ?? scenario.seed;
  const anatomy = useMemo(() => healing?.anatomy ?? describeAnatomy(skin), [healing, skin]);
  const { blockDepthMm } = anatomy;
  const sources: BlockSources = useMemo(() => ({ frame, block, healing: uniforms, tissue: tissue.uniforms }), [frame, block, uniforms, tissue]);
  const props: StageProps = useMemo(
    () => ({
      frame,
      healing,
      healingUniforms: uniforms,
      quality,
      view,
      rendering,
      followed,
      onPending: driver.setPending,
      onCount: (name, value) => (name === 'uploads' ? meter.count('uploads', value) : meter.set(name, value)),
    }),
    [frame, healing, uniforms, quality, view, rendering, followed, driver, meter],
  );

  // The stage draws by itself, so that the time of a frame is ours to measure; nothing is drawn unless something changed.
  useFrame(({ gl, scene }, _delta) => {
    if (driver.draw(gl, scene, performance.now())) invalidate();
  }, 1);

  return (
    <>
      <Block
        sources={sources}
        backdrop={backdrop}
        quality={quality}
        blockDepthMm={blockDepthMm}
        beaded={beaded}
        onMeshes={driver.setMeshes}
      />
      <Suspense fallback={null}>
        {pictured && <Appendages frame={frame} block={block} skin={skin} seed={seed} quality={quality} vesselsShown={rendering.vessels} />}
        {pictured && <Arrived part={APPENDAGES} onPending={driver.setPending} />}
      </Suspense>
      <group name="fibres"><Fibres {...props} /></group>
      <Suspense fallback={<Awaited part="cells" onPending={driver.setPending} />}><group name="cells">{cellsWanted && <Cells {...props} />}</group></Suspense>
      <Suspense fallback={<Awaited part="sprouts" onPending={driver.setPending} />}>
        <group name="vessels">{sproutsWanted && rendering.vessels && <Sprouts frame={frame} block={block} healing={healing} quality={quality} />}</group>
      </Suspense>
      <Suspense fallback={null}>{strataWanted && <Strata {...{ session, driver, tissue, sources, anatomy, seed, quality }} />}</Suspense>
      <Suspense fallback={<Awaited part="cut" onPending={driver.setPending} />}>{cutWanted && <CutSlot {...{ driver, sources, tissue, cut, ports, props }} />}</Suspense>
      <Suspense fallback={<Awaited part="hands" onPending={driver.setPending} />}>
        {handsWanted && <Hands {...{ session, driver, frame, block, healing, scenario, view, anatomy, seed, tissue, ports }} onHeld={showHeld} />}
        {deviceShown && <Arrived part={PASS} onPending={driver.setPending} />}
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
