// Behind the block: the lamp's white in the bright field, darkness between crossed polarisers.
void main() {
  litMain();
  vec3 lamp = mix(outColour.rgb, vec3(0.972, 0.970, 0.966), 0.55 * (1.0 - uDarkTheme));
  vec3 field = mix(lamp, vec3(0.0275, 0.0314, 0.0392) + 0.02 * outColour.rgb, uPolarised);
  outColour.rgb = mix(outColour.rgb, field, uStainShown);
}
