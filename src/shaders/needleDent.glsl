// The dent under the needles of the running pass: dy = -delta (1 + (r/a)^2)^-0.85 exp(-depth / 0.42 mm), a = 0.17 mm; the
// deepest of the needles' dents counts. delta comes from the encoded path. 0 while no pass is shown. Any vertex shader may
// use it: add to the drawn y. Needs frame.glsl before it. In reality skin drags along the shaft as well; here it only bends.
uniform sampler2D uPassPath;  // rgba = axis x, z, tip height above the surface, indentation; one row per session
uniform vec2 uPassShape;      // samples, seconds of the whole pass
uniform sampler2D uNeedles;   // rg = x, z in the device's frame
uniform int uNeedleCount;

const float DENT_REACH = 0.17;
const float DENT_DEPTH = 0.42;

vec4 passState() {
  float at = clamp(uPassSeconds / max(uPassShape.y, 1e-6), 0.0, 1.0) * (uPassShape.x - 1.0);
  int left = int(min(at, uPassShape.x - 2.0));
  int row = int(uPassSession + 0.5);
  vec4 before = texelFetch(uPassPath, ivec2(left, row), 0);
  vec4 after = texelFetch(uPassPath, ivec2(left + 1, row), 0);
  return mix(before, after, at - float(left));
}

// x = dy at the surface (mm, <= 0), y = share of the deepest dent there (0..1), which damps the relief.
vec2 needleDentAt(vec2 xz) {
  if (uPassSession < -0.5) return vec2(0.0);
  vec4 state = passState();
  if (state.w < 1e-5) return vec2(0.0);
  float share = 0.0;
  for (int i = 0; i < 64; i += 1) {
    if (i >= uNeedleCount) break;
    vec2 away = xz - state.xy - texelFetch(uNeedles, ivec2(i, 0), 0).rg;
    away -= 6.0 * floor((away + 3.0) / 6.0);
    float q = dot(away, away) / (DENT_REACH * DENT_REACH);
    share = max(share, pow(1.0 + q, -0.85));
  }
  return vec2(-state.w * share, share * min(state.w / 0.16, 1.0));
}
