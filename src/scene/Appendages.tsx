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
  // The same program, but each set may be a ghost by itself.
  const vesselMaterials = useMemo(() => createTubeMaterials(frame, block), [frame, block]);
  const vessels = useMemo(() => faceVesselsOf(skin, seed), [skin, seed]);
  const appendages = useMemo(() => appendageTubes(skin, seed), [skin, seed]);
  useEffect(() => () => [materials, vesselMaterials].forEach(({ tubes, shadow }) => [tubes, shadow].forEach((material) => material.dispose())), [materials, vesselMaterials]);
  return (
    <>
      <group name="vessels">{vesselsShown && <Tubes tubes={vessels} materials={vesselMaterials} quality={quality} />}</group>
      <group name="appendages"><Tubes tubes={appendages} materials={materials} quality={quality} /></group>
    </>
  );
}
