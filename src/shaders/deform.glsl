// The one forward map of everything in the tissue: from a material point to where it is drawn. Surface, cut faces, vessels,
// fibres and cells all use it, so they bend together. Twin of the needles' list: src/encoding/standingNeedles.ts.
//   dent    dy = -delta (1 + (r/a)^2)^-0.85 exp(-depth / 0.42 mm), a = 0.17 mm; of several needles the fourth-power mean counts
//   push    r' = sqrt(r^2 + R^2 - R_hole^2): tissue crowds against the shaft; what the hole already holds open is not pushed twice;
//           faded out from 0.1 to 0.26 mm, before the next needle's push begins, else the tissue would fold where two meet
//   drag    the wall that touches the shaft goes a little with it: down as it advances, up to a tent as it leaves
//   stretch lateral pull of the whole block, see stretch.ts
// Needs skinFrame.glsl and concernRelief.glsl. In reality skin is anisotropic and creeps; here it is neither. Sources: D-39, model-pass.
uniform vec4 uNeedles[48];  // x, z where a needle crosses the surface, height of its tip, indentation (mm)
uniform int uNeedleCount;
uniform vec4 uNeedleShape;  // shaft radius, length of the cone, depth of the hole left so far, its radius / shaft radius
uniform float uDragMm;      // + up
uniform vec4 uDrum;         // a roller's axle: x, z, direction of rolling
uniform float uAxleMm;      // height of the axle; 0 = needles stand upright
uniform vec3 uStretch;      // factors of x, y, z

const float DENT_REACH = 0.17;
const float DENT_DEPTH = 0.42;

struct Deformation {
  vec2 aside;   // mm, lateral
  float lift;   // mm, up; never exaggerated
  vec2 slope;   // d lift / dx, dz at the surface
  float share;  // how dented, 0..1: damps the relief
  float gap;    // mm to the wall of the nearest needle; 9 = none near
  float inside; // depth of that needle's tip below the surface there, mm; < 0 above
};

float needleRadius(float aboveTip) {
  return aboveTip <= 0.0 ? 0.0 : uNeedleShape.x * pow(min(aboveTip / uNeedleShape.y, 1.0), 0.85);
}

Deformation deformationAt(vec2 xz, float depth) {
  Deformation d = Deformation(vec2(0.0), 0.0, vec2(0.0), 0.0, 9.0, -9.0);
  if (uNeedleCount == 0) return d;
  float sum = 0.0;
  vec2 slope = vec2(0.0);
  float nearest = 4.0;
  vec4 near = vec4(0.0, 0.0, 9.0, 0.0);
  for (int i = 0; i < 48; i += 1) {
    if (i >= uNeedleCount) break;
    vec4 n = uNeedles[i];
    vec2 away = xz - n.xy;
    float r2 = dot(away, away);
    float q = 1.0 + r2 / (DENT_REACH * DENT_REACH);
    float v = n.w * pow(q, -0.85);
    float cube = abs(v * v * v);
    sum += cube * v;
    slope += cube * v * -1.7 / (q * DENT_REACH * DENT_REACH) * away;
    if (r2 < nearest && n.z < 8.0) {
      nearest = r2;
      near = n;
    }
  }
  float fade = exp(-max(depth, 0.0) / DENT_DEPTH);
  float dent = sign(sum) * sqrt(sqrt(abs(sum)));
  d.lift = -dent * fade;
  d.slope = abs(sum) > 1e-12 ? -slope / (abs(dent * dent * dent)) : vec2(0.0);
  d.share = clamp(abs(dent) / 0.16, 0.0, 1.0);
  if (near.z > 8.0) return d;
  vec2 lean = uAxleMm > 0.0 ? uDrum.zw * dot(near.xy - uDrum.xy, uDrum.zw) / uAxleMm : vec2(0.0);
  vec2 away = xz - near.xy - lean * depth;
  float r = length(away);
  float above = d.lift - depth - near.z;
  float radius = needleRadius(above);
  float held = uNeedleShape.z > depth ? uNeedleShape.w * uNeedleShape.x * pow(min((uNeedleShape.z - depth) / (4.6 * uNeedleShape.x), 1.0), 0.72) : 0.0;
  float pushed = mix(sqrt(r * r + max(radius * radius - held * held, 0.0)), r, smoothstep(0.1, 0.26, r));
  // A cut face stays plane: tissue at it gives way along it only.
  d.aside = (r > 1e-5 ? away / r : vec2(1.0, 0.0)) * (pushed - r) * smoothstep(vec2(3.0), vec2(2.9), abs(xz));
  d.gap = pushed - radius + max(-above, 0.0);
  d.inside = d.lift - near.z;
  d.lift += uDragMm * exp(-d.gap / 0.08) * exp(-max(depth, 0.0) / 0.5) * (above > 0.0 ? smoothstep(0.0, 0.1, above) : 1.0);
  return d;
}

// A point of the tissue bent by the needles and sunk with a scar, in drawn space but not yet stretched: what is laid on a face
// is offset here.
vec3 bentFromSkin(vec3 positionSkin) {
  vec3 drawn = drawnFromSkin(positionSkin);
  vec2 xz = clamp(positionSkin.xz, vec2(-3.0), vec2(3.0));
  float depth = max(-positionSkin.y, 0.0);
  float lift = concernLift(xz, depth);
  if (uNeedleCount == 0) return drawn + vec3(0.0, lift, 0.0);
  Deformation d = deformationAt(xz, depth);
  return drawn + vec3(d.aside.x, d.lift + lift * (1.0 - 0.8 * d.share), d.aside.y);
}

// About the middle of the block's floor, on which it lies.
vec3 stretched(vec3 drawn) {
  return vec3(drawn.x, drawn.y + uBlockDepth, drawn.z) * uStretch - vec3(0.0, uBlockDepth, 0.0);
}
