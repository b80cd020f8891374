// A vertical plane in front of which nothing of the block is drawn. Stands before the shaders of a block that is cut elsewhere
// than at its faces (src/scene/cut/cutAwayMaterials.ts). Surface and sides have their vertices in front of the plane drawn back to
// it along z, and the cut is the grid of the front face laid on the plane: so they keep the columns of the front face and meet in
// one line. In reality a knife drags and folds what it cuts; here it does not. Twin: src/scene/cut/planeOfCut.ts.
uniform vec3 uCut; // sine and cosine of its turn, distance from the middle of the block, mm; out of reach = no cut

float cutZ(float x) { return (uCut.z - x * uCut.x) / uCut.y; }

// How far in front of the plane, mm.
float beforeCut(vec2 xz) { return dot(xz, uCut.xy) - uCut.z; }

// The front face keeps its place, and is drawn where the plane leaves it standing.
vec3 drawnBack(vec3 place, vec3 outward) {
  return outward.z > 0.5 ? place : vec3(place.xy, clamp(cutZ(place.x), -3.0, place.z));
}
