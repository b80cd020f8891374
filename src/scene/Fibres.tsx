/** New collagen. Everything that moves is a function of the day in the shader, so a frame changes nothing here. */
import { useEffect, useMemo } from 'react';
import { createFibreMeshes } from './fibreMeshes';
import type { Uniforms } from './fibreMaterial';
import { FIBRE_VIEWS } from './fibreViews';
import type { StageProps } from './stageProps';

export function Fibres({ frame, healing, healingTextures, quality, view, rendering, onCount }: StageProps) {
  const shown = rendering.fibres ? FIBRE_VIEWS[view] : undefined;
  const share = rendering.fibreShare;
  const fibres = useMemo(() => {
    if (!shown || !healing || !healingTextures || healing.fibres.cutFibreCount === 0) return null;
    const shared: Uniforms = { ...frame, ...healingTextures.uniforms };
    return createFibreMeshes(healing, shared, shown, quality, share);
  }, [frame, healing, healingTextures, shown, quality, share]);
  useEffect(() => {
    onCount('fibresDrawn', fibres?.selection.fibres ?? 0);
    onCount('fibreVertices', fibres ? fibres.selection.segments + 1 : 0);
    return () => fibres?.dispose();
  }, [fibres, onCount]);
  return fibres?.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} dispose={null} />) ?? null;
}
