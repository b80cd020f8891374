/**
 * Mounts the scene on a canvas: renderer, quality tier, React root, resizing, lost contexts. The handle's `dispose` gives
 * everything back. Draws on demand: when nothing changes, nothing is drawn.
 */
import { createRoot, extend } from '@react-three/fiber';
import { type BufferGeometry, getConsoleFunction, Group, LinearSRGBColorSpace, Matrix4, Mesh, NoToneMapping, type Scene, setConsoleFunction, type ShaderMaterial, Texture, WebGLRenderer } from 'three';
import type { BackdropUniforms } from './blockMaterials';
import { createBlockUniforms } from './blockMaterials';
import { closeWindow } from './closeWindows';
import { createFrameUniforms } from './frameUniforms';
import type { HandPorts } from './Hands';
import { attachOrbitInput } from './orbitInput';
import { createPicturePace } from './picturePace';
import { createPictureWatch } from './pictureWatch';
import type { PicturePort } from '@/session/picturePort';
import type { SceneSession } from './sceneSession';
import { createRefiner } from './refiner';
import { createFrameMeter, type SceneStats } from './sceneStats';
import { type SnapshotOptions, takeSnapshot } from './snapshot';
import { Stage } from './Stage';
import { createStageDriver } from './stageDriver';
import { createTissueDirector } from './tissueDirector';

export interface SceneOptions {
  /** Called when the browser took the graphics context, and when it gave it back. */
  readonly onContextLost?: () => void;
  readonly onContextRestored?: () => void;
  /** Called when the first true picture stands on the screen, coarse as it may be. */
  readonly onFirstPicture?: () => void;
  /** True = the theme in effect is dark; asked for at every drawn frame. */
  readonly darkTheme?: () => boolean;
  /** Where the scene tells what the resting picture shows. */
  readonly port?: PicturePort;
  /** What a pointer may do with the device and the block. */
  readonly hand?: HandPorts['hand'];
  readonly stretch?: HandPorts['stretch'];
  /** Multisampling; chosen by tier when left out (it cannot change later). */
  readonly antialias?: boolean;
}

export interface SceneHandle {
  dispose(): void;
  /** A reader with a memory of its own: its counters run from one of its calls to the next. */
  createStatsReader(): () => SceneStats;
  snapshot(options: SnapshotOptions): Promise<Blob>;
  /** The callback hears every change and the present value at once. */
  onSettledChange(callback: (settled: boolean) => void): void;
  readonly settled: boolean;
  /** To be called when the host's own size changed in a way that no observer sees. */
  resize(): void;
}

extend({ Group, Mesh });

