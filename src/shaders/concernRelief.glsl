// The concern's own relief as it stands today, mm, and how far below the surface the layers follow it: a deep scar takes the
// dermis with it, else its layers would cross. Read without mip-mapping, so that vertex shaders can.
uniform sampler2D uConcernMap;  // height, dh/dx, dh/dz, tint
uniform vec2 uConcernRange;     // lowest height and span, mm; 0, 0 = no concern with a relief
uniform vec2 uConcernNow;       // what is left of relief and tint, 1 = as before

float concernHeight(vec2 xz) {
  if (uConcernRange == vec2(0.0)) return 0.0;
  return uConcernNow.x * (uConcernRange.x + uConcernRange.y * textureLod(uConcernMap, xz / 6.0 + 0.5, 0.0).r);
}

// How far the tissue at `depth` is sunk (< 0) or raised by it.
float concernLift(vec2 xz, float depth) {
  float height = concernHeight(xz);
  float follows = max(1.0 - depth / (0.3 + 2.8 * abs(height)), 0.0);
  return height * follows * follows;
}
