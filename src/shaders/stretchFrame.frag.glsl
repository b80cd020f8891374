// Outline: a fine line in the theme's ink. Tab: clear film with chevrons that point outwards.
in vec3 vPositionWorld;
in vec2 vTab;
in float vAlpha;
out vec4 outColour;

void main() {
  if (vTab.y < 0.5) {
    vec3 ink = mix(vec3(0.035, 0.085, 0.10), vec3(0.55, 0.75, 0.80), uDarkTheme);
    outColour = vec4(toDisplay(ink).rgb, 0.75 * vAlpha);
    return;
  }
  float across = abs(vPositionWorld.z) / 1.3;
  float chevron = smoothstep(0.10, 0.06, abs(fract(2.6 * vTab.x + 0.55 * across) - 0.5)) * step(across, 0.62) * step(vTab.x, 0.97);
  vec3 film = mix(vec3(0.10, 0.42, 0.46), vec3(0.35, 0.72, 0.76), uDarkTheme);
  float edge = smoothstep(0.06, 0.0, min(min(1.0 - vTab.x, 1.0 - across), vTab.x + 0.06));
  outColour = vec4(toDisplay(mix(film, vec3(0.95), 0.8 * chevron)).rgb, 0.42 + 0.35 * edge + 0.4 * chevron);
}
