/**
 * Puts the stains into a scene that was built without them: every material that says what it shows (`userData.stain`) gets its
 * shader's `main` renamed and a stained one after it, and the uniforms of the stain. Fetched when a stain is first chosen, so a
 * page that opens pays nothing for it. Between two stains the table of densities is mixed, never the pictures.
 */
import { DataArrayTexture, type Object3D, type ShaderMaterial, type Texture, Vector2, Vector3 } from 'three';
import stain from '@/shaders/stain.glsl?raw';
import bead from '@/shaders/stainBead.glsl?raw';
import cell from '@/shaders/stainCell.glsl?raw';
import cut from '@/shaders/stainCut.glsl?raw';
import fibre from '@/shaders/stainFibre.glsl?raw';
import ground from '@/shaders/stainGround.glsl?raw';
import stratum from '@/shaders/stainStratum.glsl?raw';
import top from '@/shaders/stainTop.glsl?raw';
import tube from '@/shaders/stainTube.glsl?raw';
import { lerp } from '@/lib/interpolate';
import type { Stain } from '@/session/sessionTypes';
import { COMPONENTS, densityRows } from './stainMatrices';
import type { StainedTissue } from './tissueMaps';

const MAINS = { cutFront: cut, cutRight: cut, cutOwn: cut, stratum, top, fibre, cell, tube, bead, ground } as const;
export type StainedPart = keyof typeof MAINS;

/** How long the dye takes to wash in, seconds. */
export const WASH_SECONDS = 0.6;

export interface Stains {
  /** Gives every material of the scene that has none yet its stained main. Call before a frame while a stain is shown. */
  prepare(scene: Object3D): void;
  /** The densities to colour; null = none are there. */
  assign(tissue: StainedTissue | null): void;
  /** Shows this stain; `instantly` without washing in. */
  show(stain: Stain, nowMs: number, instantly: boolean): void;
  /** Writes the uniforms of this moment; true = it is still changing. */
  step(nowMs: number, stageRad: number): boolean;
}

type Uniforms = Record<string, { value: unknown }>;

/** The fragment shader with the stained main after the lit one. */
export function stainedShader(fragment: string, part: StainedPart): string {
  const renamed = fragment.replace(/void\s+main\s*\(\s*\)\s*\{/, 'void litMain(){');
  if (renamed === fragment) throw new Error(`the shader of "${part}" has no main to rename`);
  return `${renamed}\n${stain}\n${MAINS[part]}`;
}

export function createStains(): Stains {
  const blank = new DataArrayTexture(new Uint8Array(12), 1, 1, 3);
  blank.needsUpdate = true;
  const shared = {
    uOd: { value: COMPONENTS.map(() => new Vector3()) },
    uStainShown: { value: 0 },
    uPolarised: { value: 0 },
    uStage: { value: new Vector2(1, 0) },
  };
  const own: Readonly<Record<'cutFront' | 'cutRight', Uniforms>> = {
    cutFront: { uCutDensity: { value: blank }, uDetailDensity: { value: blank }, uDetailDyed: { value: 0 } },
    cutRight: { uCutDensity: { value: blank }, uDetailDensity: { value: blank }, uDetailDyed: { value: 0 } },
  };
  const prepared = new WeakSet<ShaderMaterial>();
  const from = { rows: densityRows('illustration'), shown: 0, polarised: 0 };
  const to = { rows: densityRows('illustration'), shown: 0, polarised: 0 };
  const now = { rows: densityRows('illustration'), shown: 0, polarised: 0 };
  let startMs = 0;
  let washing = false;

  const prepareOne = (object: Object3D): void => {
    const material = (object as { material?: ShaderMaterial }).material;
    const part = material?.userData['stain'] as StainedPart | undefined;
    if (!material || !part || prepared.has(material)) return;
    prepared.add(material);
    material.fragmentShader = stainedShader(material.fragmentShader, part);
    Object.assign(material.uniforms, shared, part === 'cutFront' || part === 'cutRight' ? own[part] : {});
    material.needsUpdate = true;
  };

  return {
    prepare: (scene) => scene.traverse(prepareOne),
    assign(tissue) {
      own.cutFront['uCutDensity']!.value = tissue?.front ?? blank;
      own.cutRight['uCutDensity']!.value = tissue?.right ?? blank;
      own.cutFront['uDetailDensity']!.value = (tissue?.detail as Texture | null | undefined) ?? blank;
      own.cutFront['uDetailDyed']!.value = tissue?.detail ? 1 : 0;
    },
    show(next, nowMs, instantly) {
      from.rows.set(now.rows);
      from.shown = now.shown;
      from.polarised = now.polarised;
      // On the way back to the illustration, and to what is no dye, the last dyes stay in while they fade.
      if (next !== 'illustration' && next !== 'polarised') to.rows.set(densityRows(next));
      to.shown = next === 'illustration' ? 0 : 1;
      to.polarised = next === 'polarised' ? 1 : next === 'illustration' ? now.polarised : 0;
      if (from.shown === 0) from.polarised = to.polarised;
      startMs = instantly ? nowMs - 1000 * WASH_SECONDS : nowMs;
      washing = true;
    },
    step(nowMs, stageRad) {
      if (washing) {
        const t = Math.min(Math.max((nowMs - startMs) / 1000 / WASH_SECONDS, 0), 1);
        const eased = t * t * (3 - 2 * t);
        washing = t < 1;
        for (let at = 0; at < now.rows.length; at += 1) now.rows[at] = lerp(from.rows[at] as number, to.rows[at] as number, eased);
        now.shown = lerp(from.shown, to.shown, eased);
        now.polarised = lerp(from.polarised, to.polarised, eased);
      }
      shared.uOd.value.forEach((row, at) => row.fromArray(now.rows, at * 3));
      shared.uStainShown.value = now.shown;
      shared.uPolarised.value = now.polarised;
      shared.uStage.value.set(Math.cos(4 * stageRad), Math.sin(4 * stageRad));
      return washing;
    },
  };
}
