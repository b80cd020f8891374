// The border between dermis and fat, mm, at a point of the block. The strokes are placed by the same function
// (src/skin/fatBorder.ts).
uniform float uFatDepth;    // mean depth
uniform vec2 uBorderPhase;

float fatBorder(vec2 xz) {
  return uFatDepth + 0.075 * sin(1.9 * xz.x + 1.6 * xz.y + uBorderPhase.x) + 0.045 * sin(4.1 * xz.x - 3.7 * xz.y + uBorderPhase.y);
}
