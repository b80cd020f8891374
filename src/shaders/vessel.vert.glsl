// Tubes: the wall is set off from the centre line by the radius.
// The shadow pass draws the same tubes flattened on the face, wider and shifted away from the key light.
in vec3 aSide;   // unit, skin frame
in vec4 aTube;   // radius mm, arc length mm, kind (DRAWN_TUBES in src/scene/tubeGeometry.ts), share of the line
uniform float uShadow;   // 1 in the shadow pass
uniform float uPixelMm;  // size of a pixel at the view's target
uniform float uDilation; // radius factor of arterioles and capillaries, 1 = rest
out vec3 vNormalWorld;
out vec3 vPositionWorld;
out vec4 vTube;
out float vAcross;
out float vSunk;         // how far the line lies behind the face, in radii

void main() {
  float kind = aTube.z;
  float dilation = kind > 2.5 ? 1.0 : kind > 0.5 && kind < 1.5 ? mix(1.0, uDilation, 0.5) : uDilation;
  vec3 outward = abs(position.z - 3.0) < abs(position.x - 3.0) ? vec3(0.0, 0.0, 1.0) : vec3(1.0, 0.0, 0.0);
  float inset = 3.0 - (outward.z > 0.5 ? position.z : position.x);
  // Where close views lay the tissue open, what lies before the floor is not under anything.
  float floor_ = outward.z > 0.5 ? windowRecess(position.xz, -position.y) : 0.0;
  vSunk = kind > 5.5 ? 0.0 : (inset - floor_) / aTube.x;
  float radius = aTube.x * dilation;
  if (kind < 2.5) radius *= mix(1.0, 0.6, smoothstep(0.35, 1.0, vSunk));   // it narrows as it goes under
  // Never thinner than a pixel: it would come and go along its length.
  radius = max(radius, (kind > 5.5 ? 0.8 : 0.55) * uPixelMm * step(0.001, aTube.x));
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
    radius *= 1.0 - smoothstep(0.2, 1.3, vSunk);
    if (kind > 5.5) { radius = 0.0; wall = centre; }   // hairs stand in the open
  }
  vTube = vec4(radius, aTube.yzw);
  vNormalWorld = aSide;
  wall = stretched(wall);
  vPositionWorld = wall;
  gl_Position = projectionMatrix * viewMatrix * vec4(wall, 1.0);
}
