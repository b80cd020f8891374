// What lies under the fascicles: the dark ground between bundles, and above it the papillary felt.
// Uniforms: depths in mm.
uniform float uPapillaryEnd;  // mean depth where the felt gives way to bundles
uniform float uPlexus;        // depth of the superficial plexus: a faint pink

void main() {
  vec2 place = placeOnFace(vPlace);
  float s = place.x + uAlong;
  float depth = place.y;
  vec3 p = pointAt(place);
  vec2 texel = texelAt(depth);
  vec4 slow = noise4(p * vec3(2.2, 3.0, 2.2)) - 0.5;
  vec4 mid = noise4(p * vec3(9.0, 12.0, 9.0)) - 0.5;
  float below = depth - readJunction(place.x).x;
  float reticular = smoothstep(uPapillaryEnd - 0.035, uPapillaryEnd + 0.035, depth + 0.05 * mid.x);

  // Felt: ridged streaks, standing up under the membrane and lying down below.
  vec2 q = vec2(s, depth) + 0.028 * (noise4(vec3(s * 20.0, depth * 20.0, 2.7)).xy - 0.5);
  float upright = 1.0 - smoothstep(0.015, 0.07, below);
  vec4 lying = noise4(vec3(q.x * 46.0 + q.y * 12.0, q.y * 210.0 - q.x * 25.0, 3.1));
  vec4 standing = noise4(vec3(q.x * 210.0 + q.y * 30.0, q.y * 48.0, 7.9));
  vec2 ridge = 1.0 - abs(2.0 * mix(lying.xy, standing.xy, upright) - 1.0);
  float fine = visible(0.010, max(texel.x, texel.y));
  float felt = mix(0.45, max(ridge.x * ridge.x * ridge.x, 0.85 * ridge.y * ridge.y * ridge.y), 0.25 + 0.75 * fine);
  // Coarser wisps that still show at block scale.
  vec2 far = noise4(vec3(q.x * 11.0 + q.y * 6.0, q.y * 62.0 - q.x * 8.0, 15.0)).xy;
  float wisp = pow(1.0 - abs(2.0 * far.x - 1.0), 3.0) - 0.25 + 0.5 * (pow(1.0 - abs(2.0 * far.y - 1.0), 3.0) - 0.25);
  wisp *= visible(0.022, texel.y) * (1.0 - 0.6 * upright);
  vec3 papillary = mix(rgb(224.0, 161.0, 159.0), rgb(250.0, 214.0, 209.0), 0.18 + 0.62 * felt);
  papillary *= 1.0 + 0.07 * slow.y + 0.05 * mid.z + 0.085 * wisp;
  float plexus = exp(-(depth - uPlexus) * (depth - uPlexus) / 0.006);
  papillary = mix(papillary, rgb(224.0, 140.0, 136.0), 0.16 * plexus * (0.6 + 0.8 * slow.z));
  papillary = mix(papillary, rgb(255.0, 230.0, 221.0), 0.6 * exp(-below * below / 0.00009));

  // Between bundles: finer collagen out of focus, dark only in places.
  vec4 lay = noise4(vec3(s * 3.0 + 0.4 * mid.x, depth * 34.0 + 1.2 * mid.y, 11.0));
  float hazy = clamp(0.35 + 0.9 * slow.x + 0.7 * (lay.x - 0.5), 0.0, 1.0);
  vec3 crevice = mix(rgb(212.0, 154.0, 143.0), rgb(238.0, 199.0, 188.0), hazy);
  Tissue t = plainTissue(mix(papillary, crevice, reticular), mix(CODE_PAPILLARY, CODE_RETICULAR, reticular));
  t.occlusion = mix(0.95 + 0.05 * felt, 0.86, reticular);
  t.bump = vec2(ridge.x - ridge.y, lying.z - 0.5) * 0.3 * fine * (1.0 - reticular);
  t.gloss = 0.08;
  t.cells = vec3(mix(0.03, 0.012, reticular), 0.03, 0.0);
  t.matrix = vec3(mix(0.22 + 0.34 * felt + 0.05 * wisp, 0.10 * hazy, reticular), 0.02, mix(0.75, 0.35, reticular));
  t.pigment = vec3(0.0, 0.05 * plexus, mix(0.10, 0.12, reticular));
  float angle = mix(0.25 * (lying.w - 0.5), 1.5708, upright * (1.0 - reticular));
  t.grain = vec2(cos(2.0 * angle), sin(2.0 * angle)) * 0.6;
  writeTissue(t, 1.0);
}
