// New capillaries as half tubes: drawn from the root as far as the vessel density of their session says, and back again as it
// falls. The tip tapers. In close views they lie within the dissection window. Varyings as in vessel.vert.glsl.
in vec3 aSide;    // unit, skin frame
in vec4 aTube;    // radius mm, arc length mm, kind, share of the line
in vec3 aSprout;  // vessel density above rest at which it begins, session, share of the line
uniform float uShadow;
uniform float uDilation;
uniform float uPixelMm;
uniform vec4 uSessionReach[8];
out vec3 vNormalWorld;
out vec3 vPositionWorld;
out vec4 vTube;
out float vAcross;
out float vSunk;

const float GROWING = 0.30; // rise of the density over which a sprout reaches its whole length

void main() {
  float density = reachSignals(uSessionReach[int(aSprout.y + 0.5)]).reachSprouting;
  float grown = clamp((density - aSprout.x) / GROWING, 0.0, 1.0);
  float tip = clamp((1.06 * grown - aSprout.z) / 0.06, 0.0, 1.0);
  // Beyond the tip the tube has no width; its vertices stay on the line, because a triangle with one of them elsewhere would show.
  float radius = max(aTube.x * uDilation, 0.55 * uPixelMm) * sqrt(tip) * mix(0.55, 1.0, smoothstep(0.0, 0.5, grown));
  bool front = abs(position.z - 3.0) < abs(position.x - 3.0);
  vec3 outward = front ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  float recess = front ? windowRecess(position.xz, -position.y) : 0.0;
  // Over the floor of the window, or proud of the plain cut: what lies deeper would be hidden by the tissue.
  float inset = 3.0 - (front ? position.z : position.x);
  vec3 centre = bentFromSkin(position) + outward * (inset - recess + 0.008 + inset);
  vec3 wall = centre + aSide * radius;
  vAcross = dot(aSide, outward);
  vSunk = 0.0;
  if (uShadow > 0.5) {
    vec3 flat_ = aSide - outward * vAcross;
    vec3 away = front ? vec3(0.55, -0.85, 0.0) : vec3(0.0, -0.85, -0.55);
    wall = centre + flat_ * radius * 2.4 + away * (radius * 0.8 + 0.3 * recess);
    wall += outward * (3.0 - recess + 0.0008 - (front ? wall.z : wall.x));
  }
  wall = stretched(wall);
  vTube = vec4(radius, aTube.yzw);
  vNormalWorld = aSide;
  vPositionWorld = wall;
  gl_Position = projectionMatrix * viewMatrix * vec4(wall, 1.0);
}
