/**
 * The block taken apart: every layer as a body of its own, made when first wanted. Draws what the session's layers say; a block
 * in one piece is drawn by `Block` itself, and only the looks of overlays are seen to here.
 */
import { type BufferGeometry, Group, Mesh, type Object3D, type Scene, type ShaderMaterial } from 'three';
import { BLOCK_HALF_MM, BLOCK_WIDTH_MM } from '@/lib/block';
import type { SessionState } from '@/session/sessionTypes';
import { type Layered, type LayerLook, type LayerSpread, lookOfLayer, OVERLAYS, STRATA, type Stratum } from '@/session/layers';
import type { BlockMeshes } from '@/scene/Block';
import { createTopGeometry } from '@/scene/blockGeometry';
import type { Tier } from '@/scene/quality';
import { setGhost, setMasked, setOverlayLook } from './ghost';
import { plateFrontMm, plateLiftMm } from './plates';
import { type Riser, RISERS } from './riserPainter';
import { peeledMm } from './roll';
import type { Stairs } from './stairs';
import { givePlate, type StrataMaterials } from './strataMaterials';

/** Cells of the grid that lies on a border: papillae are 0.1 mm apart. */
const GRID: Readonly<Record<Tier, number>> = { low: 180, medium: 240, high: 320 };
/** Ghosts are drawn from below upwards, after what is solid. */
const ORDER: Readonly<Record<Stratum, number>> = { fat: 20, dermis: 22, epidermis: 24 };

export interface Strata {
  readonly group: Group;
  /** What this frame shows of the layers; `spread` may be on its way. */
  show(layered: Layered & Pick<SessionState, 'stain'>, spread: LayerSpread, block: BlockMeshes): void;
  dispose(): void;
}

export function createStrata(scene: Scene, materials: StrataMaterials, stairs: Stairs, quality: Tier): Strata {
  const grid = createGrid(GRID[quality]);
  const group = new Group();
  const faces = {} as Record<Stratum, Mesh[]>;
  const floors = {} as Record<Stratum, Mesh>;
  const risers = {} as Record<Riser, Mesh>;
  for (const riser of RISERS) risers[riser] = new Mesh(grid, stairs.risers[riser]);
  for (const stratum of STRATA) {
    const { alongX, alongZ } = materials.cuts[stratum];
    faces[stratum] = [alongX, alongZ, alongX, alongZ].map((material) => new Mesh(grid, material));
    floors[stratum] = new Mesh(grid, materials.floors[stratum]);
    for (const mesh of [...faces[stratum], floors[stratum], ...(stratum === 'fat' ? [] : [risers[stratum]])]) {
      mesh.frustumCulled = false;
      mesh.renderOrder = ORDER[stratum];
      group.add(mesh);
    }
  }

  function showWhole(block: BlockMeshes): void {
    setGhost(block.surface.material as ShaderMaterial, false);
    block.surface.visible = true;
    block.surface.renderOrder = 0;
    for (const stratum of STRATA) materials.plates[stratum].uPlate.value.setX(0).setY(0).setW(BLOCK_HALF_MM);
    showBeads(block, false);
  }

  /** `block.faces` say which sides look at the eye; they are hidden here. */
  function showApart({ layers }: Layered, spread: LayerSpread, block: BlockMeshes): void {
    const { peel, steps } = spread;
    // The face under the epidermis, and the one under the dermis, come to light.
    const onDermis = spread.explode > 0 || peel > 0 || steps > 0 || layers.epidermis !== 'show';
    const onFat = spread.explode > 0 || steps > 0 || layers.dermis !== 'show';
    for (const stratum of STRATA) {
      const look = layers[stratum];
      for (let side = 0; side < block.faces.length; side += 1) {
        const mesh = faces[stratum][side] as Mesh;
        const own = block.faces[side] as Mesh;
        mesh.geometry = own.geometry;
        // What is peeled turns its sides to the eye as it rolls; what is cut back has another front.
        mesh.visible = look !== 'hide' && (own.visible || (stratum === 'epidermis' && peel > 0)) && !(side === 0 && steps > 0 && stratum !== 'fat');
        setGhost(mesh.material as ShaderMaterial, look === 'ghost');
      }
      const bare = stratum === 'epidermis' ? peel > 0 : stratum === 'dermis' ? onDermis : onFat;
      floors[stratum].visible = look !== 'hide' && bare;
      setGhost(floors[stratum].material as ShaderMaterial, look === 'ghost');
      materials.plates[stratum].uPlate.value.setX(plateLiftMm(stratum, spread)).setY(peeledMm(spread)).setW(plateFrontMm(stratum, spread));
    }
    for (const riser of RISERS) {
      const mesh = risers[riser];
      mesh.geometry = (block.faces[0] as Mesh).geometry;
      // It may look at an eye that the front face does not.
      mesh.visible = layers[riser] !== 'hide' && steps > 0;
      setGhost(mesh.material as ShaderMaterial, layers[riser] === 'ghost');
    }
    materials.above.dermis.value.set(plateLiftMm('epidermis', spread), peeledMm(spread), layers.epidermis === 'show' ? 1 : 0, plateFrontMm('epidermis', spread));
    materials.above.fat.value.set(-plateLiftMm('fat', spread), 0, layers.dermis === 'show' ? 1 : 0, plateFrontMm('dermis', spread));
    const surface = block.surface.material as ShaderMaterial;
    givePlate(surface, materials.plates.epidermis);
    setGhost(surface, layers.epidermis === 'ghost');
    block.surface.visible = layers.epidermis !== 'hide';
    block.surface.renderOrder = ORDER.epidermis + 1;
    showBeads(block, layers.epidermis !== 'show');
    for (const mesh of block.faces) mesh.visible = false;
  }

  function showBeads({ beads }: BlockMeshes, masked: boolean): void {
    if (!beads) return;
    for (const mesh of beads.meshes) {
      givePlate(mesh.material as ShaderMaterial, materials.plates.epidermis);
      setMasked(mesh, masked);
    }
  }

  return {
    group,
    show(layered, spread, block) {
      const { epidermis, dermis, fat } = layered.layers;
      const whole = epidermis === 'show' && dermis === 'show' && fat === 'show' && spread.explode === 0 && spread.peel === 0 && spread.steps === 0;
      group.visible = !whole;
      if (whole) showWhole(block);
      else showApart(layered, spread, block);
      stairs.show(scene, spread, layered.stain !== 'illustration');
      for (const name of OVERLAYS) {
        const look = lookOfLayer(layered, name);
        for (const child of scene.children) if (child.name === name) setLooks(child, look, dermis === 'show');
      }
      // Hairs, glands and nerves go with the dermis that they stand in.
      for (const child of scene.children) if (child.name === 'appendages') setLooks(child, dermis, true);
    },
    dispose: () => grid.dispose(),
  };
}

function setLooks(object: Object3D, look: LayerLook, onWholeTissue: boolean): void {
  if (object instanceof Mesh) setOverlayLook(object, look, onWholeTissue);
  for (const child of object.children) setLooks(child, look, onWholeTissue);
}

function createGrid(cells: number): BufferGeometry {
  const lines = Float32Array.from({ length: cells + 1 }, (_, at) => -BLOCK_HALF_MM + (BLOCK_WIDTH_MM * at) / cells);
  return createTopGeometry(lines, lines);
}
