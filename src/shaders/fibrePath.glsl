// Centre line of one fibre segment between two stored vertices, and its place over the cut face.
// Frame: positionSkin, mm, until placeOnFace; afterwards the same frame with depth behind the face compressed.
uniform vec2 uProud;        // mm in front of the face plane, and of the face itself (the window's floor), within which all depths are drawn
uniform float uPapillaMm;   // depth above which nothing new is drawn: junction and a margin

const float FACE_REACH = 0.3;
const float WAVE_MM = 0.0022;
const float WAVE_PERIOD_MM = 0.1;

float gathered(float age) {
  return smoothstep(log(GATHER_DAYS.x), log(GATHER_DAYS.y), log(max(age, 1.0)));
}

// Cubic Hermite between two vertices with unit tangents; `along` 0..1. Returns the point, writes the direction.
vec3 fibrePoint(vec3 from, vec3 to, vec3 fromTangent, vec3 toTangent, float along, out vec3 direction) {
  float span = distance(from, to);
  vec3 m0 = fromTangent * span;
  vec3 m1 = toTangent * span;
  float s = along;
  float s2 = s * s;
  float s3 = s2 * s;
  direction = (6.0 * s2 - 6.0 * s) * (from - to) + (3.0 * s2 - 4.0 * s + 1.0) * m0 + (3.0 * s2 - 2.0 * s) * m1;
  direction = normalize(direction + fromTangent * 1e-6);
  return (2.0 * s3 - 3.0 * s2 + 1.0) * from + (s3 - 2.0 * s2 + s) * m0 + (3.0 * s2 - 2.0 * s3) * to + (s3 - s2) * m1;
}

// Crimp: a wave whose phase is a function of place, so that neighbouring segments meet without stored arc length.
vec3 crimp(vec3 point, vec3 direction, float rank, float amplitude) {
  float angle = 6.2832 * fract(rank * 7.31);
  vec3 axis = vec3(cos(angle) * 0.94, sin(angle) * 0.94, 0.34);
  float phase = 6.2832 * (dot(point, axis) / WAVE_PERIOD_MM + fract(rank * 3.77));
  vec3 aside = normalize(cross(direction, vec3(0.24, 0.13, 1.0)));
  return aside * amplitude * (sin(phase) + 0.5 * sin(2.08 * phase + 1.7));
}

// Depth behind the face in units of FACE_REACH: 0 at the plane, 1 at the last fibre that is drawn.
float depthBehindFace(vec3 point, bool rightFace) {
  return (3.0 - (rightFace ? point.x : point.z)) / FACE_REACH;
}

// The face itself at this place, mm from its plane: 0, or the floor of the dissection window.
float faceFloor(vec3 point, bool rightFace) {
  return rightFace ? 0.0 : -windowRecess(point.xz, -point.y);
}

vec3 placeOnFace(vec3 point, bool rightFace) {
  float behind = clamp(depthBehindFace(point, rightFace), 0.0, 1.0);
  float inset = mix(uProud.x, uProud.y + faceFloor(point, rightFace), behind);
  return rightFace ? vec3(3.0 + inset, point.yz) : vec3(point.xy, 3.0 + inset);
}

// 1 where a fibre may be drawn, falling to 0 at the limits of the reach and under the epidermis, so that ends taper.
float drawnShare(vec3 point, bool rightFace) {
  float behind = depthBehindFace(point, rightFace);
  float inside = smoothstep(-0.01, 0.04, behind) * (1.0 - smoothstep(0.9, 1.0, behind));
  return inside * smoothstep(uPapillaMm, uPapillaMm + 0.03, -point.y);
}

// Direction after placement and depth exaggeration.
vec3 placedDirection(vec3 direction, vec3 point, bool rightFace) {
  float squeeze = (uProud.x - uProud.y - faceFloor(point, rightFace)) / FACE_REACH;
  vec3 placed = rightFace ? vec3(direction.x * squeeze, direction.yz) : vec3(direction.xy, direction.z * squeeze);
  float depth = -point.y;
  placed.y *= (drawnDepth(depth + 0.002) - drawnDepth(depth - 0.002)) / 0.004;
  return normalize(placed + vec3(1e-6, 0.0, 0.0));
}
