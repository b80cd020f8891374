// The one transform between positionSkin (mm, true) and the drawn position (three's world, mm).
// Only depth below the surface is exaggerated, never surface relief: slope uExaggeration down to about 0.17 mm, then one
// lower slope so that the block's bottom stays where it is; the two slopes meet over 0.06 mm. Twin: src/scene/skinFrame.ts.
uniform float uExaggeration; // 1 = true scale
uniform float uBlockDepth;   // mm

const float WARP_START = 0.14;
const float WARP_WIDTH = 0.06;

float drawnDepth(float depth) {
  if (depth <= 0.0) return depth;
  float slope = uExaggeration + (1.0 - uExaggeration) * uBlockDepth / (uBlockDepth - WARP_START - 0.5 * WARP_WIDTH);
  float t = (depth - WARP_START) / WARP_WIDTH;
  float ramp = t <= 0.0 ? 0.0 : t >= 1.0 ? t - 0.5 : t * t * t * (1.0 - 0.5 * t);
  return uExaggeration * depth + (slope - uExaggeration) * WARP_WIDTH * ramp;
}

vec3 drawnFromSkin(vec3 positionSkin) {
  return vec3(positionSkin.x, -drawnDepth(-positionSkin.y), positionSkin.z);
}
