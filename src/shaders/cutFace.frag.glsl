// A cut face: baked tissue, pushed aside and reddened by the healing, with every hole that the plane cuts seen in true depth.
// CUT is defined for a cut of the visitor's own: see cutAwayFace.glsl.
// CALM: no hole is near.
in vec3 vSkin;
in vec3 vPositionWorld;
in vec3 vNormalWorld;
in vec2 vReach;
in float vGap;
uniform vec3 uFaceNormal;   // outward, axis-parallel but for a cut of the visitor's own
uniform float uRedness;     // switch 0..1
uniform float uPapillaryMm; // lower end of the papillary layer
uniform float uMelanin;     // 0..1
uniform float uBlockDepth;  // mm
out vec4 outColour;

struct Cut {
  float edge;      // < 0 inside the hole, mm
  float shift;     // where the tissue at this point came from, mm along the face
  float radius;    // of the hole here, mm
  vec2 offset;     // along the face and into the block, from the axis, mm
  float wound;     // 0..1 nearness of a wound column
  float erythema;
  int hole;        // puncture index, -1 none
};

#ifndef CUT
float along(vec2 xz) { return abs(uFaceNormal.z) > 0.5 ? xz.x : xz.y; }
float inward(vec2 xz) { return abs(uFaceNormal.z) > 0.5 ? -xz.y * uFaceNormal.z : -xz.x * uFaceNormal.x; }
float fromEdge(vec2 xz) { return 3.0 - abs(along(xz)); }
#endif

Cut cutAt(vec2 xz, float depth) {
  Cut cut = Cut(1.0, 0.0, 0.0, vec2(0.0), 0.0, 0.0, -1);
  uvec2 range = punctureRange(xz - uFaceNormal.xz * 1e-4);
  uint k = 0u;
  if (range.y > 0u) do { // see tissueCells.glsl
    int index = punctureEntry(range.x + k);
    k += 1u;
    Puncture p = readPuncture(index);
    if (!struck(index, p.session) || depth > p.depth + 0.02) continue;
    Hole hole = holeOf(p);
    vec2 away = xz - p.axis - p.lean * depth;
    away = vec2(wrapped(away.x), wrapped(away.y));
    vec2 local = vec2(along(away), inward(away));
    float distanceMm = length(local);
    float radius = holeRadius(p, hole, depth) * ragged(depth, sign(local.x), p.random);
    float beyond = distanceMm - p.radius;
    float near = exp(-max(beyond, 0.0) / 0.025) * smoothstep(0.058, 0.025, beyond) * smoothstep(p.depth + 0.02, p.depth - 0.05, depth);
    cut.wound = max(cut.wound, near * clamp(hole.wound, 0.0, 1.0));
    cut.erythema = max(cut.erythema, hole.erythema * near);
    if (radius < 0.0012) continue;
    // Forward map r' = sqrt(r^2 + R^2): tissue crowds against the wall instead of vanishing.
    float source = sqrt(max(distanceMm * distanceMm - radius * radius, 0.0));
    // Where young tissue has grown in, the bundles spread back over it.
    float fade = (1.0 - smoothstep(0.015, 0.055, distanceMm - p.radius)) * smoothstep(0.0, 0.3, hole.clot);
    cut.shift += local.x * (source / max(distanceMm, 1e-5) - 1.0) * fade;
    if (distanceMm - radius < cut.edge) {
      cut.edge = distanceMm - radius;
      cut.radius = radius;
      cut.offset = local;
      cut.hole = index;
    }
  } while (k < range.y);
  return cut;
}

// Depth in the baked tissue: thickened epidermis and the plug that closes a hole are stretched tissue, not new paint.
float sourceDepth(float depth, float thicker, float plugMm) {
  float grown = uEpidermisMm * thicker + plugMm;
  float lower = uEpidermisMm + grown;
  return depth < lower ? depth * uEpidermisMm / lower : depth - grown * exp(-(depth - lower) / 0.12);
}

vec3 redden(vec3 albedo, float amount) {
  vec3 light = albedo * mix(vec3(1.0), vec3(1.06, 0.66, 0.60), amount);
  vec3 dark = albedo * mix(vec3(1.0), vec3(0.86, 0.68, 0.74), amount);
  return mix(light, dark, uMelanin);
}

