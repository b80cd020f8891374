/** Puts the dose map of a session on the surface while it is asked for: one small texture, made anew when its punctures change. */
import { useLayoutEffect, useMemo } from 'react';
import { DataTexture, LinearFilter, RepeatWrapping, RGBAFormat, UnsignedByteType } from 'three';
import { DOSE_TEXELS, doseOfPunctures, encodeDose } from '@/encoding/encodeDose';
import type { EncodedPunctures } from '@/encoding/encodedHealing';
import type { DoseView } from '@/session/sessionTypes';
import type { BlockUniforms } from './blockMaterials';
import type { StageDriver } from './stageDriver';

const SHOWN: Readonly<Record<DoseView, number>> = { off: 0, coverage: 1, depth: 2 };

export function useDose(block: BlockUniforms, driver: StageDriver, dose: DoseView, punctures: EncodedPunctures | null, session: number, nominalMm: number): void {
  const texture = useMemo(() => (dose !== 'off' && punctures && session >= 0 ? createDoseTexture(punctures, session, nominalMm) : null), [dose, punctures, session, nominalMm]);
  useLayoutEffect(() => {
    writeDose(block, texture, texture ? SHOWN[dose] : 0);
    driver.touch();
    return () => texture?.dispose();
  }, [block, driver, dose, texture]);
}

function writeDose(block: BlockUniforms, texture: DataTexture | null, shown: number): void {
  block.uDose.value = texture;
  block.uDoseShown.value = shown;
}

function createDoseTexture(punctures: EncodedPunctures, session: number, nominalMm: number): DataTexture {
  const texture = new DataTexture(encodeDose(doseOfPunctures(punctures, session), nominalMm), DOSE_TEXELS, DOSE_TEXELS, RGBAFormat, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.needsUpdate = true;
  return texture;
}
