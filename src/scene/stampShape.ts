/** A stamp at true size, mm: y = 0 at the needle tips, the needle plate one nominal length above them. Generic. */
import { DEVICE_GROUP, DEVICE_MATERIAL, type DeviceMesh } from './deviceMesh';

const BODY = DEVICE_GROUP.body;

export function addStamp(mesh: DeviceMesh, nominalMm: number): void {
  const at = (height: number): number => nominalMm + height;
  mesh.lathe([[0, at(0)], [2.35, at(0), 0.06], [2.42, at(0.12), 0.06], [2.42, at(0.4)]], { group: BODY, material: DEVICE_MATERIAL.steel, shade: 0.9 }, 56);
  mesh.lathe([[2.42, at(0.28)], [2.72, at(0.28), 0.1], [2.95, at(0.62), 0.25], [3.0, at(1.5), 0.3], [2.7, at(2.4), 0.5], [2.3, at(3.6), 0.5], [2.22, at(4.6)]], { group: BODY, material: DEVICE_MATERIAL.frosted }, 64);
  mesh.lathe([[2.2, at(4.6)], [2.62, at(4.65), 0.16], [2.7, at(4.95), 0.16], [2.72, at(6), 0.2], [2.6, at(6.4), 0.14], [2.4, at(6.45)]], { group: BODY, material: DEVICE_MATERIAL.accent }, 64);
  mesh.lathe([[2.4, at(6.45)], [2.5, at(6.6), 0.1], [2.7, at(8.2), 0.8], [3.9, at(14.5), 3], [5.6, at(22), 3], [6.6, at(30), 3], [6.6, at(38), 3], [5.2, at(45.5), 2.5], [2.6, at(48.4), 1.5], [0, at(48.8)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
  const grip: [number, number, number?][] = [];
  for (let ring = 0; ring < 7; ring += 1) {
    const h = 12.6 + ring * 1.5;
    const radius = 3.62 + ring * 0.34;
    grip.push([radius - 0.1, at(h)], [radius + 0.16, at(h + 0.18), 0.12], [radius + 0.36, at(h + 0.9), 0.2], [radius + 0.18, at(h + 1.14)]);
  }
  mesh.lathe(grip, { group: BODY, material: DEVICE_MATERIAL.grip }, 56);
}
