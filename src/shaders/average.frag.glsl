// Adds one sample of the picture, weighted; with weight 1 it shows the sum.
uniform sampler2D uSample;
uniform float uWeight;
out vec4 outColour;

void main() {
  outColour = texelFetch(uSample, ivec2(gl_FragCoord.xy), 0) * uWeight;
}
