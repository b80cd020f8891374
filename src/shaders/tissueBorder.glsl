// The border between dermis and fat along the unfolded strip, mm. The strokes are placed by the same curve
// (src/scene/tissueStrokes.ts).
uniform float uFatDepth;    // mean depth
uniform vec2 uBorderPhase;

float fatBorder(float s) {
  return uFatDepth + 0.075 * sin(1.9 * s + uBorderPhase.x) + 0.045 * sin(4.7 * s + uBorderPhase.y);
}
