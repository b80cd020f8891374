// The surface beside stained cuts: horny layer, seen from above, its relief by a little shade.
void main() {
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  TopSample tissue = sampleTop(vSkin.xz);
  vec3 normal = normalize(vec3(-tissue.slope.x, 1.0, -tissue.slope.y));
  float shade = clamp(0.80 + 0.55 * (dot(normal, uKeyDirection) - uKeyDirection.y), 0.5, 1.0);
  Stuff d = noStuff();
  d.cells.z = 0.42;
  outColour = stained(lit, d, mix(shade, 1.0, 0.35));
  outColour.rgb += uStainShown * uPolarised * vec3(0.030, 0.034, 0.042) * shade;
}