/** Throws when the browser gives no WebGL 2 context. */
export function mountScene(canvas: HTMLCanvasElement, session: SceneSession, options: SceneOptions = {}): SceneHandle {
  const rendererName = probeRenderer();
  const size = (): { width: number; height: number; top: number; left: number } => {
    const host = canvas.parentElement ?? canvas;
    return { width: Math.max(host.clientWidth, 1), height: Math.max(host.clientHeight, 1), top: 0, left: 0 };
  };
  let setRatio = (_ratio: number): void => undefined;
  const pace = createPicturePace({
    rendererName,
    quality: () => session.getState().quality,
    size,
    presentRatio: () => renderer.getPixelRatio(),
    setRatio: (ratio) => setRatio(ratio),
  });
  const { tier } = pace;
  const antialias = options.antialias ?? tier() !== 'low';
  const refiner = antialias ? null : createRefiner();
  const renderer = new WebGLRenderer({
    canvas,
    antialias,
    alpha: false,
    powerPreference: 'high-performance',
  });
  renderer.outputColorSpace = LinearSRGBColorSpace; // the shaders encode
  renderer.toneMapping = NoToneMapping;
  renderer.info.autoReset = false; // a frame may be drawn in two parts; the driver counts them together
  const listeners = new Set<(settled: boolean) => void>();
  const frame = createFrameUniforms();
  const block = createBlockUniforms();
  const backdrop: BackdropUniforms = { uInverseViewProjection: { value: new Matrix4() }, uFloorY: { value: -3 }, uFloorShadow: { value: 1 } };
  const meter = createFrameMeter();
  let uploadsSeen = 0;
  let invalidate = (): void => undefined;
  let scene: Scene | null = null;
  const tissue = createTissueDirector(renderer, frame, () => {
    const changed = tissue.uploads - uploadsSeen;
    meter.count('uploads', changed);
    uploadsSeen = tissue.uploads;
    options.port?.tellPainting(!tissue.settled);
    if (changed > 0) driver.touch();
    else driver.lookAgain();
  });
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean => {
    if (options.darkTheme) return options.darkTheme();
    const { theme } = session.getState();
    return theme === 'auto' ? dark.matches : theme === 'dark';
  };
  const driver = createStageDriver({
    frame,
    block,
    backdrop,
    tissue,
    meter,
    refiner,
    reducedMotion: () => reduced.matches,
    darkTheme: isDark,
    invalidate: () => invalidate(),
    onSettledChange: (settled) => listeners.forEach((listener) => listener(settled)),
    pace,
    onFirstPicture() {
      performance.mark('dermis-first-frame');
      // Two frames later, because a frame is shown only after the one in which it was drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => {
        performance.mark('dermis-first-picture');
        options.onFirstPicture?.();
      }));
    },
  });

  const wantTissue = (): void => {
    const { healing, scenario, view, orbit, stain } = session.getState();
    tissue.want({ skin: healing?.skin ?? scenario.skin, seed: healing?.seed ?? scenario.seed, tier: tier(), window: closeWindow(view, orbit.zoom), stained: stain !== 'illustration' });
    options.port?.tellPainting(!tissue.settled);
  };
  const watch = options.port ? createPictureWatch({ port: options.port, frame, tissue, driver, size: () => size() }) : null;
  driver.follow(session.getState(), null);
  watch?.follow(session.getState(), null);
  wantTissue();
  const stopTier = pace.auto.subscribe(wantTissue);
  const unsubscribe = session.subscribe((state, previous) => {
    wantTissue();
    driver.follow(state, previous);
    watch?.follow(state, previous);
    if (state.quality !== previous.quality) setSize();
  });

  const ports: HandPorts = { port: options.port, hand: options.hand, stretch: options.stretch, reducedMotion: () => reduced.matches };
  const root = createQuietRoot(canvas);
  let disposed = false;
  let setSize = (): void => undefined;
  void root
    .configure({
      gl: renderer,
      size: size(),
      dpr: pace.pixelRatio(),
      frameloop: 'demand',
      camera: driver.camera,
      flat: true,
      linear: true,
      onCreated: (three) => {
        invalidate = () => three.invalidate();
        scene = three.scene;
        setRatio = (ratio) => three.setDpr(ratio);
        setSize = () => {
          const next = size();
          driver.setSize(next.width, next.height);
          three.setDpr(pace.pixelRatio());
          three.setSize(next.width, next.height, 0, 0);
          driver.touch();
          watch?.resized();
        };
        setSize();
      },
    })
    .then(() => {
      if (!disposed) root.render(<Stage {...{ session, driver, frame, block, backdrop, tissue, meter, autoTier: pace.auto, ports }} />);
    });

  const observer = new ResizeObserver(() => setSize());
  observer.observe(canvas.parentElement ?? canvas);
  const lost = (event: Event): void => {
    event.preventDefault();
    meter.count('contextLosses', 1);
    driver.setPending('context', true);
    if (scene) releaseGpu(scene);
    refiner?.release();
    tissue.suspend();
    options.onContextLost?.();
  };
  const restored = (): void => {
    tissue.resume();
    driver.setPending('context', false);
    options.onContextRestored?.();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  const detachOrbit = attachOrbitInput(canvas, {
    orbit: () => session.getState().orbit,
    turn: (orbit) => session.setState({ orbit }),
    lowestZoom: () => driver.lowestZoom,
  });
  const touch = (): void => driver.touch();
  dark.addEventListener('change', touch);

  return {
    get settled() {
      return driver.settled;
    },
    onSettledChange(callback) {
      listeners.add(callback);
      callback(driver.settled);
    },
    createStatsReader() {
      const read = meter.createReader();
      return () => read(renderer, rendererName, tier());
    },
    async snapshot(wanted) {
      if (!scene) throw new Error('The scene is not mounted yet: wait for settled before taking a snapshot.');
      try {
        const parts = driver.parts(wanted.width);
        return await takeSnapshot({ renderer, scene, camera: driver.camera, parts, show: (part) => driver.show(part, wanted.height) }, wanted);
      } finally {
        driver.touch();
      }
    },
    resize: () => setSize(),
    dispose() {
      if (disposed) return;
      disposed = true;
      unsubscribe();
      stopTier();
      detachOrbit();
      observer.disconnect();
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      dark.removeEventListener('change', touch);
      root.unmount();
      watch?.dispose();
      driver.dispose();
      refiner?.dispose();
      tissue.dispose();
      renderer.dispose();
      listeners.clear();
    },
  };
}

/**
 * Lets go of every GPU object of the scene while the context is lost: deleting them later, from the restored context, would be
 * an error. Geometries, materials and textures keep their bytes and are uploaded again when they are next drawn.
 */
function releaseGpu(scene: Scene): void {
  scene.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    (object.geometry as BufferGeometry).dispose();
    const material = object.material as ShaderMaterial;
    for (const { value } of Object.values(material.uniforms)) if (value instanceof Texture) value.dispose();
    material.dispose();
  });
}

/** React Three Fiber 9.8 makes a clock that three 0.187 calls deprecated; we use none, so that one warning is held back. */
function createQuietRoot(canvas: HTMLCanvasElement): ReturnType<typeof createRoot> {
  const before = getConsoleFunction();
  setConsoleFunction((type, message, ...rest) => {
    if (!message.startsWith('THREE.Clock:')) console[type](message, ...rest);
  });
  try {
    return createRoot(canvas);
  } finally {
    setConsoleFunction(before);
  }
}

/** Name of the renderer, asked of a context of its own because multisampling must be chosen before the real one is made. */
function probeRenderer(): string {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Error('This browser offers no WebGL 2 context.');
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const name = String(context.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
