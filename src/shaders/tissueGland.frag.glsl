// A sebaceous gland on the cut: lobules as balls (src/skin/sebaceous.ts), each with a rim of small dark-nucleated cells that
// swell towards the middle, fill with fat droplets, lose their nucleus and burst; and the duct into the canal.
// In reality lobules are pears that share walls; here balls, warped, parted where they meet.
uniform vec4 uBalls[10];   // x, depth, z, radius (mm)
uniform int uBallCount;
uniform vec4 uLine[40];    // the duct: x, depth, z, radius (mm), from the gland to the canal
uniform int uLineCount;

void main() {
  vec2 place = placeOnFace(vPlace);
  vec2 texel = texelAt(place.y);
  float pixel = max(texel.x, texel.y);
  vec3 p = pointAt(place);
  vec4 bend = noise4(p * 24.0) - 0.5;
  vec3 q = p + 0.013 * bend.xyz;
  float first = 9.0, second = 9.0;
  int ball = 0;
  vec3 away = vec3(0.0);
  for (int i = 0; i < uBallCount; i++) {
    vec3 d = q - uBalls[i].xyz;
    float e = length(d) - uBalls[i].w;
    second = e < first ? first : min(second, e);
    if (e < first) { first = e; ball = i; away = d; }
  }
  // Duct: distance to its wall, positive inside, and how far along it.
  float lumen = -9.0;
  float run = 0.0;
  for (int i = 0; i + 1 < uLineCount; i++) {
    vec3 a = uLine[i].xyz, b = uLine[i + 1].xyz - a;
    float h = clamp(dot(p - a, b) / max(dot(b, b), 1e-9), 0.0, 1.0);
    float here = mix(uLine[i].w, uLine[i + 1].w, h) - length(p - a - b * h);
    if (here > lumen) { lumen = here; run = (float(i) + h) / float(uLineCount - 1); }
  }
  float soft = 0.0006 + 0.5 * pixel;
  Follicle f = follicleAt(p);
  float outside = f.rho - max(f.canal - 0.004, 0.0);   // < 0 in the open canal
  float inGland = smoothstep(-soft, soft, -first) * smoothstep(-soft, soft, f.rho - f.outer + 0.006);
  float inDuct = smoothstep(-soft, soft, lumen) * smoothstep(-soft, soft, outside);
  float capsule = (1.0 - smoothstep(0.0, 0.014, first)) * (1.0 - inGland) * step(run, 0.9);
  float coverage = max(max(inGland, inDuct), 0.65 * capsule);
  if (coverage <= 0.0) discard;

  // Two lobules part where they are equally near.
  float deep = min(-first, 0.5 * (second - first) + 0.001);
  float middle = clamp(deep / 0.045, 0.0, 1.0);
  bool rim = deep < 0.0115;
  float size = rim ? 0.0105 : mix(0.016, 0.023, smoothstep(0.012, 0.03, deep));
  vec2 fromSeed;
  ivec2 cell;
  float edge = cellBorder((place + 0.004 * bend.zw + float(ball) * 0.37) / (rim ? 0.0105 : 0.0215), uint(90 + ball), 0.48, 1.0, fromSeed, cell) * (rim ? 0.0105 : 0.0215);
  vec2 draws = hash2(cell, 92u);
  float cells = visible(size, pixel);
  float foamy = visible(0.0042, pixel);
  vec4 foam = noise4(vec3(place * 400.0, draws.x * 7.0));
  vec3 colour = mix(rgb(224.0, 172.0, 128.0), rgb(246.0, 226.0, 172.0), smoothstep(0.002, 0.026, deep));
  colour = mix(colour, rgb(253.0, 244.0, 210.0), 0.65 * middle);
  colour *= 1.0 + 0.05 * (draws.y - 0.5) * cells;
  colour = mix(colour, colour * mix(vec3(0.88, 0.84, 0.76), vec3(1.06), smoothstep(0.32, 0.68, foam.x)), foamy * smoothstep(0.006, 0.016, deep));
  float membrane = 1.0 - smoothstep(0.0003, 0.0011 + 0.4 * pixel, edge);
  colour = mix(colour, rgb(196.0, 146.0, 92.0), 0.6 * membrane * cells);
  float nucleus = (1.0 - smoothstep(0.8, 1.15, length(fromSeed * size) / mix(0.0030, 0.0034, middle))) * (1.0 - smoothstep(0.35, 0.9, middle)) * cells;
  colour = mix(colour, rgb(116.0, 70.0, 122.0), 0.85 * nucleus);
  colour = mix(colour, rgb(186.0, 126.0, 118.0), 0.5 * (1.0 - smoothstep(0.001, 0.011, deep)));
  Tissue t = plainTissue(colour, CODE_SEBACEOUS);
  vec3 outward = normalize(away + 1e-6);
  vec2 outwardOnFace = vec2(dot(outward.xz, vec2(uPlane.z, -uPlane.w)), outward.y);
  t.bump = fromSeed * 0.45 * cells + outwardOnFace * 0.55 * smoothstep(0.035, 0.0, deep);
  t.gloss = 0.4;
  t.occlusion = mix(0.76, 1.0, smoothstep(0.0, 0.018, deep));
  t.cells = vec3(mix(0.16 * (1.0 - middle), nucleus, cells), mix(0.46, 0.10, middle) + 0.22 * membrane * cells + 0.05, 0.0);

  // The duct: flat cells outside, sebum in the middle.
  float radius = max(mix(uLine[0].w, uLine[uLineCount - 1].w, run), 1e-4);
  float core = clamp(lumen / radius, 0.0, 1.0);
  float open = smoothstep(0.34, 0.46, core + 0.5 * smoothstep(0.012, 0.0, outside));
  vec3 wall = mix(rgb(204.0, 132.0, 152.0), rgb(236.0, 190.0, 176.0), smoothstep(0.0, 0.3, core));
  vec4 flow = noise4(vec3(run * 14.0, core * 4.0, 4.0));
  vec3 sebum = mix(rgb(248.0, 228.0, 172.0), rgb(226.0, 184.0, 124.0), flow.x);
  Tissue d = plainTissue(mix(wall, sebum, open), CODE_SEBACEOUS);
  d.colour = mix(d.colour, rgb(168.0, 104.0, 112.0), 0.5 * (1.0 - smoothstep(0.0, 0.12, core)));
  d.cells = mix(vec3(0.2, 0.6, 0.05), vec3(0.0, 0.05, 0.0), open);
  d.occlusion = mix(1.0, 0.86, open);
  d.gloss = 0.4;
  float takeDuct = inDuct * smoothstep(0.06, 0.30, run) ;
  t = mixTissue(t, d, takeDuct * (1.0 - inGland * (1.0 - smoothstep(0.1, 0.4, run))));

  // Around it a thin fibrous capsule.
  Tissue c = plainTissue(rgb(246.0, 219.0, 206.0), CODE_RETICULAR);
  c.matrix = vec3(0.6, 0.02, 0.3);
  c.occlusion = 0.9;
  c.pigment.z = 0.3;
  writeTissue(mixTissue(c, t, max(inGland, inDuct)), coverage);
}
