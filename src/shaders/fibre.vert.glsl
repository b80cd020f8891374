// Ribbons of new collagen: one instance per segment, a strip of a few quads turned to the eye. The two ends of a segment are
// two views of one buffer. What is not deposited yet, and what no face shows, collapses to a point.
in uvec4 aFromWords;
in uvec2 aFromExtra;
in uvec4 aToWords;
in uvec2 aToExtra;
uniform float uDay;
uniform float uColumn;
uniform float uPixelMm;
uniform float uMeanMass;     // mm³ per vertex, mean of what is drawn
uniform float uEnlargement;  // drawn ÷ true width
uniform float uStrands;      // strands drawn per stored fibre: the fibre itself and thinner companions
uniform float uHalfWidthPx;  // least half width drawn
uniform float uShadow;       // 1 in the shadow pass
uniform vec2 uDoubt;         // shares of the fibres that are sure, and likely
uniform vec2 uFollowed;      // segments of the fibre that somebody follows, from and to; none while to < 0
out vec3 vPositionWorld;
out vec3 vDirection;
out vec3 vSide;
out vec4 vLook;  // across, young collagen 0..1, band phase, banding 0..1
out vec4 vShade; // depth behind the face 0..1, rank 0..1, lightness by strand, thinness 0..1
flat out float vDoubt; // 0 sure, 1 likely, 2 only possible
flat out float vFocus; // 1 the fibre that is followed, -1 any other, 0 while none is

const float THICK_RADIUS_MM = 0.0019; // widest main fibre
const float THIN_RADIUS_MM = 0.00105; // thinnest strand
const float TIP_DAYS = 1.4;
const float BAND_MM = 0.007;
const float FOLLOWED_MM = 0.02; // the followed fibre is drawn before what crosses it

void collapse() {
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  vPositionWorld = vDirection = vSide = vec3(0.0);
  vLook = vShade = vec4(0.0);
  vDoubt = vFocus = 0.0;
}

