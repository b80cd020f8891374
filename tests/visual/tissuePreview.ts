/** The baked maps as they will be seen: flat views of the front face and a whole block, lit by the light of every picture. */
import {
  BufferGeometry, Float32BufferAttribute, GLSL3, Group, Mesh, OrthographicCamera, PerspectiveCamera, RawShaderMaterial, Vector3,
} from 'three';
import type { Camera, WebGLRenderer } from 'three';
import { createFrameUniforms } from '@/scene/frameUniforms';
import { tissueDepthOfV } from '@/scene/tissueCoordinates';
import { assignTissueMaps, createTissueUniforms, detailShownIn } from '@/scene/tissueMaps';
import type { TissueMaps } from '@/scene/tissueMaps';
import concernRelief from '@/shaders/concernRelief.glsl?raw';
import light from '@/shaders/light.glsl?raw';
import skinFrame from '@/shaders/skinFrame.glsl?raw';
import coordinates from '@/shaders/tissueCoordinates.glsl?raw';
import sample from '@/shaders/tissueSample.glsl?raw';

const HEAD = 'precision highp float;\nuniform mat4 projectionMatrix, viewMatrix;\nuniform vec3 cameraPosition;\n';
const VERTEX = `${HEAD}${skinFrame}${concernRelief}${coordinates}${sample}
in vec3 position; in vec3 normal; out vec3 vSkin; out vec3 vWorld; out vec3 vNormal;
void main() {
  vSkin = position; vNormal = normal;
  float fade = max(1.0 + position.y / 0.3, 0.0);
  vWorld = drawnFromSkin(position) + vec3(0.0, topHeight(position.xz) * fade * fade, 0.0);
  gl_Position = projectionMatrix * viewMatrix * vec4(vWorld, 1.0);
}`;
const FRAGMENT = `${HEAD}${light}${concernRelief}${coordinates}${sample}
in vec3 vSkin; in vec3 vWorld; in vec3 vNormal; out vec4 outColour;
uniform sampler2D uRightAlbedo, uRightRelief;
TissueSample sampleRight(vec2 sDepth) {
  vec2 uv = tissueFaceUv(sDepth);
  return tissueFrom(texture(uRightAlbedo, uv), texture(uRightRelief, uv));
}
void main() {
  vec3 view = normalize(cameraPosition - vWorld);
  if (vNormal.y > 0.5) {
    TopSample top = sampleTop(vSkin.xz);
    vec3 normal = normalize(vec3(-top.slope.x, 1.0, -top.slope.y));
    vec3 colour = top.albedo * tissueLight(normal, 0.35, top.occlusion);
    colour += (tissueGloss(normal, view, 26.0, 0.028) * 0.6 + tissueGloss(normal, view, 9.0, 0.028) * 0.4) * mix(0.5, 1.3, top.gloss) * top.occlusion;
    outColour = toDisplay(colour);
    return;
  }
  bool front = vNormal.z > 0.5;
  vec2 place = vec2(front ? vSkin.x : -vSkin.z, -vSkin.y);
  TissueSample tissue;
  if (front) tissue = sampleFront(place); else tissue = sampleRight(place);
  vec3 normal = normalize(vNormal + (front ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, -1.0)) * tissue.bump.x + vec3(0.0, tissue.bump.y, 0.0));
  vec3 colour = tissue.albedo * tissueLight(normal, 0.3, tissue.occlusion);
  colour += tissueGloss(normal, view, 24.0, 0.02) * 0.25 * tissue.gloss * tissue.occlusion;
  outColour = toDisplay(colour);
}`;

