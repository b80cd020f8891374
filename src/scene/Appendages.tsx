/**
 * What stands out of the cuts as bodies: vessel pairs and capillary loops in half relief on both faces, sweat gland and nerves
 * on the front one, and the hairs. Built once per skin and seed; two draws each, one program. Fetched when the first picture stands.
 */
import { useEffect, useMemo } from 'react';
import type { Skin } from '@/skin/skin';
import { faceVesselsOf } from '@/skin/vessels';
import { appendageTubes } from './appendageTubes';
import type { BlockUniforms } from './blockMaterials';
import type { FrameUniforms } from './frameUniforms';
import type { Tier } from './quality';
import { createTubeMaterials } from './tubeMaterials';
import { Tubes } from './Tubes';

export interface AppendagesProps {
  readonly frame: FrameUniforms;
  readonly block: BlockUniforms;
  readonly skin: Skin;
  readonly seed: number;
  readonly quality: Tier;
  readonly vesselsShown: boolean;
}

export function Appendages({ frame, block, skin, seed, quality, vesselsShown }: AppendagesProps) {
  const materials = useMemo(() => createTubeMaterials(frame, block), [frame, block]);
  const vessels = useMemo(() => faceVesselsOf(skin, seed), [skin, seed]);
  const appendages = useMemo(() => appendageTubes(skin, seed), [skin, seed]);
  useEffect(() => () => Object.values(materials).forEach((material) => material.dispose()), [materials]);
  return (
    <>
      {/* Named: what takes the block apart finds the vessels by it. */}
      <group name="vessels">{vesselsShown && <Tubes tubes={vessels} materials={materials} quality={quality} />}</group>
      <Tubes tubes={appendages} materials={materials} quality={quality} />
    </>
  );
}
