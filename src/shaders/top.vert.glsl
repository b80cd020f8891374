// The skin surface: relief, swelling and dent on a graded grid.
out vec3 vSkin;
out vec3 vPositionWorld;

void main() {
  vSkin = position;
  vec3 drawn = blockPoint(position.xz, 0.0);
  vPositionWorld = drawn;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
