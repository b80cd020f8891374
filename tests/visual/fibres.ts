/** Development page: fibres and cells on a plain ground, `?day=14&view=fibres|block`. Looked at, not asserted. */
import { Color, Mesh, MeshBasicMaterial, OrthographicCamera, PerspectiveCamera, PlaneGeometry, Scene, Vector3, WebGLRenderer } from 'three';
import { createCellMaterial, createCellMeshes } from '../../src/scene/cellMeshes';
import { createFibreMaterial } from '../../src/scene/fibreMaterial';
import { createFibreMeshes } from '../../src/scene/fibreMeshes';
import { createFrameUniforms } from '../../src/scene/frameUniforms';
import { FIBRE_VIEWS } from '../../src/scene/fibreViews';
import { createHealingTextures } from '../../src/scene/healingTextures';
import { createMaterialPair } from '../../src/scene/materialPair';
import { DEFAULT_SCENARIO } from '../../src/treatment/scenario';
import { columnOfDay } from '../../src/lib/interpolate';
import { simulateEncoded } from '../support/encoded';

const query = new URLSearchParams(location.search);
const day = Number(query.get('day') ?? 14);
const view = query.get('view') === 'block' ? 'block' : 'fibres';
const width = Number(query.get('w') ?? 1280);
const height = Number(query.get('h') ?? 720);

const healing = simulateEncoded({ ...DEFAULT_SCENARIO, plan: { ...DEFAULT_SCENARIO.plan, sessions: Number(query.get('sessions') ?? 3) } });
const frame = createFrameUniforms();
frame.uDay.value = day;
frame.uWindowDepthMm.value = view === 'block' ? 0 : 0.045;
frame.uColumn.value = columnOfDay(healing.days, day);
frame.uExaggeration.value = view === 'block' ? 2.5 : 1;

const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.setSize(width, height);
document.body.append(renderer.domElement);
const scene = new Scene();
scene.background = new Color('#F4EFE7');
const ground = new MeshBasicMaterial({ color: '#E8C4B5' });
const floorZ = view === 'block' ? 3 : 3 - 0.045;
const front = new Mesh(new PlaneGeometry(6, 3.4), ground);
front.position.set(0, -1.7, floorZ);
const right = new Mesh(new PlaneGeometry(6, 3.4), new MeshBasicMaterial({ color: '#C9A091' }));
right.position.set(3, -1.7, 0);
right.rotation.y = Math.PI / 2;
scene.add(front, right);

const field = view === 'block' ? 9 : 0.9;
let camera: PerspectiveCamera | OrthographicCamera;
if (view === 'block') {
  camera = new PerspectiveCamera(24, width / height, 0.1, 100);
  const target = new Vector3(0.2, -1.4, 0);
  const az = 0.66;
  const el = 0.42;
  camera.position.copy(target).add(new Vector3(Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)).multiplyScalar(12));
  camera.lookAt(target);
} else {
  camera = new PerspectiveCamera(24, width / height, 0.01, 20);
  const distance = (field / 2) * (height / width) / Math.tan((12 * Math.PI) / 180);
  camera.position.set(0.9 - 0.06, -0.42, 3 + distance);
  camera.lookAt(new Vector3(0.9, -0.47, 3));
}
frame.uPixelMm.value = field / width;

const look = FIBRE_VIEWS[view]!;
const shared = { ...frame, ...createHealingTextures(healing).uniforms };
const { meshes, selection } = createFibreMeshes(healing, createMaterialPair(shared, createFibreMaterial), look, 'low', 1);
scene.add(...meshes);
if (look.shadow && query.get('cells') !== '0') scene.add(...createCellMeshes(healing, createMaterialPair(shared, createCellMaterial), selection, look, 'low').meshes);
const started = performance.now();
renderer.render(scene, camera);
const gl = renderer.getContext();
gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
const first = performance.now() - started;
renderer.render(scene, camera);
gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
document.title = JSON.stringify({ fibres: selection.fibres, segments: selection.segments, triangles: renderer.info.render.triangles, calls: renderer.info.render.calls, firstMs: Math.round(first), secondMs: Math.round(performance.now() - started - first) });
document.body.dataset['ready'] = 'true';
