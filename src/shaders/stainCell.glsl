// Cells of the healing in a section: nucleus and cytoplasm; young elastic threads.
void main() {
  if (uShadow > 0.5) {
    litMain();
    outColour = mix(outColour, vec4(1.0), uStainShown);
    return;
  }
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  float u = vCell.x, v = vCell.y, kind = vCell.z;
  if (kind < 0.5) v /= max(spindle(u), 1e-3);
  vec2 p = vec2(u * 2.0 - 1.0, v);
  vec3 field = vec3(-1.0, 1.0, 1.0);
  if (kind > 0.5 && kind < 1.5) field = neutrophil(p, vCell.w);
  else if (kind > 1.5 && kind < 2.5) field = macrophage(p, vCell.w);
  else if (kind < 0.5) field.y = length(vec2((u - 0.5) / 0.095, v / 0.50)) - 1.0;
  if (field.x > 0.0) discard;
  float nucleus = 1.0 - smoothstep(-0.07, 0.03, field.y);
  Stuff d = noStuff();
  if (kind > 2.5) d.matrix.y = 0.9;
  else d.cells = mix(vec3(0.0, kind < 0.5 ? 0.62 : kind < 1.5 ? 0.42 : 0.75, 0.0), vec3(kind < 1.5 && kind > 0.5 ? 1.0 : 0.82, 0.1, 0.0), nucleus);
  outColour = stained(lit, d, 1.0);
}
