// A face that came to light when a block was taken apart, dyed as what lies bare there: papillae of fine fibres with their loops of
// blood, lobules of empty cells between walls of collagen, the basal cells on the underside of the epidermis.
void main() {
  vec4 lit = vec4(0.0, 0.0, 0.0, 1.0);
  if (uStainShown < 1.0) { litMain(); lit = outColour; }
  vec2 xz = vSkin.xz;
  float depth = -vSkin.y;
  bool under = seenFromBelow();
  Bared b = baredAt(xz, depth);
  float grain = valueNoise(xz * vec2(90.0, 60.0));
  Stuff d = noStuff();
  if (uPlate.z > 2.5) {
    // In sections the fat is dissolved: empty cells with thin walls.
    float membrane = mix(0.15, 1.0 - smoothstep(0.03, 0.35, b.dome), drawable(0.09));
    float strand = valueNoise(xz * 60.0);
    d.cells = mix(vec3(0.0, 0.34 * membrane, 0.0), vec3(0.03, 0.05, 0.0), b.septum);
    d.matrix = mix(vec3(0.22 * membrane, 0.0, 0.5), vec3(0.46 + 0.30 * strand, 0.05, 0.25), b.septum);
    d.packing = mix(0.1, 0.45, b.septum);
    float lies = length(b.slope);
    vec2 line = vec2(-b.slope.y, b.slope.x) / max(lies, 1e-4);
    d.grain = vec2(line.x * line.x - line.y * line.y, 2.0 * line.x * line.y) * 0.8 * b.septum;
  } else if (under) {
    // Basal cells stand close: a row of nuclei in every ridge.
    vec2 cell = borderOfCells(xz / 0.0085);
    float nuclei = mix(0.40, smoothstep(0.16, 0.30, cell.x), drawable(0.0085));
    d.cells = vec3(mix(0.60, 0.35, b.dome) * nuclei + 0.06, 0.45, 0.0);
    d.other.x = uMelanin * mix(0.9, 0.5, b.dome);
  } else {
    float loop = smoothstep(0.010, 0.020, b.hump);
    d.cells = vec3(0.04, 0.05, 0.0);
    d.matrix = vec3(mix(0.62, 0.40, b.dome) + 0.14 * (grain - 0.5), 0.02, 0.85);
    d.other = vec4(0.15 * uMelanin * (1.0 - b.dome), 0.14 * loop, 0.0, 0.3);
    d.packing = 0.10;
    // Fibres run round the foot of a papilla and up into it.
    float lies = length(b.slope);
    vec2 line = vec2(-b.slope.y, b.slope.x) / max(lies, 1e-4);
    d.grain = vec2(line.x * line.x - line.y * line.y, 2.0 * line.x * line.y) * 0.6 * (1.0 - b.dome);
  }
  if (!under) {
    float red = uRedness * clamp(reachAt(xz).erythema / 9.0, 0.0, 1.4) * exp(-depth / 0.4);
    d.other.y += 0.10 * red;
  }
  // Blood in an open hole, young tissue in one that has grown in.
  Stuff hollow = noStuff();
  hollow.other = vec4(0.0, mix(0.04, 0.80, b.open), 0.3 * b.open, 0.3);
  hollow.matrix = vec3(0.3 * (1.0 - b.open), 0.0, 1.0);
  hollow.cells = vec3(0.08, 0.12, 0.0);
  d = Stuff(mix(d.cells, hollow.cells, b.hole), mix(d.matrix, hollow.matrix, b.hole), mix(d.other, hollow.other, b.hole), d.grain * (1.0 - b.hole), mix(d.packing, hollow.packing, b.hole));
  vec3 normal = normalize(vec3(-b.slope.x, 1.0, -b.slope.y));
  vec3 turned = plateTurned(under ? -normal : normal, xz);
  // Flat light shows no relief, and without any a face could not be told from a cut.
  float shade = clamp(0.98 + 0.36 * (dot(normal, uKeyDirection) - uKeyDirection.y), 0.78, 1.03) * mix(0.90, 1.0, b.occlusion);
  vec2 shaded = under ? vec2(0.0) : shadedFromAbove(xz);
  shade *= (1.0 - 0.22 * shaded.x) * (1.0 - 0.12 * shaded.y) * (1.0 - 0.4 * nookOfStep(xz));
  if (under) shade *= 0.86 + 0.14 * turned.y;
  outColour = stained(lit, d, shade);
  outColour.rgb += uStainShown * uPolarised * vec3(0.030, 0.034, 0.042) * shade * b.occlusion;
}
