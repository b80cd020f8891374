/**
 * A motorised pen at true size, mm: y = 0 at the needle tips when they are fully out. The rim of the clear nozzle then stands
 * one nominal needle length above them, so what protrudes is the length chosen. Generic: no maker's product is copied.
 * In reality cartridges lock by a bayonet and hold a membrane; here there is a ring and a spring.
 */
import { DEVICE_GROUP, DEVICE_MATERIAL, type DeviceMesh } from './deviceMesh';

const BODY = DEVICE_GROUP.body;
const PLATE = DEVICE_GROUP.plate;

/** Height of the fixed end of the spring above the rim. */
export const PEN_SPRING_TOP_MM = 10.2;
/** Height of the plate's upper face above the needle tips, beyond the nominal length. */
export const PEN_PLATE_TOP_MM = 1.15;

export function addPenPlate(mesh: DeviceMesh, nominalMm: number): void {
  const y = nominalMm + 0.5;
  const look = { group: PLATE, material: DEVICE_MATERIAL.frosted, shade: 0.9 };
  mesh.lathe([[0, y], [1.6, y, 0.1], [1.86, y + 0.12, 0.12], [1.86, y + 0.5, 0.12], [1.5, y + 0.62, 0.1], [0.95, y + 0.7, 0.12], [0.82, y + 1.3]], look, 48);
  mesh.lathe([[0.82, y + 1.3], [0.82, nominalMm + 14]], { group: PLATE, material: DEVICE_MATERIAL.steel, shade: 0.85 }, 24);
}

export function addPenBody(mesh: DeviceMesh, nominalMm: number): void {
  const rim = nominalMm;
  const at = (height: number): number => rim + height;
  const spring = Array.from({ length: 169 }, (_, step): [number, number, number] => {
    const angle = (step / 168) * 7 * 2 * Math.PI;
    return [1.28 * Math.cos(angle), step / 168, 1.28 * Math.sin(angle)];
  });
  mesh.tube(spring, spring.map(() => [0.13, 0.13]), [0, 1, 0], { group: DEVICE_GROUP.spring, material: DEVICE_MATERIAL.steel }, 6);
  // The collar that holds the nozzle, seen through it, and the ring that locks it.
  mesh.lathe([[0.9, at(9.4)], [3.9, at(9.4), 0.3], [4.25, at(10.2), 0.2], [4.25, at(11.4)]], { group: BODY, material: DEVICE_MATERIAL.shell, shade: 0.62 }, 48);
  mesh.lathe([[4.6, at(10.5)], [5.25, at(10.5), 0.35], [5.55, at(11.2), 0.25], [5.55, at(13.6), 0.25], [5.3, at(14), 0.2], [5.0, at(14.05)]], { group: BODY, material: DEVICE_MATERIAL.accent }, 72);
  mesh.lathe([[5.0, at(14.05)], [5.05, at(14.5)]], { group: BODY, material: DEVICE_MATERIAL.grip, shade: 0.5 }, 64);
  // Lower housing with a ring of light, the grip, the upper housing with its cap.
  mesh.lathe([[5.1, at(14.5)], [5.55, at(14.5), 0.25], [5.95, at(15.4), 0.4], [6.2, at(17.6), 0.3], [6.24, at(18.05), 0.1], [6.1, at(18.15)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
  mesh.lathe([[6.1, at(18.15)], [6.2, at(18.3), 0.12], [6.27, at(18.5), 0.1], [6.29, at(18.9), 0.1], [6.2, at(19.05), 0.12], [6.12, at(19.15)]], { group: BODY, material: DEVICE_MATERIAL.led }, 72);
  mesh.lathe([[6.1, at(19.15)], [6.32, at(19.2), 0.1], [6.7, at(22), 0.8], [7.7, at(28.5), 1.5], [7.9, at(30.2), 0.35], [7.72, at(30.55)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
  const grip: [number, number, number?][] = [[7.7, at(30.55)], [8.0, at(30.7), 0.2]];
  for (let ring = 0; ring < 12; ring += 1) {
    const h = 31.4 + ring * 1.9;
    const radius = 8.15 + 0.55 * Math.sin((ring / 11) * Math.PI * 0.8);
    grip.push([radius, at(h), 0.3], [radius, at(h + 1.25), 0.3], [radius - 0.28, at(h + 1.45), 0.1], [radius - 0.28, at(h + 1.7), 0.1]);
  }
  grip.push([8.25, at(54.6), 0.2], [7.9, at(54.75)]);
  mesh.lathe(grip, { group: BODY, material: DEVICE_MATERIAL.grip }, 64);
  mesh.lathe([[7.9, at(54.75)], [8.3, at(55), 0.3], [8.5, at(62), 2], [8.2, at(80), 6], [8.9, at(104), 5], [8.95, at(117), 1.4], [8.5, at(118.4), 0.5], [8.4, at(118.5)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
  // A switch on the side that looks to the right.
  mesh.lathe([[2.3, 7.9], [2.3, 8.55, 0.2], [1.95, 8.68, 0.1], [1.9, 8.5]], { group: BODY, material: DEVICE_MATERIAL.grip }, 40, 'x', [0, at(66), 0]);
  mesh.lathe([[1.88, 8.2], [1.85, 8.62, 0.15], [1.5, 8.78, 0.2], [0, 8.82]], { group: BODY, material: DEVICE_MATERIAL.accent }, 40, 'x', [0, at(66), 0]);
  mesh.lathe([[8.4, at(118.5)], [8.62, at(118.7), 0.15], [8.62, at(120.6), 0.15], [8.4, at(120.8)]], { group: BODY, material: DEVICE_MATERIAL.accent }, 72);
  mesh.lathe([[8.4, at(120.8)], [8.75, at(121), 0.3], [8.4, at(127), 3], [5, at(130.5), 2.5], [0, at(131)]], { group: BODY, material: DEVICE_MATERIAL.shell }, 72);
}

/** The nozzle's outer wall, rim and inner wall, drawn blended. */
export function addPenNozzle(mesh: DeviceMesh, nominalMm: number): void {
  const at = (height: number): number => nominalMm + height;
  mesh.lathe(
    [[4.1, at(9.2)], [3.75, at(7.6), 0.6], [2.6, at(3.2), 1], [2.06, at(0.6), 0.4], [2.04, at(0.1), 0.06], [2.12, at(0), 0.05], [2.3, at(0.02), 0.07], [2.38, at(0.25), 0.2], [2.95, at(3.1), 1], [4.2, at(7.5), 0.6], [4.75, at(9.4), 0.4], [4.8, at(10.6)]],
    { group: BODY, material: DEVICE_MATERIAL.clear },
    72,
  );
}
