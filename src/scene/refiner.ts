/**
 * Smooth edges for renderers that cannot afford multisampling: once nothing moves, the same picture is drawn a few times with
 * the camera shifted by parts of a pixel, and the mean is shown. One sample per frame, so a change interrupts at once. What is
 * drawn while something moves is the first sample: it is not drawn again, and since every frame goes to the same kind of target,
 * a software renderer compiles each program once.
 */
import {
  AddEquation, BufferAttribute, BufferGeometry, Camera, CustomBlending, GLSL3, HalfFloatType, Mesh, NearestFilter, NoBlending, OneFactor,  ShaderMaterial, WebGLRenderTarget, type WebGLRenderer,
} from 'three';
import averageFragment from '@/shaders/average.frag.glsl?raw';
import backdropVertex from '@/shaders/backdrop.vert.glsl?raw';

/** Shifts in pixels: a rotated grid, no two in one row or column. */
const SHIFTS_PX = [
  [-0.125, -0.375],
  [0.375, -0.125],
  [0.125, 0.375],
  [-0.375, 0.125],
] as const;

/** Draws the picture, shifted by parts of a pixel. */
export type PaintSample = (shiftXPx: number, shiftYPx: number) => void;

export interface Refiner {
  /** Draws the picture as the first sample, and shows that. */
  begin(renderer: WebGLRenderer, paint: PaintSample): void;
  /** Draws the next sample. True = the mean stands on the canvas, nothing is left to do. */
  step(renderer: WebGLRenderer, paint: PaintSample): boolean;
  /** What was drawn no longer counts. */
  reset(): void;
  /** Frees what lies on the graphics card; the next step makes it anew. */
  release(): void;
  dispose(): void;
}

export function createRefiner(): Refiner {
  let sample: WebGLRenderTarget | null = null;
  let sum: WebGLRenderTarget | null = null;
  let done = 0;
  /** Whether the last sample is in the sum. */
  let summed = false;
  const uniforms = { uSample: { value: null as unknown }, uWeight: { value: 1 } };
  const shader = { glslVersion: GLSL3, vertexShader: backdropVertex, fragmentShader: averageFragment, uniforms, depthTest: false, depthWrite: false };
  const add = new ShaderMaterial({ ...shader, blending: CustomBlending, blendEquation: AddEquation, blendSrc: OneFactor, blendDst: OneFactor });
  const put = new ShaderMaterial({ ...shader, blending: NoBlending });
  const triangle = new BufferGeometry();
  triangle.setAttribute('position', new BufferAttribute(new Float32Array([-1, -1, 0, 3, -1, 0, -1, 3, 0]), 3));
  const screen = new Mesh(triangle, put);
  screen.frustumCulled = false;
  const screenCamera = new Camera();

  function releaseTargets(): void {
    sample?.dispose();
    sum?.dispose();
    sample = null;
    sum = null;
  }

  function release(): void {
    releaseTargets();
    triangle.dispose();
    add.dispose();
    put.dispose();
    done = 0;
  }

  function draw(renderer: WebGLRenderer, from: WebGLRenderTarget, to: WebGLRenderTarget | null, material: ShaderMaterial, weight: number): void {
    uniforms.uSample.value = from.texture;
    uniforms.uWeight.value = weight;
    material.uniformsNeedUpdate = true;
    screen.material = material;
    renderer.setRenderTarget(to);
    const { autoClear } = renderer;
    renderer.autoClear = false;
    renderer.render(screen, screenCamera);
    renderer.autoClear = autoClear;
  }

  function fit(renderer: WebGLRenderer): { readonly sample: WebGLRenderTarget; readonly sum: WebGLRenderTarget } {
    const { width, height } = renderer.domElement;
    if (sample && sum && sample.width === width && sample.height === height) return { sample, sum };
    releaseTargets();
    done = 0;
    sample = new WebGLRenderTarget(width, height, { minFilter: NearestFilter, magFilter: NearestFilter });
    sum = new WebGLRenderTarget(width, height, { minFilter: NearestFilter, magFilter: NearestFilter, depthBuffer: false, type: HalfFloatType });
    return { sample, sum };
  }

  function paintNext(renderer: WebGLRenderer, paint: PaintSample, target: WebGLRenderTarget): void {
    const shift = SHIFTS_PX[done] as readonly [number, number];
    renderer.setRenderTarget(target);
    paint(shift[0], shift[1]);
    done += 1;
    summed = false;
  }

  function addUp(renderer: WebGLRenderer, from: WebGLRenderTarget, to: WebGLRenderTarget): void {
    if (!summed) draw(renderer, from, to, done === 1 ? put : add, 1 / SHIFTS_PX.length);
    summed = true;
  }

  return {
    begin(renderer, paint) {
      const targets = fit(renderer);
      done = 0;
      paintNext(renderer, paint, targets.sample);
      draw(renderer, targets.sample, null, put, 1);
    },
    step(renderer, paint) {
      const targets = fit(renderer);
      // The first one stands in its target since it was shown.
      if (done > 0) addUp(renderer, targets.sample, targets.sum);
      paintNext(renderer, paint, targets.sample);
      addUp(renderer, targets.sample, targets.sum);
      const complete = done === SHIFTS_PX.length;
      if (complete) {
        draw(renderer, targets.sum, null, put, 1);
        done = 0;
      }
      renderer.setRenderTarget(null);
      return complete;
    },
    reset() {
      done = 0;
    },
    release,
    dispose: release,
  };
}
