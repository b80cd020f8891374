// Tubes that stand out of the cut, as what their wall and content are made of: seen through, so the rims are denser.
void main() {
  if (uShadow > 0.5) {
    litMain();
    outColour = mix(outColour, vec4(1.0), uStainShown);
    return;
  }
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  vec3 normal = normalize(vNormalWorld);
  float facing = max(dot(normal, normalize(cameraPosition - vPositionWorld)), 0.0);
  float rim = 1.0 - smoothstep(0.25, 0.7, facing);
  int kind = int(vTube.z + 0.5);
  float around = asin(clamp(dot(normal, normalize(vec3(0.3, 0.9, 0.3))), -1.0, 1.0)) * 0.64;
  float pitch = kind == 3 ? 0.0098 : 0.0078;
  vec2 cell = vec2(fract(vTube.y / pitch + 0.5 * floor(around * 3.0)) - 0.5, 0.8 * (fract(around * 3.0) - 0.5));
  float nucleus = smoothstep(0.34, 0.24, length(cell)) * drawable(pitch);
  Stuff d = noStuff();
  if (kind == 0) {
    float bands = 0.5 + 0.5 * cos(6.2832 * vTube.y / (1.7 * vTube.x));
    d.cells = vec3(0.08, 0.70, 0.0);
    d.cells.y *= mix(1.0, 0.75 + 0.4 * bands, drawable(1.7 * vTube.x));
    d.matrix.y = 0.35 * rim;
    d.other.y = 0.34 * (1.0 - rim);
  } else if (kind == 1) {
    d.cells = vec3(0.06, 0.30, 0.0);
    d.matrix.x = 0.30 + 0.4 * rim;
    d.other.y = 0.36 * (1.0 - rim);
  } else if (kind == 2) {
    d.cells = vec3(0.16, 0.25, 0.0);
    d.other.y = 0.55 * (1.0 - rim);
  } else if (kind == 3 || kind == 4) {
    d.cells = vec3(0.85 * nucleus + 0.06, (kind == 3 ? 0.55 : 0.9) * (1.0 + 0.5 * rim), 0.0);
  } else if (kind == 5) {
    d.cells = vec3(0.10, 0.62, 0.0);
    d.matrix.x = 0.75 * rim;
  } else {
    d.cells.z = 1.0;
    d.other.x = 0.8;
  }
  outColour = stained(lit, d, 1.0);
}
