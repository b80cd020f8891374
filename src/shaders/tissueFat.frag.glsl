// Fat: lobules of polyhedral cells, parted by septa that are of one piece with the dermis above; both are lattices in three
// dimensions, so every cut and the edge between two show the same lobules. Drawn quieter than the dermis.
float softMinimum(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - 0.25 * h * h * k;
}

void main() {
  vec2 place = placeOnFace(vPlace);
  float depth = place.y;
  vec3 p = pointAt(place);
  vec2 texel = texelAt(depth);
  float pixel = max(texel.x, texel.y);
  vec3 normal = vec3(uPlane.w, 0.0, uPlane.z);
  vec4 slow = noise4(p * 1.1 + vec3(0.0, 0.0, 2.0)) - 0.5;
  vec4 mid = noise4(p * 4.0 + vec3(0.0, 0.0, 6.0)) - 0.5;
  // Lobules about 1.1 mm wide; distance to their border, mm.
  vec3 q = (p + 0.34 * slow.xyz + 0.08 * mid.xyz) / vec3(1.25, 1.0, 1.25);
  vec3 fromLobule, lobuleWall, cellWall;
  ivec3 lobule;
  float lobuleEdge = cellBorder3(q, 41u, 0.55, fromLobule, lobuleWall, lobule) * 1.05;
  // A septum that the cut grazes would spread: distance is taken within the cut.
  lobuleEdge = lobuleEdge / max(length(lobuleWall - normal * dot(lobuleWall, normal)), 0.45) - (0.008 + 0.026 * smoothstep(-0.3, 0.4, slow.w + 0.5 * mid.w));
  float border = fatBorder(p.xz) + 0.03 * mid.z;
  float inside = softMinimum(lobuleEdge, 0.9 * (depth - border), 0.22);   // > 0: fat; else collagen
  vec3 tone = hash3(lobule, 43u);

  // Cells, about 85 µm.
  vec3 warp = 0.016 * noise4(p * 7.0).xyz;
  vec3 c = (p + warp) / 0.086 + tone * 9.0;
  vec3 fromCell;
  ivec3 cell;
  float wall = min(cellBorder3(c, 47u, 0.55, fromCell, cellWall, cell) * 0.086, inside + 0.003);
  vec3 draws = hash3(cell, 53u);
  vec2 fromMiddle = vec2(dot(fromCell.xz, vec2(uPlane.z, -uPlane.w)), fromCell.y);
  float dome = smoothstep(0.0, 0.032, wall);
  vec3 colour = mix(rgb(233.0, 199.0, 142.0), rgb(239.0, 209.0, 157.0), draws.x);
  colour = mix(colour, rgb(249.0, 228.0, 184.0), 0.50 * dome);
  vec2 glint = fromMiddle - vec2(-0.13, -0.16);
  colour = mix(colour, rgb(255.0, 244.0, 218.0), 0.24 * exp(-dot(glint, glint) * 26.0));
  // Each lobule is a soft body: lighter in the middle and above, darker towards its septa.
  colour *= (1.0 + 0.06 * slow.x + 0.05 * (tone.x - 0.5)) * mix(0.93, 1.0, smoothstep(0.0, 0.24, inside));
  float rim = 1.0 - smoothstep(0.0014, 0.0052 + 0.6 * pixel, wall);
  colour = mix(colour, rgb(208.0, 166.0, 108.0), mix(0.26, 0.46, visible(0.05, pixel)) * rim);
  float nucleus = smoothstep(0.93, 0.97, dot(normalize(fromMiddle + 1e-5), vec2(cos(6.283 * draws.y), sin(6.283 * draws.y))))
                * (1.0 - smoothstep(0.0016, 0.0024, abs(wall - 0.0034))) * visible(0.006, pixel);
  colour = mix(colour, rgb(104.0, 66.0, 112.0), 0.85 * nucleus);

  // Septa: collagen running along the wall between lobules.
  vec4 strand = noise4(vec3(lobuleEdge * 70.0 + mid.x * 3.0, (place.x + uAlong) * 5.0 + depth * 3.0, 9.0));
  float drawn = visible(0.012, pixel);
  vec3 collagen = mix(rgb(228.0, 184.0, 171.0), rgb(250.0, 228.0, 218.0), mix(0.58, strand.x, drawn));
  float soft = max(0.006, pixel);
  float fat = smoothstep(-0.4 * soft, soft, inside);
  collagen *= mix(1.0, 0.88, smoothstep(-0.02, 0.0, inside));
  float septum = smoothstep(border - 0.16, border - 0.04, depth);
  Tissue t = plainTissue(mix(collagen, colour, fat), mix(CODE_SEPTUM, CODE_FAT, fat));
  t.bump = mix(vec2(strand.x - 0.5) * 0.4, fromMiddle * 0.40 * smoothstep(0.0, 0.012, wall), fat);
  t.gloss = mix(0.15, 0.45, fat);
  t.occlusion = mix(mix(1.0, 0.86, smoothstep(-0.03, 0.0, inside)), mix(0.90, 1.0, smoothstep(0.0, 0.02, wall)), fat);
  // In sections the fat is dissolved: empty cells with thin walls.
  float membrane = mix(0.10, 1.0 - smoothstep(0.0008, 0.0026 + 0.4 * pixel, wall), visible(0.03, pixel));
  t.cells = mix(vec3(0.03, 0.05, 0.0), vec3(nucleus, 0.34 * membrane, 0.0), fat);
  t.matrix = mix(vec3(mix(0.60, 0.42 + 0.36 * strand.x, drawn), 0.05, 0.25), vec3(0.22 * membrane, 0.0, 0.5), fat);
  t.pigment.z = mix(0.45, 0.1, fat);
  vec2 along = normalize(vec2(-fromLobule.y, dot(fromLobule.xz, vec2(uPlane.z, -uPlane.w))) + 1e-5);
  t.grain = vec2(along.x * along.x - along.y * along.y, 2.0 * along.x * along.y) * mix(0.8, 0.2, fat);
  writeTissue(t, max(fat, septum));
}
