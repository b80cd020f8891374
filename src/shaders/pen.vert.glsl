// The pen rides on the encoded path of the pass: one texture row per session, samples evenly spaced in time.
// Rigid: tips, plate, nozzle and shell move together; below the surface the needle follows the same depth map as the tissue.
in float aPart;
uniform highp sampler2D uPassPath; // x, z of the axis, tip height above the surface, indentation (mm)
uniform vec2 uPassShape;           // samples, seconds of one pass
uniform float uPassSeconds;
uniform float uPassSession;
out vec3 vNormalWorld;
out vec3 vPositionWorld;
out vec3 vPen;   // x: part, y: height above the tips mm, z: depth below the surface mm

vec4 passPathAt(float seconds) {
  int last = int(uPassShape.x + 0.5) - 1;
  float sampleAt = clamp(seconds / uPassShape.y, 0.0, 1.0) * float(last);
  int left = min(int(sampleAt), last - 1);
  int row = int(uPassSession + 0.5);
  return mix(texelFetch(uPassPath, ivec2(left, row), 0), texelFetch(uPassPath, ivec2(left + 1, row), 0), sampleAt - float(left));
}

void main() {
  vec4 path = passPathAt(max(uPassSeconds, 0.0));
  vec3 positionSkin = position + vec3(path.x, path.z, path.y);
  vec3 drawn = drawnFromSkin(positionSkin);
  vPen = vec3(aPart, position.y, -positionSkin.y);
  vNormalWorld = normal;
  vPositionWorld = drawn;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
