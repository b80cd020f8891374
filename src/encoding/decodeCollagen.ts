/**
 * The measure `collagen` from the encoded bytes alone: 1 − (lost − Σ mass · S) ÷ treated volume over the vertices laid by
 * `day`. What is drawn and what is said are then the same fibres; a test holds this to the model's own measure.
 */
import { survival } from '@/healing/matrix';
import type { EncodedHealing } from './encodedHealing';
import { FIBRE_FIELDS, FIBRE_STRIDE } from './fibreLayout';
import { survivalConstants } from './matrixConstants';
import { readSignal } from './readSignal';

/** Ratio to baseline. */
export function decodeCollagen(encoded: EncodedHealing, day: number): number {
  const { fibres, sessionDays, lostVolumeMm3, treatedVolumeMm3 } = encoded;
  const constants = survivalConstants(encoded.matrix);
  const lossNow = Array.from({ length: encoded.classCount }, (_, row) => readSignal(encoded, 'matrixLoss', row, day));
  const view = new DataView(fibres.bytes.buffer, fibres.bytes.byteOffset, fibres.bytes.byteLength);
  let laid = 0;
  for (let at = 0; at < fibres.vertexCount * FIBRE_STRIDE; at += FIBRE_STRIDE) {
    const age = day - fibres.birthDayOffset - view.getUint16(at + FIBRE_FIELDS.birth.offset, true) * fibres.birthDayStep;
    if (age < 0) continue;
    const mass = (view.getUint16(at + FIBRE_FIELDS.mass.offset, true) / 65535) * fibres.massScale;
    const lossAtBirth = (view.getUint16(at + FIBRE_FIELDS.matrixLoss.offset, true) / 65535) * fibres.matrixLossScale;
    const loss = lossNow[view.getUint8(at + FIBRE_FIELDS.row.offset)] as number;
    laid += mass * survival(age, Math.max(0, loss - lossAtBirth), constants);
  }
  let lost = 0;
  sessionDays.forEach((session, index) => {
    if (session <= day) lost += lostVolumeMm3[index] as number;
  });
  return 1 - (lost - laid) / treatedVolumeMm3;
}
