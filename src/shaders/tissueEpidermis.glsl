// Epithelium at a place of the cut: lamellae, granular rows, staggered polygons, and one row of columns standing upright on
// the membrane. r = true distance to the membrane (positive inside), arc = length along it, both from the caller, so that the
// epidermis runs on into the outer root sheath as one tissue (fol: 0 epidermis, 1 sheath; sheathAt: place along and across it).
// In reality cells are 3D; here the cut plane is tiled in 2D. Cells fade to their mean where they span too few texels.
uniform float uCorneum;      // thickness of the stratum corneum, mm
uniform float uMelanin;      // 0..1 by phototype
uniform float uMelanocytes;  // share of basal cells that are melanocytes
uniform vec3 uSkin;          // surface colour of the phototype

const float BASAL_WIDTH = 0.0078, BASAL_HEIGHT = 0.0125, GRANULAR = 0.0112;

// Arms of the nearest melanocytes, 0..1: they leave the cell body upwards and to the sides, between the keratinocytes.
float dendrites(float arc, float r, float soft) {
  float found = 0.0;
  int column = int(floor(arc / BASAL_WIDTH));
  for (int k = -3; k <= 3; k++) {
    ivec2 cell = ivec2(column + k, 0);
    if (hash2(cell, 77u).y < 1.0 - uMelanocytes) continue;
    float from = (float(column + k) + 0.5) * BASAL_WIDTH;
    vec2 arms = hash2(cell, 79u);
    for (int arm = 0; arm < 3; arm++) {
      float side = float(arm) - 1.0 + 0.5 * (arms.x - 0.5);
      float rise = clamp((r - 0.006) / (0.011 + 0.009 * arms.y), 0.0, 1.0);
      float at = from + side * 0.0105 * sqrt(rise) + 0.0012 * sin(9.0 * rise + 20.0 * arms.y);
      float here = lineAt((arc - at), mix(0.0008, 0.0002, rise), soft) * step(0.006, r) * step(rise, 0.98);
      found = max(found, here);
    }
  }
  return found;
}

