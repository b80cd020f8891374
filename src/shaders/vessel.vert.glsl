// Half tubes of vessels: the wall is set off from the centre line by the radius.
// The shadow pass draws the same tubes flattened on the face, wider and shifted away from the key light.
in vec3 aSide;   // unit, skin frame
in vec4 aTube;   // radius mm, arc length mm, kind, share of the line
uniform float uShadow;   // 1 in the shadow pass
uniform float uDilation; // radius factor of arterioles and capillaries, 1 = rest
out vec3 vNormalWorld;
out vec3 vPositionWorld;
out vec4 vTube;
out float vAcross;

void main() {
  bool capillary = aTube.z > 1.5;
  float radius = aTube.x * (aTube.z < 0.5 || capillary ? uDilation : mix(1.0, uDilation, 0.5));
  vec3 outward = abs(position.z - 3.0) < abs(position.x - 3.0) ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  vec3 centre = bentFromSkin(position);
  vec3 wall = centre + aSide * radius;
  vAcross = dot(aSide, outward);
  if (uShadow > 0.5) {
    vec3 flat_ = aSide - outward * vAcross;
    float spread = mix(2.1, 2.6, step(radius, 0.012));
    vec3 away = outward.z > 0.5 ? vec3(0.55, -0.85, 0.0) : vec3(0.0, -0.85, -0.55);
    wall = centre + flat_ * radius * spread + away * radius * 0.8;
    float plane = outward.z > 0.5 ? wall.z : wall.x;
    wall += outward * (3.0 + 0.0008 - plane);
    float inset = 3.0 - (outward.z > 0.5 ? position.z : position.x);
    radius *= 1.0 - smoothstep(0.4, 2.0, inset / aTube.x);
  }
  vTube = vec4(radius, aTube.yzw);
  vNormalWorld = aSide;
  wall = stretched(wall);
  vPositionWorld = wall;
  gl_Position = projectionMatrix * viewMatrix * vec4(wall, 1.0);
}
