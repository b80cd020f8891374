/**
 * New collagen on a cut of the visitor's own: the fibres that cross it or lie just behind, laid on it as the front face's are on
 * that. Drawn by the same program, in which the face is the plane. The model lays more and finer fibres at the two faces than
 * inside the block, so that a cut shows fewer; none is made up for it.
 */
import { Mesh, type ShaderMaterial } from 'three';
import type { EncodedFibres, EncodedHealing } from '@/encoding/encodedHealing';
import cutAway from '@/shaders/cutAway.glsl?raw';
import { BLOCK_HALF_MM } from '@/lib/block';
import { type CutPlane, placeOnCut } from '@/skin/cutPlane';
import { composeShader } from '@/scene/composeShader';
import { createFibreGeometry } from '@/scene/fibreGeometry';
import { createFibreMaterial, createFibreUniforms, createLookUniforms, type Uniforms } from '@/scene/fibreMaterial';
import { coordinateMm, FACE_REACH_MM, type FibreFace, type FibreSelection, selectFibres } from '@/scene/fibreSelection';
import type { FibreView } from '@/scene/fibreViews';
import type { MaterialPair } from '@/scene/materialPair';
import type { Tier } from '@/scene/quality';

/** Side of the cells in which the density of fibres is counted, and how many of them one row has at most. */
const CELL_MM = 0.4;
const ROW_CELLS = 32;

export interface CutFibres {
  readonly mesh: Mesh;
  dispose(): void;
}

export function createCutFibres(healing: EncodedHealing, materials: MaterialPair, view: FibreView, quality: Tier, share: number, plane: CutPlane): CutFibres {
  const { zone, detail } = view;
  const { fibres } = healing;
  const selection: FibreSelection = selectFibres(fibres, zone, share, fibres.fibreCount, (fibre) => onPlane(fibres, fibre, plane, zone.maxDepthMm));
  const geometry = createFibreGeometry(selection, detail[quality]);
  const mesh = new Mesh(geometry, materials.of(false, { ...createFibreUniforms(healing, selection.meanMass), ...createLookUniforms(view, detail[quality].strands) }));
  mesh.frustumCulled = false;
  mesh.renderOrder = 4;
  return { mesh, dispose: () => geometry.dispose() };
}

/** The cell of a plane behind which a fibre lies with two vertices at least; null also for one that turns back on itself there. */
export function onPlane(encoded: EncodedFibres, fibre: number, plane: CutPlane, maxDepthMm: number): FibreFace | null {
  const first = encoded.firstVertex[fibre] as number;
  const end = encoded.firstVertex[fibre + 1] as number;
  let seen = 0;
  let sumS = 0;
  let sumDepth = 0;
  let [s, depth, stepS, stepDepth] = [0, 0, 0, 0];
  for (let vertex = first; vertex < end; vertex += 1) {
    const before = [s, depth] as const;
    const [along, inFront] = placeOnCut(plane, coordinateMm(encoded.bytes, vertex, 0), coordinateMm(encoded.bytes, vertex, 2));
    s = along;
    depth = -coordinateMm(encoded.bytes, vertex, 1);
    if (vertex > first) {
      const step = [s - before[0], depth - before[1]] as const;
      if (step[0] * stepS + step[1] * stepDepth < 0) return null;
      [stepS, stepDepth] = step;
    }
    if (inFront > 0 || inFront < -FACE_REACH_MM || s < plane.fromS || s > plane.toS) continue;
    seen += 1;
    sumS += s;
    sumDepth += depth;
  }
  if (seen < 2 || sumDepth / seen > maxDepthMm) return null;
  return { right: false, cell: Math.floor(sumDepth / seen / CELL_MM) * ROW_CELLS + Math.floor((sumS / seen - plane.fromS) / CELL_MM) };
}

/** What the functions of fibrePath.glsl that know the two faces, of a `point` and a `direction`, do instead. */
const ON_PLANE: Readonly<Record<string, string>> = {
  depthBehindFace: 'return -beforeCut(point.xz) / FACE_REACH;',
  faceFloor: 'return 0.0;',
  placeOnFace: `
  float behindPlane = clamp(depthBehindFace(point, rightFace), 0.0, 1.0);
  return point + (mix(uProud.x, uProud.y, behindPlane) - beforeCut(point.xz)) * vec3(uCut.x, 0.0, uCut.y);`,
  // Never quite nothing: one end of a ribbon that is given up alone would draw it across the picture.
  drawnShare: `
  float behindPlane = depthBehindFace(point, rightFace);
  vec2 onPlane = abs(point.xz - beforeCut(point.xz) * uCut.xy);
  float inside = smoothstep(-0.01, 0.04, behindPlane) * (1.0 - smoothstep(0.9, 1.0, behindPlane)) * smoothstep(0.0, 0.04, ${BLOCK_HALF_MM.toFixed(1)} - max(onPlane.x, onPlane.y));
  return max(inside * smoothstep(uPapillaMm, uPapillaMm + 0.03, -point.y), 1e-4);`,
  placedDirection: `
  vec3 outward = vec3(uCut.x, 0.0, uCut.y);
  direction += ((uProud.x - uProud.y) / FACE_REACH - 1.0) * dot(direction, outward) * outward;
  direction.y *= (drawnDepth(0.002 - point.y) - drawnDepth(-0.002 - point.y)) / 0.004;
  return normalize(direction + vec3(1e-6, 0.0, 0.0));`,
};

/** `uniforms` have the plane, `uCut` of cutAway.glsl. */
export function createCutFibreMaterial(uniforms: Uniforms, shadow: boolean): ShaderMaterial {
  const material = createFibreMaterial(uniforms, shadow);
  let vertex = material.vertexShader;
  for (const [name, body] of Object.entries(ON_PLANE)) {
    const before = vertex;
    vertex = vertex.replace(new RegExp(`(?:float|vec3) ${name}\\([^)]*\\)\\s*\\{`), (head) => `${head}\n{ ${body} }`);
    if (vertex === before) throw new Error(`fibrePath.glsl has no function "${name}"`);
  }
  material.defines = { ...material.defines, ON_CUT: '' };
  material.vertexShader = composeShader(cutAway, vertex);
  material.fragmentShader = composeShader(cutAway, material.fragmentShader);
  return material;
}
