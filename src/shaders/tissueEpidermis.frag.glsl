// The epidermis between the surface and the junction: lamellae, granular rows, staggered polygons, and one row of columns
// standing perpendicular to the membrane (distances are taken from the foot point on the junction, not vertically).
// In reality cells are 3D; here the cut plane is tiled in 2D. Cells fade to their mean where they span too few texels.
uniform float uCorneum;     // thickness of the stratum corneum, mm
uniform float uMelanin;     // 0..1 by phototype
uniform vec3 uSkin;         // surface colour of the phototype

const float BASAL_WIDTH = 0.0078, BASAL_HEIGHT = 0.0125, GRANULAR = 0.0105;

void main() {
  vec2 place = placeOnFace(vPlace);
  float s = place.x;
  float depth = place.y;
  float at = s + uAlong;
  vec2 texel = texelAt(depth);
  float pixel = max(texel.x, texel.y);
  // Foot point by Gauss-Newton: true distance r to the membrane (positive in the epidermis) and arc length along it.
  float foot = s;
  vec3 junction = readJunction(s);
  float above = junction.x - depth;
  for (int i = 0; i < 3; i++) {
    float error = (foot - s) + (junction.x - depth) * junction.z;
    foot -= 0.8 * clamp(error / (1.0 + junction.z * junction.z), -0.02, 0.02);
    foot = clamp(foot, s - 0.06, s + 0.06);
    junction = readJunction(foot);
  }
  float r = sign(above) * length(vec2(foot - s, junction.x - depth));
  float arc = junction.y;
  float step1 = max(texel.y, 0.0006);
  float coverage = smoothstep(-step1, step1, r);

  vec4 wave = noise4(vec3(at * 24.0, depth * 50.0, 1.0));
  vec4 slow = noise4(vec3(at * 7.0, depth * 5.0, 4.0)) - 0.5;
  float corneum = uCorneum * (1.0 + 0.22 * slow.x);
  float thickness = max(r + max(depth - corneum, 0.0), 0.02);
  float up = clamp(r / thickness, 0.0, 1.0);   // 0 membrane, 1 granular row
  float fine = visible(0.0045, pixel);
  float cells = visible(0.0115, max(texel.x, 0.7 * texel.y));
  float columns = visible(BASAL_WIDTH, texel.x);

  // --- living cells, one of three lattices
  bool granular = depth < corneum + GRANULAR && r > BASAL_HEIGHT;
  bool basal = r < BASAL_HEIGHT;
  float deep = max(depth - corneum - GRANULAR, 0.0);
  vec2 pitch = granular ? vec2(0.021, 0.0044) : basal ? vec2(BASAL_WIDTH, BASAL_HEIGHT) : vec2(0.0128, 0.0112);
  vec2 q = granular ? vec2(at / 0.021 + 0.37 * floor((depth - corneum) / 0.0044), (depth - corneum) / 0.0044 + 0.5 * wave.x)
         : basal ? vec2(arc / BASAL_WIDTH, 0.5)
         : vec2(at / 0.0128, deep / 0.0112 + 0.9 * (1.0 - exp(-deep / 0.02)));
  vec2 fromSeed;
  ivec2 cell;
  float border = cellBorder(q, granular ? 21u : basal ? 61u : 31u, basal ? 0.46 : 0.44, fromSeed, cell);
  vec2 local = fromSeed * pitch;
  float edge = border * (granular ? 0.0056 : 0.0114);
  if (basal) {
    edge = min(border * BASAL_WIDTH, min(r, BASAL_HEIGHT - r));
    local = vec2(fromSeed.x * BASAL_WIDTH, r - 0.0064);
  } else if (!granular) {
    edge = min(edge, max(r - BASAL_HEIGHT, 0.0));
  }
  vec2 draws = hash2(cell, 77u);
  vec3 base = mix(rgb(206.0, 138.0, 166.0), rgb(244.0, 194.0, 196.0), smoothstep(0.0, 0.36, up));
  base = mix(base, rgb(222.0, 176.0, 196.0), smoothstep(0.60, 0.95, up));
  base *= 1.0 + (0.13 * (draws.x - 0.5)) * cells + 0.05 * slow.y;
  bool clear = basal && draws.y > 0.90;                       // melanocytes: pale, a little larger
  base = clear ? mix(base, rgb(238.0, 212.0, 205.0), 0.75 * columns) : base;
  vec2 radii = granular ? vec2(0.0047, 0.0013) : basal ? vec2(0.0027, 0.0043) : vec2(0.0032, mix(0.0032, 0.0023, smoothstep(0.5, 0.95, up)));
  float nucleus = length((local + 0.0007 * (draws - 0.5)) / radii) * (clear ? 1.2 : 1.0);
  float drawn = granular ? fine : basal ? columns : cells;
  float dome = smoothstep(0.0, 0.0046, edge);
  vec3 colour = base * mix(0.89, 1.06, dome);
  vec4 grain = noise4(vec3(at * 620.0, depth * 620.0, 6.0));
  colour *= 1.0 + 0.07 * (grain.x - 0.5) * fine;
  if (granular) colour = mix(colour, rgb(98.0, 62.0, 112.0), smoothstep(0.60, 0.72, noise4(vec3(at * 700.0, depth * 1000.0, 2.0)).x) * 0.55 * fine);
  vec2 tangent = normalize(vec2(-fromSeed.y, fromSeed.x) + 1e-6);
  float spines = 0.5 + 0.5 * sin(dot(vec2(s, depth), tangent) * 4100.0);
  float sharp = visible(0.0024, pixel);
  float membrane = 1.0 - smoothstep(0.0002, 0.00075 + 0.5 * pixel, edge);
  colour = mix(colour, mix(base * vec3(0.84, 0.76, 0.80), mix(rgb(252.0, 228.0, 222.0), base * 0.62, 0.7 * spines), sharp), membrane * 0.6);
  colour = mix(colour, base * 0.68, sharp * 0.6 * (1.0 - smoothstep(0.0, 0.0005, abs(edge - 0.0012))));
  float inside = (1.0 - smoothstep(0.90, 1.08 + 0.4 * pixel / radii.y, nucleus)) * smoothstep(0.0002, 0.0012, edge);
  // No half nuclei where a stratum ends: a cell whose middle lies across the border shows none.
  float seedAbove = r + local.y - BASAL_HEIGHT;
  float seedBelow = deep - local.y;
  inside *= granular || basal ? 1.0 : smoothstep(0.0022, 0.0034, min(seedAbove, seedBelow + 0.001));
  vec3 core = mix(rgb(156.0, 114.0, 170.0), rgb(120.0, 78.0, 140.0), 0.35 + 0.5 * smoothstep(0.35, 0.65, grain.y) * fine);
  core = mix(core, rgb(98.0, 58.0, 120.0), 0.7 * smoothstep(0.62, 0.98, nucleus));
  colour = mix(colour, colour * 1.10, (1.0 - smoothstep(1.0, 1.6, nucleus)) * 0.6 * drawn);
  colour = mix(colour, core, inside);
  vec3 mean = mix(base * 0.95, rgb(140.0, 94.0, 154.0), mix(0.46, 0.25, smoothstep(0.0, 0.30, up)));
  colour = mix(mean, colour, drawn);

  float caps = basal ? exp(-(r - 0.0095) * (r - 0.0095) / 0.000009) * (clear ? 0.5 : 1.0) : 0.0;
  float melanin = uMelanin * (1.1 * caps * drawn + exp(-max(r, 0.0) / 0.016) * mix(1.15, 0.75, drawn) + 0.16);
  melanin *= mix(1.0, 0.6 + 0.8 * smoothstep(0.35, 0.7, grain.z), fine);
  colour = mix(colour, rgb(84.0, 50.0, 32.0), clamp(0.95 * melanin, 0.0, 0.88));
  float line = (1.0 - smoothstep(0.0008, 0.0016 + pixel, abs(r))) * visible(0.0045, pixel);
  colour = mix(colour, rgb(142.0, 75.0, 106.0), 0.75 * line);
  vec2 bump = fromSeed * 0.9 * drawn * dome;
  float occlusion = mix(0.97, mix(0.80, 1.0, dome), drawn);

  // --- lamellae of the stratum corneum
  float v = depth / 0.00235 + (wave.y - 0.5) * 2.8 + (noise4(vec3(at * 66.0, depth * 150.0, 8.0)).x - 0.5) * 1.2;
  float lamella = fract(v);
  float lines = visible(0.0024, texel.y);
  float darkLine = smoothstep(0.24, 0.5, abs(lamella - 0.5));
  float slit = smoothstep(0.58, 0.72, noise4(vec3(at * 48.0 + floor(v) * 3.7, v * 0.5, floor(v))).y) * smoothstep(0.28, 0.46, abs(lamella - 0.5));
  vec3 keratin = mix(rgb(235.0, 212.0, 169.0), rgb(247.0, 233.0, 205.0), noise4(vec3(at * 14.0, floor(v) * 0.7, 2.0)).z);
  keratin = mix(keratin, rgb(197.0, 160.0, 114.0), 0.7 * darkLine * lines);
  keratin = mix(keratin, rgb(176.0, 132.0, 92.0), 0.7 * slit * lines);
  keratin = mix(keratin, rgb(213.0, 178.0, 132.0), 0.45 * smoothstep(0.5, 1.0, depth / corneum));
  keratin = mix(keratin, keratin * mix(vec3(1.0), uSkin, 0.75), min(0.9 * uMelanin, 0.9));
  float horn = 1.0 - smoothstep(corneum - 0.4 * texel.y, corneum + 0.4 * texel.y, depth);
  colour = mix(colour, keratin, horn);
  bump = mix(bump, vec2(0.0, (lamella - 0.5) * 0.9 * lines), horn);
  occlusion = mix(occlusion, 1.0 - 0.22 * darkLine * lines, horn);
  float code = mix(0.2, 0.0, horn);
  writeTissue(colour, bump, mix(0.22, 0.12, horn), occlusion, code, coverage);
}
