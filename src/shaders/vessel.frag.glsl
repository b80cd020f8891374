// Vessel walls: arterioles thick and banded, venules wide and smooth, capillary loops turning from red to violet.
// Arteries red and veins blue is the atlas convention, not a colour seen in life.
uniform float uShadow;
uniform float uPixelMm;
in vec3 vNormalWorld;
in vec3 vPositionWorld;
in vec4 vTube; // radius, arc, kind, share
in float vAcross;
out vec4 outColour;

const vec3 ARTERY = vec3(0.479, 0.0152, 0.0296);
const vec3 VEIN = vec3(0.0561, 0.0762, 0.319);
const vec3 LOOP_RED = vec3(0.558, 0.0596, 0.0742);
const vec3 LOOP_VIOLET = vec3(0.115, 0.0865, 0.352);

void main() {
  if (uShadow > 0.5) {
    float soft = smoothstep(0.0, 0.8, vAcross) * smoothstep(0.0, 0.004, vTube.x);
    outColour = vec4(mix(vec3(1.0), vec3(0.62, 0.47, 0.44), soft * 0.75), 1.0);
    return;
  }
  vec3 normal = normalize(vNormalWorld);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  float kind = vTube.z;
  vec3 albedo = kind < 0.5 ? ARTERY : VEIN;
  if (kind > 1.5) albedo = mix(LOOP_RED, LOOP_VIOLET, smoothstep(0.38, 0.73, vTube.w));
  float period = 1.7 * vTube.x;
  float bands = 0.5 + 0.5 * cos(6.2832 * vTube.y / period);
  float drawn = smoothstep(3.0, 6.0, period / uPixelMm);
  if (kind < 0.5) albedo *= mix(1.0, mix(0.86, 1.06, bands), drawn);
  float facing = max(dot(normal, view), 0.0);
  vec3 light = tissueLight(normal, 0.35, 1.0);
  vec3 gloss = tissueGloss(normal, view, 60.0, 0.04) + tissueGloss(normal, view, 10.0, 0.02);
  vec3 colour = albedo * light * mix(0.5, 1.22, smoothstep(0.05, 0.6, facing)) + gloss;
  outColour = toDisplay(colour);
}
