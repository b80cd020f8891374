// One stroke of the dermis as a ribbon along a crimped centre line, in face coordinates (s unfolded, depth).
// The ribbon reaches 1.6 half widths to either side: room for its contact shadow.
precision highp float;
in vec3 position;      // x: 0..1 along, y: -1..1 across
in vec4 aStroke;       // s (mm, unfolded), depth (mm), angle (rad), length (mm)
in vec4 aShape;        // half width (mm), crimp amplitude (mm), crimp wave number (1/mm), phase
in vec4 aLook;         // kind, tone (-1..1), random, bend (mm)

uniform float uAlong;
uniform vec4 uPlace;
uniform vec2 uSpanS;

out vec2 vAlongAcross; // mm along from the middle, half widths across
out float vRun;        // 0..1 along
out vec2 vTangent;
out vec2 vFace;        // s unfolded, depth
flat out vec4 vShape;
flat out vec4 vLook;
flat out float vLength;

void main() {
  float along = (position.x - 0.5) * aStroke.w;
  float k = aShape.z;
  float u = 2.0 * position.x - 1.0;
  float offset = aShape.y * (sin(k * along + aShape.w) + 0.7 * sin(0.61 * k * along + 2.1 * aShape.w)) + aLook.w * u * u;
  float slope = aShape.y * k * (cos(k * along + aShape.w) + 0.43 * cos(0.61 * k * along + 2.1 * aShape.w)) + 4.0 * aLook.w * u / aStroke.w;
  float across = position.y * 1.6;
  vec2 direction = vec2(cos(aStroke.z), sin(aStroke.z));
  vec2 side = vec2(-direction.y, direction.x);
  vec2 tangent = normalize(direction + side * slope);
  vec2 normal = vec2(-tangent.y, tangent.x);
  vec2 face = aStroke.xy + direction * along + side * offset + normal * (across * aShape.x);
  vAlongAcross = vec2(along, across);
  vRun = position.x;
  vTangent = tangent;
  vFace = face;
  vShape = aShape;
  vLook = aLook;
  vLength = aStroke.w;
  float s = face.x - uAlong;
  vec2 uv = uPlace.z > 0.0 ? vec2((s - uPlace.x) / uPlace.z, (face.y - uPlace.y) / uPlace.w)
                           : vec2((s - uSpanS.x) / uSpanS.y, tissueV(face.y));
  gl_Position = vec4(uv * 2.0 - 1.0, 0.0, 1.0);
}
