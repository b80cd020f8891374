// The epidermis along the whole cut.
void main() {
  vec2 place = placeOnFace(vPlace);
  vec2 texel = texelAt(place.y);
  float step1 = max(texel.y, 0.0006);
  vec2 membrane = membraneDistance(place);
  writeTissue(epithelium(place, place.x + uAlong, membrane.x, membrane.y, 0.0, vec2(0.0), texel), smoothstep(-step1, step1, membrane.x));
}
