// Fat: lobules of polygonal cells, parted by septa that are of one piece with the dermis above. Drawn quieter than the dermis.
float softMinimum(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - 0.25 * h * h * k;
}

void main() {
  vec2 place = placeOnFace(vPlace);
  float s = place.x + uAlong;
  float depth = place.y;
  vec2 texel = texelAt(depth);
  float pixel = max(texel.x, texel.y);
  vec4 slow = noise4(vec3(s * 1.1, depth * 1.1, 2.0)) - 0.5;
  vec4 mid = noise4(vec3(s * 4.0, depth * 4.0, 6.0)) - 0.5;
  // Lobules about 1.1 mm wide; distance to their border, mm.
  vec2 q = (vec2(s, depth) + 0.36 * slow.xy + 0.09 * mid.xy) / vec2(1.2, 0.95);
  ivec2 lobule;
  float lobuleEdge = cellBorderQuick(q, 41u, 0.85, lobule) * 0.98 - (0.010 + 0.028 * smoothstep(-0.3, 0.4, slow.z + 0.5 * mid.w));
  float border = fatBorder(s) + 0.03 * mid.z;
  float inside = softMinimum(lobuleEdge, 0.9 * (depth - border), 0.22);   // > 0: fat; else collagen
  vec2 tone = hash2(lobule, 43u);

  // Cells, about 85 µm.
  vec2 c = (vec2(s, depth) + 0.016 * noise4(vec3(s * 7.0, depth * 7.0, 3.0)).xy) / 0.085 + tone * 9.0;
  vec2 fromCell;
  ivec2 cell;
  float wall = min(cellBorder(c, 47u, 0.72, fromCell, cell) * 0.085, inside + 0.003);
  vec2 draws = hash2(cell, 53u);
  float dome = smoothstep(0.0, 0.034, wall);
  vec3 colour = mix(rgb(231.0, 191.0, 118.0), rgb(238.0, 203.0, 135.0), draws.x);
  colour = mix(colour, rgb(250.0, 224.0, 168.0), 0.52 * dome);
  vec2 glint = fromCell - vec2(-0.13, -0.16);
  colour = mix(colour, rgb(255.0, 240.0, 204.0), 0.28 * exp(-dot(glint, glint) * 26.0));
  // Each lobule is a soft body: lighter in the middle and above, darker towards its septa.
  colour *= (1.0 + 0.07 * slow.x + 0.06 * (tone.x - 0.5)) * mix(0.93, 1.01, smoothstep(0.0, 0.22, inside));
  float rim = 1.0 - smoothstep(0.0016, 0.0060 + 0.6 * pixel, wall);
  colour = mix(colour, rgb(212.0, 164.0, 98.0), mix(0.28, 0.42, visible(0.05, pixel)) * rim);
  float nucleus = smoothstep(0.93, 0.97, dot(normalize(fromCell + 1e-5), vec2(cos(6.283 * draws.y), sin(6.283 * draws.y))))
                * (1.0 - smoothstep(0.0016, 0.0024, abs(wall - 0.0034))) * visible(0.006, pixel);
  colour = mix(colour, rgb(104.0, 66.0, 112.0), 0.85 * nucleus);

  // Septa: collagen running along the wall between lobules.
  vec4 strand = noise4(vec3(lobuleEdge * 70.0 + mid.x * 3.0, s * 5.0 + depth * 3.0, 9.0));
  vec3 collagen = mix(rgb(226.0, 180.0, 166.0), rgb(250.0, 226.0, 215.0), mix(0.58, strand.x, visible(0.012, pixel)));
  float soft = max(0.006, pixel);
  float fat = smoothstep(-0.4 * soft, soft, inside);
  collagen *= mix(1.0, 0.86, smoothstep(-0.02, 0.0, inside));
  colour = mix(collagen, colour, fat);
  vec2 bump = mix(vec2(strand.x - 0.5) * 0.4, fromCell * 0.45 * smoothstep(0.0, 0.012, wall), fat);
  float occlusion = mix(mix(1.0, 0.84, smoothstep(-0.03, 0.0, inside)), mix(0.88, 1.0, smoothstep(0.0, 0.02, wall)), fat);
  float septum = smoothstep(border - 0.16, border - 0.04, depth);
  writeTissue(colour, bump, mix(0.15, 0.5, fat), occlusion, mix(1.0, 0.8, fat), max(fat, septum));
}
