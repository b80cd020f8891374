// A cut face: rows below the relief rim, bent by the needle, recessed inside the dissection window.
out vec3 vSkin;          // true: x, -depth below the surface, z
out vec3 vPositionWorld;
out vec3 vNormalWorld;
out vec2 vReach;          // redness (delta a*), share by which the epidermis is thicker
out float vGap;           // mm to the wall of a needle that stands in the tissue; large when none does

void main() {
  float depth = -position.y;
  vSkin = position;
  vec3 drawn = blockPoint(position.xz, depth);
  vGap = uNeedleCount > 0 ? deformationAt(position.xz, depth).gap : 9.0;
  Reach reach = reachAt(position.xz);
  vReach = vec2(reach.erythema, clamp(reach.thicker, 0.0, 1.5));
  vNormalWorld = normal;
  if (normal.z > 0.5 && uWindowDepthMm > 0.0) {
    float recess = windowRecess(position.xz, depth);
    drawn.z -= recess * uStretch.z;
    float right = windowRecess(position.xz + vec2(0.01, 0.0), depth) - recess;
    float below = windowRecess(position.xz, depth + 0.01) - recess;
    // Flatter than it is: a step to be read, not a shadow that hides the tissue on it.
    vNormalWorld = normalize(vec3(0.6 * right / 0.01, -0.4 * below / 0.01, 1.0));
  }
#ifdef PLATES
  vNormalWorld = plateTurned(vNormalWorld, position.xz);
#endif
  vPositionWorld = drawn;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
