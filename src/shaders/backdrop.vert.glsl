// One triangle over the whole frame, behind everything.
out vec2 vPlace; // -1..1

void main() {
  vPlace = position.xy;
  gl_Position = vec4(position.xy, 1.0, 1.0);
}
