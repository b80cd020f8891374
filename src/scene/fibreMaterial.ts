/**
 * Material of the fibre ribbons, and of the soft shadow they throw on the floor of the dissection window (the same program,
 * flattened and multiplied). All constants of the matrix come from the encoded healing, so picture and numbers cannot disagree.
 */
import { CustomBlending, DstColorFactor, GLSL3, ShaderMaterial, Vector2, Vector4, ZeroFactor } from 'three';
import type { EncodedHealing } from '@/encoding/encodedHealing';
import { glslChannels } from '@/encoding/glslChannels';
import { glslFibre } from '@/encoding/glslFibre';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';
import { HERO_X_MM, HERO_Z_MM } from '@/lib/block';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import deform from '@/shaders/deform.glsl?raw';
import fibreAge from '@/shaders/fibreAge.glsl?raw';
import fibreFragment from '@/shaders/fibre.frag.glsl?raw';
import fibrePath from '@/shaders/fibrePath.glsl?raw';
import fibreVertex from '@/shaders/fibre.vert.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import windowRecess from '@/shaders/windowRecess.glsl?raw';
import { composeShader } from './composeShader';
import { heroPunctureOf } from './heroPuncture';

/** Uniforms by name, shared by reference between the parts of the scene. */
export type Uniforms = Record<string, { value: unknown }>;

/** How a view draws fibres. */
export interface FibreLook {
  /** Drawn ÷ true width. */
  readonly enlargement: number;
  /** Least half width, px. */
  readonly halfWidthPx: number;
  /** mm in front of the face plane (fibres at the plane) and of the face or window floor (fibres 0.3 mm behind). */
  readonly proud: readonly [number, number];
}

/** Nothing new is drawn less than this below the deepest ridge of the junction: an oblique view must not show fibres inside the epidermis. */
const JUNCTION_MARGIN_MM = 0.035;

/** Where the front face lies, for what is laid on it. */
export const FACE_CHUNKS = composeShader('uniform vec4 uHeroAxis;\nuniform float uWindowDepthMm;\nuniform float uEpidermisMm;', windowRecess);

/** GLSL of everything before `main` in the vertex stage; also what the test of the evaluation runs. */
export const FIBRE_CHUNKS = composeShader(skinFrame, concernRelief, deform, glslChannels(['matrix']), glslFibre(), FACE_CHUNKS, fibreAge, fibrePath);

export function createFibreUniforms(healing: EncodedHealing, meanMass: number): Uniforms {
  const { fibres, anatomy, matrix } = healing;
  return {
    uFibreBirth: { value: new Vector2(fibres.birthDayOffset, fibres.birthDayStep) },
    uMeanMass: { value: meanMass },
    uFibreScale: { value: new Vector2(fibres.massScale, fibres.matrixLossScale) },
    uEarlyLossRate: { value: constant(matrix, 'earlyLossRate') },
    uSlowLossRate: { value: constant(matrix, 'slowLossRate') },
    uImmatureRate: { value: constant(matrix, 'immatureRate') },
    uMatureRate: { value: constant(matrix, 'matureRate') },
    uShareRate: { value: constant(matrix, 'shareRate') },
    uNativeShareIII: { value: constant(matrix, 'nativeShareIII') },
    uEpidermisMm: { value: anatomy.epidermisMm },
    uHeroAxis: { value: heroAxis(healing) },
    uPapillaMm: { value: anatomy.epidermisMm + anatomy.reteHeightMm / 2 + JUNCTION_MARGIN_MM },
  };
}

/** How a view draws fibres, as uniforms. */
export function createLookUniforms(look: FibreLook, strands: number): Uniforms {
  return {
    uProud: { value: new Vector2(...look.proud) },
    uEnlargement: { value: look.enlargement },
    uHalfWidthPx: { value: look.halfWidthPx },
    uStrands: { value: strands },
    uFollowed: { value: new Vector2(-1, -1) },
  };
}

export function createFibreMaterial(uniforms: Uniforms, shadow: boolean): ShaderMaterial {
  const material = new ShaderMaterial({
    name: shadow ? 'fibre-shadows' : 'fibres',
    userData: { stain: 'fibre' },
    glslVersion: GLSL3,
    vertexShader: composeShader(FIBRE_CHUNKS, fibreVertex),
    fragmentShader: composeShader(light, fibreFragment),
    uniforms: {
      ...uniforms,
      uShadow: { value: shadow ? 1 : 0 },
    },
    side: 2,
  });
  if (shadow) {
    material.transparent = true;
    material.depthWrite = false;
    material.blending = CustomBlending;
    material.blendSrc = DstColorFactor;
    material.blendDst = ZeroFactor;
  }
  return material;
}

/** x, z, depth of the puncture that the front face bisects, and 1; all 0 in the last places where there is none. */
function heroAxis(healing: EncodedHealing): Vector4 {
  const hero = heroPunctureOf(healing);
  return hero < 0
    ? new Vector4(HERO_X_MM, HERO_Z_MM, 0, 0)
    : new Vector4(HERO_X_MM, HERO_Z_MM, healing.punctures.texels[hero * PUNCTURE_TEXELS * 4 + 2] as number, 1);
}

function constant(matrix: EncodedHealing['matrix'], name: string): number {
  const value = matrix[name];
  if (value === undefined) throw new Error(`The encoded healing has no matrix constant "${name}"; the encoder must state it.`);
  return value;
}
