// Fragment to place on the cut: the whole cut through the depth map, or a window at true scale.
uniform vec4 uPlace;   // window: s of the left edge, depth of the top, width, height (mm); width 0 = the whole cut
uniform vec2 uSpanS;   // s of the left edge and width of the whole cut, mm
in vec2 vPlace;        // 0..1 along s, 0..1 down the rows

vec2 placeOnFace(vec2 uv) {
  return uPlace.z > 0.0 ? uPlace.xy + uv * uPlace.zw : vec2(uSpanS.x + uSpanS.y * uv.x, tissueDepth(uv.y));
}

// Size of one texel, mm: along s, along depth.
vec2 texelAt(float depth) {
  return uPlace.z > 0.0 ? uTexel : vec2(uTexel.x, uTexel.y * tissueDepthSlope(depth));
}
