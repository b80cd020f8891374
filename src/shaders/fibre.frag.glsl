// A fibre as an imposter tube: the normal comes from the across coordinate, the outer rim is dark (that is what separates pale
// amber from pale matrix), two shifted lobes give silk. Young, type III rich: petrol; type I rich: amber, banded.
uniform float uShadow;
in vec3 vPositionWorld;
in vec3 vDirection;
in vec3 vSide;
in vec4 vLook;
in vec4 vShade;
flat in float vDoubt;
flat in float vFocus;
out vec4 outColour;

const vec3 PETROL = vec3(0.0033, 0.2122, 0.3515);       // 0B7FA0
const vec3 PETROL_LIGHT = vec3(0.0284, 0.3813, 0.5210); // 2FA6BF
const vec3 OLD_COLLAGEN = vec3(0.8796, 0.6654, 0.5776); // F1D5C8
const vec3 AMBER = vec3(0.8550, 0.3278, 0.0116);        // EE9B1C
const vec3 APART_YOUNG = vec3(0.0, 0.1144, 0.2384);      // 005F86
const vec3 APART_OLD = vec3(1.0, 0.2623, 0.0);           // FF8C00
const vec3 MATRIX = vec3(0.72, 0.50, 0.43);

void main() {
  float across = vLook.x;
  // What only the upper end of the range holds is an outline; what the model holds likely, but the low end does not, is pale.
  bool ghost = vDoubt > 1.5;
  if (ghost && (uShadow > 0.5 || abs(across) < 0.62)) discard;
  if (uShadow > 0.5) {
    float soft = (1.0 - smoothstep(0.1, 1.0, abs(across))) * (1.0 - 0.5 * vShade.x) * smoothstep(0.2, 0.6, vShade.w);
    outColour = vec4(mix(vec3(1.0), vec3(0.60, 0.47, 0.43), soft * 0.7), 1.0);
    return;
  }
  vec3 view = normalize(cameraPosition - vPositionWorld);
  vec3 direction = normalize(vDirection);
  vec3 side = normalize(vSide);
  vec3 front = normalize(cross(side, direction));
  front *= sign(dot(front, view));
  float bulge = sqrt(max(1.0 - across * across, 0.0));
  vec3 normal = normalize(side * across + front * bulge);

  float variety = fract(vShade.y * 17.3);
  vec3 young = mix(mix(PETROL, PETROL_LIGHT, 0.35 * variety), APART_YOUNG * (0.8 + 0.5 * variety), uSeparated);
  vec3 old = mix(mix(OLD_COLLAGEN, AMBER, 0.90 + 0.10 * variety), APART_OLD * (0.9 + 0.1 * variety), uSeparated);
  vec3 albedo = mix(old, young, vLook.y) * vShade.z;
  if (vDoubt > 0.5) albedo = mix(albedo, vec3(0.84, 0.82, 0.80), ghost ? 0.1 : 0.48);
  albedo *= 1.0 + 0.28 * vLook.w * cos(6.2832 * vLook.z);

  vec3 colour = albedo * tissueLight(normal, 0.45, 1.0 - 0.25 * vShade.x) * 1.5;

  vec3 halfway = normalize(uKeyDirection + view);
  float shift = 0.12 * across;
  float along = dot(normalize(direction + normal * shift), halfway);
  float across2 = sqrt(max(1.0 - along * along, 0.0));
  float facing = max(dot(normal, halfway), 0.0);
  float silk = (0.45 * pow(across2, 24.0) + 0.15 * pow(across2, 90.0)) * pow(facing, 6.0);
  colour += mix(vec3(1.0), albedo, 0.4) * KEY_LIGHT * silk * 0.7 * vShade.w;

  float halo = ghost ? 0.3 : smoothstep(0.66, 0.80, abs(across)) * smoothstep(0.35, 0.8, vShade.w);
  colour *= mix(1.0, 0.42, halo);

  float grey = dot(colour, vec3(0.2126, 0.7152, 0.0722));
  colour = mix(colour, vec3(grey), 0.14 * vShade.x);
  colour = mix(colour, MATRIX * 0.75, 0.14 * vShade.x);
  colour = mix(MATRIX * 0.75, colour, mix(0.55, 1.0, vShade.w));
  if (vFocus < -0.5) colour = mix(colour, MATRIX * 0.86, 0.72);
  outColour = toDisplay(colour);
}
