/** The scene's parts in one place. Re-rendered only when the healing, the view, the quality or a switch changes, never per day. */
import { useFrame, useThree } from '@react-three/fiber';
import { Suspense, lazy, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { deviceKind } from '@/encoding/deviceKind';
import { encodeHeld, type HeldStrikes } from '@/encoding/encodeHeld';
import { doseSession } from '@/session/doseOf';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { SessionState } from '@/session/sessionTypes';
import { Block } from './Block';
import type { BackdropUniforms, BlockUniforms } from './blockMaterials';
import { Fibres } from './Fibres';
import type { FrameUniforms } from './frameUniforms';
import { FIBRE_VIEWS } from './fibreViews';
import { assignUniforms, createHealingTextures, createPunctureTextures, createUntreatedTextures, PUNCTURE_UNIFORMS } from './healingTextures';
import { writeHero } from './healingUniforms';
import { tierOf } from './quality';
import { useDose } from './useDose';
import type { FrameMeter } from './sceneStats';
import type { SceneSession } from './sceneSession';
import { isDeviceShown, PASS, type StageDriver } from './stageDriver';
import type { StageProps } from './stageProps';
import type { TissueDirector } from './tissueDirector';
import { Vessels } from './Vessels';

const Cells = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Cells })));
const Sprouts = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Sprouts })));
const Stretch = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Stretch })));
const Device = lazy(() => import('./onDemand').then(({ ON_DEMAND }) => ({ default: ON_DEMAND.Device })));

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
  const deviceShown = useSession(session, isDeviceShown);
  const held = useHeld(session);
  const dose = useSession(session, (state) => state.dose);
  const doseAt = useSession(session, doseSession);
  const [deviceWanted, wantDevice] = useState(false);
  const [cellsWanted, wantCells] = useState(false);
  const [sproutsWanted, wantSprouts] = useState(false);
  const sprouting = useSession(session, (state) => state.healing !== null && state.day > SPROUTS_FROM_DAY);
  const stretchShown = useSession(session, (state) => state.stretch !== null);
  const [stretchWanted, wantStretch] = useState(false);
  if (stretchShown && !stretchWanted) wantStretch(true);
  if (deviceShown && !deviceWanted) wantDevice(true);
  if (FIBRE_VIEWS[view]?.cells && !cellsWanted) wantCells(true);
  if (sprouting && !sproutsWanted) wantSprouts(true);
  const quality = useSession(session, (state) => tierOf(state.quality, rendererName));
  const invalidate = useThree((three) => three.invalidate);

  const textures = useMemo(() => (healing ? createHealingTextures(healing) : createUntreatedTextures()), [healing]);
  // One set of uniforms for good: a new healing changes their values, and no program is compiled again.
  const [uniforms] = useState(() => ({ ...createUntreatedTextures().uniforms }));
  useLayoutEffect(() => assignUniforms(uniforms, textures.uniforms), [uniforms, textures]);
  // What a hand has made stands in for the healing's own punctures until it lets go.
  const heldPunctures = useMemo(() => (held ? encodeHeld(healing, scenario, describeAnatomy(scenario.skin), held) : null), [held, healing, scenario]);
  const punctures = heldPunctures ?? healing?.punctures ?? null;
  const heldTextures = useMemo(() => (heldPunctures ? createPunctureTextures(heldPunctures) : null), [heldPunctures]);
  useLayoutEffect(() => {
    if (!heldTextures) return;
    assignUniforms(uniforms, heldTextures.uniforms);
    writeHero(block, heldPunctures);
    driver.touch();
    return () => heldTextures.dispose();
  }, [uniforms, heldTextures, heldPunctures, block, driver]);
  useLayoutEffect(() => {
    if (heldTextures) return;
    const own = Object.fromEntries(PUNCTURE_UNIFORMS.map((name) => [name, textures.uniforms[name] as { value: unknown }]));
    assignUniforms(uniforms, own);
    writeHero(block, healing?.punctures ?? null);
    driver.touch();
  }, [uniforms, textures, heldTextures, healing, block, driver]);
  const beaded = useMemo(() => {
    if (!punctures || !healing) return punctures && held ? { punctures, sessionDays: daysUpTo(held.session, scenario.plan.intervalDays) } : null;
    const sessionDays = held && healing.sessionDays.length <= held.session ? daysUpTo(held.session, scenario.plan.intervalDays) : healing.sessionDays;
    return { punctures, sessionDays };
  }, [punctures, healing, held, scenario]);
  const { plan } = scenario;
  const ownKind = useSame(useMemo(() => deviceKind(plan), [plan]));
  const kind = held ? ownKind : healing && healing.pass.sessions > 0 ? healing.pass : null;
  useDose(block, driver, dose, punctures, doseAt, held ? plan.needleLengthMm : (healing?.pass.nominalDepthMm ?? plan.needleLengthMm));
  useEffect(() => {
    meter.count('uploads', textures.textures.length);
    return () => textures.dispose();
  }, [textures, meter]);

  const skin = useSame(healing?.skin ?? scenario.skin);
  const seed = healing?.seed ?? scenario.seed;
  const anatomy = useMemo(() => healing?.anatomy ?? describeAnatomy(skin), [healing, skin]);
  const { blockDepthMm } = anatomy;
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
        beaded={beaded}
        onMeshes={driver.setMeshes}
      />
      {rendering.vessels && <Vessels frame={frame} skin={skin} seed={seed} quality={quality} />}
      <Fibres {...props} />
      <Suspense fallback={<Awaited part="cells" onPending={driver.setPending} />}>{cellsWanted && <Cells {...props} />}</Suspense>
      <Suspense fallback={<Awaited part="sprouts" onPending={driver.setPending} />}>
        {sproutsWanted && rendering.vessels && <Sprouts frame={frame} block={block} healing={healing} quality={quality} />}
      </Suspense>
      <Suspense fallback={null}>
        {deviceWanted && kind && <Device frame={frame} kind={kind} shown={deviceShown} />}
        {deviceShown && <Arrived part={PASS} onPending={driver.setPending} />}
      </Suspense>
      <Suspense fallback={<Awaited part="stretch" onPending={driver.setPending} />}>
        {stretchWanted && <Stretch frame={frame} view={view} anatomy={anatomy} seed={seed} shown={stretchShown} />}
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

/** The strikes of the hand, or null: a new object only when they changed, whatever else of the hand did. */
function useHeld(session: SceneSession): HeldStrikes | null {
  const strikes = useSession(session, (state) => state.hold?.strikes ?? null);
  const struckSeconds = useSession(session, (state) => state.hold?.struckSeconds ?? null);
  const at = useSession(session, (state) => state.hold?.session ?? -1);
  return useMemo(() => (strikes && struckSeconds ? { session: at, strikes, struckSeconds } : null), [strikes, struckSeconds, at]);
}

function daysUpTo(session: number, intervalDays: number): number[] {
  return Array.from({ length: session + 1 }, (_, index) => index * intervalDays);
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
