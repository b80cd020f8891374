// The block's own shape: relief and swelling of the surface, what needles and stretching do, the depth exaggeration and the dissection window.
// One function for the top and the cut faces, so that their common edge is one line. PLATES is defined, and plate.glsl stands
// before this, once the block has been taken apart.
uniform vec4 uHeroAxis; // x, z, depth of the bisected channel (mm), 1 if there is one

// Drawn position of the material point at `depth` below the surface at (x, z). Relief fades out over the first 0.3 mm, that of
// a concern deeper; neither is exaggerated.
vec3 blockPoint(vec2 xz, float depth) {
  Deformation d = deformationAt(xz, depth);
  float fade = max(1.0 - depth / 0.3, 0.0);
  float lifted = (topHeight(xz) * (1.0 - 0.8 * d.share) + swellingMm(reachAt(xz))) * fade * fade;
  lifted += concernLift(xz, depth) * (1.0 - 0.8 * d.share);
  vec3 drawn = stretched(vec3(xz.x + d.aside.x, lifted - drawnDepth(depth) + d.lift, xz.y + d.aside.y));
#ifdef PLATES
  drawn = plated(drawn, xz);
#endif
  return drawn;
}
