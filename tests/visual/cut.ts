/**
 * Development page: any vertical cut, baked and lit as a face is. Query: x, z (mm), turn (degrees), width (px), site, age,
 * phototype, seed; s, top, field (mm): a window `field` wide instead of the whole cut; exaggerate=1: depth as in the block view.
 * Several pictures: repeat the query, parted by |. `window.cutPage` holds the milliseconds of each once done.
 */
import { GLSL3, Mesh, OrthographicCamera, PlaneGeometry, RawShaderMaterial, WebGLRenderer } from 'three';
import { createFrameUniforms } from '@/scene/frameUniforms';
import { STANDING } from '@/scene/standingParts';
import { createTissueBake, runToEnd } from '@/scene/tissueBake';
import { createCutPlane, FRONT_CUT, RIGHT_CUT } from '@/skin/cutPlane';
import { describeAnatomy } from '@/skin/describeAnatomy';
import { DEFAULT_SKIN, type Site } from '@/skin/skin';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import coordinates from '@/shaders/tissueCoordinates.glsl?raw';

const VERTEX = 'in vec3 position; out vec2 vUv; void main() { vUv = position.xy + 0.5; gl_Position = vec4(2.0 * position.xy, 0.0, 1.0); }';
const FRAGMENT = `precision highp float;
${light}${skinFrame}${coordinates}
uniform sampler2D uAlbedo, uPacked;
uniform float uWindow, uHeightMm;
in vec2 vUv; out vec4 outColour;
void main() {
  float drawn = (1.0 - vUv.y) * uHeightMm;
  // Invert the exaggeration by bisection; a window is at true scale.
  float low = 0.0, high = uBlockDepth;
  for (int i = 0; i < 24; i++) { float middle = 0.5 * (low + high); if (drawnDepth(middle) < drawn) low = middle; else high = middle; }
  vec2 uv = vec2(vUv.x, uWindow > 0.5 ? 1.0 - vUv.y : tissueV(low));
  vec4 albedo = texture(uAlbedo, uv), packed_ = texture(uPacked, uv);
  vec2 bump = (packed_.xy * 2.0 - 1.0) * vec2(1.0, -1.0);
  vec3 normal = normalize(vec3(bump, 1.0));
  vec3 colour = albedo.rgb * tissueLight(normal, 0.3, albedo.a);
  colour += tissueGloss(normal, vec3(0.0, 0.17, 0.98), 24.0, 0.02) * 0.25 * packed_.z * albedo.a;
  outColour = toDisplay(colour);
}`;

const costs: number[] = [];
const renderer = new WebGLRenderer({ antialias: true });
const bake = createTissueBake(renderer, STANDING, 'at once');

function picture(query: URLSearchParams): void {
  const number = (name: string, otherwise: number): number => (query.has(name) ? Number(query.get(name)) : otherwise);
  const turn = number('turn', 0);
  const z = number('z', 3);
  const plane = query.get('face') === 'right' ? RIGHT_CUT : turn === 0 && z === 3 ? FRONT_CUT : createCutPlane(number('x', 0), z, (turn * Math.PI) / 180);
  const skin = { ...DEFAULT_SKIN, site: (query.get('site') ?? 'cheek') as Site, ageYears: number('age', 45), phototype: number('phototype', 3) };
  const width = number('width', 1280);
  const field = number('field', 0);
  const anatomy = describeAnatomy(skin);
  const aspect = number('aspect', 16 / 9);
  const window_ = field > 0 ? { centreS: number('s', 0), topMm: number('top', 0), widthMm: field, heightMm: field / aspect } : undefined;
  const start = performance.now();
  const cut = runToEnd(bake.bakeCutSteps({ skin, seed: number('seed', 1), resolution: 'medium' }, plane, number('bake', width), window_));
  costs.push(Math.round(performance.now() - start));
  const heightMm = window_?.heightMm ?? anatomy.blockDepthMm;
  const wide = window_?.widthMm ?? plane.toS - plane.fromS;
  const height = Math.round((width * heightMm) / wide);
  const frame = createFrameUniforms();
  frame.uExaggeration.value = query.get('exaggerate') === '1' ? 2.5 : 1;
  frame.uBlockDepth.value = anatomy.blockDepthMm;
  const material = new RawShaderMaterial({
    glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT,
    uniforms: { ...frame, uTissueDepth: { value: anatomy.blockDepthMm }, uAlbedo: { value: cut.albedo }, uPacked: { value: cut.relief }, uWindow: { value: window_ ? 1 : 0 }, uHeightMm: { value: heightMm } } as never,
  });
  renderer.setSize(width, height);
  renderer.render(new Mesh(new PlaneGeometry(1, 1), material), new OrthographicCamera());
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(renderer.domElement, 0, 0);
  document.querySelector('#cuts')?.append(canvas);
  cut.albedo.dispose();
  cut.relief.dispose();
  material.dispose();
}

for (const part of decodeURIComponent(location.search.slice(1)).split('|')) picture(new URLSearchParams(part));
(document.querySelector('#costs') as HTMLElement).textContent = costs.join(' ms, ');
Object.assign(window, { cutPage: costs });
