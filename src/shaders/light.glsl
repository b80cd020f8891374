// The light of every picture: a warm key, a cool rim light, a hemisphere; wrapped diffuse with a red-shifted terminator
// instead of real subsurface scattering (at block scale that would be wax), and the Khronos PBR Neutral curve, which keeps
// base colours, so a legend's swatch matches the picture. All colours linear; `toDisplay` encodes.
uniform vec3 uKeyDirection; // unit, world, towards the light
uniform vec3 uRimDirection;
uniform float uDarkTheme;   // 0 light, 1 dark
uniform float uSeparated;   // 0 natural colours, 1 the high-separation palette

const vec3 KEY_LIGHT = vec3(0.923, 0.818, 0.690); // #FFF1E0 times 2.9 / pi
const vec3 RIM_LIGHT = vec3(0.211, 0.263, 0.382); // #C4D8FF times 1.2 / pi
const vec3 SKY_LIGHT = vec3(0.350, 0.322, 0.297); // #FFF6EE times 1.1 / pi
const vec3 GROUND_LIGHT = vec3(0.123, 0.086, 0.075); // #A08880 times 1.1 / pi
const vec3 SCATTER_TINT = vec3(1.0, 0.45, 0.32);

vec3 toSrgb(vec3 linear) {
  vec3 c = clamp(linear, 0.0, 1.0);
  return mix(c * 12.92, 1.055 * pow(c, vec3(1.0 / 2.4)) - 0.055, step(vec3(0.0031308), c));
}

vec3 neutralCurve(vec3 colour) {
  float low = min(colour.r, min(colour.g, colour.b));
  colour -= low < 0.08 ? low - 6.25 * low * low : 0.04;
  float peak = max(colour.r, max(colour.g, colour.b));
  if (peak < 0.76) return colour;
  float newPeak = 1.0 - 0.0576 / (peak + 0.24 - 0.76);
  colour *= newPeak / peak;
  return mix(colour, vec3(newPeak), 1.0 - 1.0 / (0.15 * (peak - newPeak) + 1.0));
}

vec4 toDisplay(vec3 linear) {
  return vec4(toSrgb(neutralCurve(linear)), 1.0);
}

// High-separation palette: tissue keeps three fifths of its chroma and old collagen turns to a pale grey (#E6DFD8), so that what
// is new stands apart for every colour vision.
vec3 calmTissue(vec3 albedo, float collagen) {
  float grey = dot(albedo, vec3(0.2126, 0.7152, 0.0722));
  vec3 calm = mix(mix(vec3(grey), albedo, 0.6), vec3(0.791, 0.738, 0.686) * (grey / 0.745), 0.75 * collagen);
  return mix(albedo, calm, uSeparated);
}

// Diffuse light of tissue. wrap 0..0.5: how far light creeps round into the shade; ao 0..1 darkens sky and wrap.
vec3 tissueLight(vec3 normalWorld, float wrap, float ao) {
  float key = dot(normalWorld, uKeyDirection);
  float rim = max(dot(normalWorld, uRimDirection), 0.0);
  float lambert = max(key, 0.0);
  float wrapped = max((key + wrap) / (1.0 + wrap), 0.0);
  vec3 direct = KEY_LIGHT * (lambert + max(wrapped - lambert, 0.0) * SCATTER_TINT);
  vec3 sky = mix(GROUND_LIGHT, SKY_LIGHT, 0.5 + 0.5 * normalWorld.y);
  return direct * (0.45 + 0.55 * ao) + RIM_LIGHT * rim * (1.0 + 0.9 * uDarkTheme) + sky * ao;
}

// On the dark ground the rim light also catches the block's outer edges, which would sink into it. `edgeMm` = distance to the edge.
vec3 darkRim(vec3 albedo, float edgeMm) {
  return uDarkTheme * 0.9 * RIM_LIGHT * (0.35 + 0.65 * albedo) * exp(-max(edgeMm, 0.0) / 0.05);
}

// One specular lobe of the key and the rim light: normalised Blinn-Phong, weight = F0 with a Schlick edge.
vec3 tissueGloss(vec3 normalWorld, vec3 viewWorld, float exponent, float f0) {
  vec3 halfKey = normalize(uKeyDirection + viewWorld);
  vec3 halfRim = normalize(uRimDirection + viewWorld);
  float edge = f0 + (1.0 - f0) * pow(1.0 - max(dot(viewWorld, halfKey), 0.0), 5.0);
  float norm = (exponent + 8.0) / 8.0;
  float key = pow(max(dot(normalWorld, halfKey), 0.0), exponent) * max(dot(normalWorld, uKeyDirection), 0.0);
  float rim = pow(max(dot(normalWorld, halfRim), 0.0), exponent) * max(dot(normalWorld, uRimDirection), 0.0);
  return norm * edge * (KEY_LIGHT * key + RIM_LIGHT * rim);
}

// A studio of two bright strips and a window, as a formula: what wet blood and steel reflect. Direction in world.
vec3 studio(vec3 reflected) {
  float base = 0.30 + 0.22 * reflected.y;
  float bright = smoothstep(0.20, 0.0, abs(reflected.x + 0.52)) * 0.9;
  float soft = smoothstep(0.32, 0.0, abs(reflected.x - 0.62)) * 0.35;
  float dark = smoothstep(0.13, 0.0, abs(reflected.x - 0.12)) + smoothstep(0.14, 0.0, abs(reflected.x + 0.86));
  return vec3(1.0, 0.99, 0.97) * max(base + bright + soft - 0.24 * dark, 0.02);
}
