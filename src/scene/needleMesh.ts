/** Needles as instances of one lathe: tip at y = 0, shaft up into the plate. Where each stands is `aPlace` (device.vert.glsl). */
import type { DeviceKind } from '@/encoding/deviceKind';
import { ROLLER_COLUMNS_MM, ROLLER_ROWS } from '@/encoding/standingNeedles';
import { type Corner, DEVICE_GROUP, DEVICE_MATERIAL, DeviceMesh } from './deviceMesh';
import { NEEDLE_ROOT_MM } from './rollerShape';

/** Heights of the rings of the cone, as shares of its length. */
const CONE = [0.02, 0.12, 0.3, 0.55, 0.8, 1] as const;

/** Radius of a needle above its tip; the twin of `needleRadius` in deform.glsl. */
export function needleRadiusAt(aboveMm: number, radiusMm: number, coneMm: number): number {
  return radiusMm * Math.min(1, Math.max(0, aboveMm) / coneMm) ** 0.85;
}

/** A hair thinner than the hole that the tissue leaves it, so that nothing shows through. */
const THINNER = 0.985;

export function addNeedle(mesh: DeviceMesh, { device, nominalDepthMm, needleRadiusMm, needleConeMm }: DeviceKind): void {
  const roller = device === 'roller';
  const cone = CONE.filter((share) => share * needleConeMm < nominalDepthMm).map((share): Corner => [THINNER * needleRadiusAt(share * needleConeMm, needleRadiusMm, needleConeMm), share * needleConeMm]);
  const end = nominalDepthMm + (roller ? NEEDLE_ROOT_MM : device === 'pen' ? 0.55 : 0.1);
  const shaft: Corner = [THINNER * needleRadiusAt(end, needleRadiusMm, needleConeMm), end];
  mesh.lathe([[0.0005, 0], ...cone, shaft], { group: roller ? DEVICE_GROUP.drum : DEVICE_GROUP.plate, material: roller ? DEVICE_MATERIAL.gold : DEVICE_MATERIAL.needle }, roller ? 10 : 20);
}

/** x, z of each needle of a plate; place along the axle and angle of each needle of a drum. */
export function needlePlaces({ device, needles }: DeviceKind): Float32Array {
  if (device !== 'roller') return Float32Array.from({ length: needles.length * 2 }, (_, at) => (at % 4 < 2 ? (needles[(at >> 2) * 2 + (at % 4)] as number) : 0));
  const places: number[] = [];
  for (let row = 0; row < ROLLER_ROWS; row += 1) for (const column of ROLLER_COLUMNS_MM) places.push(column, 0, (row * 2 * Math.PI) / ROLLER_ROWS, 0);
  return Float32Array.from(places);
}
