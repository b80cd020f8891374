/**
 * Colour as numbers: sRGB to CIELAB (D65, 2°), the colour difference CIEDE2000 (Sharma, Wu and Dalal 2005), and what a
 * protanope, deuteranope or tritanope sees (Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB).
 */

/** L*, a*, b*. */
export type Lab = readonly [number, number, number];

/** sRGB code value 0..255 → linear 0..1. */
export const LINEAR = Float64Array.from({ length: 256 }, (_, code) => {
  const value = code / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** Linear 0..1 → sRGB code value, not rounded. */
export function toCode(linear: number): number {
  const value = Math.min(1, Math.max(0, linear));
  return 255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);
}

/** sRGB, 0..255 → CIELAB under D65. */
export function labOf(red: number, green: number, blue: number): [number, number, number] {
  return labOfLinear(LINEAR[red]!, LINEAR[green]!, LINEAR[blue]!);
}

export function labOfLinear(r: number, g: number, b: number): [number, number, number] {
  const fx = cubeRoot((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const fy = cubeRoot(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const fz = cubeRoot((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** `#rrggbb` → CIELAB. */
export function labOfHex(hex: string): Lab {
  const code = Number.parseInt(hex.slice(1), 16);
  return labOf((code >> 16) & 255, (code >> 8) & 255, code & 255);
}

function cubeRoot(value: number): number {
  return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116;
}

const DEGREES = Math.PI / 180;
const POWER = 25 ** 7;

/** CIEDE2000 with kL = kC = kH = 1. */
export function deltaE00([l1, a1, b1]: Lab, [l2, a2, b2]: Lab): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + POWER)));
  const [x1, x2] = [a1 * (1 + g), a2 * (1 + g)];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [hueOf(x1, b1), hueOf(x2, b2)];
  const grey = c1 * c2 === 0;
  let turn = grey ? 0 : h2 - h1;
  if (turn > 180) turn -= 360;
  else if (turn < -180) turn += 360;
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * DEGREES)];
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  let h = h1 + h2;
  if (!grey) h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + POWER)) * Math.sin(60 * DEGREES * Math.exp(-(((h - 275) / 25) ** 2)));
  const [l0, c0, h0] = [dL / sL, dC / sC, dH / sH];
  return Math.sqrt(l0 * l0 + c0 * c0 + h0 * h0 + rotation * c0 * h0);
}

function cos(degrees: number): number {
  return Math.cos(degrees * DEGREES);
}

/** 0..360. */
function hueOf(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  return (Math.atan2(b, a) / DEGREES + 360) % 360;
}

export const VISIONS = ['protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

const MACHADO: Readonly<Record<Vision, readonly number[]>> = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/** Linear RGB → linear RGB as this vision sees it, not clamped. */
export function seenBy(vision: Vision, r: number, g: number, b: number): [number, number, number] {
  const m = MACHADO[vision];
  return [m[0]! * r + m[1]! * g + m[2]! * b, m[3]! * r + m[4]! * g + m[5]! * b, m[6]! * r + m[7]! * g + m[8]! * b];
}
