/**
 * TypeScript twin of `src/shaders/tissueCoordinates.glsl`: depth below the relief surface (mm) ↔ row v of a baked face
 * (0 at the surface, 1 at `tissueDepthMm`). A browser test holds the two together.
 */
const NEAR_MM = 0.15;
const GAIN_MM = 0.6;

function rowOfDepth(depthMm: number): number {
  return depthMm + (GAIN_MM * depthMm) / (depthMm + NEAR_MM);
}

export function tissueV(depthMm: number, tissueDepthMm: number): number {
  return rowOfDepth(Math.max(depthMm, 0)) / rowOfDepth(tissueDepthMm);
}

export function tissueDepthOfV(v: number, tissueDepthMm: number): number {
  const row = v * rowOfDepth(tissueDepthMm);
  const q = row - NEAR_MM - GAIN_MM;
  return 0.5 * (q + Math.sqrt(q * q + 4 * row * NEAR_MM));
}

/** Rows of a map of a cut this wide, in texels and mm, so that deep texels are square. */
export function tissueRows(widthPx: number, tissueDepthMm: number, widthMm = 6): number {
  return Math.ceil((widthPx * rowOfDepth(tissueDepthMm)) / widthMm / 4) * 4;
}
