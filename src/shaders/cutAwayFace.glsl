// A cut of the visitor's own, as cutFace.frag.glsl draws it with CUT defined: any vertical plane that is met from the front, with
// maps of its own. Stands after the inputs of that shader; the macros are what it does otherwise at these places.
uniform vec3 uCutFace; // s of its left edge, width (mm), 1 if the maps are this plane's

vec2 faceLine() { return vec2(uFaceNormal.z, -uFaceNormal.x); }
float along(vec2 xz) { return dot(xz, faceLine()); }
float inward(vec2 xz) { return -dot(xz, uFaceNormal.xz); }
float onMap(float s) { return (s - uCutFace.x) / uCutFace.y * 6.0 - 3.0; }
float fromEdge(vec2 xz) { return min(along(xz) - uCutFace.x, uCutFace.x + uCutFace.y - along(xz)); }

#define CUT_WALL normalWorld = vec3(faceLine() * inner.x + uFaceNormal.xz * abs(inner.y), inner.z).xzy;
#define CUT_MOVED moved = xz + faceLine() * cut.shift; s = onMap(along(moved));
// Not painted yet: the layers' own colours, from the coarse rows of another plane, and darker.
#define CUT_TISSUE if (uCutFace.z < 0.5) tissue = TissueSample(0.6 * textureLod(uFrontAlbedo, vec2(0.5, tissueV(from)), 4.0).rgb, 1.0, vec2(0.0), 0.0, tissue.code);
#define CUT_TANGENT tangent = vec3(faceLine(), 0.0).xzy;
#define CUT_HERE onMap(along(xz))
