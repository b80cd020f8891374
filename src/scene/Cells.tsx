/** The cells of the story in the close views. When each is seen, and where, is a function of the day in the shader. */
import { useEffect, useMemo } from 'react';
import { createCellMeshes } from './cellMeshes';
import type { Uniforms } from './fibreMaterial';
import { selectFibres } from './fibreSelection';
import { FIBRE_VIEWS } from './fibreViews';
import type { StageProps } from './stageProps';

export function Cells({ frame, healing, healingTextures, quality, view, rendering }: StageProps) {
  const shown = rendering.cells && FIBRE_VIEWS[view]?.cells ? FIBRE_VIEWS[view] : undefined;
  const share = rendering.fibreShare;
  const cells = useMemo(() => {
    if (!shown || !healing || !healingTextures || healing.punctures.count === 0) return null;
    const shared: Uniforms = { ...frame, ...healingTextures.uniforms };
    return createCellMeshes(healing, shared, selectFibres(healing.fibres, shown.zone, share), shown, quality);
  }, [frame, healing, healingTextures, shown, quality, share]);
  useEffect(() => () => cells?.dispose(), [cells]);
  return cells?.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} dispose={null} />) ?? null;
}
