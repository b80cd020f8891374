// How much of the sky a device takes from the skin below it, 0..1: of a disc or a cylinder by its outline and its height there.
uniform vec4 uShade;      // x, z of its middle, direction across which it curves
uniform float uShadeAmount; // where it touches
uniform vec4 uShadeShape; // half length across that direction, radius of the outline, height of the underside, radius of curvature (0 = flat)

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
