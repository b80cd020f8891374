// The skin surface: baked relief and tone, redness by blood under it, open pits with depth, and the gloss of skin.
// With DEVICE defined deviceOnSkin.glsl stands where the pragma is: what a device does to the surface under it, and the dose map.
in vec3 vSkin;
in vec3 vPositionWorld;
in vec4 vSpread;             // redness, slope of the swelling, punctures per mm2
uniform float uRedness;
uniform float uMelanin;
uniform float uFlaking;      // of the horny layer, 0..1
out vec4 outColour;
#pragma device

// Flakes of horny layer that come loose over the needled surface: x = how much of one lies here, 0..1, yz = its slope, w = the
// shade under its edge. In reality sheets and dust; here scales of a tenth of a millimetre, each with a moment of its own.
// Cells are asked first whether theirs is loose, then those few are drawn: a software renderer never skips what an `if` leaves
// out, it only makes fewer rounds of a loop, and one less where the condition stands at its end.
vec4 flakeAt(vec2 xz, float treated) {
  vec2 warped = xz + 0.05 * (vec2(valueNoise(xz * 9.0), valueNoise(xz * 9.0 + 31.0)) - 0.5);
  vec2 g = warped / 0.13;
  vec2 base = floor(g);
  vec4 flake = vec4(0.0);
  float amount = uFlaking * treated;
  int left = 0;
  int at = 0;
  do {
    float chance = hash1(base + vec2(at % 3 - 1, at / 3 - 1) + 5.3);
    left |= 0.62 * chance < amount && chance <= 0.7 ? 1 << at : 0;
    at += 1;
  } while (at < 9);
  do {
    int lowest = left & -left;
    left -= lowest;
    at = int(log2(float(max(lowest, 1))) + 0.5);
    vec2 cell = base + vec2(at % 3 - 1, at / 3 - 1);
    float chance = hash1(cell + 5.3);
    float size = 0.55 + 0.9 * hash1(cell + 41.9);
    float loose = lowest > 0 ? smoothstep(0.62 * chance, 0.62 * chance + 0.10, amount) : 0.0;
    vec2 d = g - cell - 0.5 - 0.55 * (vec2(hash1(cell), hash1(cell + 71.3)) - 0.5);
    float turn = 6.2832 * hash1(cell + 17.7);
    d = vec2(cos(turn) * d.x + sin(turn) * d.y, cos(turn) * d.y - sin(turn) * d.x) * vec2(1.0, 1.5);
    float ray = atan(d.y, d.x);
    float edge = length(d) / (size * (0.30 + 0.16 * valueNoise(vec2(ray * 1.6 + 3.0, chance * 40.0)) + 0.07 * valueNoise(vec2(ray * 5.0 + 9.0, chance * 90.0))));
    float body = smoothstep(1.02, 0.90, edge) * loose * (0.55 + 0.45 * smoothstep(0.2, 0.95, edge));
    flake.w = max(flake.w, loose * smoothstep(1.5, 1.0, edge) * (1.0 - body));
    if (body > flake.x) flake.xyz = vec3(body, 0.9 * d * edge * edge);
  } while (left > 0);
  return flake;
}

// What the eye sees in an open hole: its ray falls until it meets the wall or the blood. Deep walls see little of the sky, and
// the key only where it comes in past the rim.
vec3 openPit(Puncture p, Hole hole, vec2 away, float radius, vec3 view) {
  vec3 ray = -view / vec3(1.0, uExaggeration, 1.0);
  float across = max(dot(ray.xz, ray.xz), 1e-4);
  float b = dot(away, ray.xz);
  float t = (-b + sqrt(max(b * b - across * (dot(away, away) - radius * radius), 0.0))) / across;
  float level = max(bloodLevel(p, hole), 0.0);
  float depth = min(-ray.y * t, level);
  vec2 hit = away + ray.xz * depth / max(-ray.y, 1e-3);
  float bloody = smoothstep(-0.003, 0.0, depth - level);
  vec2 outward = hit / max(length(hit), 1e-5);
  vec3 normal = normalize(mix(vec3(-outward.x, 0.25, -outward.y), vec3(0.0, 1.0, 0.0), bloody));
  float x = atan(hit.y, hit.x) * radius;
  vec3 albedo = mix(wetWall(p.axis.x + x, x, depth, p.random), bloodColour(CHANNEL_BED, 0.06, 1.0), bloody);
  float sky = radius * radius / (radius * radius + 0.7 * depth * depth);
  vec2 enters = hit + uKeyDirection.xz / uKeyDirection.y * depth;
  float open = smoothstep(1.1, 0.75, length(enters) / radius);
  vec3 lit = albedo * tissueLight(normal, 0.4, sky) * mix(0.30, 1.0, open) * mix(0.25, 1.0, sky);
  return lit + tissueGloss(normal, view, 40.0, 0.04) * open * sky;
}

