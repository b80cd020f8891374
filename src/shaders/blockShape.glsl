// The block's own shape: relief and swelling of the surface, the dent, the depth exaggeration and the dissection window.
// One function for the top and the cut faces, so that their common edge is one line.
uniform vec4 uHeroAxis; // x, z, depth of the bisected channel (mm), 1 if there is one

// Drawn position of the material point at `depth` below the surface at (x, z). Relief fades out over the first 0.3 mm, that of
// a concern deeper, the dent over 0.42 mm; none is exaggerated.
vec3 blockPoint(vec2 xz, float depth) {
  vec2 dent = needleDentAt(xz);
  float fade = max(1.0 - depth / 0.3, 0.0);
  float lifted = (topHeight(xz) * (1.0 - 0.8 * dent.y) + swellingMm(reachAt(xz))) * fade * fade;
  float concern = concernHeight(xz);
  float follows = max(1.0 - depth / concernReach(concern), 0.0);
  lifted += concern * (1.0 - 0.8 * dent.y) * follows * follows;
  return vec3(xz.x, lifted - drawnDepth(depth) + dent.x * exp(-depth / DENT_DEPTH), xz.y);
}
