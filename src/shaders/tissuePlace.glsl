// Fragment → place on the face: the whole face through the depth map, or a window at true scale.
uniform vec4 uPlace;   // window: s of the left edge, depth of the top, width, height (mm); width 0 = whole face
in vec2 vPlace;        // 0..1 along s, 0..1 down the rows

vec2 placeOnFace(vec2 uv) {
  return uPlace.z > 0.0 ? uPlace.xy + uv * uPlace.zw : vec2(6.0 * uv.x - 3.0, tissueDepth(uv.y));
}

// Size of one texel, mm: along s, along depth.
vec2 texelAt(float depth) {
  return uPlace.z > 0.0 ? uTexel : vec2(uTexel.x, uTexel.y * tissueDepthSlope(depth));
}
