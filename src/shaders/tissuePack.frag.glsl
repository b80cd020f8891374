// Packs the painted targets into what is kept: albedo + occlusion, relief + tissue code.
precision highp float;
uniform sampler2D uColour;
uniform sampler2D uRelief;
uniform sampler2D uMisc;

layout(location = 0) out vec4 oAlbedo;
layout(location = 1) out vec4 oPacked;

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 misc = texelFetch(uMisc, at, 0);
  oAlbedo = vec4(texelFetch(uColour, at, 0).rgb, misc.r);
  oPacked = vec4(texelFetch(uRelief, at, 0).rgb, misc.g);
}
