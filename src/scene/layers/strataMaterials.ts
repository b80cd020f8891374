/**
 * Materials of a block that is taken apart: the cut faces once per layer, and the face that a layer shows when the one above is
 * gone. The shaders are the block's own with `plate.glsl` before them and PLATES defined; surface and drops are given the same.
 */
import { BackSide, DataTexture, GLSL3, ShaderMaterial, Vector4 } from 'three';
import { BLOCK_HALF_MM } from '@/lib/block';
import { STRATA, type Stratum } from '@/session/layers';
import channelLook from '@/shaders/channelLook.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import plate from '@/shaders/plate.glsl?raw';
import stratumFragment from '@/shaders/stratum.frag.glsl?raw';
import stratumVertex from '@/shaders/stratum.vert.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import { BLOCK_SHAPE, type BlockMaterials, blockUniforms, type BlockSources, createCutMaterials, SHARED } from '@/scene/blockMaterials';
import { composeShader } from '@/scene/composeShader';

export interface PlateUniforms {
  readonly uPlate: { readonly value: Vector4 };
  readonly uBorders: { value: DataTexture };
}

export interface StrataMaterials {
  /** Takes the borders of another skin. */
  lay(borders: DataTexture): void;
  readonly plates: Readonly<Record<Stratum, PlateUniforms>>;
  readonly cuts: Readonly<Record<Stratum, Pick<BlockMaterials, 'alongX' | 'alongZ'>>>;
  /** Upper faces of dermis and fat; of the epidermis its underside. */
  readonly floors: Readonly<Record<Stratum, ShaderMaterial>>;
  /** What shades a floor: see `uAbove` in stratum.frag.glsl. */
  readonly above: Readonly<Record<Stratum, { readonly value: Vector4 }>>;
  dispose(): void;
}

/** Writes the numbers of each stratum as `each` says. */
function perStratum<Value>(each: (stratum: Stratum, index: number) => Value): Record<Stratum, Value> {
  return Object.fromEntries(STRATA.map((stratum, index) => [stratum, each(stratum, index)])) as Record<Stratum, Value>;
}

export function createStrataMaterials(sources: BlockSources): StrataMaterials {
  const borders = { value: new DataTexture() };
  const plates = perStratum((_, index): PlateUniforms => ({ uPlate: { value: new Vector4(0, 0, index + 1, BLOCK_HALF_MM) }, uBorders: borders }));
  const above = perStratum(() => ({ value: new Vector4() }));
  const cuts = perStratum((stratum) => {
    const materials = createCutMaterials(sources, { ...plates[stratum] });
    givePlate(materials.alongX, plates[stratum]);
    givePlate(materials.alongZ, plates[stratum]);
    return materials;
  });
  const floors = perStratum((stratum) => new ShaderMaterial({
    userData: { stain: 'stratum' },
    glslVersion: GLSL3,
    defines: { PLATES: '' },
    vertexShader: composeShader(plate, BLOCK_SHAPE, stratumVertex),
    fragmentShader: composeShader(...SHARED, plate, skinFrame, light, channelLook, stratumFragment),
    uniforms: { ...blockUniforms(sources), ...plates[stratum], uAbove: above[stratum] },
    ...(stratum === 'epidermis' && { side: BackSide }),
  }));
  return {
    lay(next) {
      borders.value = next;
    },
    plates,
    cuts,
    floors,
    above,
    dispose() {
      for (const stratum of STRATA) {
        cuts[stratum].alongX.dispose();
        cuts[stratum].alongZ.dispose();
        floors[stratum].dispose();
      }
    },
  };
}

const given = new WeakSet<ShaderMaterial>();

/** Lets a material of the block stand with a layer; its program is compiled anew, once. */
export function givePlate(material: ShaderMaterial, { uPlate, uBorders }: PlateUniforms): void {
  material.uniforms['uPlate'] = uPlate;
  material.uniforms['uBorders'] = uBorders;
  if (given.has(material)) return;
  given.add(material);
  material.defines = { ...material.defines, PLATES: '' };
  const [functions, main] = splitAtMain(material.vertexShader);
  material.vertexShader = composeShader(plate, functions, main.replaceAll(/\bposition\b/g, 'beforeStep(position)'));
  // The edge that a face is lit along is where the layer ends.
  material.fragmentShader = composeShader(plate, material.fragmentShader.replace('return 3.0 - abs(along(xz));', 'return min(3.0 - along(xz) - beforeEdge(uFaceNormal), 3.0 + along(xz));'));
  material.needsUpdate = true;
}

function splitAtMain(shader: string): readonly [functions: string, main: string] {
  const at = shader.lastIndexOf('void main(');
  return [shader.slice(0, at), shader.slice(at)];
}
