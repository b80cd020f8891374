/**
 * What a visitor does to the block with own hands, and the device of a pass: fetched when any of it is first wanted. The strikes
 * of the hand stand in for the healing's own punctures until it lets go: the stage is told of them.
 */
import { useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { deviceKind } from '@/encoding/deviceKind';
import { encodeHeld, type HeldStrikes } from '@/encoding/encodeHeld';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { doseSession } from '@/session/doseSession';
import type { PicturePort } from '@/session/picturePort';
import type { SessionState, ViewName } from '@/session/sessionTypes';
import { type Anatomy } from '@/skin/anatomy';
import { describeAnatomy } from '@/skin/describeAnatomy';
import type { BeadedHealing } from './beads';
import type { BlockUniforms } from './blockMaterials';
import { Device } from './Device';
import { createDeviceWriter } from './deviceWriter';
import type { FrameUniforms } from './frameUniforms';
import { attachHandInput, type HandPort } from './handInput';
import { createPunctureTextures } from './healingTextures';
import { attachPullInput } from './pullInput';
import type { SceneSession } from './sceneSession';
import { isDeviceShown } from './deviceFraming';
import type { StageDriver } from './stageDriver';
import { Stretch } from './Stretch';
import { hitSurface } from './surfaceHit';
import type { TissueDirector } from './tissueDirector';
import { useDose } from './useDose';
import { useSame, useSession } from './useSceneSession';

/** What a pointer may do; given by whoever mounts the scene. */
export interface HandPorts {
  /** For handles in the picture. */
  readonly port?: Pick<PicturePort, 'moved'> | undefined;
  /** The device over the skin. */
  readonly hand?: Pick<HandPort, 'move' | 'press' | 'release' | 'leave'> | undefined;
  /** The stretch test; `steps`: nothing may move by itself. */
  readonly stretch?: { pull(stretch: number): void; letGo(steps: boolean): void } | undefined;
  readonly reducedMotion: () => boolean;
}

/** Punctures that stand in for those of the healing, as uniforms and for the drops on them. */
export interface HeldShown {
  readonly uniforms: Readonly<Record<string, { value: unknown }>>;
  readonly beaded: BeadedHealing;
}

export interface HandsProps {
  readonly session: SceneSession;
  readonly driver: StageDriver;
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly healing: EncodedHealing | null;
  readonly scenario: SessionState['scenario'];
  readonly view: ViewName;
  readonly anatomy: Anatomy;
  readonly seed: number;
  readonly tissue: TissueDirector;
  readonly ports: HandPorts;
  readonly onHeld: (held: HeldShown | null) => void;
}

export function Hands({ session, driver, frame, block, healing, scenario, view, anatomy, seed, tissue, ports, onHeld }: HandsProps) {
  const { plan } = scenario;
  const deviceShown = useSession(session, isDeviceShown);
  const stretchShown = useSession(session, (state) => state.stretch !== null);
  const dose = useSession(session, (state) => state.dose);
  const doseAt = useSession(session, doseSession);
  const held = useHeld(session);
  const punctures = useMemo(() => (held ? encodeHeld(healing, scenario, describeAnatomy(scenario.skin), held) : null), [held, healing, scenario]);
  const heldSession = held?.session ?? -1;

  useLayoutEffect(() => {
    if (!punctures) return;
    const textures = createPunctureTextures(punctures);
    const known = healing?.sessionDays ?? [];
    const sessionDays = known.length > heldSession ? known : Array.from({ length: heldSession + 1 }, (_, index) => index * plan.intervalDays);
    onHeld({ uniforms: textures.uniforms, beaded: { punctures, sessionDays } });
    return () => {
      onHeld(null);
      textures.dispose();
    };
  }, [punctures, heldSession, healing, plan, onHeld]);

  useLayoutEffect(() => {
    driver.setDevice(createDeviceWriter(frame));
    return () => driver.setDevice(null);
  }, [driver, frame]);
  useInputs(session, driver, tissue, ports);
  useDose(block, driver, dose, punctures ?? healing?.punctures ?? null, doseAt, held ? plan.needleLengthMm : (healing?.pass.nominalDepthMm ?? plan.needleLengthMm));

  const ownKind = useSame(useMemo(() => deviceKind(plan), [plan]));
  const kind = held ? ownKind : healing && healing.pass.sessions > 0 ? healing.pass : null;
  return (
    <>
      {kind && <Device frame={frame} kind={kind} shown={deviceShown} />}
      {stretchShown && <Stretch frame={frame} view={view} anatomy={anatomy} seed={seed} />}
    </>
  );
}

/** The strikes of the hand, or null: a new object only when they changed, whatever else of the hand did. */
function useHeld(session: SceneSession): HeldStrikes | null {
  const strikes = useSession(session, (state) => state.hold?.strikes ?? null);
  const struckSeconds = useSession(session, (state) => state.hold?.struckSeconds ?? null);
  const at = useSession(session, (state) => state.hold?.session ?? -1);
  return useMemo(() => (strikes && struckSeconds ? { session: at, strikes, struckSeconds } : null), [strikes, struckSeconds, at]);
}

/** Pointers over the canvas are the hand's while it holds the device or pulls the block. */
function useInputs(session: SceneSession, driver: StageDriver, tissue: TissueDirector, { hand, stretch, reducedMotion }: HandPorts): void {
  const canvas = useThree((three) => three.gl.domElement);
  useEffect(() => {
    if (!hand) return;
    const at = { xMm: 0, zMm: 0 };
    return attachHandInput(canvas, {
      ...hand,
      held: () => session.getState().hold !== null,
      place(clientX, clientY) {
        const box = canvas.getBoundingClientRect();
        const hit = hitSurface(driver.camera, (2 * (clientX - box.left)) / box.width - 1, 1 - (2 * (clientY - box.top)) / box.height, tissue.maps, at);
        return hit ? at : null;
      },
    });
  }, [canvas, session, driver, tissue, hand]);
  useEffect(() => {
    if (!stretch) return;
    return attachPullInput(canvas, {
      pulling: () => session.getState().stretch !== null,
      stretch: () => session.getState().stretch?.stretch ?? 1,
      pull: stretch.pull,
      letGo: () => stretch.letGo(reducedMotion()),
    });
  }, [canvas, session, stretch, reducedMotion]);
  // While the finger is the hand's it does not scroll the page.
  const busy = useSession(session, (state) => state.hold !== null || state.stretch !== null);
  useEffect(() => {
    if (!busy) return;
    const before = canvas.style.touchAction;
    setTouchAction(canvas, 'none');
    return () => setTouchAction(canvas, before);
  }, [canvas, busy]);
}

function setTouchAction(canvas: HTMLCanvasElement, action: string): void {
  canvas.style.touchAction = action;
}
