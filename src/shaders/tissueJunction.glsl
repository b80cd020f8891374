// The junction table of this face: depth, arc length, slope (src/skin/junction.ts), read with a lerp by hand.
uniform sampler2D uJunction;

vec3 rgb(float r, float g, float b) { return vec3(r, g, b) * (1.0 / 255.0); }

const float JUNCTION_HALF = 3.2;

vec3 readJunction(float s) {
  float last = float(textureSize(uJunction, 0).x - 1);
  float x = clamp((s + JUNCTION_HALF) / (2.0 * JUNCTION_HALF), 0.0, 1.0) * (last - 0.001);
  int i = int(x);
  return mix(texelFetch(uJunction, ivec2(i, 0), 0).xyz, texelFetch(uJunction, ivec2(i + 1, 0), 0).xyz, x - float(i));
}
