/** New collagen. Everything that moves is a function of the day in the shader, so a frame changes nothing here. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { createFibreMeshes } from './fibreMeshes';
import { createFibreMaterial } from './fibreMaterial';
import { FIBRE_VIEWS } from './fibreViews';
import { createMaterialPair } from './materialPair';
import type { StageProps } from './stageProps';

export function Fibres({ frame, healing, healingUniforms, quality, view, rendering, followed, onCount }: StageProps) {
  const shown = rendering.fibres ? FIBRE_VIEWS[view] : undefined;
  const share = rendering.fibreShare;
  const materials = useMemo(() => createMaterialPair({ ...frame, ...healingUniforms }, createFibreMaterial), [frame, healingUniforms]);
  useEffect(() => () => materials.dispose(), [materials]);
  const fibres = useMemo(() => {
    if (!shown || !healing || healing.fibres.cutFibreCount === 0) return null;
    return createFibreMeshes(healing, materials, shown, quality, share);
  }, [healing, materials, shown, quality, share]);
  useLayoutEffect(() => fibres?.follow(followed), [fibres, followed]);
  useEffect(() => {
    onCount('fibresDrawn', fibres?.selection.fibres ?? 0);
    onCount('fibreVertices', fibres ? fibres.selection.segments + 1 : 0);
    return () => fibres?.dispose();
  }, [fibres, onCount]);
  return fibres?.meshes.map((mesh) => <primitive key={mesh.uuid} object={mesh} dispose={null} />) ?? null;
}
