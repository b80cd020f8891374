// A band of rows of the target: uBand = first and last row as 0..1.
precision highp float;
uniform vec2 uBand;
in vec3 position;
out vec2 vPlace;

void main() {
  vPlace = vec2(position.x, mix(uBand.x, uBand.y, position.y));
  gl_Position = vec4(vPlace * 2.0 - 1.0, 0.0, 1.0);
}
