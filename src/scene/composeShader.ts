/** Joins GLSL chunks into the source of one stage. Chunks are plain functions and uniforms; the order given is the order of definition. */
export function composeShader(...chunks: readonly string[]): string {
  return chunks.join('\n');
}

/** For fragment stages and for vertex stages that read integer textures. */
export const INTEGER_SAMPLERS = 'precision highp float;\nprecision highp int;\nprecision highp usampler2D;\nprecision highp sampler2D;';
