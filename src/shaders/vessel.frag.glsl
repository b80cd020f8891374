// Drawn tubes. Vessels: arterioles thick and banded, venules wide and smooth, capillary loops turning from red to violet;
// arteries red and veins blue is the atlas convention, not a colour seen in life (#B8222F, #434E98, lifted by what the
// tone curve takes off dark colours). Sweat gland: pale coil of large cells,
// darker duct; nerve: yellow, with axons in waves; hair.
uniform float uShadow;
uniform float uPixelMm;
in vec3 vNormalWorld;
in vec3 vPositionWorld;
in vec4 vTube; // radius, arc, kind, share
in float vAcross;
in float vSunk;
out vec4 outColour;

const vec3 ARTERY = vec3(0.440, 0.052, 0.062);
const vec3 VEIN = vec3(0.092, 0.112, 0.300);
const vec3 LOOP_RED = vec3(0.540, 0.088, 0.096);
const vec3 LOOP_VIOLET = vec3(0.150, 0.120, 0.335);
const vec3 COIL = vec3(0.807, 0.546, 0.352);
const vec3 DUCT = vec3(0.640, 0.318, 0.178);
const vec3 NERVE = vec3(0.830, 0.545, 0.105);
const vec3 AXON = vec3(0.98, 0.84, 0.42);
const vec3 HAIR = vec3(0.110, 0.048, 0.026);
const vec3 BEDDED = vec3(0.760, 0.480, 0.420);   // a vessel seen through the tissue over it

float drawable(float period) { return smoothstep(2.5, 5.0, period / uPixelMm); }

void main() {
  if (uShadow > 0.5) {
    float soft = smoothstep(0.0, 0.8, vAcross) * smoothstep(0.0, 0.004, vTube.x);
    outColour = vec4(mix(vec3(1.0), vec3(0.62, 0.47, 0.44), soft * 0.75), 1.0);
    return;
  }
  vec3 normal = normalize(vNormalWorld);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  // What is hardly wider than a pixel cannot show its roundness: lit as its middle, or it would sparkle along its length.
  normal = normalize(mix(normal, view + vec3(0.0, 0.25, 0.0), smoothstep(1.7, 0.8, vTube.x / uPixelMm)));
  int kind = int(vTube.z + 0.5);
  vec3 albedo = kind == 0 ? ARTERY : VEIN;
  float radius = vTube.x, arc = vTube.y;
  // A place around the tube, for what patterns its wall: -1..1 over the half that shows.
  float around = asin(clamp(dot(normal, normalize(vec3(0.3, 0.9, 0.3))), -1.0, 1.0)) * 0.64;
  vec2 gloss = vec2(0.04, 0.02);
  if (kind == 0) {
    float bands = 0.5 + 0.5 * cos(6.2832 * arc / (1.7 * radius));
    albedo *= mix(1.0, mix(0.86, 1.06, bands), drawable(1.7 * radius));
  } else if (kind == 2) {
    albedo = mix(LOOP_RED, LOOP_VIOLET, smoothstep(0.38, 0.73, vTube.w));
  } else if (kind == 3 || kind == 4) {
    float pitch = kind == 3 ? 0.0098 : 0.0078;
    float cell = abs(fract(arc / pitch + 0.5 * floor(around * 3.0)) - 0.5);
    float rows = abs(fract(around * 3.0) - 0.5);
    float joints = max(smoothstep(0.36, 0.5, cell), smoothstep(0.40, 0.5, rows));
    albedo = kind == 3 ? COIL : DUCT;
    albedo *= 1.0 - 0.28 * joints * drawable(pitch);
    float nucleus = smoothstep(0.30, 0.20, length(vec2(fract(arc / pitch + 0.5 * floor(around * 3.0)) - 0.5, 0.8 * (fract(around * 3.0) - 0.5))));
    albedo = mix(albedo, vec3(0.21, 0.09, 0.22), 0.55 * nucleus * drawable(pitch));
    albedo *= 1.0 + 0.10 * sin(arc * 23.0);
    gloss = vec2(0.02, 0.015);
  } else if (kind == 5) {
    float axons = 0.5 + 0.5 * cos(around * 11.0 + 1.3 * sin(arc * 95.0));
    albedo = mix(NERVE, AXON, axons * 0.55 * drawable(radius * 0.5));
    gloss = vec2(0.02, 0.015);
  } else if (kind == 6) {
    albedo = HAIR * (1.0 + 0.7 * smoothstep(0.3, 1.0, vTube.w));
    gloss = vec2(0.05, 0.03);
  }
  float facing = max(dot(normal, view), 0.0);
  vec3 light = tissueLight(normal, 0.35, 1.0);
  float bedded = kind < 3 ? smoothstep(0.25, 1.05, vSunk) : 0.0;
  albedo = mix(albedo, BEDDED, 0.62 * bedded);
  vec3 shine = tissueGloss(normal, view, 60.0, gloss.x) + tissueGloss(normal, view, 10.0, gloss.y);
  vec3 colour = albedo * light * mix(mix(0.5, 1.0, bedded), 1.22, smoothstep(0.05, 0.6, facing)) + shine * (1.0 - bedded);
  outColour = toDisplay(colour);
}