// The open half-tube: lit through the cut plane, so that the wall towards the key throws its shade on itself.
vec3 openWall(Puncture p, vec2 hit, float hitDepth, float radius, vec3 normalWorld, vec3 view) {
  float u = clamp(hit.x / max(radius, 1e-5), -1.0, 1.0);
  float x = asin(u) * radius;
  float s = abs(uFaceNormal.z) > 0.5 ? p.axis.x : -p.axis.y;
  vec3 albedo = wetWall(s + x, x, hitDepth, p.random);
  vec2 key = vec2(along(uKeyDirection.xz), inward(uKeyDirection.xz));
  float leaves = key.y < -0.05 ? hit.x - key.x / key.y * hit.y : 2.0 * radius;
  float open = smoothstep(1.05, 0.6, abs(leaves) / max(radius, 1e-5));
  float bow = sqrt(1.0 - u * u);
  float shade = mix(0.5, 1.0, open) * mix(0.45, 1.0, smoothstep(-0.01, 0.05, hitDepth)) * mix(0.62, 1.0, smoothstep(0.0, 0.4, bow));
  vec2 towards = normalize(normalize(uKeyDirection.xz) + normalize(view.xz));
  float streak = pow(max(dot(normalize(normalWorld.xz + 1e-5), towards), 0.0), 70.0);
  float broken = smoothstep(0.25, 0.75, valueNoise(vec2(x * 70.0, hitDepth * 9.0 + p.random * 40.0)));
  return albedo * tissueLight(normalWorld, 0.4, 0.8) * shade + KEY_LIGHT * (0.20 * streak * broken * shade);
}

vec3 channelInside(Cut cut, Hole hole, float depth, vec3 view, vec3 around) {
  Puncture p = readPuncture(cut.hole);
  float clot = hole.clot;
  float f = mix(0.95, 0.42, clamp(clot * smoothstep(9.0, 0.2, hole.age) * smoothstep(0.0, 0.0015, hole.age), 0.0, 1.0));
  // Ray from the eye into an elliptic cone: along the face, into the block, down. Concave surface of what fills the hole.
  vec3 ray = -vec3(along(view.xz), inward(view.xz), -view.y);
  float slope = (holeRadius(p, hole, depth + 0.01) - holeRadius(p, hole, depth - 0.01)) / 0.02;
  vec2 o = cut.offset;
  float radius = cut.radius;
  float a = ray.x * ray.x + ray.y * ray.y / (f * f) - slope * slope * ray.z * ray.z;
  float b = o.x * ray.x + o.y * ray.y / (f * f) - slope * radius * ray.z;
  float c = o.x * o.x + o.y * o.y / (f * f) - radius * radius;
  float reach = a > 1e-6 ? (-b + sqrt(max(b * b - a * c, 0.0))) / a : 0.0;
  reach = clamp(reach, 0.0, 4.0 * radius);
  vec2 hit = o + ray.xy * reach;
  float hitDepth = depth + ray.z * reach;
  float u = clamp(hit.x / max(radius, 1e-5), -1.0, 1.0);
  float bow = sqrt(1.0 - u * u);
  vec3 inner = normalize(vec3(-hit.x, hit.y / (f * f), slope * radius));
  vec3 normalWorld = abs(uFaceNormal.z) > 0.5 ? vec3(inner.x, inner.z, uFaceNormal.z * abs(inner.y)) : vec3(uFaceNormal.x * abs(inner.y), inner.z, inner.x);
#ifdef CUT
  CUT_WALL
#endif
  normalWorld = normalize(normalWorld);
  float thickness = (1.0 - f) * radius * bow * mix(0.25, 1.0, clot);
  float freshness = smoothstep(1.2, 0.02, hole.age);
  vec2 patternAt = vec2(asin(u) * radius, hitDepth);
  vec3 bed = mix(YOUNG_TISSUE, CHANNEL_BED, clot);
  vec3 colour = bloodColour(bed, thickness + 0.03 * clot, freshness);
  float cellsShown = smoothstep(4.5, 10.0, 0.0066 / uPixelMm) * clot;
  if (cellsShown > 0.0) {
    vec2 cells = packedCells(patternAt);
    colour *= mix(1.0, (1.0 - 0.32 * cells.x) * (0.9 + 0.2 * cells.y), cellsShown);
  }
  // Once the clot has gone: granulation, a loose felt of rose threads in all directions, through which the old weave shows again.
  float filled = smoothstep(0.3, 0.02, clot);
  if (filled > 0.0) colour = mix(colour, granulation(patternAt, p.random, around, bed), filled);
  float netAmount = smoothstep(0.0006, 0.006, hole.age) * smoothstep(0.05, 0.4, clot) * drawable(0.016);
  if (netAmount > 0.0) {
    float deep = fibrinNet(patternAt + vec2(0.31, 0.17), p.random * 6.0);
    float shallow = fibrinNet(patternAt * 1.13, p.random * 3.0 + 1.0);
    colour = mix(colour, mix(FIBRIN, colour, 0.74), deep * netAmount);
    colour = mix(colour, FIBRIN * vec3(0.92, 0.82, 0.76), 0.9 * shallow * netAmount);
  }
  // The key-side third lies in the shade of the wall, the first 50 um in that of the rim.
  float shade = mix(0.5, 1.0, smoothstep(-0.95, -0.15, u)) * mix(0.45, 1.0, smoothstep(-0.01, 0.05, hitDepth));
  shade *= mix(0.72, 1.0, smoothstep(0.0, 0.35, bow));
  shade = mix(shade, 0.90, filled); // filled to the plane: no longer a hollow
  vec3 lit = colour * tissueLight(normalWorld, 0.4, 1.0) * shade;
  vec3 smooth_ = tissueGloss(normalWorld, view, 60.0, 0.035) * smoothstep(0.3, 0.9, clot) * freshness * shade;
  vec3 full = lit + smooth_;
  // Above the rising blood the wall is bare; its rim clings to the wall a little, and its surface mirrors the sky.
  float level = bloodLevel(p, hole) - 0.014 * u * u;
  float bare = smoothstep(0.003, -0.003, hitDepth - level);
  if (level > -0.05 && bare < 1.0) {
    float rising = smoothstep(0.0015, 0.0010, hole.age);
    full *= mix(1.0, mix(0.55, 1.05, bow), rising);
    full += KEY_LIGHT * rising * (0.10 * exp(-pow((u - 0.3) / 0.13, 2.0)) + 0.16 * exp(-max(depth - level, 0.0) / 0.005) * bow);
  }
  return bare > 0.0 ? mix(full, openWall(p, hit, hitDepth, radius, normalWorld, view), bare) : full;
}

