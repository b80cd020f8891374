// A fibre under a pull: slack pale and wavy, taut a strong vermilion, so that what carries is told by shape and by value; elastin
// thin and nearly black. An imposter tube with a dark rim, as new fibres are.
in vec3 vPositionWorld;
in vec3 vDirection;
in vec3 vSide;
in vec4 vLook; // across, tension, kind, thinness
out vec4 outColour;

const vec3 SLACK = vec3(0.96, 0.78, 0.66);
const vec3 TAUT = vec3(0.80, 0.135, 0.02);
const vec3 ELASTIN = vec3(0.023, 0.014, 0.046); // 2A1F3D

void main() {
  float across = vLook.x;
  vec3 view = normalize(cameraPosition - vPositionWorld);
  vec3 direction = normalize(vDirection);
  vec3 front = normalize(cross(normalize(vSide), direction));
  front *= sign(dot(front, view));
  vec3 normal = normalize(vSide * across + front * sqrt(max(1.0 - across * across, 0.0)));
  vec3 albedo = vLook.z > 0.5 ? ELASTIN : mix(SLACK, TAUT, smoothstep(0.0, 1.0, vLook.y));
  vec3 colour = albedo * tissueLight(normal, 0.4, 1.0) * (vLook.z > 0.5 ? 1.0 : 1.25);
  vec3 halfway = normalize(uKeyDirection + view);
  float along = dot(direction, halfway);
  float silk = pow(sqrt(max(1.0 - along * along, 0.0)), 30.0) * pow(max(dot(normal, halfway), 0.0), 6.0);
  colour += KEY_LIGHT * silk * mix(0.25, 0.5, vLook.y);
  float halo = smoothstep(0.62, 0.82, abs(across)) * step(vLook.z, 0.5);
  colour *= mix(1.0, 0.36, halo);
  outColour = toDisplay(colour);
}
