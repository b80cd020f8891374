// Where a point of a cut face lies in its baked maps. s runs along the face (front: s = x; right: s = -z, so the shared
// vertical edge is s = +3 on the front and s = -3 on the right), depth in mm below the relief surface.
// Rows are spent near the surface: density of rows is 1 + c·b/(depth + b)², five times the deep one at the surface.
// Twin: src/scene/tissueCoordinates.ts.
uniform float uTissueDepth; // mm, depth of the lowest row

const float TISSUE_NEAR = 0.15;  // b, mm
const float TISSUE_GAIN = 0.6;   // c, mm

float tissueRow(float depth) {
  return depth + TISSUE_GAIN * depth / (depth + TISSUE_NEAR);
}

float tissueV(float depth) {
  return tissueRow(max(depth, 0.0)) / tissueRow(uTissueDepth);
}

float tissueDepth(float v) {
  float row = v * tissueRow(uTissueDepth);
  float q = row - TISSUE_NEAR - TISSUE_GAIN;
  return 0.5 * (q + sqrt(q * q + 4.0 * row * TISSUE_NEAR));
}

// mm of depth per unit of v.
float tissueDepthSlope(float depth) {
  float n = depth + TISSUE_NEAR;
  return tissueRow(uTissueDepth) / (1.0 + TISSUE_GAIN * TISSUE_NEAR / (n * n));
}

vec2 tissueFaceUv(vec2 sDepth) {
  return vec2(sDepth.x / 6.0 + 0.5, tissueV(sDepth.y));
}
