/**
 * A material and its twin for the soft shadow, kept while the scene stands: a new healing or view changes values of their
 * uniforms, never the programs. Made when first asked for. The owner disposes them.
 */
import type { ShaderMaterial } from 'three';
import type { Uniforms } from './fibreMaterial';
import { assignUniforms } from './healingTextures';

export interface MaterialPair {
  /** The material, saying from now on what `values` says. */
  of(shadow: boolean, values: Uniforms): ShaderMaterial;
  dispose(): void;
}

export function createMaterialPair(shared: Uniforms, create: (uniforms: Uniforms, shadow: boolean) => ShaderMaterial): MaterialPair {
  const made: { plain?: ShaderMaterial; shadow?: ShaderMaterial } = {};
  return {
    of(shadow, values) {
      const which = shadow ? 'shadow' : 'plain';
      const known = made[which];
      if (known) {
        assignUniforms(known.uniforms, values);
        return known;
      }
      const own = Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, { value }]));
      const material = create({ ...shared, ...own }, shadow);
      made[which] = material;
      return material;
    },
    dispose() {
      made.plain?.dispose();
      made.shadow?.dispose();
    },
  };
}
