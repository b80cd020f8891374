/** The cells of the story in the close views. When each is seen, and where, is a function of the day in the shader. */
import { useEffect, useMemo } from 'react';
import { createCellMaterial, createCellMeshes } from './cellMeshes';
import { selectFibres } from './fibreSelection';
import { FIBRE_VIEWS } from './fibreViews';
import { createMaterialPair } from './materialPair';
import type { StageProps } from './stageProps';

export function Cells({ frame, healing, healingUniforms, quality, view, rendering }: StageProps) {
  const shown = rendering.cells && FIBRE_VIEWS[view]?.cells ? FIBRE_VIEWS[view] : undefined;
  const share = rendering.fibreShare;
  const materials = useMemo(() => createMaterialPair({ ...frame, ...healingUniforms }, createCellMaterial), [frame, healingUniforms]);
  useEffect(() => () => materials.dispose(), [materials]);
  const cells = useMemo(() => {
    if (!shown || !healing || healing.punctures.count === 0) return null;
    return createCellMeshes(healing, materials, selectFibres(healing.fibres, shown.zone, share), shown, quality);
  }, [healing, materials, shown, quality, share]);
  useEffect(() => () => cells?.dispose(), [cells]);
  return cells?.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} dispose={null} />) ?? null;
}
