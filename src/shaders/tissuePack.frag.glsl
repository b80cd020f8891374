// Packs the painted targets into what is kept: albedo + occlusion, relief + tissue code; or, of the densities,
// nuclei + cytoplasm + keratin + collagen, elastin + young share + melanin + blood, direction of the fibres + packing + code.
precision highp float;
uniform sampler2D uColour;
uniform sampler2D uRelief;
uniform sampler2D uMisc;

layout(location = 0) out vec4 oAlbedo;
layout(location = 1) out vec4 oPacked;
#ifdef DENSITIES
uniform sampler2D uGrain;
layout(location = 2) out vec4 oThird;
#endif

void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 misc = texelFetch(uMisc, at, 0);
#ifdef DENSITIES
  vec4 matrix = texelFetch(uRelief, at, 0);
  vec4 grain = texelFetch(uGrain, at, 0);
  oAlbedo = vec4(texelFetch(uColour, at, 0).rgb, matrix.r);
  oPacked = vec4(matrix.gb, misc.rg);
  oThird = vec4(grain.rg, misc.b, grain.b);
#else
  oAlbedo = vec4(texelFetch(uColour, at, 0).rgb, misc.r);
  oPacked = vec4(texelFetch(uRelief, at, 0).rgb, misc.g);
#endif
}
