// A stained cut: the baked densities, and what the healing adds (blood where it is red, clot and young tissue in the holes).
uniform mediump sampler2DArray uCutDensity;     // three layers: see tissuePack.frag.glsl
uniform mediump sampler2DArray uDetailDensity;
uniform float uDetailDyed;                      // 1 once the close-up window is there for stains too
#ifdef CUT
uniform float uCutDyed;                         // 1 if the densities are this plane's
#endif

Stuff bakedStuff(vec2 sDepth) {
  vec3 uv = vec3(tissueFaceUv(sDepth), 0.0);
  vec4 a = texture(uCutDensity, uv), b = texture(uCutDensity, uv + vec3(0.0, 0.0, 1.0)), c = texture(uCutDensity, uv + vec3(0.0, 0.0, 2.0));
  if (uDetailDyed * uDetailShown > 0.0) {
    vec3 near = vec3((sDepth - uDetailWindow.xy) / uDetailWindow.zw, 0.0);
    float share = detailShare(sDepth);
    a = mix(a, texture(uDetailDensity, near), share);
    b = mix(b, texture(uDetailDensity, near + vec3(0.0, 0.0, 1.0)), share);
    c = mix(c, texture(uDetailDensity, near + vec3(0.0, 0.0, 2.0)), share);
  }
#ifdef CUT
  // Not painted yet: the layers alone, from the coarse rows of another plane.
  if (uCutDyed < 0.5) {
    a = textureLod(uCutDensity, vec3(0.5, uv.y, 0.0), 4.0);
    b = textureLod(uCutDensity, vec3(0.5, uv.y, 1.0), 4.0);
    c = textureLod(uCutDensity, vec3(0.5, uv.y, 2.0), 4.0);
  }
#endif
  float dermal = smoothstep(0.32, 0.38, c.a) * (1.0 - smoothstep(0.70, 0.78, c.a));
  return Stuff(a.rgb, vec3(a.a, b.r, b.g), vec4(b.b, b.a, 0.0, 0.8 * dermal * (1.0 - a.a)), c.rg * 2.0 - 1.0, c.b);
}

