// A drop of blood on each puncture of the newest session, and the crust it dries to: a cap over the mouth of the hole.
// In reality drops merge and run along furrows; here each stays a cap. Position: rho, theta, 0.
uniform int uFirstPuncture;
uniform int uSkipPuncture;  // drawn elsewhere, finer
out vec3 vPositionWorld;
out vec3 vNormalWorld;
out vec4 vCap;   // rho, height mm, share of crust 0..1, random
out vec2 vAcross; // mm from the axis

float capEdge(float theta, float random) {
  return 1.0 + 0.10 * sin(theta * 3.0 + random * 40.0) + 0.07 * sin(theta * 5.0 + random * 90.0) + 0.05 * sin(theta * 11.0 + random * 17.0);
}

void main() {
  int index = uFirstPuncture + gl_InstanceID;
  Puncture p = readPuncture(index);
  Hole hole = holeOf(p);
  bool there = struck(index, p.session) && index != uSkipPuncture && p.depth > uEpidermisMm;
  float grown = smoothstep(0.0013, 0.005, hole.age) * (uSkipPuncture < 0 ? 1.0 : 0.25 + 0.5 * p.random * p.random); // the drop at the cut is a full one
  float wet = grown * (1.0 - smoothstep(0.05, 0.45, hole.age)) * step(0.0, hole.age);
  float crust = smoothstep(0.05, 0.5, hole.crust);
  float rho = position.x;
  float theta = position.y;
  float ragged = mix(1.0 + 0.3 * (capEdge(theta, p.random) - 1.0), capEdge(theta, p.random), crust);
  float radius = p.mouth * mix(1.05 + 0.30 * wet, uSkipPuncture < 0 ? 0.95 : 0.40 + 0.25 * p.random, crust) * ragged;
  float tall = p.mouth * max(0.95 * wet, (uSkipPuncture < 0 ? 0.24 : 0.16) * crust);
  float profile = sqrt(max(1.0 - pow(rho, 2.3), 0.0));
  float slope = -1.15 * pow(max(rho, 1e-3), 1.3) / max(profile, 0.12) * tall / max(radius, 1e-5);
  vAcross = rho * radius * vec2(cos(theta), sin(theta));
  // The bisected channel stands on the periodic edge: z = 3 and z = -3 are one place, and it is shown at the front.
  vec2 xz = (uSkipPuncture < 0 ? uHeroAxis.xy : p.axis) + vAcross;
  vec2 over = max(xz - 3.0, vec2(0.0));
  vec3 base = blockPoint(xz - over, 0.0);
  // A drop bridges furrows: it rests on the height of its middle, and only its rim follows the skin.
  vec3 middle = blockPoint(min(xz - vAcross, vec2(3.0)), 0.0);
  base.y = mix(max(middle.y, base.y), base.y, mix(smoothstep(0.75, 1.0, rho), 1.0, 0.6 * crust));
  vCap = vec4(rho, profile * tall, crust, p.random);
  vNormalWorld = normalize(vec3(-slope * cos(theta), 1.0, -slope * sin(theta)));
  vPositionWorld = vec3(base.x + over.x, base.y + profile * tall - 0.004 * rho, base.z + over.y);
  // A cap of no height is no cap: all its vertices fall on one point.
  bool drawn = there && tall > 0.002;
#ifdef PLATES
  drawn = drawn && standsOn(xz - over);
#endif
  // Away from the hero axis the surface mesh is coarser than the relief that the cap stands on: keep the cap in front of it.
  float bias = uSkipPuncture >= 0 ? 0.035 : 0.002;
  vec4 clip = projectionMatrix * viewMatrix * vec4(vPositionWorld, 1.0);
  vec4 nearer = projectionMatrix * viewMatrix * vec4(vPositionWorld + bias * normalize(cameraPosition - vPositionWorld), 1.0);
  clip.z = nearer.z / nearer.w * clip.w;
  gl_Position = drawn ? clip : vec4(2.0, 2.0, 2.0, 1.0);
}
