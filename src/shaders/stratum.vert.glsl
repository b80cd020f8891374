// The face that a layer shows once the layer above is lifted off, and the underside of what is peeled: a grid laid on the border.
out vec3 vSkin;
out vec3 vPositionWorld;

// Where tissue from a depth stands now: thicker epidermis pushes it down (inverse of sourceDepth in cutFace.frag.glsl).
float standingDepth(float from, float thicker) {
  float grown = uEpidermisMm * thicker;
  return from < uEpidermisMm ? from * (1.0 + thicker) : from + grown * exp(-(from - uEpidermisMm) / 0.12);
}

void main() {
  vec2 xz = beforeStep(position).xz;
  vec2 borders = bordersAt(xz);
  float from = uPlate.z > 2.5 ? borders.y : borders.x;
  float depth = standingDepth(from, clamp(reachAt(xz).thicker, 0.0, 1.5));
  vSkin = vec3(xz.x, -depth, xz.y);
  vec3 drawn = blockPoint(xz, depth);
  vPositionWorld = drawn;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