void main() {
  vec2 xz = vSkin.xz;
  vec3 view = normalize(cameraPosition - vPositionWorld);
  TopSample tissue = sampleTop(xz);
  vec2 slope = tissue.slope;
  // Large shapes (swelling, dent) come from the mesh, fine relief from the map.
  slope += vSpread.yz;
  vec3 albedo = tissue.albedo;
  float occlusion = tissue.occlusion;
#ifdef DEVICE
  underDevice(xz, slope, albedo, occlusion);
#endif

  float pixel = max(length(fwidth(xz)) * 0.6, 1e-5);
  float localRed = 0.0;
  float contact = 0.0;
  float pale = 0.0;
  float pit = 0.0;
  vec3 pitColour = vec3(0.0);
#ifndef CALM
  uvec2 range = punctureRange(xz);
  uint k = 0u;
  if (range.y > 0u) do { // see tissueCells.glsl
    int index = punctureEntry(range.x + k);
    k += 1u;
    Puncture p = readPuncture(index);
    if (!struck(index, p.session)) continue;
    Hole hole = holeOf(p);
    vec2 away = vec2(wrapped(xz.x - p.axis.x), wrapped(xz.y - p.axis.y));
    float r = length(away);
    float angle = r > 1e-5 ? atan(away.y, away.x) : 0.0;
    float radius = holeRadius(p, hole, 0.0) * ragged(angle * 0.03, 1.0, p.random);
    localRed += hole.erythema * exp(-max(r - p.radius, 0.0) / 0.02) * smoothstep(0.058, 0.03, r - p.radius);
    contact = max(contact, smoothstep(0.05, 0.4, hole.gap) * exp(-max(r - radius, 0.0) / 0.02) * smoothstep(0.058, 0.03, r - p.radius));
    // A fresh hole has a lip, thrown up and blanched; it sinks back within a day.
    float fresh = hole.gap * smoothstep(0.6, 0.02, hole.age) * step(0.004, radius);
    float q = (r - radius - 0.013) / 0.012;
    float lip = fresh * exp(-q * q) * step(radius, r);
    slope -= 1.05 * q * lip * away / max(r, 1e-5);
    pale = max(pale, lip);
    float soft = pixel;
    float inside = smoothstep(0.5 * soft, -0.5 * soft, r - radius) * step(0.004, radius);
    if (inside > pit) {
      pit = inside;
      float full = smoothstep(0.0011, 0.0016, hole.age);
      if (full < 1.0) pitColour = openPit(p, hole, away, radius, view);
      if (full > 0.0) {
        // How far the view ray falls before it meets the wall: steep views see deep, so darker.
        float fall = (radius + dot(away, -normalize(view.xz + 1e-5))) * view.y / max(length(view.xz), 0.08);
        vec3 wall = bloodColour(CHANNEL_BED, 0.05 + 0.03 * hole.clot, smoothstep(1.2, 0.02, hole.age));
        vec3 filled = wall * mix(1.0, 0.42, clamp(fall / 0.12, 0.0, 1.0)) * tissueLight(vec3(0.0, 1.0, 0.0), 0.3, 0.6);
        pitColour = mix(pitColour, filled, full);
      }
    }
  } while (k < range.y);
#endif
  // A full flush changes a* of light skin by about 18, so the share is the signal's own change of a*.
  float red = uRedness * clamp((vSpread.x + localRed * 0.7) / 18.0, 0.0, 1.0);
  albedo *= mix(vec3(1.0), mix(vec3(0.98, 0.56, 0.56), vec3(0.76, 0.60, 0.66), uMelanin), red);
  albedo = mix(albedo, vec3(0.92, 0.74, 0.63) * max(albedo.r, 0.3), 0.35 * pale);
  if (uFlaking > 0.005) {
    vec4 flake = flakeAt(xz, min(vSpread.w / 1.5, 1.0));
    albedo = mix(albedo, mix(albedo, vec3(0.90, 0.80, 0.62), 0.34), flake.x);
    slope += flake.yz * flake.x;
    occlusion *= 1.0 - 0.28 * flake.w;
  }
#ifdef DEVICE
  if (uDoseShown > 0) {
    vec4 dose = doseAt(xz, pixel);
    albedo = mix(albedo, dose.rgb, dose.a * (1.0 - pit));
  }
#endif
  vec3 normal = normalize(vec3(-slope.x, 1.0, -slope.y));
#ifdef PLATES
  normal = plateTop(normal, xz, uKeyDirection, albedo, occlusion);
#endif
  vec3 colour = albedo * tissueLight(normal, 0.35, occlusion * (1.0 - 0.45 * contact));
  colour += (tissueGloss(normal, view, 26.0, 0.028) * 0.6 + tissueGloss(normal, view, 9.0, 0.028) * 0.4) * mix(0.5, 1.3, tissue.gloss) * occlusion;
  colour = mix(colour, pitColour, pit);
  colour += darkRim(albedo, 3.0 + min(xz.x, xz.y));
  outColour = toDisplay(colour);
}
