// A tube where it crosses the cut, from its centre line in three dimensions, so that any plane shows the right section: ring
// where it runs through, long where it runs along. Kinds (TUBE_KINDS in src/scene/tissuePrimitives.ts): 0 muscle strand,
// 1 arteriole (thick wall, round small lumen), 2 venule (thin wall, wide, flattened lumen), 3 capillary, 4 secretory coil,
// 5 sweat duct (two rows of cells), 6 nerve (sheath and waves of axons).
uniform vec4 uLine[40];    // x, depth, z, radius (mm)
uniform int uLineCount;
uniform int uKind;

void main() {
  vec2 place = placeOnFace(vPlace);
  vec2 texel = texelAt(place.y);
  float pixel = max(texel.x, texel.y);
  vec3 p = pointAt(place);
  vec2 face = vec2(uPlane.z, -uPlane.w);
  vec3 normal = vec3(uPlane.w, 0.0, uPlane.z);
  float squash = uKind == 2 ? 1.45 : 1.0;
  float best = 1e3;
  float along = 0.0, run = 0.0, radius = 1.0;
  vec3 away = vec3(0.0), line = vec3(1.0, 0.0, 0.0);
  for (int i = 0; i + 1 < uLineCount; i++) {
    vec3 a = uLine[i].xyz, b = uLine[i + 1].xyz - a;
    float l = length(b);
    float h = clamp(dot(p - a, b) / max(l * l, 1e-9), 0.0, 1.0);
    vec3 d = p - a - b * h;
    float r = mix(uLine[i].w, uLine[i + 1].w, h);
    // A slack vein is wider than high.
    vec3 e = d * vec3(1.0 / squash, squash, 1.0 / squash);
    float here = length(e) / max(r, 1e-5);
    if (here < best) { best = here; away = e; radius = r; line = b / max(l, 1e-6); run = along + h * l; }
    along += l;
  }
  float soft = (0.0005 + 0.5 * pixel) / radius;
  float inside = 1.0 - smoothstep(1.0 - soft, 1.0 + soft, best);
  float rimWidth = uKind == 0 || uKind == 3 ? 0.0 : 0.30;
  float halo = (1.0 - smoothstep(1.0, 1.0 + rimWidth, best)) * (1.0 - inside);
  float coverage = max(inside, 0.6 * halo);
  if (coverage <= 0.0) discard;

  vec2 onFace = vec2(dot(away.xz, face), away.y);
  vec2 outward = onFace / max(length(onFace), 1e-6);
  float angle = atan(onFace.y, onFace.x);
  // Sideways place within the tube, mm: for what runs along it.
  vec2 lineOnFace = vec2(dot(line.xz, face), line.y);
  float lies = length(lineOnFace);
  vec2 direction = lineOnFace / max(lies, 1e-5);
  float sideways = dot(onFace, vec2(-direction.y, direction.x));
  float depthOf = 1.0 - best;   // 0 at the wall, 1 in the middle
  float mm = depthOf * radius;
  Tissue t = plainTissue(vec3(0.8), CODE_VESSEL);
  t.bump = outward * 0.5 * smoothstep(0.5, 1.0, best);
  t.gloss = 0.3;
  t.occlusion = mix(0.84, 1.0, smoothstep(0.0, 0.35, depthOf));

  if (uKind == 0) {
    float wave = 0.0035 * (noise4(vec3(run * 9.0, sideways * 40.0, 1.0)).x - 0.5);
    float stripes = 0.5 + 0.5 * cos((sideways + wave) * 6.2832 / 0.0062);
    float fine = noise4(vec3((sideways + wave) * 420.0, run * 16.0, 5.0)).x;
    float drawn = visible(0.0062, pixel) * smoothstep(0.2, 0.6, lies);
    vec2 fromEnd;
    ivec2 endCell;
    float endEdge = cellBorder(place / 0.0085, 87u, 0.48, 1.0, fromEnd, endCell) * 0.0085;
    float endOn = 1.0 - smoothstep(0.25, 0.6, lies);
    t.colour = mix(rgb(176.0, 92.0, 80.0), rgb(220.0, 146.0, 126.0), mix(0.5, 0.35 * stripes + 0.65 * fine, drawn));
    t.colour = mix(t.colour, rgb(228.0, 176.0, 156.0), 0.75 * endOn * (1.0 - smoothstep(0.0004, 0.0014 + 0.4 * pixel, endEdge)) * visible(0.0085, pixel));
    t.colour = mix(t.colour, rgb(112.0, 62.0, 110.0), 0.7 * endOn * (1.0 - smoothstep(0.0012, 0.0019, length(fromEnd * 0.0085))) * step(0.55, hash2(endCell, 89u).x) * visible(0.0085, pixel));
    t.colour = mix(t.colour, rgb(142.0, 66.0, 62.0), 0.55 * smoothstep(0.62, 1.0, best));
    vec2 fromSeed;
    ivec2 cell;
    cellBorder(vec2(run / 0.047, sideways / 0.0085 + 40.0), 81u, 0.48, 1.0, fromSeed, cell);
    float nucleus = (1.0 - smoothstep(0.8, 1.1, length(fromSeed * vec2(0.047, 0.0085) / vec2(0.0075, 0.0013)))) * step(0.6, hash2(cell, 83u).x) * visible(0.0042, pixel) * smoothstep(0.2, 0.6, lies);
    t.colour = mix(t.colour, rgb(92.0, 50.0, 100.0), 0.85 * nucleus);
    t.bump = vec2(-direction.y, direction.x) * ((0.3 * stripes + 0.5 * fine - 0.4) * 0.6 * drawn + 0.55 * sideways / radius);
    t.code = CODE_MUSCLE;
    t.cells = vec3(0.9 * nucleus, 1.0, 0.18);
    t.matrix = vec3(0.08 * (1.0 - stripes), 0.02, 0.2);
    t.occlusion = 1.0;
  } else if (uKind < 4) {
    // Blood vessels: lumen, a thin dark lining, a wall with rings of muscle in the arteriole.
    float wall = uKind == 1 ? 0.46 : uKind == 2 ? 0.19 : 0.26;
    float lumen = smoothstep(wall - soft, wall + soft, depthOf);
    float rings = 0.5 + 0.5 * cos(depthOf * 6.2832 / (wall / 3.0));
    vec3 artery = mix(rgb(196.0, 78.0, 82.0), rgb(226.0, 134.0, 126.0), uKind == 1 ? rings : 0.5);
    vec3 vein = mix(rgb(122.0, 122.0, 176.0), rgb(160.0, 158.0, 200.0), 0.5);
    vec3 fine = rgb(204.0, 96.0, 104.0);
    vec3 wallColour = uKind == 1 ? artery : uKind == 2 ? vein : fine;
    float beads = smoothstep(0.72, 0.95, cos(angle * (uKind == 1 ? 9.0 : 7.0) + 3.0 * noise4(vec3(run * 30.0, 1.0, 2.0)).x)) * lineAt(depthOf - 0.55 * wall, 0.16 * wall, 0.1 * wall) * visible(0.3 * radius, pixel);
    vec2 fromSeed;
    ivec2 cell;
    float edge = cellBorder(place / 0.0062, 85u, 0.48, 1.0, fromSeed, cell);
    float packed = visible(0.0062, pixel);
    vec3 blood = uKind == 2 ? rgb(146.0, 100.0, 140.0) : rgb(170.0, 58.0, 62.0);
    blood = mix(blood, blood * mix(0.78, 1.35, smoothstep(0.05, 0.3, edge)), packed);
    t.colour = mix(wallColour, blood, lumen);
    t.colour = mix(t.colour, rgb(96.0, 52.0, 104.0), 0.8 * beads * (1.0 - lumen));
    t.colour = mix(t.colour, rgb(96.0, 34.0, 52.0), 0.65 * lineAt(depthOf - wall, 0.03, soft + 0.02));
    t.bump = outward * mix(0.35, -0.5, lumen);
    t.cells = mix(vec3(0.8 * beads, uKind == 1 ? 0.85 : 0.4, 0.0), vec3(0.0), lumen);
    t.matrix = mix(vec3(uKind == 1 ? 0.2 : 0.45, uKind == 1 ? 0.5 * lineAt(depthOf - wall, 0.05, 0.04) : 0.05, 0.2), vec3(0.0), lumen);
    t.pigment = vec3(0.0, 0.9 * lumen * mix(1.0, 0.75 + 0.25 * smoothstep(0.05, 0.3, edge), packed), 0.1);
  } else if (uKind < 6) {
    // Sweat gland: one row of tall pale cells around a lumen; in the duct two rows of small dark ones and a hard lining.
    bool duct = uKind == 5;
    float hole = duct ? 0.34 : 0.30;
    float lumen = 1.0 - smoothstep(hole - soft, hole + soft, best);
    float around = angle * radius * 0.75;
    float pitch = duct ? 0.0062 : 0.0086;
    float x = around / pitch;
    float cellAt = fract(x + (duct && best > 0.68 ? 0.5 : 0.0)) - 0.5;
    float drawn = visible(pitch, pixel);
    float membrane = smoothstep(0.36, 0.48, abs(cellAt)) * drawn;
    float row = duct ? abs(best - (best > 0.68 ? 0.84 : 0.53)) * radius : abs(best - 0.78) * radius;
    float nucleus = (1.0 - smoothstep(0.8, 1.15, length(vec2(cellAt * pitch, row) / (duct ? vec2(0.0020, 0.0018) : vec2(0.0023, 0.0027))))) * drawn;
    t.colour = duct ? mix(rgb(206.0, 142.0, 116.0), rgb(224.0, 170.0, 140.0), best) : mix(rgb(238.0, 206.0, 176.0), rgb(222.0, 178.0, 150.0), best);
    t.colour = mix(t.colour, t.colour * 0.76, 0.7 * membrane);
    t.colour = mix(t.colour, rgb(112.0, 68.0, 118.0), 0.85 * nucleus);
    float lining = lineAt(best - hole, 0.05, soft + 0.02);
    t.colour = mix(t.colour, rgb(250.0, 240.0, 226.0), lumen);
    t.colour = mix(t.colour, duct ? rgb(158.0, 86.0, 78.0) : rgb(188.0, 130.0, 110.0), 0.7 * lining);
    t.colour = mix(t.colour, rgb(160.0, 104.0, 96.0), 0.55 * smoothstep(0.86, 1.0, best));
    t.bump = outward * mix(0.45, -0.4, lumen);
    t.code = CODE_SWEAT;
    t.cells = mix(vec3(mix(0.12, nucleus, drawn), duct ? 0.78 : 0.5, 0.0), vec3(0.0), lumen);
    t.cells.z = max(t.cells.z, duct ? 0.7 * lining : 0.0);
    t.matrix = vec3(0.0);
  } else {
    // Nerve: a layered sheath, inside it axons in waves.
    float sheath = smoothstep(0.80, 0.86, best);
    float wave = sin(run * 95.0 + 2.0 * noise4(vec3(run * 6.0, 1.0, 7.0)).x) * 0.16 * radius;
    float axons = 0.5 + 0.5 * cos((sideways + wave) * 6.2832 / 0.0072);
    float drawn = visible(0.0072, pixel);
    vec3 inner = mix(rgb(232.0, 196.0, 84.0), rgb(255.0, 240.0, 184.0), mix(0.5, axons, drawn * smoothstep(0.2, 0.6, lies)));
    vec4 dots = noise4(vec3(onFace * 240.0, 4.0));
    inner = mix(inner, mix(rgb(226.0, 186.0, 76.0), rgb(255.0, 244.0, 196.0), smoothstep(0.4, 0.6, dots.x)), (1.0 - smoothstep(0.2, 0.6, lies)) * drawn);
    t.colour = mix(inner, rgb(206.0, 160.0, 60.0), sheath);
    t.code = CODE_NERVE;
    t.cells = vec3(0.10, 0.55, 0.0);
    t.matrix = vec3(mix(0.10, 0.7, sheath), 0.0, 0.3);
    t.bump = outward * 0.5 * best;
  }
  // Loose sheath of fine collagen around it.
  Tissue c = plainTissue(rgb(247.0, 220.0, 208.0), CODE_RETICULAR);
  c.occlusion = 0.86;
  c.matrix = vec3(0.5, 0.02, 0.4);
  c.pigment.z = 0.2;
  writeTissue(mixTissue(c, t, inside), coverage);
}
