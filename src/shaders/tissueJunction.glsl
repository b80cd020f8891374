// The junction along this cut: depth, arc length, slope (src/skin/junction.ts), read with a lerp by hand.
uniform sampler2D uJunction;
uniform vec2 uJunctionSpan;   // s of the first sample and length of the table, mm

vec3 readJunction(float s) {
  float last = float(textureSize(uJunction, 0).x - 1);
  float x = clamp((s - uJunctionSpan.x) / uJunctionSpan.y, 0.0, 1.0) * (last - 0.001);
  int i = int(x);
  return mix(texelFetch(uJunction, ivec2(i, 0), 0).xyz, texelFetch(uJunction, ivec2(i + 1, 0), 0).xyz, x - float(i));
}
