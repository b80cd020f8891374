// A needling device, one program for all of its parts. Local frame: y = 0 at the needle tips when they are fully out, y up;
// z the direction of rolling, x across it. Groups move by themselves: the plate with a pen's needles is drawn in, the drum
// turns, the spring fills what is between. Below the surface a needle follows the depth map of the tissue it stands in.
in vec3 aPart;   // group, material, shade
in vec4 aPlace;  // needles: x, z, angle round the drum, - · ghosts: ..., key pose (0 drawn in, 1 out)
uniform vec4 uBody;     // x, y, z, turn about the vertical
uniform vec4 uParts;    // plate drawn in (mm), roll, blur 0..1, dent of the skin
uniform float uNominal; // needle length, mm
uniform float uTravel;  // of the plate, mm
uniform float uGhost;   // 1: the blurred plate and needles
uniform float uSpringTop;
uniform float uPlateTop;
uniform float uAxleY;   // of the drum above the tips of its lowest row
out vec3 vNormalWorld;
out vec3 vPositionWorld;
out vec3 vDevice;  // material, shade, angle about the device's own axis
out vec3 vLocal;   // local position, for patterns
out float vAlpha;
out float vDepth;  // below the surface, mm

const float PI = 3.14159265;
const float SPRING_WIRE = 0.13; // mm

vec3 turnedAboutAxle(vec3 p, float angle) {
  float c = cos(angle);
  float s = sin(angle);
  return vec3(p.x, p.z * s + p.y * c, p.z * c - p.y * s);
}

// Share of the time that an oscillating needle covers a height: the arcsine law.
float covered(float height, float low, float high) {
  return 0.5 + asin(clamp(2.0 * (height - low) / max(high - low, 1e-4) - 1.0, -1.0, 1.0)) / PI;
}

void main() {
  vec3 local = position;
  vec3 n = normal;
  float blur = uParts.z;
  float plate = uParts.x;
  vAlpha = 1.0;
  if (aPart.x > 2.5) {
    local.y = mix(uPlateTop + plate * (1.0 - 0.5 * blur), uSpringTop, position.y) + SPRING_WIRE * normal.y;
  } else if (aPart.x > 1.5) {
    float angle = aPlace.z - uParts.y;
    vec3 axle = vec3(0.0, uAxleY, 0.0);
    local = axle + turnedAboutAxle(position + vec3(aPlace.x, 0.0, aPlace.y) - axle, angle);
    n = turnedAboutAxle(normal, angle);
  } else if (aPart.x > 0.5) {
    local += vec3(aPlace.x, 0.0, aPlace.y);
    float drawnIn = uGhost > 0.5 ? uTravel * (1.0 - aPlace.w) : plate;
    local.y += drawnIn;
    if (uGhost > 0.5 && blur < 0.001) local = vec3(0.0, -1e3, 0.0);
    else if (uGhost > 0.5) {
      // Two key poses; between them the needles smear by the time they spend there.
      bool needle = aPart.y > 2.5 && aPart.y < 3.5;
      vAlpha = blur * (aPlace.w > 0.5 ? (needle ? 0.12 + 0.5 * covered(local.y, 0.0, uTravel) : 0.30) : (needle ? 0.4 : mix(1.0, 0.55, blur)));
    } else if (blur > 0.001) local = vec3(0.0, -1e3, 0.0); // the ghosts stand for it
  }
  float c = cos(uBody.w);
  float s = sin(uBody.w);
  vec3 skin = uBody.xyz + vec3(local.x * s + local.z * c, local.y, local.z * s - local.x * c);
  float below = -skin.y - max(uParts.w, 0.0);
  vec3 drawn = skin;
  if (below > 0.0) drawn.y = -max(uParts.w, 0.0) - drawnDepth(below);
  vNormalWorld = vec3(n.x * s + n.z * c, n.y, n.z * s - n.x * c);
  vPositionWorld = drawn;
  vDevice = vec3(aPart.yz, atan(local.z, local.x));
  vLocal = local;
  vDepth = below;
  gl_Position = projectionMatrix * viewMatrix * vec4(drawn, 1.0);
}