Tissue epithelium(vec2 place, float at, float r, float arc, float fol, vec2 sheathAt, vec2 texel) {
  float s = place.x, depth = place.y;
  float pixel = max(texel.x, texel.y);
  vec4 wave = noise4(vec3(at * 24.0, depth * 50.0, 1.0));
  vec4 slow = noise4(vec3(at * 7.0, depth * 5.0, 4.0)) - 0.5;
  float corneum = uCorneum * (1.0 + 0.22 * slow.x) * (1.0 - fol);
  float thickness = max(r + max(depth - corneum, 0.0) * (1.0 - fol), 0.02);
  float up = clamp(r / mix(thickness, 0.045, fol), 0.0, 1.0);   // 0 membrane, 1 granular row
  float fine = visible(0.0045, pixel);
  float cells = visible(0.0115, max(texel.x, 0.7 * texel.y));
  float columns = visible(BASAL_WIDTH, texel.x);

  // --- living cells, one of three lattices
  bool granular = fol < 0.5 && depth < corneum + GRANULAR && r > BASAL_HEIGHT;
  bool basal = !granular && r < BASAL_HEIGHT;
  float deep = max(depth - corneum - GRANULAR, 0.0);
  vec2 pitch = granular ? vec2(0.021, 0.0044) : basal ? vec2(BASAL_WIDTH, BASAL_HEIGHT) : fol > 0.5 ? vec2(0.0112, 0.0112) : vec2(0.0128, 0.0112);
  vec2 q = granular ? vec2(at / 0.021, (depth - corneum) / 0.0044 + 0.5 * wave.x)
         : basal ? vec2(arc / BASAL_WIDTH, 0.5)
         : fol > 0.5 ? sheathAt / 0.0112
         : vec2(at / 0.0128, deep / 0.0112 + 0.9 * (1.0 - exp(-deep / 0.02)));
  vec2 fromSeed;
  ivec2 cell;
  float border = cellBorder(q, granular ? 21u : basal ? 61u : 31u, basal ? 0.46 : 0.48, basal ? 0.0 : 1.0, fromSeed, cell);
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
  base = mix(base, rgb(222.0, 176.0, 196.0), smoothstep(0.60, 0.95, up) * (1.0 - fol));
  base = mix(base, rgb(222.0, 160.0, 172.0), 0.5 * fol);
  base *= 1.0 + (0.13 * (draws.x - 0.5)) * cells + 0.05 * slow.y;
  bool clear = basal && fol < 0.5 && draws.y > 1.0 - uMelanocytes;    // melanocytes: pale, a little larger
  base = clear ? mix(base, rgb(246.0, 226.0, 220.0), 0.9 * columns) : base;
  float flatten_ = smoothstep(0.5, 0.95, up) * (1.0 - fol);
  // A cell that the end of its stratum cuts keeps a whole nucleus: it moves away from that end.
  float seedAbove = r + local.y - BASAL_HEIGHT;
  float seedBelow = fol > 0.5 ? 1.0 : deep - local.y;
  float shift = granular || basal || fol > 0.5 ? 0.0 : clamp(0.0046 - seedAbove, 0.0, 0.0065) - clamp(0.0036 - seedBelow, 0.0, 0.005);
  local.y += shift;
  vec2 radii = granular ? vec2(0.0047, 0.0013) : basal ? vec2(0.0027, 0.0043) : vec2(mix(0.0032, 0.0037, flatten_), mix(0.0032, 0.0021, flatten_));
  // Nuclei turn a little from cell to cell.
  float turn = (draws.x - 0.5) * (granular || basal ? 0.2 : 1.1);
  vec2 turned = vec2(local.x + turn * local.y, local.y - turn * local.x);
  float nucleus = length((turned + 0.0009 * (draws - 0.5)) / radii) * (clear ? 1.25 : 1.0);
  float drawn = granular ? fine : basal ? columns : cells;
  float dome = smoothstep(0.0, 0.0046, edge);
  vec3 colour = base * mix(0.89, 1.06, dome);
  vec4 grain = noise4(vec3(at * 620.0, depth * 620.0, 6.0));
  colour *= 1.0 + 0.07 * (grain.x - 0.5) * fine;
  float granules = granular ? smoothstep(0.60, 0.72, noise4(vec3(at * 700.0, depth * 1000.0, 2.0)).x) * fine : 0.0;
  colour = mix(colour, rgb(98.0, 62.0, 112.0), 0.55 * granules);
  vec2 tangent = normalize(vec2(-fromSeed.y, fromSeed.x) + 1e-6);
  float spines = 0.5 + 0.5 * sin(dot(vec2(s, depth), tangent) * 4700.0);
  float sharp = visible(0.0024, pixel);
  float membrane = 1.0 - smoothstep(0.0002, 0.00075 + 0.5 * pixel, edge);
  float cleft = 1.0 - smoothstep(0.0004, 0.00095, edge);
  vec3 bridge = granular ? base * 0.74 : mix(rgb(253.0, 230.0, 224.0), base * 0.64, 0.62 * spines);
  colour = mix(colour, base * vec3(0.84, 0.76, 0.80), membrane * 0.6 * (1.0 - sharp));
  colour = mix(colour, bridge, cleft * (granular ? 0.5 : basal ? 0.6 : 0.85) * sharp);
  colour = mix(colour, base * 0.68, sharp * (granular ? 0.2 : 0.55) * (1.0 - smoothstep(0.0, 0.0006, abs(edge - 0.0014))));
  float inside = (1.0 - smoothstep(0.90, 1.08 + 0.4 * pixel / radii.y, nucleus)) * smoothstep(0.0002, 0.0012, edge);
  inside *= granular || basal || fol > 0.5 ? 1.0 : smoothstep(-0.0014, -0.0004, seedAbove) * smoothstep(-0.0020, -0.0010, seedBelow);
  vec3 core = mix(rgb(156.0, 114.0, 170.0), rgb(120.0, 78.0, 140.0), 0.35 + 0.5 * smoothstep(0.35, 0.65, grain.y) * fine);
  core = mix(core, rgb(98.0, 58.0, 120.0), 0.7 * smoothstep(0.62, 0.98, nucleus));
  float nucleolus = 1.0 - smoothstep(0.0005, 0.0009, length(turned - 0.0009 * (draws.yx - 0.5)));
  core = mix(core, rgb(84.0, 44.0, 104.0), 0.7 * nucleolus * sharp);
  colour = mix(colour, colour * 1.10, (1.0 - smoothstep(1.0, 1.6, nucleus)) * 0.6 * drawn);
  colour = mix(colour, core, inside);
  float meanNuclei = mix(0.46, 0.25, smoothstep(0.0, 0.30, up));
  vec3 mean = mix(base * 0.95, rgb(140.0, 94.0, 154.0), meanNuclei);
  colour = mix(mean, colour, drawn);

  // Melanin: a cap over the nucleus of each basal cell, what the cells carry upwards, and the melanocytes' arms.
  float caps = basal ? exp(-sq((r - 0.0095) / 0.0030)) * (clear ? 0.5 : 1.0) : 0.0;
  float melanin = uMelanin * (1.1 * caps * drawn + exp(-max(r, 0.0) / 0.016) * mix(1.15, 0.75, drawn) + 0.16);
  melanin *= mix(1.0, 0.55 + 0.9 * smoothstep(0.35, 0.7, grain.z), fine);
  melanin *= mix(1.0, 0.3, fol) * (clear ? mix(1.0, 0.45, columns) : 1.0);
  if (fol < 0.5 && sharp > 0.0 && r < 0.034 && uMelanocytes > 0.0) {
    float arms = dendrites(arc, r, 0.0003 + 0.5 * pixel) * sharp;
    colour = mix(colour, rgb(150.0, 96.0, 88.0), 0.75 * arms);
    melanin = max(melanin, arms * (0.22 + 0.6 * uMelanin));
  }
  melanin = clamp(melanin, 0.0, 1.0);
  colour = mix(colour, rgb(84.0, 50.0, 32.0), min(0.95 * melanin, 0.88));
  float line = (1.0 - smoothstep(0.0008, 0.0016 + pixel, abs(r))) * visible(0.0045, pixel);
  colour = mix(colour, rgb(142.0, 75.0, 106.0), 0.75 * line);
  float keratinised = smoothstep(0.55, 1.0, up) * (1.0 - fol);
  Tissue t = plainTissue(colour, fol > 0.5 ? CODE_FOLLICLE : CODE_EPIDERMIS);
  t.bump = fromSeed * 0.9 * drawn * dome;
  t.gloss = 0.22;
  t.occlusion = mix(0.97, mix(0.80, 1.0, dome), drawn);
  float nuclei = mix(meanNuclei * 0.26, inside, drawn);
  t.cells = vec3(nuclei + 0.35 * granules, mix(0.66, 0.74 * (1.0 - inside) * (1.0 - 0.55 * cleft * sharp), drawn) * (1.0 - 0.12 * keratinised), 0.16 * keratinised);
  t.pigment.x = 0.45 * melanin;
  if (fol > 0.99) return t;

  // --- lamellae of the stratum corneum
  float v = depth / 0.00235 + (wave.y - 0.5) * 2.8 + (noise4(vec3(at * 66.0, depth * 150.0, 8.0)).x - 0.5) * 1.2;
  float lamella = fract(v);
  float lines = visible(0.0024, texel.y);
  float darkLine = smoothstep(0.30, 0.5, abs(lamella - 0.5));
  float slit = smoothstep(0.60, 0.74, noise4(vec3(at * 48.0 + floor(v) * 3.7, v * 0.5, floor(v))).y) * smoothstep(0.24, 0.44, abs(lamella - 0.5));
  vec3 keratin = mix(rgb(238.0, 217.0, 177.0), rgb(249.0, 237.0, 212.0), noise4(vec3(at * 14.0, floor(v) * 0.7, 2.0)).z);
  keratin = mix(keratin, rgb(212.0, 180.0, 136.0), 0.55 * darkLine * lines);
  keratin = mix(keratin, rgb(196.0, 158.0, 116.0), 0.55 * slit * lines);
  keratin = mix(keratin, rgb(213.0, 178.0, 132.0), 0.45 * smoothstep(0.5, 1.0, depth / max(corneum, 1e-4)));
  keratin = mix(keratin, keratin * mix(vec3(1.0), uSkin, 0.75), min(0.9 * uMelanin, 0.9));
  float horn = (1.0 - smoothstep(corneum - 0.4 * texel.y, corneum + 0.4 * texel.y, depth)) * (1.0 - fol);
  t.colour = mix(t.colour, keratin, horn);
  t.bump = mix(t.bump, vec2(0.0, (lamella - 0.5) * 0.9 * lines), horn);
  t.gloss = mix(t.gloss, 0.12, horn);
  t.occlusion = mix(t.occlusion, 1.0 - (0.22 * darkLine + 0.15 * slit) * lines, horn);
  t.code = mix(t.code, CODE_CORNEUM, horn);
  t.cells = mix(t.cells, vec3(0.0, 0.0, 0.85 * (1.0 - 0.75 * slit * lines) * (1.0 - 0.25 * darkLine * lines)), horn);
  t.pigment.x = mix(t.pigment.x, 0.06 * uMelanin, horn);
  return t;
}

// Foot point on the junction by Gauss-Newton: true distance (positive in the epidermis) and arc length along the membrane.
vec2 membraneDistance(vec2 place) {
  float foot = place.x;
  vec3 junction = readJunction(foot);
  float above = junction.x - place.y;
  int i = 0;
  do {
    float error = (foot - place.x) + (junction.x - place.y) * junction.z;
    foot -= 0.8 * clamp(error / (1.0 + junction.z * junction.z), -0.02, 0.02);
    foot = clamp(foot, place.x - 0.07, place.x + 0.07);
    junction = readJunction(foot);
    i++;
  } while (i < 4);
  return vec2(sign(above) * length(vec2(foot - place.x, junction.x - place.y)), junction.y);
}
