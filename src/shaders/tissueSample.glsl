// The baked tissue, as the block's shaders read it. Needs concernRelief.glsl and tissueCoordinates.glsl before it. Albedo comes out LINEAR (the
// textures are sRGB and the card decodes them); everything is mip-mapped, so call in uniform control flow.
uniform sampler2D uFrontAlbedo, uFrontRelief;
uniform sampler2D uDetailAlbedo, uDetailRelief;
uniform vec4 uDetailWindow;   // s of the left edge, depth of the top, width, height (mm)
uniform float uDetailShown;   // 0..1
uniform sampler2D uTopHeight, uTopAlbedo;
uniform vec3 uConcernTint;      // factor on the surface colour where the tint is full

struct TissueSample {
  vec3 albedo;      // linear
  float occlusion;  // 1 = open
  vec2 bump;        // added to the face's normal: x along s, y up out of the skin
  float gloss;
  float code;       // 0 corneum, .2 epidermis, .4 papillary, .6 reticular, .8 fat, 1 septum; a mix between
};

struct TopSample {
  vec3 albedo;
  float gloss;
  float height;     // mm above the mean surface
  vec2 slope;       // dh/dx, dh/dz
  float occlusion;
};

TissueSample tissueFrom(vec4 albedo, vec4 relief) {
  return TissueSample(albedo.rgb, albedo.a, (relief.xy * 2.0 - 1.0) * vec2(1.0, -1.0), relief.z, relief.w);
}

// Share of the close-up window at this place of the front face; its edge is soft over a sixteenth of the window.
float detailShare(vec2 sDepth) {
  vec2 uv = (sDepth - uDetailWindow.xy) / uDetailWindow.zw;
  vec2 inner = smoothstep(vec2(0.0), vec2(0.06), uv) * smoothstep(vec2(0.0), vec2(0.06), 1.0 - uv);
  float top = uDetailWindow.y <= 0.0 ? smoothstep(0.0, 0.06, 1.0 - uv.y) * step(-0.5, uv.y) : inner.y;
  return uDetailShown * inner.x * top;
}

TissueSample sampleFront(vec2 sDepth) {
  vec2 uv = tissueFaceUv(sDepth);
  vec4 albedo = texture(uFrontAlbedo, uv);
  vec4 relief = texture(uFrontRelief, uv);
  if (uDetailShown > 0.0) {
    vec2 uvDetail = (sDepth - uDetailWindow.xy) / uDetailWindow.zw;
    float share = detailShare(sDepth);
    albedo = mix(albedo, texture(uDetailAlbedo, uvDetail), share);
    relief = mix(relief, texture(uDetailRelief, uvDetail), share);
  }
  return tissueFrom(albedo, relief);
}

// Height of the surface alone, mm: for vertex shaders (no mip-mapping there).
float topHeight(vec2 xz) {
  return textureLod(uTopHeight, xz / 6.0 + 0.5, 0.0).r * 0.15 - 0.10;
}

TopSample sampleTop(vec2 xz) {
  vec2 uv = xz / 6.0 + 0.5;
  vec4 height = texture(uTopHeight, uv);
  vec4 albedo = texture(uTopAlbedo, uv);
  vec4 concern = texture(uConcernMap, uv);
  float sunk = uConcernNow.x * (uConcernRange.x + uConcernRange.y * concern.r);
  vec2 slope = (height.gb - 0.5) * 2.5 + uConcernNow.x * (concern.gb - 0.50196) * 8.0;
  vec3 colour = albedo.rgb * mix(vec3(1.0), uConcernTint, clamp(concern.a * uConcernNow.y, 0.0, 1.0));
  // A pit sees less of the sky, the more the deeper and steeper it is.
  float steep = length(concern.gb - 0.50196) * 8.0 * uConcernNow.x;
  float open = height.a * (1.0 - 0.5 * smoothstep(0.03, 0.7, -sunk)) * (1.0 - 0.35 * smoothstep(0.5, 2.5, steep));
  return TopSample(colour, albedo.a, height.r * 0.15 - 0.10 + sunk, slope, open);
}
