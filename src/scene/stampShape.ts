/** A stamp at true size, mm: y = 0 at the needle tips, the needle plate one nominal length above them. Generic. */
import { DEVICE_GROUP, DEVICE_MATERIAL, type DeviceMesh } from './deviceMesh';

const BODY = DEVICE_GROUP.body;

export function addStamp(mesh: DeviceMesh, nominalMm: number): void {
  const at = (height: number): number => nominalMm + height;
  mesh.lathe([[0, at(0)], [2.35, at(0), 0.06], [2.42, at(0.12), 0.06], [2.42, at(0.4)]], { group: BODY, material: DEVICE_MATERIAL.steel, shade: 0.9 }, 56);
  mesh.lathe([[2.42, at(0.28)], [2.66, at(0.28), 0.08], [2.8, at(0.45), 0.1], [2.8, at(0.95), 0.16], [2.5, at(1.2), 0.25], [1.75, at(1.9), 0.5], [1.55, at(3.2), 0.6], [1.6, at(4.4)]], { group: BODY, material: DEVICE_MATERIAL.frosted }, 64);
  mesh.lathe([[1.58, at(4.4)], [1.95, at(4.45), 0.12], [2.05, at(4.75), 0.14], [2.1, at(5.8), 0.16], [1.98, at(6.15), 0.12], [1.8, at(6.2)]], { group: BODY, material: DEVICE_MATERIAL.accent }, 64);
  mesh.lathe([[1.8, at(6.2)], [1.95, at(6.3), 0.1], [2.15, at(8), 0.8], [3.3, at(14.5), 3], [5.2, at(22), 3], [6.4, at(30), 3], [6.5, at(38), 3], [5.2, at(45.5), 2.5], [2.6, at(48.4), 1.5], [0, at(48.8)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
  const grip: [number, number, number?][] = [];
  for (let ring = 0; ring < 7; ring += 1) {
    const h = 12.6 + ring * 1.5;
    const radius = 3.02 + ring * 0.37;
    grip.push([radius - 0.1, at(h)], [radius + 0.16, at(h + 0.18), 0.12], [radius + 0.36, at(h + 0.9), 0.2], [radius + 0.18, at(h + 1.14)]);
  }
  mesh.lathe(grip, { group: BODY, material: DEVICE_MATERIAL.grip }, 56);
}
