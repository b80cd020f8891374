// A rectangle of the target: uBox = left, top row, right, bottom row as 0..1.
precision highp float;
uniform vec4 uBox;
in vec3 position;
out vec2 vPlace;

void main() {
  vPlace = mix(uBox.xy, uBox.zw, position.xy);
  gl_Position = vec4(vPlace * 2.0 - 1.0, 0.0, 1.0);
}