void main() {
  vec2 xz = vSkin.xz;
  float depth = max(-vSkin.y, 0.0);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  float pixel = max(length(vec2(fwidth(along(xz)), fwidth(depth))) * 0.75, 1e-5); // size of a pixel on the face, mm
  float edgeDepth = depth;
#ifdef PLATES
  if (farFromPlate(xz, depth)) discard;
#endif
  Cut cut = Cut(1.0, 0.0, 0.0, vec2(0.0), 0.0, 0.0, -1);
  float plug = 0.0;
#ifndef CALM
  cut = cutAt(xz, depth);
  float across = along(xz - uHeroAxis.xy);
  if (uHeroAxis.w > 0.5 && uFaceNormal.z > 0.5) {
    Puncture p = readPuncture(uHeroIndex);
    Hole hole = holeOf(p);
    plug = plugMm(hole) * exp(-across * across / 0.0042);
  }
#endif
  vec2 moved = xz + (abs(uFaceNormal.z) > 0.5 ? vec2(cut.shift, 0.0) : vec2(0.0, cut.shift));
  float s = abs(uFaceNormal.z) > 0.5 ? moved.x : -moved.y;
#ifdef CUT
  CUT_MOVED
#endif
  float from = sourceDepth(depth, vReach.y, plug);
  TissueSample tissue = sampleFront(vec2(s, from));
#ifdef CUT
  CUT_TISSUE
#endif
#ifdef PLATES
  // What plugs a hole stays with the layer around it.
  float parted = sourceDepth(depth, vReach.y, 0.0);
  if (outsidePlate(moved, parted)) discard;
  edgeDepth = belowPlateEdge(moved, parted);
#endif
  vec3 albedo = calmTissue(tissue.albedo, smoothstep(0.3, 0.4, tissue.code) * smoothstep(0.75, 0.65, tissue.code));

  float red = uRedness * clamp((vReach.x + cut.erythema) / 9.0, 0.0, 1.4);
  float papillary = smoothstep(uEpidermisMm * 0.7, uEpidermisMm + 0.01, from) * (1.0 - smoothstep(uPapillaryMm, uPapillaryMm + 0.12, from));
  albedo = redden(albedo, min(0.75 * red * (papillary + 0.16 * smoothstep(0.5, 0.1, from)), 0.95));
  albedo = mix(albedo, albedo * vec3(1.0, 0.80, 0.76), 0.6 * cut.wound);

  vec3 tangent = abs(uFaceNormal.z) > 0.5 ? vec3(1.0, 0.0, 0.0) : vec3(0.0, 0.0, -1.0);
#ifdef CUT
  CUT_TANGENT
#endif
  vec3 normal = normalize(vNormalWorld + tangent * tissue.bump.x + vec3(0.0, -tissue.bump.y, 0.0));
  float occlusion = tissue.occlusion;
#ifndef CALM
  // Twin of where it ends: HOLE_SHADE_MM in src/scene/calmParts.ts.
  if (cut.hole >= 0) occlusion *= 1.0 - 0.34 * exp(-max(cut.edge, 0.0) / 0.035) * smoothstep(0.12, 0.08, cut.edge) * smoothstep(0.0, 0.02, cut.radius);
#endif
  occlusion *= 1.0 - 0.42 * exp(-max(vGap, 0.0) / 0.05); // beside a needle
  vec3 light = tissueLight(normal, 0.3, occlusion);
  // The cool rim light alone turns fat olive and dermis grey: on the right face keep its strength, not its hue. Fat lets
  // some of the key through from the other side.
  float rimSide = max(uFaceNormal.x, 0.0);
  light = mix(light, dot(light, vec3(0.2126, 0.7152, 0.0722)) * vec3(0.93, 0.79, 0.66), 0.85 * rimSide);
  vec3 colour = albedo * light;
  colour += albedo * vec3(0.050, 0.022, 0.006) * rimSide * smoothstep(0.68, 0.8, tissue.code);
  colour += tissueGloss(normal, view, 24.0, 0.02) * 0.25 * tissue.gloss * occlusion;

#ifndef CALM
  if (cut.hole >= 0) {
    float soft = pixel;
    Puncture p = readPuncture(cut.hole);
    Hole hole = holeOf(p);
    // A blood-filled hole has a wall; young tissue and old bundles reach into each other without one.
    float grown = smoothstep(0.35, 0.05, hole.clot);
    float edge = cut.edge;
    if (grown > 0.0) edge += grown * (0.046 * (valueNoise(vec2(depth * 24.0, cut.offset.x * 16.0 + p.random * 37.0)) - 0.5) + 0.07 * (tissue.occlusion - 0.93));
    float inside = smoothstep(0.5 * soft, -0.5 * soft - 0.030 * grown, edge);
    if (inside > 0.0) {
      // With its own mip level: in here a pixel's neighbours may not be computed, and so no rate of change.
#ifdef CUT
      float sHere = CUT_HERE;
#else
      float sHere = abs(uFaceNormal.z) > 0.5 ? xz.x : -xz.y;
#endif
      vec3 around = grown > 0.0 ? wallTissue(sHere, from) : tissue.albedo;
      colour = mix(colour, channelInside(cut, hole, depth, view, around), inside);
    }
    colour *= 1.0 - 0.35 * smoothstep(0.05, 0.4, hole.clot) * smoothstep(2.0 * soft, 0.0, abs(cut.edge));
  }
#endif
  colour += darkRim(albedo, min(fromEdge(xz), uBlockDepth - depth));
  // Bevel of the rim and the corner: one light line, one darker line inside it.
  float rimPx = edgeDepth / max(fwidth(vSkin.y), 1e-6) + (cut.edge < 0.0 ? 9.0 : 0.0);
  colour = mix(colour, vec3(0.9, 0.84, 0.74), 0.35 * smoothstep(1.6, 0.2, rimPx));
  float corner = fromEdge(xz) / max(fwidth(along(xz)), 1e-6);
  colour = mix(colour, vec3(0.95, 0.88, 0.80) * max(colour.r, 0.35), 0.45 * smoothstep(1.7, 0.3, corner));
  outColour = toDisplay(colour);
}
