// The skin surface: relief, swelling and dent on a graded grid, and what changes no faster than the grid. CALM: no hole is near.
out vec3 vSkin;
out vec3 vPositionWorld;
out vec4 vSpread;

// Redness of the surface, delta a*: the same signal as reachAt's, but drawn together round the punctures, where the eye looks
// for it; its mean over a field of a few per mm2 stays about the same. And punctures per mm2.
vec2 flushAt(vec2 xz) {
  vec2 uv = (xz + 3.0) / 6.0;
  vec4 a = textureLod(uFieldA, uv, 0.0) * uFieldScaleA;
  vec4 b = textureLod(uFieldB, uv, 0.0) * uFieldScaleB;
  float flush = 0.0;
  for (int session = 0; session < uSessionCount; session += 1) {
    float d = session < 4 ? a[session] : b[session - 4];
    flush += reachSignals(uSessionReach[session]).reachErythema * d * d / (d * d + 4.0) * (1.0 + 4.5 / (d + 4.5));
  }
  return vec2(flush, dot(a + b, vec4(1.0)));
}

void main() {
  vSkin = position;
  vec2 flush = flushAt(position.xz);
  float swell = swellingMm(reachAt(position.xz));
  vec2 h = vec2(0.02, 0.0);
  vSpread = vec4(flush.x, (vec2(swellingMm(reachAt(position.xz + h.xy)), swellingMm(reachAt(position.xz + h.yx))) - swell) / 0.02, flush.y);
  vec3 drawn = blockPoint(position.xz, 0.0);
  vPositionWorld = drawn;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
