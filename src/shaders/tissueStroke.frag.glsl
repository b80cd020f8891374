// A stroke of the dermis: 0 a fascicle of collagen seen along, 1 a fascicle cut across, 2 an elastic thread, 3 a fibroblast
// nucleus, 4 a papillary wisp, 5 elastotic material. Fascicles are made of bundles (25 µm), these of fibres (8 µm) and of fibrils (2.5 µm);
// each level is drawn only where it spans enough texels, and otherwise leaves its mean. Compiled several times, since a software
// renderer computes what no branch takes: with CORDS for fascicles seen along alone, with FINE for texels that show fibres and
// fibrils; kinds from 2 on are tissueStrokeFiner.glsl, which takes the place of the pragma.
uniform float uPapillaryEnd; // mm
in vec2 vAlongAcross;
in float vRun;
in vec2 vTangent;
in vec2 vFace;
flat in vec4 vShape;
flat in vec4 vLook;
flat in float vLength;

// Dark line where a noise crosses its middle, as wide as `width` of its range but never narrower than a texel (then fainter).
float crease(float noise, float width, float texelOfRange) {
  float wide = max(width, texelOfRange);
  return width / wide * smoothstep(wide, 0.0, abs(noise - 0.5) * 2.0);
}

void main() {
#ifdef CORDS
  const float kind = 0.0;
#else
  float kind = vLook.x;
#endif
  float halfWidth = vShape.x;
  vec2 texel = texelAt(vFace.y);
  // Size of a texel across this stroke, mm.
  float pixel = length(vec2(vTangent.y * texel.x, vTangent.x * texel.y));
  float edge = max(pixel / halfWidth, 0.04);
  float u = 2.0 * vRun - 1.0;
  float w = vAlongAcross.y;
  float u2 = u * u;
  float round = sqrt(max(1.0 - u2, 0.0));
  float taper = kind < 0.5 ? 1.0 - 0.55 * u2 * u2 : kind < 1.5 ? 1.0 : kind > 2.5 ? round : 1.0 - u2 * u2;
  taper = max(taper, 0.02);
  float n = w / taper;
  float along = vAlongAcross.x;
  vec3 seed = vec3(vLook.z * 31.0, vLook.z * 17.0, vLook.z * 23.0);
  // A fascicle's outline is fibrous, not that of a tube.
  vec4 outline = noise4(vec3(along * 4.4, sign(w) * 3.0, 21.0) + seed);
  if (kind < 0.5) n *= 1.0 + 0.40 * (outline.x - 0.5) + 0.04 * sin(along * 41.0 + vLook.z * 90.0 + 2.0 * sign(w));
  float body = 1.0 - smoothstep(1.0 - 0.6 * edge / taper, 1.0 + 0.6 * edge / taper, abs(n));

  float across = w * halfWidth;
  // Strands: three or four to a fascicle; then bundles, fibres and fibrils of fixed size.
  float twist = 0.30 * sin(along * 5.0 + vLook.z * 40.0);
  vec4 strand = noise4(vec3(along * 1.3, (w + twist) * 2.3, 13.0) + seed);
  float slide = across + 0.0035 * sin(along * 11.0 + vLook.z * 40.0);
  vec4 bundle = noise4(vec3(along * 2.6, slide * 48.0, 3.0) + seed);
#ifdef FINE
  vec4 fibre = noise4(vec3(along * 7.0, (slide + 0.004 * bundle.y) * 140.0, 9.0) + seed);
  vec4 fibril = noise4(vec3(along * 16.0, (slide + 0.004 * bundle.y + 0.002 * fibre.y) * 420.0, 15.0) + seed);
  float ragged = fibre.w;
#else
  float ragged = outline.w;
#endif
  float strands = visible(0.75 * halfWidth, pixel);
  // Parallel fibres, as fine as the texels allow and never finer than 13 µm; they come and go along the fascicle.
  float period = max(0.013, 4.6 * pixel);
  float fine = cos(6.2832 * (slide + 0.35 * halfWidth * (strand.z - 0.5)) / period + 9.0 * vLook.z + 2.5 * (bundle.w - 0.5));
  float shown = smoothstep(0.25, 0.75, strand.w) * clamp(2.4 * halfWidth / period - 0.9, 0.0, 1.0);
  float bundles = visible(0.020, pixel);
  float streak = 0.36 * fine * shown + 1.1 * (strand.x - 0.5) * strands + 0.7 * (bundle.x - 0.5) * bundles;
  // Grooves between the bundles of a fascicle: fine dark lines that run with it.
  float groove = 0.44 * shown * smoothstep(-0.35, -1.0, fine) + 0.7 * strands * crease(strand.y, 0.26, 5.5 * pixel / halfWidth)
               + 0.45 * bundles * crease(bundle.y, 0.22, 115.0 * pixel);
#ifdef FINE
  float fibres = visible(0.0085, pixel);
  float fibrils = visible(0.0032, pixel);
  streak += 1.5 * (fibre.x - 0.5) * fibres + 1.3 * (fibril.x - 0.5) * fibrils;
  groove += 0.62 * fibres * crease(fibre.y, 0.16, 330.0 * pixel) + 0.4 * fibrils * crease(fibril.y, 0.24, 900.0 * pixel);
#else
  const float fibres = 0.0;
#endif
  groove = min(groove, 0.8);

  // The ends of a fascicle dissolve into their fibres, as it leaves the plane of the cut.
  float reach = (1.0 - abs(u)) * vLength / (5.0 * halfWidth);
  float fray = kind < 0.5 ? smoothstep(0.0, 1.0, 1.15 * reach + 1.2 * (mix(bundle.z, ragged, 0.4) - 0.62)) * smoothstep(0.0, 0.3, reach) : 1.0;
  if (kind < 1.5) {
    float unrest = 0.016 * sin(11.0 * vFace.x + 2.0 * sin(4.3 * vFace.x + 9.0 * vFace.y));
    fray *= smoothstep(-0.030, 0.025, vFace.y + unrest - uPapillaryEnd + (halfWidth < 0.0135 ? 0.05 : 0.0))
          * (1.0 - smoothstep(-0.015, 0.02, vFace.y + unrest - fatBorder(pointAt(vec2(vFace.x - uAlong, vFace.y)).xz)));
  }

  float lit = clamp(n, -1.0, 1.0);                  // across points down: -1 is the upper edge
  float dome = sqrt(max(1.0 - lit * lit, 0.0));
  float shape = 0.66 * sqrt(dome) + 0.34 * (0.5 - 0.5 * lit);
  vec3 shade = rgb(239.0, 201.0, 191.0), middle = rgb(254.0, 235.0, 228.0), light = rgb(255.0, 250.0, 247.0);
  vec3 colour = mix(shade, middle, smoothstep(0.10, 0.55, shape));
  colour = mix(colour, light, smoothstep(0.45, 0.98, shape) * 0.75);
  // Light streaks go to warm white, dark ones to a deeper pink: a plain factor would clip to grey.
  float value = 0.28 * streak + 0.05 * vLook.y;
  colour = value > 0.0 ? mix(colour, rgb(255.0, 246.0, 240.0), min(3.2 * value, 0.85)) : colour * (1.0 + value * vec3(0.8, 1.1, 1.15));
  colour *= mix(vec3(1.0), vec3(1.0, 0.965, 0.955), smoothstep(0.35, 0.9, vLook.z));
  // Grooves too fine to draw still darken.
  colour *= 1.0 - 0.02 * (1.0 - fibres);
  colour = mix(colour, colour * vec3(1.01, 0.95, 0.925), clamp(-vLook.y, 0.0, 1.0));
  colour = mix(colour, rgb(214.0, 160.0, 148.0), groove * 0.46);
  float occlusion = mix(0.87, 1.0, smoothstep(0.0, 0.5, dome)) * (1.0 - 0.13 * groove);
  float rim = smoothstep(0.74, 1.0, abs(n));
  colour = mix(colour, rgb(212.0, 156.0, 144.0), 0.28 * rim);
  colour = mix(colour, rgb(255.0, 246.0, 241.0), 0.16);   // the weave is the lightest living layer
  vec2 normal = vec2(-vTangent.y, vTangent.x);
  vec2 bump = normal * (lit * lit * lit * 0.30 + 0.1 * lit + 0.5 * streak);
  float gloss = 0.42;
  float code = CODE_RETICULAR;
  float seen = smoothstep(0.35, 1.0, length(vTangent));
  vec3 cells = vec3(0.0, 0.03, 0.0);
  // A section shrinks: bundles stand apart by clefts, which stay white.
  float cleft = smoothstep(0.70, 0.97, abs(n)) * smoothstep(0.35, 1.0, halfWidth / pixel);
  vec3 matrix = vec3(clamp(0.74 + 0.14 * dome + 0.42 * streak + 0.10 * vLook.y, 0.0, 1.0) * (1.0 - 0.75 * groove) * (1.0 - 0.85 * cleft), 0.0, 0.28 * smoothstep(0.016, 0.007, halfWidth));
  float packing = clamp(0.16 + halfWidth / 0.060 + 0.22 * vLook.y, 0.0, 1.0);
  float alpha = body * fray;
  float thrown = 1.0 - smoothstep(0.92, 1.55, abs(w - 0.16) / taper);
  float shadow = 0.27 * thrown * thrown * fray;

#ifndef CORDS
  if (kind > 0.5 && kind < 1.5) {
    // Cut across: fibres end on, a fine stipple; neighbours part along pale lines.
    vec2 end = vec2(1.32 * u, w) * (1.0 + 0.30 * (noise4(vec3(normalize(vec2(u, w) + 1e-4) * 1.6, 7.0) + seed).x - 0.5));
    float r = length(end);
    float soft = max(pixel / halfWidth, 0.08);
#ifdef FINE
    float stipple = fibres * smoothstep(0.52, 0.74, noise4(vec3(along * 170.0, across * 170.0, 5.0) + seed).x);
#else
    const float stipple = 0.0;
#endif
    vec4 clump = noise4(vec3(along * 60.0, across * 60.0, 8.0) + seed);
    colour = mix(rgb(249.0, 224.0, 216.0), rgb(231.0, 188.0, 177.0), smoothstep(0.45, 1.0, r + 0.18 * w));
    colour *= 1.0 + 0.05 * vLook.y + 0.10 * (clump.x - 0.5) * bundles;
    colour = mix(colour, rgb(206.0, 150.0, 140.0), 0.42 * stipple + 0.4 * bundles * crease(clump.y, 0.16, 145.0 * pixel));
    colour = mix(colour, rgb(203.0, 144.0, 133.0), 0.45 * smoothstep(0.80, 1.0, r));
    alpha = (1.0 - smoothstep(1.0 - soft, 1.0, r)) * fray;
    shadow = 0.34 * (1.0 - smoothstep(0.8, 1.3, length(vec2(1.32 * u, w - 0.14)))) * fray;
    bump = vec2(u, w) * 0.22 * r;
    seen = 0.22;
    matrix = vec3((0.86 + 0.10 * (clump.x - 0.5)) * (1.0 - 0.35 * stipple) * (1.0 - 0.4 * smoothstep(0.80, 1.0, r)), 0.0, 0.0);
  }
#pragma finer
#endif
#ifdef DENSITIES
  float share = 1.0, total = alpha;   // a shadow stains nothing
#else
  float total = alpha + shadow * (1.0 - alpha);
  float share = alpha / max(total, 1e-4);
#endif
  vec3 crevice = kind > 3.5 ? rgb(196.0, 122.0, 116.0) : rgb(164.0, 92.0, 84.0);
  Tissue t = plainTissue(mix(crevice, colour, share), code);
  t.bump = bump * share;
  t.gloss = gloss * share;
  t.occlusion = mix(0.80, occlusion, share);
  t.cells = cells;
  t.matrix = matrix;
  t.pigment = vec3(0.0, 0.0, packing);
  t.grain = vec2(vTangent.x * vTangent.x - vTangent.y * vTangent.y, 2.0 * vTangent.x * vTangent.y) * seen;
  writeTissue(t, total);
}
