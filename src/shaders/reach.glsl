// What reaches beyond the punctures: redness, swelling and thickened epidermis, as session signals spread by the lateral field.
uniform sampler2D uFieldA; // sessions 0..3
uniform sampler2D uFieldB; // sessions 4..7
uniform vec4 uFieldScaleA;
uniform vec4 uFieldScaleB;
uniform int uSessionCount;
uniform vec4 uSessionReach[8]; // per session, at the day shown: the page "reach" as stored

struct Reach {
  float erythema;  // delta a*
  float oedema;    // swelling where punctures stand close, mm
  float thicker;   // share by which the living epidermis is thicker
};

Reach reachAt(vec2 xz) {
  vec2 uv = (xz + 3.0) / 6.0;
  vec4 a = textureLod(uFieldA, uv, 0.0) * uFieldScaleA;
  vec4 b = uSessionCount > 4 ? textureLod(uFieldB, uv, 0.0) * uFieldScaleB : vec4(0.0);
  Reach r = Reach(0.0, 0.0, 0.0);
  for (int session = 0; session < uSessionCount; session += 1) {
    float perMm2 = session < 4 ? a[session] : b[session - 4];
    float weight = min(1.4 * perMm2 / (perMm2 + 1.3), 1.0); // 1 = as much as at the punctures themselves
    ReachSignals signals = reachSignals(uSessionReach[session]);
    r.erythema += weight * signals.reachErythema;
    r.oedema += weight * signals.reachOedema;
    r.thicker += weight * signals.reachThickening;
  }
  return r;
}

// Broad swelling of the surface, mm.
float swellingMm(Reach r) {
  return 0.15 * (1.0 - exp(-max(r.oedema, 0.0) / 0.15));
}
