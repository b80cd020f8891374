// Collagen and elastin under a pull, as ribbons on the front face. A collagen fibre keeps its own length until it is straight:
//   arc / chord = lambda_crimp / lambda_fibre   ->   amplitude = 2 sqrt(arc/chord - 1) * period / 2 pi
// from then on it is longer than itself and carries. lambda_fibre is the stretch along the fibre's own direction, so fibres
// across the pull stay slack. Elastin threads go with the tissue. Needs skinFrame.glsl and deform.glsl.
in vec4 aFibre; // run, depth, angle, length (mm, unstretched)
in vec4 aKind;  // 0 collagen 1 elastin, z-score or rank, phase, half width (mm)
uniform float uPeriod;
uniform vec3 uCrimp;    // mean and spread of the stretches at which fibres are straight; functional elastin
uniform float uPixelMm;
out vec3 vPositionWorld;
out vec3 vDirection;
out vec3 vSide;
out vec4 vLook; // across, tension 0..1, kind, thinness

const float TWO_PI = 6.2831853;
const float FULL_TENSION = 0.09; // beyond straight, at which the colour is full

void main() {
  bool elastin = aKind.x > 0.5;
  float t = position.x;
  vec2 along = vec2(cos(aFibre.z), sin(aFibre.z));
  vec2 pulled = along * uStretch.xy;
  float stretch = length(pulled);
  vec2 direction = pulled / stretch;
  vec2 across = vec2(-direction.y, direction.x);
  float straightAt = max(1.004, uCrimp.x + uCrimp.y * aKind.y);
  float slack = elastin ? 0.0 : max(straightAt / stretch - 1.0, 0.0);
  float tension = elastin ? 0.0 : clamp((stretch - straightAt) / FULL_TENSION, 0.0, 1.0);
  float period = uPeriod * stretch;
  float phase = TWO_PI * (t * aFibre.w / uPeriod + aKind.z);
  float amplitude = min(2.0 * sqrt(slack), 1.5) * period / TWO_PI;
  vec3 centre = stretched(drawnFromSkin(vec3(aFibre.x, -aFibre.y, 3.0)));
  float u = t - 0.5;
  vec2 offset = direction * (u * aFibre.w * stretch) + across * (amplitude * sin(phase));
  vec2 line = normalize(direction + across * (amplitude * TWO_PI / period * cos(phase)));
  if (elastin) {
    // A gentle bend that the pull takes out; at a third of the way it is nothing, so that branches meet.
    float bend = (aKind.z - 0.5) * 0.9 * aFibre.w / stretch;
    offset = direction * (u * aFibre.w * stretch) + across * (bend * (u * u - 0.0289));
    line = normalize(direction + across * (2.0 * bend * u / (aFibre.w * stretch)));
  }
  float half_ = aKind.w * (elastin ? 1.0 : 1.0 - 0.18 * tension);
  float ends = elastin ? smoothstep(0.0, 0.06, t) * smoothstep(1.0, 0.94, t) : smoothstep(0.0, 0.10, t) * smoothstep(1.0, 0.90, t);
  if (elastin && aKind.y > uCrimp.z) half_ = 0.0; // what age has taken
  float least = half_ > 0.0 ? 0.75 * uPixelMm : 0.0;
  half_ = max(half_ * ends, least * ends);
  float lift = elastin ? 0.006 : 0.012 + 0.016 * fract(aKind.z * 7.0);
  vec3 world = centre + vec3(offset, lift);
  vec3 tangent = vec3(line, 0.0);
  vec3 toEye = normalize(cameraPosition - world);
  vec3 side = normalize(cross(tangent, toEye) + vec3(0.0, 1e-6, 0.0));
  world += side * (position.y * half_);
  vPositionWorld = world;
  vDirection = tangent;
  vSide = side;
  vLook = vec4(position.y, tension, aKind.x, clamp(aKind.w / max(half_, 1e-6), 0.0, 1.0));
  gl_Position = projectionMatrix * viewMatrix * vec4(world, 1.0);
}
