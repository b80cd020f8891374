// Surface relief as kept: height (-0.10..+0.05 mm → 0..1), slopes dh/dx and dh/dz (±1.25 → 0..1), occlusion; and colour, gloss.
precision highp float;
uniform sampler2D uColour;  // height in 16 bits, occlusion
uniform sampler2D uRelief;  // colour, gloss
uniform float uSpan;        // mm between two texels

layout(location = 0) out vec4 oHeight;
layout(location = 1) out vec4 oAlbedo;

float heightAt(ivec2 at) {
  ivec2 last = textureSize(uColour, 0) - 1;
  vec2 bytes = texelFetch(uColour, clamp(at, ivec2(0), last), 0).rg;
  return (bytes.r * 255.0 + bytes.g) / 255.0 * 0.15 - 0.10;
}

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  float dx = (heightAt(at + ivec2(1, 0)) - heightAt(at - ivec2(1, 0))) / (2.0 * uSpan);
  float dz = (heightAt(at + ivec2(0, 1)) - heightAt(at - ivec2(0, 1))) / (2.0 * uSpan);
  oHeight = vec4((heightAt(at) + 0.10) / 0.15, 0.5 + 0.4 * vec2(dx, dz), texelFetch(uColour, at, 0).b);
  oAlbedo = texelFetch(uRelief, at, 0);
}
