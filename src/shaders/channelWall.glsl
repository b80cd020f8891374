// The bare wall of a hole before blood fills it: the layers that the needle cut, under a thin film of blood, and the level of
// the blood that rises from below in the first two minutes. In reality blood wells in by spurts and the wall gapes and shuts.
// Needs puncture.glsl, tissueSample.glsl and channelLook.glsl.
const vec3 FILM_ABSORPTION = vec3(1.6, 20.0, 21.0); // mm^-1: over scattering tissue a film looks pink, not amber

// Depth of the blood's surface in the hole, mm; above the mouth once it is full.
float bloodLevel(Puncture p, Hole h) {
  float risen = smoothstep(0.00008, 0.0015, h.age);
  return mix(p.depth + 0.06, -0.06, sqrt(risen));
}

// Tissue of the front face at (s, depth), for a surface that lies across it: the mip level follows the pixel, not the face.
vec3 wallTissue(float s, float depth) {
  float texels = float(textureSize(uFrontAlbedo, 0).x) / 6.0;
  vec3 albedo = textureLod(uFrontAlbedo, tissueFaceUv(vec2(s, depth)), max(log2(texels * uPixelMm * 1.6), 0.0)).rgb;
  float share = detailShare(vec2(s, depth));
  if (share <= 0.0) return albedo;
  vec2 uv = (vec2(s, depth) - uDetailWindow.xy) / uDetailWindow.zw;
  float fine = float(textureSize(uDetailAlbedo, 0).x) / uDetailWindow.z;
  return mix(albedo, textureLod(uDetailAlbedo, uv, max(log2(fine * uPixelMm * 1.6), 0.0)).rgb, share);
}

// Wall under its film; x runs round the hole, depth down it (mm). The film gathers in runs and thickens downwards.
vec3 wetWall(float s, float x, float depth, float seed) {
  float runs = valueNoise(vec2(x * 52.0 + 1.4 * valueNoise(vec2(depth * 14.0, seed * 31.0)), depth * 5.0 + seed * 17.0));
  float fine = valueNoise(vec2(x * 150.0, depth * 32.0 + seed * 57.0));
  float filmMm = 0.006 + 0.060 * smoothstep(0.45, 0.95, runs) + 0.014 * fine + 0.03 * smoothstep(0.2, 0.9, depth);
  return wallTissue(s, depth) * exp(-FILM_ABSORPTION * filmMm);
}
