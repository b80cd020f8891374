// What a hair follicle shows on the cut. From the middle outwards: shaft, inner root sheath in two bands, outer root sheath
// (the epidermis, which runs on into it), a glassy line, fibrous sheath; below, the bulb with matrix, pigment and papilla;
// above, the open canal. Left out: companion layer, cuticles, medulla.
// What lies inside the inner sheath's outer border, over the outer root sheath `t0` painted already. Returns its coverage.
Tissue follicleCore(Follicle f, vec3 p, float pixel, Tissue sheath) {
  float scale = uFollicleForm.z, shaft = uFollicleForm.w, u = f.t / scale;
  float inner = mix(0.93 * uFollicleGirth.z, uFollicleGirth.x, smoothstep(0.15, 0.58, u));
  inner = min(inner, f.outer - 0.008 * scale);
  float core = mix(0.60 * uFollicleGirth.z, shaft, smoothstep(0.22, 0.86, u));
  float papilla = papillaRadius(u);
  float soft = 0.0008 + 0.5 * pixel;
  Tissue t = sheath;
  bool open = f.canal > 0.0;

  // Inner root sheath: an outer pale band and an inner one with granules, darker at their border.
  float v = clamp((f.rho - core) / max(inner - core, 1e-4), 0.0, 1.0);
  float hard = smoothstep(0.25, 0.85, u);
  vec4 cells = noise4(vec3(f.side * 300.0, f.t * 70.0, 2.0));
  vec3 henle = mix(rgb(226.0, 168.0, 150.0), rgb(240.0, 212.0, 170.0), hard);
  vec3 huxley = mix(rgb(206.0, 136.0, 140.0), rgb(224.0, 180.0, 144.0), hard);
  float band = smoothstep(0.40, 0.56, v);
  vec3 ring = mix(huxley, henle, band);
  ring = mix(ring, rgb(172.0, 96.0, 92.0), smoothstep(0.60, 0.75, cells.x) * 0.45 * (1.0 - band) * visible(0.006, pixel));
  ring = mix(ring, rgb(160.0, 102.0, 90.0), 0.6 * lineAt((v - 0.48) * (inner - core), 0.0006, 0.0006 + 0.35 * pixel));

  // Matrix below, cortex above: round cells that draw out into the hair and fill with pigment from around the papilla.
  float stretch = mix(1.0, 2.8, smoothstep(0.15, 0.55, u));
  vec2 fromSeed;
  ivec2 cell;
  float edge = cellBorder(vec2(f.side, f.t / stretch) / 0.0096, 97u, 0.48, 1.0, fromSeed, cell) * 0.0096;
  float cellsDrawn = visible(0.0096, pixel) * (1.0 - smoothstep(0.55, 0.9, u));
  float nucleus = (1.0 - smoothstep(0.85, 1.1, length(fromSeed * 0.0096 / vec2(0.0027, 0.0030)))) * (1.0 - smoothstep(0.35, 0.65, u));
  vec3 matrix = mix(rgb(176.0, 110.0, 142.0), rgb(110.0, 72.0, 54.0), smoothstep(0.18, 0.70, u));
  matrix = mix(matrix, matrix * 0.68, (1.0 - smoothstep(0.0003, 0.0010, edge)) * 0.7 * cellsDrawn);
  matrix = mix(matrix, rgb(94.0, 52.0, 108.0), 0.85 * nucleus * cellsDrawn);
  matrix = mix(matrix, rgb(120.0, 74.0, 122.0), 0.25 * (1.0 - cellsDrawn) * (1.0 - smoothstep(0.2, 0.7, u)));
  float pigment = exp(-max(f.rho - papilla, 0.0) / (0.022 * scale + 0.003)) * smoothstep(0.04, 0.14, u) * smoothstep(0.60, 0.22, u);
  pigment = max(pigment, 0.55 * smoothstep(0.24, 0.6, u) * smoothstep(core, 0.5 * core, f.rho));
  vec3 grained = mix(rgb(70.0, 42.0, 34.0), rgb(46.0, 28.0, 26.0), cells.z);
  matrix = mix(matrix, grained, pigment * (0.55 + 0.35 * cells.y));

  // In the lower bulb the matrix fills the whole width inside the outer sheath.
  float low = 1.0 - smoothstep(0.20, 0.42, u);
  float inCore = max(1.0 - smoothstep(core - soft, core + soft, f.rho), low);
  float inside = 1.0 - smoothstep(inner - soft, inner + soft, f.rho);
  inside *= smoothstep(0.90, 1.06, p.y / uFollicleLevels.x);   // it ends where the canal opens
  t.colour = mix(t.colour, mix(ring, matrix, inCore), inside);
  t.colour = mix(t.colour, rgb(138.0, 84.0, 88.0), 0.7 * inside * lineAt(f.rho - inner, 0.0008, soft));
  t.bump = mix(t.bump, mix(vec2((2.0 * v - 1.0) * sign(f.side) * 0.35, 0.0), fromSeed * 0.5 * cellsDrawn, inCore), inside);
  t.cells = mix(t.cells, mix(vec3(0.02, 0.30, 0.65 * hard + 0.1), vec3(mix(0.12, nucleus, cellsDrawn) * (1.0 - hard), 0.72 * (1.0 - hard), 0.70 * hard), inCore), inside);
  t.pigment.x = mix(t.pigment.x, 0.6 * pigment * inCore, inside);

  // Dermal papilla.
  float inPapilla = (1.0 - smoothstep(papilla - soft, papilla + soft, f.rho)) * step(-0.05, u) * (1.0 - smoothstep(0.30, 0.31, u));
  if (inPapilla > 0.0) {
    vec4 felt = noise4(vec3(f.side * 260.0, f.t * 60.0, 4.0));
    vec2 fromNucleus;
    ivec2 which;
    cellBorder(vec2(f.side / 0.012, f.t / 0.021), 95u, 0.48, 1.0, fromNucleus, which);
    float spindle = (1.0 - smoothstep(0.8, 1.15, length(fromNucleus * vec2(0.012, 0.021) / vec2(0.0021, 0.0052)))) * visible(0.006, pixel);
    vec3 stroma = mix(rgb(238.0, 180.0, 176.0), rgb(252.0, 220.0, 211.0), felt.x);
    stroma = mix(stroma, rgb(122.0, 78.0, 134.0), 0.8 * spindle);
    float rim = lineAt(papilla - f.rho, 0.0010, soft);
    t.colour = mix(t.colour, mix(stroma, rgb(150.0, 76.0, 108.0), 0.75 * rim), inPapilla);
    t.bump = mix(t.bump, vec2(f.side * 6.0, 0.0), inPapilla);
    t.cells = mix(t.cells, vec3(0.8 * spindle + 0.03, 0.12, 0.0), inPapilla);
    t.matrix = mix(t.matrix, vec3(0.42, 0.0, 0.7), inPapilla);
    t.pigment = mix(t.pigment, vec3(0.0, 0.0, 0.1), inPapilla);
    t.code = mix(t.code, CODE_PAPILLARY, inPapilla);
  }

  // Open canal: scales along its wall, sebum in its middle. Mid-brown, so that it never merges with the hair.
  if (open) {
    float wall = f.canal - f.rho;
    float inCanal = smoothstep(-soft, soft, wall);
    float lining = 0.0085 * mix(0.5, 1.0, smoothstep(0.25, 0.0, p.y));
    float scales = 1.0 - smoothstep(lining - 0.001, lining + 0.001 + 0.5 * pixel, wall);
    float lamella = 0.5 + 0.5 * cos(6.2832 * (wall / 0.0022 + 2.0 * (cells.w - 0.5)));
    vec3 horn = mix(rgb(240.0, 219.0, 178.0), rgb(205.0, 168.0, 120.0), lamella * visible(0.0022, pixel) + 0.3 * (1.0 - visible(0.0022, pixel)));
    vec4 flow = noise4(vec3(f.side * 40.0, p.y * 16.0, 3.0));
    vec3 sebum = mix(rgb(190.0, 140.0, 100.0), rgb(158.0, 106.0, 80.0), smoothstep(0.0, 0.03, wall));
    sebum = mix(sebum, rgb(240.0, 214.0, 150.0), 0.55 * smoothstep(0.48, 0.70, flow.x));
    t.colour = mix(t.colour, mix(sebum, horn, scales), inCanal);
    t.occlusion = mix(t.occlusion, mix(0.72, 1.0, scales), inCanal);
    t.bump = mix(t.bump, vec2(-sign(f.side) * 0.6 * (1.0 - scales), 0.0), inCanal);
    t.cells = mix(t.cells, vec3(0.0, 0.0, 0.75 * scales), inCanal);
    t.matrix = mix(t.matrix, vec3(0.0), inCanal);
    t.pigment = mix(t.pigment, vec3(0.0), inCanal);
    t.code = mix(t.code, CODE_HAIR, inCanal);
    t.gloss = mix(t.gloss, 0.45, inCanal);
  }

  // Shaft.
  float inShaft = (1.0 - smoothstep(shaft - soft, shaft + soft, f.rho)) * smoothstep(0.72, 0.95, u);
  if (inShaft > 0.0) {
    float w = clamp(f.rho / shaft, 0.0, 1.0);
    vec4 streak = noise4(vec3(f.side * 700.0, f.t * 9.0, 6.0));
    vec3 hair = mix(rgb(120.0, 80.0, 54.0), rgb(66.0, 42.0, 30.0), streak.x);
    hair *= mix(1.25, 0.70, w);
    hair = mix(hair, rgb(212.0, 172.0, 124.0), 0.4 * exp(-sq((f.side / shaft + 0.4) / 0.18)));
    t.colour = mix(t.colour, hair, inShaft);
    t.bump = mix(t.bump, vec2(f.side / shaft, 0.0), inShaft);
    t.gloss = mix(t.gloss, 0.6, inShaft);
    t.cells = mix(t.cells, vec3(0.0, 0.0, 0.9), inShaft);
    t.matrix = mix(t.matrix, vec3(0.0), inShaft);
    t.pigment.x = mix(t.pigment.x, 0.5, inShaft);
    t.code = mix(t.code, CODE_HAIR, inShaft);
  }
  return t;
}

