// What a device does to the surface below it. Needs deform.glsl and light.glsl; a part of top.frag.glsl from the first time on that
// a device, a hand or the dose map is wanted (src/scene/deviceOnSkin.ts).
uniform vec4 uShade;      // x, z of its middle, direction across which it curves
uniform float uShadeAmount; // where it touches
uniform vec4 uShadeShape; // half length across that direction, radius of the outline, height of the underside, radius of curvature (0 = flat)

// How much of the sky a device takes from the skin, 0..1: of a disc or a cylinder by its outline and its height there.
float deviceShade(vec2 xz) {
  if (uShadeShape.y <= 0.0) return 0.0;
  // Light comes from the upper left: the shade lies a little to the other side, the farther the higher the device.
  vec2 away = xz - uShade.xy + uKeyDirection.xz / max(uKeyDirection.y, 0.3) * 0.45 * max(uShadeShape.z, 0.0);
  float along = dot(away, uShade.zw);
  float across = max(abs(dot(away, vec2(uShade.w, -uShade.z))) - uShadeShape.x, 0.0);
  float bow = uShadeShape.w;
  float outline = bow > 0.0 ? max(across, 0.0) + max(abs(along) - 0.9 * bow, 0.0) : max(length(vec2(along, across)) - uShadeShape.y, 0.0);
  float height = max(uShadeShape.z, 0.0) + (bow > 0.0 ? bow - sqrt(max(bow * bow - along * along, 0.0)) : 0.0);
  return uShadeAmount * exp(-outline / (0.18 + 0.8 * height)) * exp(-height / (bow > 0.0 ? 1.6 : 2.6));
}

// Dents, the creases round needles that stand in the skin, and the shade.
void underDevice(vec2 xz, inout vec2 slope, inout vec3 albedo, inout float occlusion) {
  Deformation bent = deformationAt(xz, 0.0);
  slope = slope * (1.0 - 0.8 * bent.share) + bent.slope;
  occlusion *= 1.0 - deviceShade(xz);
  if (bent.inside <= -0.15) return;
  // A needle in the skin: the crease round it, dark and reddened by the light that passes through skin.
  float near = exp(-max(bent.gap - 0.012, 0.0) / 0.05) * smoothstep(-0.15, 0.02, bent.inside);
  vec2 wall = length(bent.aside) > 1e-5 ? normalize(bent.aside) : vec2(0.0);
  slope += wall * 0.9 * near * smoothstep(0.0, 0.05, bent.inside);
  occlusion *= 1.0 - 0.62 * near;
  albedo *= 1.0 - vec3(0.50, 0.62, 0.66) * near;
}