void main() {
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  vec2 xz = vSkin.xz;
  float depth = max(-vSkin.y, 0.0);
  float pixel = max(length(vec2(fwidth(along(xz)), fwidth(depth))) * 0.75, 1e-5);
  Cut cut = cutAt(xz, depth);
  Reach reach = reachAt(xz);
  float plug = 0.0;
  if (uHeroAxis.w > 0.5 && uFaceNormal.z > 0.5) {
    float across = along(xz - uHeroAxis.xy);
    plug = plugMm(holeOf(readPuncture(uHeroIndex))) * exp(-across * across / 0.0042);
  }
  vec2 moved = xz + (abs(uFaceNormal.z) > 0.5 ? vec2(cut.shift, 0.0) : vec2(0.0, cut.shift));
  float s = abs(uFaceNormal.z) > 0.5 ? moved.x : -moved.y;
#ifdef CUT
  CUT_MOVED
#endif
  float from = sourceDepth(depth, clamp(reach.thicker, 0.0, 1.5), plug);
#ifdef PLATES
  if (outsidePlate(moved, sourceDepth(depth, clamp(reach.thicker, 0.0, 1.5), 0.0))) discard;
#endif
  Stuff d = bakedStuff(vec2(s, from));
  float papillary = smoothstep(uEpidermisMm * 0.9, uEpidermisMm + 0.02, from) * (1.0 - smoothstep(uPapillaryMm, uPapillaryMm + 0.12, from));
  float red = uRedness * clamp((reach.erythema + cut.erythema) / 9.0, 0.0, 1.4);
  d.other.y += 0.10 * red * papillary;
  d.matrix.x *= 1.0 - 0.25 * min(red, 1.0) * papillary;   // swollen: fibres stand apart
  if (cut.hole >= 0) {
    Puncture p = readPuncture(cut.hole);
    Hole hole = holeOf(p);
    // Young tissue and old bundles reach into each other, as in cutFace.frag.glsl.
    float grown = smoothstep(0.35, 0.05, hole.clot);
    float seam = grown * 0.05 * (valueNoise(vec2(depth * 24.0, cut.offset.x * 16.0 + p.random * 37.0)) - 0.5);
    float inside = smoothstep(0.5 * pixel, -0.5 * pixel - 0.030 * grown, cut.edge + seam);
    vec2 at = vec2(cut.offset.x, depth);
    float full = smoothstep(-0.002, 0.002, depth - bloodLevel(p, hole));
    Stuff clot = noStuff();
    vec2 cells = packedCells(at);
    clot.other.yz = vec2(0.85 * (1.0 - 0.6 * cells.x * drawable(0.0066)), 0.12 + 0.7 * fibrinNet(at + vec2(0.31, 0.17), p.random * 6.0) * drawable(0.016));
    clot.cells.x = 0.05 * hole.clot;
    Stuff young = noStuff();
    float cloud = valueNoise(at * vec2(46.0, 30.0) + p.random * 31.0);
    float threads = valueNoise(vec2(at.x * 150.0 + 2.0 * cloud, at.y * 60.0));
    young.matrix = vec3(0.14 + 0.34 * threads, 0.0, 1.0);
    young.cells = vec3(0.10, 0.16, 0.0);
    young.other = vec4(0.0, 0.04, 0.0, 0.6);
    young.packing = 0.04;
    float filled = smoothstep(0.3, 0.02, hole.clot);
    Stuff hollow = Stuff(mix(clot.cells, young.cells, filled), mix(clot.matrix, young.matrix, filled), mix(clot.other, young.other, filled), vec2(0.0), young.packing);
    // What the blood has not reached yet is torn wall, a film of red cells along it, and thin fluid between.
    if (full < 1.0) {
      float side = step(0.0, at.x) * 17.0 + p.random * 57.0;
      float wide = valueNoise(vec2(depth * 27.0, side));
      float strand = valueNoise(vec2((depth + 0.5 * cut.edge) * 140.0, side + 3.0));
      float torn = 0.034 * wide * valueNoise(vec2((depth - 0.8 * cut.edge) * 62.0, side + 5.0)) + 0.040 * strand * strand * strand * wide;
      float beyond = -cut.edge - torn;
      float tag = smoothstep(0.5 * pixel, -0.5 * pixel, beyond);
      float runs = valueNoise(vec2(depth * 24.0, side + 9.0));
      float film = smoothstep(0.006 + 0.030 * runs * runs + 0.5 * pixel, -0.002, beyond);
      float loose = smoothstep(0.50, 0.60, packedCells(at * 0.55).y) * smoothstep(0.42, 0.62, valueNoise(at * 46.0 + p.random * 31.0)) * drawable(0.012);
      float red = max(0.9 * film * (1.0 - 0.6 * cells.x * drawable(0.0066)), 0.8 * loose);
      Stuff bare = Stuff(d.cells * tag, d.matrix * vec3(tag, tag, 1.0), mix(vec4(0.0, red, 0.06, 0.5), d.other, 0.85 * tag), d.grain * tag, d.packing);
      hollow = Stuff(mix(bare.cells, hollow.cells, full), mix(bare.matrix, hollow.matrix, full), mix(bare.other, hollow.other, full), bare.grain * (1.0 - full), mix(bare.packing, hollow.packing, full));
    }
    // Grown in, the seam dissolves.
    inside *= mix(1.0, 0.30 + 0.60 * cloud, filled);
    d = Stuff(mix(d.cells, hollow.cells, inside), mix(d.matrix, hollow.matrix, inside), mix(d.other, hollow.other, inside), mix(d.grain, hollow.grain, inside), mix(d.packing, hollow.packing, inside));
  }
  // The two faces keep a value of their own, so that the block stays a block.
  outColour = stained(lit, d, mix(1.0, 0.90, max(uFaceNormal.x, 0.0)));
}
