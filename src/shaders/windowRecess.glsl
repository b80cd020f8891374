// The dissection window: how far the front face recedes around the bisected channel, mm. Not at the rim, nor below the wound.
// What heals lies inside it, in relief against its floor; no tissue is missing in reality.
// Needs uHeroAxis (x, z, depth of that channel in mm, 1 if there is one), uWindowDepthMm and uEpidermisMm.
float windowRecess(vec2 xz, float depth) {
  float across = abs(xz.x - uHeroAxis.x);
  float inside = smoothstep(0.62, 0.52, across) * smoothstep(uEpidermisMm + 0.02, uEpidermisMm + 0.15, depth);
  inside *= smoothstep(uHeroAxis.z + 0.35, uHeroAxis.z + 0.25, depth);
  return uWindowDepthMm * inside * uHeroAxis.w;
}
