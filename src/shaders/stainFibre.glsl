// New collagen in a section: by its type for the dyes, by its direction, thickness and closeness between polarisers.
void main() {
  if (uShadow > 0.5) {
    litMain();
    outColour = mix(outColour, vec4(1.0), uStainShown);
    return;
  }
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  float bulge = sqrt(max(1.0 - vLook.x * vLook.x, 0.0));
  vec3 direction = normalize(vDirection);
#ifdef ON_CUT
  vec2 onFace = vec2(dot(direction.xz, vec2(uCut.y, -uCut.x)), -direction.y);
#else
  bool front = abs(vPositionWorld.z - 3.0) < abs(vPositionWorld.x - 3.0);
  vec2 onFace = vec2(front ? direction.x : -direction.z, -direction.y);
#endif
  float lies = length(onFace);
  vec2 line = onFace / max(lies, 1e-4);
  Stuff d = noStuff();
  d.matrix = vec3(mix(1.15, 0.75, bulge) * mix(0.6, 1.0, vShade.w), 0.0, vLook.y);
  d.grain = vec2(line.x * line.x - line.y * line.y, 2.0 * line.x * line.y) * lies;
  d.packing = mix(0.52, 0.08, vLook.y) + 0.2 * vLook.w;
  outColour = stained(lit, d, 1.0);
}