// The fibrous sheath around the follicle: a glassy line, fibres around, then fibres along. `beyond` = mm outside the epithelium.
Tissue fibrousSheath(Follicle f, vec3 p, float beyond, float pixel, out float coverage) {
  float wide = 0.028 + 0.022 * uFollicleForm.z;
  vec4 along = noise4(vec3(beyond * 210.0 + 2.0 * sin(f.t * 14.0), f.t * 9.0, f.side > 0.0 ? 2.0 : 6.0));
  float drawn = visible(0.009, pixel);
  vec3 colour = mix(rgb(232.0, 178.0, 166.0), rgb(251.0, 227.0, 216.0), mix(0.55, along.x, drawn));
  colour *= 1.0 - 0.10 * smoothstep(0.55, 0.75, along.y) * drawn;
  float glassy = lineAt(beyond - 0.0022, 0.0017, 0.0009 + 0.4 * pixel);
  colour = mix(colour, rgb(255.0, 241.0, 230.0), 0.75 * glassy);
  Tissue t = plainTissue(colour, CODE_RETICULAR);
  t.bump = vec2((along.x - 0.5) * 0.5 * drawn, 0.0);
  t.occlusion = 0.97;
  t.cells = vec3(0.03, 0.05, 0.0);
  t.matrix = vec3(0.62 + 0.25 * (along.x - 0.5), 0.04, 0.45);
  t.pigment.z = 0.3;
  float a = atan(1.0, uFollicleForm.x * (1.0 - 0.36 * p.y / uFollicleForm.y) * 0.5);
  t.grain = vec2(cos(2.0 * a), sin(2.0 * a)) * 0.7;
  float fibrous = smoothstep(0.10, 0.24, p.y) * step(-0.06, f.t);
  coverage = smoothstep(wide, 0.45 * wide, beyond) * fibrous;
  coverage = max(coverage, glassy * fibrous);
  return t;
}