function grid(columns: number, rows: number, point: (u: number, v: number) => readonly number[], normal: readonly number[]): BufferGeometry {
  const positions: number[] = [];
  const normals: number[] = [];
  const index: number[] = [];
  for (let k = 0; k <= rows; k += 1) for (let i = 0; i <= columns; i += 1) {
    positions.push(...point(i / columns, k / rows));
    normals.push(...normal);
    const at = k * (columns + 1) + i;
    if (i < columns && k < rows) index.push(at, at + columns + 1, at + 1, at + 1, at + columns + 1, at + columns + 2);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  geometry.setAttribute('normal', new Float32BufferAttribute(normals, 3));
  geometry.setIndex(index);
  return geometry;
}

type Show = (name: string, canvas: HTMLCanvasElement) => void;
type Draw = (name: string, width: number, height: number, camera: Camera, exaggeration: number, pixelMm: number) => void;

function createDraw(renderer: WebGLRenderer, maps: TissueMaps, show: Show): Draw {
  const uniforms = { ...createFrameUniforms(), ...createTissueUniforms() };
  assignTissueMaps(uniforms, uniforms, maps);
  uniforms.uBlockDepth.value = maps.tissueDepthMm;
  const material = new RawShaderMaterial({ glslVersion: GLSL3, vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: uniforms as never, side: 2 });
  const depth = (v: number): number => -tissueDepthOfV(v, maps.tissueDepthMm);
  const block = new Group();
  block.add(
    new Mesh(grid(256, 48, (u, v) => [6 * u - 3, depth(v), 3], [0, 0, 1]), material),
    new Mesh(grid(256, 48, (u, v) => [3, depth(v), 3 - 6 * u], [1, 0, 0]), material),
    new Mesh(grid(256, 256, (u, v) => [6 * u - 3, 0, 6 * v - 3], [0, 1, 0]), material),
  );
  return (name, width, height, camera, exaggeration, pixelMm) => {
    uniforms.uExaggeration.value = exaggeration;
    uniforms.uDetailShown.value = maps.detail ? detailShownIn(1280 * pixelMm, maps.detail.window.widthMm) : 0;
    renderer.setSize(width, height);
    renderer.setClearColor(0xf4efe7);
    renderer.render(block, camera);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(renderer.domElement, 0, 0);
    show(name, canvas);
  };
}

function flat(left: number, right: number, top: number, bottom: number): OrthographicCamera {
  const camera = new OrthographicCamera(left, right, top, bottom, 0.1, 30);
  camera.position.set(0, 0, 10);
  return camera;
}

export function drawCellular(renderer: WebGLRenderer, maps: TissueMaps, show: Show): void {
  createDraw(renderer, maps, show)('view-cellular', 1280, 720, flat(0.725, 1.075, 0.03, -0.166875), 1, 0.0003);
}

export function drawPreviews(renderer: WebGLRenderer, maps: TissueMaps, show: Show): void {
  const draw = createDraw(renderer, maps, show);
  const hero = new PerspectiveCamera(24, 1280 / 720, 0.1, 100);
  const azimuth = (37 * Math.PI) / 180;
  const elevation = (23 * Math.PI) / 180;
  const target = new Vector3(0.2, -1.55, 0);
  hero.position.set(Math.sin(azimuth) * Math.cos(elevation), Math.sin(elevation), Math.cos(azimuth) * Math.cos(elevation)).multiplyScalar(19).add(target);
  hero.lookAt(target);
  draw('view-block', 1280, 720, hero, 2.5, 0.0075);
  draw('view-hero', 860, 500, flat(-3, 3, 0.05, -3.44), 2.5, 0.007);
  draw('view-small', 450, 260, flat(-3, 3, 0.05, -3.42), 2.5, 0.013);
  const low = new PerspectiveCamera(20, 1280 / 720, 0.1, 100);
  low.position.set(-2.2, 3.2, 9.5);
  low.lookAt(0.2, -0.15, 1.4);
  draw('view-surface', 1280, 720, low, 1, 0.0025);
  draw('view-regional', 1280, 720, flat(-0.6, 2.4, 0.06, -1.6275), 1, 0.0023);
  if (maps.detail) draw('view-tissue', 1280, 720, flat(0.3, 1.5, 0.05, -0.625), 1, 0.0009);

}
