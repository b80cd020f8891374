// Blood by thickness with a window's reflection placed in normal space, or a dull brown crust.
in vec3 vPositionWorld;
in vec3 vNormalWorld;
in vec4 vCap;
in vec2 vAcross;
out vec4 outColour;

const vec3 DROP_ABSORPTION = vec3(4.0, 26.0, 36.0);

void main() {
  vec3 normal = normalize(vNormalWorld);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  float facing = max(dot(normal, view), 0.0);
  float thickness = 0.026 + 0.95 * vCap.y / max(facing, 0.34);
  vec3 blood = vec3(0.60, 0.34, 0.26) * exp(-DROP_ABSORPTION * thickness * 2.2) + vec3(0.045, 0.0016, 0.001);
  // The skin shines through the thin rim of the drop.
  blood *= 0.9 + 0.25 * smoothstep(0.7, 0.95, vCap.x) - 0.55 * smoothstep(0.93, 1.0, vCap.x);
  vec3 colour = blood * tissueLight(normal, 0.5, 1.0);
  // Two panes of a window, upper left of the drop as the eye sees it.
  vec3 seen = vec3(dot(normal, normalize(vec3(view.z, 0.0, -view.x))), normal.y, 0.0);
  float pane = smoothstep(0.54, 0.58, seen.y) * smoothstep(0.87, 0.83, seen.y) * smoothstep(-0.58, -0.53, seen.x) * smoothstep(-0.20, -0.25, seen.x);
  pane *= 1.0 - 0.85 * smoothstep(0.02, 0.008, abs(seen.x + 0.385));
  float soft = smoothstep(0.30, 0.55, seen.x) * smoothstep(0.85, 0.6, seen.x) * smoothstep(0.3, 0.6, seen.y) * 0.10;
  colour += vec3(1.0, 0.93, 0.92) * (0.85 * pane + soft) + tissueGloss(normal, view, 220.0, 0.035) * 0.6;
  colour += pow(1.0 - facing, 4.0) * vec3(0.10, 0.05, 0.05);

  float rough = valueNoise(vAcross * 170.0 + vCap.w * 37.0) * 0.6 + valueNoise(vAcross * 420.0) * 0.4;
  vec3 crust = mix(vec3(0.10, 0.020, 0.011), vec3(0.40, 0.135, 0.06), rough * rough);
  vec3 bumped = normalize(normal + 0.5 * vec3(rough - 0.5, 0.0, valueNoise(vAcross * 300.0 + 9.0) - 0.5));
  colour = mix(colour, crust * tissueLight(bumped, 0.25, mix(1.0, 0.7, vCap.x)), vCap.z);
  outColour = toDisplay(colour);
}
