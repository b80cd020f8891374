/**
 * The layers cut back from the front like stairs: the upright face of each, painted in its own plane, and nothing left of what
 * stood in the tissue that is gone.
 */
import { type BufferGeometry, DataArrayTexture, Mesh, type Object3D, type Scene, type ShaderMaterial, Vector3, Vector4 } from 'three';
import type { LayerSpread } from '@/session/layers';
import { type BlockSources, createCutMaterials } from '@/scene/blockMaterials';
import { giveCut, withdraw } from '@/scene/cut/cutAwayMaterials';
import { disposeLook } from '@/scene/cut/planePainter';
import { giveRoots } from '@/scene/cut/rootAttribute';
import type { TissueDirector } from '@/scene/tissueDirector';
import { plateFrontMm } from './plates';
import { type Riser, type RiserPainter, RISERS } from './riserPainter';
import { givePlate, type StrataMaterials } from './strataMaterials';

/** What stands in the tissue: it goes with the dermis. */
const STANDING: ReadonlySet<string> = new Set(['fibres', 'cells', 'vessels', 'appendages']);
/** A flight may end this far beside the plane that was painted, mm. */
const SAME_PLANE_MM = 1e-6;

export interface Stairs {
  readonly risers: Readonly<Record<Riser, ShaderMaterial>>;
  /** What this frame shows of them. */
  show(scene: Scene, spread: LayerSpread, stained: boolean): void;
  dispose(): void;
}

export function createStairs(sources: BlockSources, plates: StrataMaterials['plates'], tissue: Pick<TissueDirector, 'stained'>, { painted }: Pick<RiserPainter, 'painted'>): Stairs {
  const blank = new DataArrayTexture(new Uint8Array(12), 1, 1, 3);
  blank.needsUpdate = true;
  const gone = { uCut: { value: new Vector3() } };
  withdraw(gone);
  let given = false;

  const createRiser = (riser: Riser): ShaderMaterial => {
    const { alongX: material } = createCutMaterials(sources, {
      uDetailAlbedo: { value: null },
      uDetailRelief: { value: null },
      uDetailWindow: { value: new Vector4() },
      uDetailShown: { value: 0 },
      uCutDensity: { value: blank },
      uDetailDensity: { value: blank },
      uDetailDyed: { value: 0 },
      // What is laid open round the bisected channel belongs to the front face.
      uWindowDepthMm: { value: 0 },
      uHeroAxis: { value: new Vector4(0, 0, 0, 0) },
    });
    material.userData['stain'] = 'cutOwn';
    givePlate(material, plates[riser]);
    return material;
  };
  const risers: Record<Riser, ShaderMaterial> = { epidermis: createRiser('epidermis'), dermis: createRiser('dermis') };

  function showRiser(riser: Riser, zMm: number, stained: boolean): void {
    const own = painted[riser];
    const { uniforms } = risers[riser];
    // Of look and dye only what is seen stays bound, and so on the card; while one is washed into the other, both are seen.
    const share = uniforms['uStainShown']?.value ?? 0;
    const dyed = stained || share > 0;
    const look = share < 1 ? own?.face : undefined;
    const write = (name: string, value: unknown): void => void (uniforms[name]!.value = value);
    // While the plane is on its way the tissue of the front face stands in.
    const shown = own !== null && Math.abs(own.plane.offsetMm - zMm) < SAME_PLANE_MM;
    write('uDetailShown', shown ? 1 : 0);
    write('uDetailAlbedo', look?.albedo ?? null);
    write('uDetailRelief', look?.relief ?? null);
    write('uCutDensity', (dyed && tissue.stained?.front) || blank);
    write('uDetailDensity', (dyed && own?.densities) || blank);
    write('uDetailDyed', dyed && own?.densities ? 1 : 0);
    if (!dyed) own?.densities?.dispose();
    if (own && !look) disposeLook(own.face);
    const window = own?.window;
    if (window) (uniforms['uDetailWindow']!.value as Vector4).set(window.centreS - window.widthMm / 2, window.topMm, window.widthMm, window.heightMm);
  }

  const takeAway = (object: Object3D): void => {
    if (!(object instanceof Mesh)) return;
    const rooted = (object.geometry as BufferGeometry).hasAttribute('aTube');
    if (rooted) giveRoots(object.geometry as BufferGeometry);
    giveCut(object.material as ShaderMaterial, gone, rooted ? 'rooted' : 'loose');
  };

  return {
    risers,
    show(scene, spread, stained) {
      if (spread.steps === 0) {
        if (given) withdraw(gone);
        return;
      }
      given = true;
      gone.uCut.value.set(0, 1, plateFrontMm('dermis', spread));
      for (const child of scene.children) if (STANDING.has(child.name)) child.traverse(takeAway);
      for (const riser of RISERS) showRiser(riser, plateFrontMm(riser, spread), stained);
    },
    dispose() {
      for (const riser of RISERS) risers[riser].dispose();
      blank.dispose();
    },
  };
}
