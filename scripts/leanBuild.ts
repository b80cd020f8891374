/**
 * Two cuts at what a visitor downloads. The GLSL of three's built-in materials goes: the scene draws with its own shaders
 * alone, and three names that GLSL in one table, so that no bundler can leave it out. And our GLSL loses its comments, which
 * are for readers of the source.
 */
import type { Plugin } from 'vite';

/** What three puts into every shader, whatever the material. */
const KEPT_CHUNKS = new Set(['colorspace_pars_fragment', 'tonemapping_pars_fragment']);

export function leanBuild(): Plugin {
  return {
    name: 'lean-build',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: [/three\/build\/three\.module\.js$/, /\.glsl\?raw$/] },
      handler: (code, id) => ({ code: id.endsWith('?raw') ? withoutComments(code) : withoutMaterials(code), map: null }),
    },
  };
}

/** One chunk or shader of three: a constant on a line of its own whose text has lines. */
const CHUNK = /^(var|const) ([\w$]+) = "(?:[^"\\]|\\.)*\\n(?:[^"\\]|\\.)*";$/gm;

export function withoutMaterials(code: string): string {
  return code.replace(CHUNK, (line, word: string, name: string) => (KEPT_CHUNKS.has(name) ? line : `${word} ${name} = "";`));
}

/** `code` is a module that exports the GLSL as a JSON string. */
function withoutComments(code: string): string {
  const text = /^export default (".*");?\s*$/s.exec(code)?.[1];
  return text === undefined ? code : `export default ${JSON.stringify(bareGlsl(JSON.parse(text) as string))};`;
}

export function bareGlsl(glsl: string): string {
  return glsl
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    .replace(/^[ \t]+|[ \t]+$/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/^[^#\n].*$/gm, (line) => line.replace(/ *([=*/<>,;(){}?:|&]) */g, '$1'));
}
