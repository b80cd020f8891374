// One follicle, with the epidermis around its mouth.
void main() {
  vec2 place = placeOnFace(vPlace);
  float depth = place.y;
  vec2 texel = texelAt(depth);
  float pixel = max(texel.x, texel.y);
  float step1 = max(texel.y, 0.0006);
  vec2 membrane = membraneDistance(place);
  vec3 p = pointAt(place);
  Follicle f = follicleAt(p);
  float r = membrane.x;
  float sheath = f.t < -0.02 * uFollicleForm.z ? -1.0 : f.outer - f.rho;
  // Rounded union: the epidermis dips into the sheath without a seam.
  float k = 0.030;
  float h = clamp(0.5 + 0.5 * (sheath - r) / k, 0.0, 1.0);
  float joined = mix(r, sheath, h) + k * h * (1.0 - h) * 0.8;
  if (h <= 0.0 && r > -0.001 && f.rho > f.canal + 0.02) discard;
  float fol = smoothstep(0.4, 0.7, h) * smoothstep(0.05, 0.14, depth);
  float arc = fol > 0.0 && h > 0.5 ? (uFollicleForm.y - depth) * 1.12 + 20.0 + (f.side > 0.0 ? 3.0 : 0.0) : membrane.y;
  float inside = smoothstep(-step1, step1, joined);
  float around = 0.0;
  Tissue t = fibrousSheath(f, p, max(-joined, 0.0), pixel, around);
  bool neck = papillaRadius(f.t / uFollicleForm.z) > f.rho;   // the papilla's neck lies below the bulb
  if (neck) inside = max(inside, step(-0.05, f.t / uFollicleForm.z));
  if (inside > 0.0) {
    Tissue e = epithelium(place, place.x + uAlong, max(joined, 0.0), arc, fol, vec2(f.side, f.t), texel);
    if (sheath > 0.0 || neck) e = follicleCore(f, p, pixel, e);
    t = mixTissue(t, e, inside);
  }
  float coverage = max(around, inside);
  if (coverage <= 0.0) discard;
  writeTissue(t, coverage);
}
