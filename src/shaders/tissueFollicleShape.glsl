// The shape of one hair follicle around its 3D axis (src/skin/follicleShape.ts): whatever plane cuts it, the section is right.
// Lengths in mm; t = height above the lower end along the axis.
uniform vec4 uFollicleMouth;   // x, z, direction in which it goes down (x, z)
uniform vec4 uFollicleForm;    // lean, depth of the lower end, scale, radius of the shaft
uniform vec4 uFollicleGirth;   // radius of inner and outer sheath, of the bulb, of the opening
uniform vec2 uFollicleLevels;  // depth of the canal's end, of the bulge

struct Follicle {
  float rho;    // distance from the axis
  float side;   // signed, in the plane of its lean
  float t;
  float outer;  // radius of the outer root sheath here
  float canal;  // radius of the open canal here, 0 below it
};

Follicle follicleAt(vec3 p) {
  float depth = p.y, end = uFollicleForm.y, scale = uFollicleForm.z;
  float bent = depth - 0.18 * depth * depth / end;
  float slope = uFollicleForm.x * (1.0 - 0.36 * depth / end);
  float cosine = inversesqrt(1.0 + slope * slope);
  vec2 away = p.xz - uFollicleMouth.xy - uFollicleMouth.zw * (uFollicleForm.x * bent);
  float side = dot(away, uFollicleMouth.zw) * cosine;
  float aside = dot(away, vec2(-uFollicleMouth.w, uFollicleMouth.z));
  float t = (end - depth) / cosine;
  float u = t / scale;
  vec4 wobble = noise4(vec3(t * 13.0, side > 0.0 ? 1.0 : 5.0, 3.0)) - 0.5;
  float outer = mix(uFollicleGirth.z, uFollicleGirth.y, smoothstep(0.19, 0.56, u));
  outer *= u < 0.17 ? sqrt(max(1.0 - sq((0.17 - u) / 0.175), 0.0)) : 1.0;
  float bulge = (depth - uFollicleLevels.y) / (0.13 * end);
  outer += 0.20 * uFollicleGirth.y * exp(-bulge * bulge) * (0.6 - 0.8 * clamp(side / uFollicleGirth.y, -1.0, 1.0));
  outer *= 1.0 + 0.09 * wobble.x;
  // The canal widens to the opening like a trumpet; below it tapers into the sheath.
  float narrow = max(1.5 * uFollicleForm.w, 0.40 * uFollicleGirth.y);
  float mouth = max(uFollicleGirth.w - narrow, 0.0);
  float canal = narrow + mouth * exp(-sq(depth / 0.095)) + 0.3 * mouth * exp(-depth / 0.09);
  float above = 1.0 - smoothstep(0.72, 1.12, depth / uFollicleLevels.x);
  outer = mix(outer, max(canal + 0.030 + 0.018 * exp(-depth / 0.1), 0.9 * uFollicleGirth.y), above);
  canal *= 1.0 - smoothstep(0.86, 1.05, depth / uFollicleLevels.x);
  return Follicle(length(vec2(side, aside)), side, t, outer, canal);
}

// Radius of the dermal papilla at u = t / scale: a flame on a neck.
float papillaRadius(float u) {
  float flame = 0.060 * pow(max(sin(3.1416 * clamp((u + 0.06) / 0.37, 0.0, 1.0)), 0.0), 0.85);
  float neck = u < 0.07 ? 0.024 : 0.0;
  return u < 0.31 ? max(flame, neck) * uFollicleForm.z : 0.0;
}
