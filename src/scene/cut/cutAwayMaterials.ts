/**
 * Materials of a block that is cut elsewhere than at its faces. The cut is drawn by the front face's own shader with CUT defined;
 * everything else of the block is given the plane, and loses what stands in front of it. A program that is given it is compiled
 * anew, once; where no visitor cuts, none is.
 */
import { type IUniform, ShaderMaterial, type Texture, Vector3, Vector4 } from 'three';
import cutAwayFace from '@/shaders/cutAwayFace.glsl?raw';
import cutAway from '@/shaders/cutAway.glsl?raw';
import { type BlockSources, createCutMaterials } from '@/scene/blockMaterials';
import { composeShader } from '@/scene/composeShader';

/** No place of the block is in front of a plane this far away, mm. */
const OUT_OF_REACH_MM = 1e4;

export interface CutUniforms {
  /** See `uCut` in cutAway.glsl. */
  readonly uCut: IUniform<Vector3>;
  /** See `uCutFace` in cutFace.frag.glsl. */
  readonly uCutFace: IUniform<Vector3>;
  readonly uFrontAlbedo: IUniform;
  readonly uFrontRelief: IUniform;
  /** Of stainCut.glsl: the densities of this plane, or while `uCutDyed` is 0 of another. */
  readonly uCutDensity: IUniform<Texture | null>;
  readonly uCutDyed: IUniform<number>;
}

export function createCutUniforms({ tissue }: BlockSources): CutUniforms {
  return {
    uCut: { value: new Vector3(0, 1, OUT_OF_REACH_MM) },
    uCutFace: { value: new Vector3(-3, 6, 0) },
    uFrontAlbedo: { value: tissue.uFrontAlbedo.value },
    uFrontRelief: { value: tissue.uFrontRelief.value },
    uCutDensity: { value: null },
    uCutDyed: { value: 0 },
  };
}

export function withdraw({ uCut }: Pick<CutUniforms, 'uCut'>): void {
  uCut.value.set(0, 1, OUT_OF_REACH_MM);
}

/** What is drawn on the plane itself; its outward normal is the uniform `uFaceNormal`. */
export function createCutAwayMaterial(sources: BlockSources, uniforms: CutUniforms): ShaderMaterial {
  const { alongX: material } = createCutMaterials(sources, {
    ...uniforms,
    // The close-up window and what is laid open round the bisected channel belong to the front face.
    uDetailShown: { value: 0 },
    uDetailDensity: { value: null },
    uDetailDyed: { value: 0 },
    uWindowDepthMm: { value: 0 },
    uHeroAxis: { value: new Vector4(0, 0, 0, 0) },
  });
  material.userData['stain'] = 'cutOwn';
  material.defines = { CUT: '', GONE: 'abs(vSkin.z) > 3.0' };
  material.vertexShader = composeShader(
    cutAway,
    '#define position vec3(position.xy, cutZ(position.x))\n#define normal vec3(uCut.x, 0.0, uCut.y)',
    material.vertexShader,
  );
  // After the inputs of the shader, which it reads, and before its functions, which call it.
  material.fragmentShader = atEnd(material.fragmentShader.replace('out vec4 outColour;', (last) => composeShader(last, cutAwayFace)), 'if (GONE) discard;');
  return material;
}

const given = new WeakSet<ShaderMaterial>();

/** How a part of the block meets the plane: drawn back to it, gone by the place of its root (`rootAttribute.ts`), or cut off. */
export type CutRole = 'solid' | 'rooted' | 'loose';

/** Of what is drawn back, only front and back keep places before the plane; elsewhere a place read from a sliver may lie a little off. */
const GONE: Readonly<Record<CutRole, string>> = {
  solid: 'abs(vSkin.z) > 2.9999 && beforeCut(vSkin.xz) > 0.001',
  rooted: 'beforeCut(vRoot) > 0.001',
  loose: 'beforeCut(vPositionWorld.xz) > 0.001',
};

export function giveCut(material: ShaderMaterial, { uCut }: Pick<CutUniforms, 'uCut'>, role: CutRole): void {
  // Whoever takes something away last says where: a cut of the visitor's own, or the layers' stairs.
  material.uniforms['uCut'] = uCut;
  if (given.has(material)) return;
  given.add(material);
  if (role === 'solid') material.vertexShader = composeShader(cutAway, '#define position drawnBack(position, normal)', material.vertexShader);
  if (role === 'rooted') material.vertexShader = composeShader('in vec2 aRoot;\nout vec2 vRoot;', atStart(material.vertexShader, 'vRoot = aRoot;'));
  // A stained main, before or after this, heeds it too.
  material.defines = { ...material.defines, GONE: GONE[role] };
  const fragment = (role === 'solid' ? atEnd : atStart)(material.fragmentShader, 'if (GONE) discard;');
  material.fragmentShader = composeShader(cutAway, role === 'rooted' ? 'in vec2 vRoot;' : '', fragment);
  material.needsUpdate = true;
}

/** The floor loses the shadow of what is gone. */
export function giveCutToGround(material: ShaderMaterial, { uCut }: CutUniforms): void {
  if (given.has(material)) return;
  given.add(material);
  material.uniforms['uCut'] = uCut;
  material.defines = { ...material.defines, CUT: '' };
  material.fragmentShader = composeShader(cutAway, material.fragmentShader);
  material.needsUpdate = true;
}

/** After every texture is read: beyond an edge lie neighbours whose places the rates of change need. */
function atEnd(shader: string, statement: string): string {
  return shader.replace(/outColour\s*=\s*toDisplay\(colour\);/, (last) => `${statement}\n  ${last}`);
}

/** A stained shader has its lit main under another name. */
function atStart(shader: string, statement: string): string {
  return shader.replace(/void\s+(?:main|litMain)\s*\(\s*\)\s*\{/, (main) => `${main}\n  ${statement}`);
}