void main() {
  FibreVertex from = decodeFibre(aFromWords, aFromExtra);
  float strand = mod(float(gl_InstanceID), uStrands);
  float chance = fract(from.rank * 61.7 + strand * 0.618);
  float delay = strand > 0.0 ? 0.9 + 1.6 * chance : 0.0;
  float day = uDay - delay;
  if (from.last || from.birthDay >= day || (strand > 0.0 && chance > 1.2 - 0.3 * strand)) { collapse(); return; }
  FibreVertex to = decodeFibre(aToWords, aToExtra);
  float reach = clamp((day - from.birthDay) / max(to.birthDay - from.birthDay, 1e-3), 0.0, 1.0);
  float along = position.x * reach;
  float age = day - mix(from.birthDay, to.birthDay, along);

  float cord = gathered(age);
  vec3 start = from.positionSkin + from.gather * cord;
  vec3 end = to.positionSkin + to.gather * cord;
  vec3 startTangent = normalize(mix(from.tangent, from.gatherTangent, cord));
  vec3 endTangent = normalize(mix(to.tangent, to.gatherTangent, cord));
  vec3 direction;
  vec3 point = fibrePoint(start, end, startTangent, endTangent, along, direction);
  float drawn = drawnShare(point, from.rightFace);
  if (drawn <= 0.0) { collapse(); return; }

  float mature = matureCrossLinks(age);
  float immature = immatureCrossLinks(age);
  float wave = WAVE_MM * (1.0 - 0.65 * immature) * (1.0 - 0.75 * cord);
  if (strand > 0.0) {
    vec3 beside = normalize(cross(direction, vec3(0.3, 0.2, 1.0)));
    float turn = 6.2832 * chance;
    float apart = mix(0.0042 + 0.0042 * chance, 0.0031, cord);
    point += (beside * cos(turn) + cross(direction, beside) * sin(turn)) * apart;
  }
  point += crimp(point, direction, fract(from.rank + 0.37 * strand), wave);

  float matrixLoss = max(signalMatrixLoss(from.row, uColumn) - mix(from.matrixLoss, to.matrixLoss, along), 0.0);
  float survival = collagenSurvival(age, matrixLoss);
  float young = youngShare(age);
  float rank = fract(from.rank + 0.41 * strand);
  float isYoung = 1.0 - smoothstep(young - 0.03, young + 0.03, rank);

  float width = strand > 0.0 ? 0.3 + 0.3 * chance : from.width;
  float radius = mix(THIN_RADIUS_MM, THICK_RADIUS_MM, width);
  float mass = mix(from.mass, to.mass, along) * survival;
  radius *= clamp(sqrt(mass / uMeanMass), 0.85, 1.25) * (1.0 + 0.12 * immature) * smoothstep(0.0, TIP_DAYS, age) * drawn;
  // Strands begin and end at places of their own, so that an end thins out instead of being cut.
  float begins = strand > 0.0 ? 0.6 * chance : 0.0;
  float ends = strand > 0.0 ? 0.15 + 0.5 * fract(chance * 5.7) : 0.2;
  radius *= mix(0.05, 1.0, from.first ? smoothstep(begins, begins + (strand > 0.0 ? 0.4 : 0.8), along) : 1.0);
  radius *= to.last ? 1.0 - smoothstep(ends, strand > 0.0 ? ends + 0.35 : 1.0, along) * (strand > 0.0 ? 1.0 : 0.85) : 1.0;
  float behind = clamp(depthBehindFace(point, from.rightFace), 0.0, 1.0);
  // Without their colours the two are told by thickness and bands.
  radius *= uEnlargement * (1.0 - 0.22 * behind) * (1.06 - 0.2 * isYoung);
  float least = uHalfWidthPx * uPixelMm * min(1.0, 6.0 * drawn) * smoothstep(0.0, 0.4 * TIP_DAYS, age);
  float shown = max(radius, least);
  float segment = floor((float(gl_InstanceID) + 0.5) / uStrands);
  vFocus = uFollowed.y < 0.0 ? 0.0 : segment >= uFollowed.x && segment < uFollowed.y ? 1.0 : -1.0;
  if (vFocus > 0.5) shown = max(1.35 * shown, 1.7 * uPixelMm * min(1.0, 6.0 * drawn));

  vec3 placed = bentFromSkin(placeOnFace(point, from.rightFace));
  vec3 line = placedDirection(direction, point, from.rightFace);
  if (uNeedleCount > 0) line = normalize(bentFromSkin(placeOnFace(point + direction * 0.004, from.rightFace)) - placed);
  if (uShadow > 0.5) {
    float floorMm = 3.0 + faceFloor(point, from.rightFace) + 0.0008;
    float height = (from.rightFace ? placed.x : placed.z) - floorMm + shown;
    vec2 away = vec2(0.55, -0.8) * (min(height, 0.016) * 0.42 + 0.003);
    if (from.rightFace) placed = vec3(floorMm, placed.y + away.y, placed.z - away.x);
    else placed = vec3(placed.x + away.x, placed.y + away.y, floorMm);
    shown *= 2.0;
  }
  placed = stretched(placed);
  line = normalize(line * uStretch);
  vec3 toEye = normalize(cameraPosition - placed);
  if (vFocus > 0.5 && uShadow < 0.5) placed += toEye * FOLLOWED_MM;
  vec3 side = normalize(cross(line, toEye) + vec3(0.0, 1e-6, 0.0));
  vec3 world = placed + side * (position.y * shown);

  vPositionWorld = world;
  vDirection = line;
  vSide = side;
  float bands = max(1.0, floor(distance(start, end) / BAND_MM + 0.5));
  float banding = smoothstep(3.0, 6.0, BAND_MM / uPixelMm) * smoothstep(0.05, 0.5, mature);
  // A number of its own, so that doubt and colour do not go together.
  float sureness = fract(from.rank * 97.3 + 0.21);
  vDoubt = sureness < uDoubt.x ? 0.0 : sureness < uDoubt.y ? 1.0 : 2.0;
  vLook = vec4(position.y, isYoung, along * bands, banding * (1.0 - isYoung));
  vShade = vec4(behind, from.rank, 1.0 - 0.1 * min(strand, 1.0), clamp(radius / max(shown, 1e-6), 0.0, 1.0));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
