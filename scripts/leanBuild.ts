/**
 * Cuts at what a visitor downloads. The GLSL of three's built-in materials goes: the scene draws with its own shaders
 * alone, and three names that GLSL in one table, so that no bundler can leave it out. So go what the renderer names and this
 * page never uses: its headset, its shadow maps, its lights, its environment maps, its morph targets, its uniforms of built-in materials and
 * its output passes; its animation tracks, which stay only because something is written on their prototypes; and the methods
 * that write its objects as JSON or meet them with a ray. And our GLSL loses its comments, needless digits and line ends, which are for readers of the source. A version of three in
 * which one of these is not found fails the build.
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
      filter: { id: [/three\/build\/three\.(?:module|core)\.js$/, /\.glsl\?raw$/] },
      handler: (code, id) => ({ code: id.endsWith('?raw') ? withoutComments(code) : id.endsWith('core.js') ? leanCore(code) : leanThree(code), map: null }),
    },
  };
}

/** One chunk or shader of three: a constant on a line of its own whose text has lines. */
const CHUNK = /^(var|const) ([\w$]+) = "(?:[^"\\]|\\.)*\\n(?:[^"\\]|\\.)*";$/gm;

/** What is left of what the renderer makes or may make: as much as it asks for when they are not in use. */
const STAND_INS: Readonly<Record<string, string>> = {
  'class WebXRManager':
    'extends EventDispatcher { enabled = false; isPresenting = false; cameraAutoUpdate = true; setAnimationLoop() {} dispose() {} getEnvironmentBlendMode() {} }',
  'class PMREMGenerator': '{}',
  'function WebGLEnvironments': '() { return { get: (texture) => texture ?? null, dispose() {} }; }',
  'function WebGLLights':
    "() { const state = { version: 0, numSpotLightShadowsWithMaps: 0, numLightProbes: 0 }; for (const name of ['sun', 'sunShadowMap', 'directional', 'directionalShadowMap', 'point', 'pointShadowMap', 'spot', 'spotShadowMap', 'spotLightMap', 'rectArea', 'hemi']) state[name] = []; return { setup() {}, setupView() {}, state }; }",
  'function WebGLMaterials': '() { return { refreshFogUniforms() {}, refreshMaterialUniforms(uniforms, material) { material.uniformsNeedUpdate = false; } }; }',
  'function WebGLMorphtargets': '() { return { update() {} }; }',
  'function WebGLOutput': '() {}',
  'function WebGLUniformsGroups': '() { return { bind() {}, update() {}, dispose() {} }; }',
  'function WebGLShadowMap': '() { this.enabled = false; this.autoUpdate = true; this.needsUpdate = false; this.type = 0; this.render = () => {}; }',
};

/** Fiber makes one, and asks it nothing: the picture is picked by what the scene knows. */
const CORE_STAND_INS: Readonly<Record<string, string>> = { 'class Raycaster': '{ params = {}; }' };

export function leanThree(code: string): string {
  return withStandIns(code.replace(CHUNK, (line, word: string, name: string) => (KEPT_CHUNKS.has(name) ? line : `${word} ${name} = "";`)), STAND_INS);
}

export function leanCore(code: string): string {
  return withStandIns(withoutTracks(withoutMethods(code)), CORE_STAND_INS);
}

function withStandIns(code: string, standIns: Readonly<Record<string, string>>): string {
  let lean = code;
  for (const [name, standIn] of Object.entries(standIns)) {
    const whole = new RegExp(`^${name}\\b[\\s\\S]*?^}$`, 'm');
    if (!whole.test(lean)) throw new Error(`this three has no ${name} on lines of its own: see scripts/leanBuild.ts`);
    lean = lean.replace(whole, `${name} ${standIn}`);
  }
  return lean;
}

/** Methods of classes, told by their indentation. */
const UNUSED_METHOD = /^\t(?:toJSON|fromJSON|raycast|_computeIntersections)\([^)]*\) \{\n[\s\S]*?^\t\}\n/gm;

function withoutMethods(code: string): string {
  const lean = code.replace(UNUSED_METHOD, '');
  if (lean === code) throw new Error('this three has its methods in another way: see scripts/leanBuild.ts');
  return lean;
}

/** What is written on a class of animation from outside, and on the loaders: without it nothing needs them. */
const TRACK_STATEMENT = /^(?:\w*KeyframeTrack|PropertyBinding|Loader)\.[\w.]+ = [^;]*;\n/gm;

function withoutTracks(code: string): string {
  const lean = code.replace(TRACK_STATEMENT, '');
  if (lean === code) throw new Error('this three writes its animation tracks in another way: see scripts/leanBuild.ts');
  return lean;
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
    .replace(/^[^#\n].*$/gm, (line) => line.replace(/ *([=*/<>,;(){}?:|&]) */g, '$1').replace(/(?<![+-]) *([+-]) *(?![+-])/g, '$1'))
    // 2.0 is 2. and 0.5 is .5
    .replace(/(?<![\w.])(\d+)\.0(?!\d)/g, '$1.')
    .replace(/(?<![\w.])0(\.\d)/g, '$1')
    // Only a directive needs a line of its own.
    .replace(/(?<=^[^#\n].*[;{}])\n(?!#)/gm, '');
}
