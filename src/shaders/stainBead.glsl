// A drop of blood on a section.
void main() {
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  float facing = max(dot(normalize(vNormalWorld), normalize(cameraPosition - vPositionWorld)), 0.0);
  Stuff d = noStuff();
  d.other.yz = vec2(mix(1.3, 0.85, facing), 0.2);
  outColour = stained(lit, d, 1.0);
}
