/**
 * Runs real GLSL in the browser: a vertex shader whose outputs are captured by transform feedback, one vertex per row of the
 * inputs. So a GLSL function is tested against its TypeScript meaning without a copy of it.
 */
import type { Page } from 'playwright-core';

/** Numbers per vertex, and the rows one after the other. */
export interface VertexInput {
  readonly size: 1 | 2 | 3 | 4;
  readonly values: readonly number[];
}

/** A float texture (nearest, clamped) with four numbers per texel. */
export interface TextureInput {
  readonly width: number;
  readonly height: number;
  readonly values: readonly number[];
}

export interface GlslCase {
  /** Declarations and functions; without `#version`, `precision` and `main`. */
  readonly source: string;
  /** Body of `main`: reads the inputs by name, writes each output by name. */
  readonly main: string;
  readonly inputs: Readonly<Record<string, VertexInput>>;
  /** Name → components. */
  readonly outputs: Readonly<Record<string, 1 | 2 | 3 | 4>>;
  readonly uniforms?: Readonly<Record<string, number | readonly number[]>>;
  readonly textures?: Readonly<Record<string, TextureInput>>;
}

/** Per output: components × vertices numbers. Throws with the compiler's log when the shader is wrong. */
export function evaluateGlsl(page: Page, glsl: GlslCase): Promise<Record<string, number[]>> {
  return page.evaluate(runInPage, glsl);
}

function runInPage(glsl: GlslCase): Record<string, number[]> {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('no WebGL 2');
  const type = (size: number) => (size === 1 ? 'float' : `vec${size}`);
  const declare = (word: string, sizes: [string, number][]) => sizes.map(([name, size]) => `${word} ${type(size)} ${name};\n`).join('');
  const inputs = Object.entries(glsl.inputs);
  const outputs = Object.entries(glsl.outputs);
  const samplers = Object.keys(glsl.textures ?? {}).filter((name) => !glsl.source.includes(`sampler2D ${name}`));
  const header = '#version 300 es\nprecision highp float;\nprecision highp int;\nprecision highp sampler2D;\n';
  const vertex = `${header}${declare('in', inputs.map(([name, { size }]) => [name, size]))}${declare('out', outputs)}${samplers
    .map((name) => `uniform sampler2D ${name};\n`)
    .join('')}${glsl.source}\nvoid main() {\n${glsl.main}\ngl_Position = vec4(0.0);\ngl_PointSize = 1.0;\n}\n`;

  const program = gl.createProgram();
  for (const [kind, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, `${header}void main() {}\n`],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS)) throw new Error(`${gl.getShaderInfoLog(shader)}\n${text}`);
    gl.attachShader(program, shader);
  }
  gl.transformFeedbackVaryings(program, outputs.map(([name]) => name), gl.SEPARATE_ATTRIBS);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(program) ?? 'link failed');
  gl.useProgram(program);

  let count = 1;
  for (const [name, { size, values }] of inputs) {
    count = values.length / size;
    const location = gl.getAttribLocation(program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(values), gl.STATIC_DRAW);
    if (location < 0) continue;
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, 0, 0);
  }
  for (const [name, value] of Object.entries(glsl.uniforms ?? {})) {
    const location = gl.getUniformLocation(program, name);
    const list = typeof value === 'number' ? [value] : [...value];
    const set = [gl.uniform1fv, gl.uniform2fv, gl.uniform3fv, gl.uniform4fv][list.length - 1];
    if (!set) throw new Error(`uniform ${name} has ${list.length} numbers; 1 to 4 are possible`);
    set.call(gl, location, list);
  }
  Object.entries(glsl.textures ?? {}).forEach(([name, { width, height, values }], unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, new Float32Array(values));
    for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
    for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
    gl.uniform1i(gl.getUniformLocation(program, name), unit);
  });

  gl.bindBuffer(gl.ARRAY_BUFFER, null);
  const buffers = outputs.map(([, size], index) => {
    const buffer = gl.createBuffer();
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, index, buffer);
    gl.bufferData(gl.TRANSFORM_FEEDBACK_BUFFER, 4 * size * count, gl.STREAM_READ);
    return buffer;
  });
  gl.enable(gl.RASTERIZER_DISCARD);
  gl.beginTransformFeedback(gl.POINTS);
  gl.drawArrays(gl.POINTS, 0, count);
  gl.endTransformFeedback();

  const results: Record<string, number[]> = {};
  outputs.forEach(([name, size], index) => {
    const values = new Float32Array(size * count);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffers[index]!);
    gl.bindBufferBase(gl.TRANSFORM_FEEDBACK_BUFFER, index, null);
    gl.getBufferSubData(gl.ARRAY_BUFFER, 0, values);
    results[name] = [...values];
  });
  const error = gl.getError();
  if (error !== gl.NO_ERROR) throw new Error(`WebGL error ${error}`);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return results;
}
