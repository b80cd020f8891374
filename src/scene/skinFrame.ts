/**
 * TypeScript twin of `src/shaders/skinFrame.glsl`: true depth (mm) → drawn depth, for camera targets, rulers and labels.
 * A browser test holds the two together.
 */
const WARP_START_MM = 0.14;
const WARP_WIDTH_MM = 0.06;

export function drawnDepthMm(depthMm: number, exaggeration: number, blockDepthMm: number): number {
  if (depthMm <= 0) return depthMm;
  const slope = exaggeration + ((1 - exaggeration) * blockDepthMm) / (blockDepthMm - WARP_START_MM - 0.5 * WARP_WIDTH_MM);
  const t = (depthMm - WARP_START_MM) / WARP_WIDTH_MM;
  const ramp = t <= 0 ? 0 : t >= 1 ? t - 0.5 : t * t * t * (1 - 0.5 * t);
  return exaggeration * depthMm + (slope - exaggeration) * WARP_WIDTH_MM * ramp;
}
