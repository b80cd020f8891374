// Jittered lattices of cells: exact distance to the nearest border, the vector from the seed, the cell.
// Loops end with their condition: a software renderer computes a `for` once more than it has rounds, and inner ones with it.

// Rows are offset against each other by half a cell, like bricks; jitter <= 0.5 keeps every seed in its own cell.
vec2 cellSeed(ivec2 cell, uint stream, float jitter, float brick) {
  vec2 seed = 0.5 + (hash2(cell, stream) - 0.5) * jitter;
  seed.x += brick * ((cell.y & 1) == 0 ? -0.25 : 0.25);
  return seed;
}

float cellBorder(vec2 p, uint stream, float jitter, float brick, out vec2 fromSeed, out ivec2 cell) {
  ivec2 base = ivec2(floor(p));
  vec2 f = p - vec2(base);
  float nearest = 9.0;
  vec2 toNearest = vec2(0.0);
  ivec2 best = ivec2(0);
  ivec2 g = ivec2(-1);
  do {
    do {
      vec2 r = vec2(g) + cellSeed(base + g, stream, jitter, brick) - f;
      float d = dot(r, r);
      bool nearer = d < nearest;
      nearest = nearer ? d : nearest;
      toNearest = nearer ? r : toNearest;
      best = nearer ? g : best;
      g.x++;
    } while (g.x <= 1);
    g = ivec2(-1, g.y + 1);
  } while (g.y <= 1);
  float border = 9.0;
  g = best - 1;
  do {
    do {
      vec2 r = vec2(g) + cellSeed(base + g, stream, jitter, brick) - f;
      vec2 across = r - toNearest;
      float l = dot(across, across);
      border = l > 1e-5 ? min(border, dot(0.5 * (toNearest + r), across) * inversesqrt(l)) : border;
      g.x++;
    } while (g.x <= best.x + 1);
    g = ivec2(best.x - 1, g.y + 1);
  } while (g.y <= best.y + 1);
  fromSeed = -toNearest;
  cell = base + best;
  return border;
}

// The same in three dimensions, rows offset in all directions, from the two nearest seeds alone: right but for creases near
// corners. Jitter <= 0.55 keeps every seed in its own cell, so along each axis the cell of the place comes first, then the nearer
// neighbour, then the farther one, as long as a seed there can still be among the two: a dozen of 27, and all that matter.
float cellBorder3(vec3 p, uint stream, float jitter, out vec3 fromSeed, out vec3 wallNormal, out ivec3 cell) {
  ivec3 base = ivec3(floor(p));
  vec3 f = p - vec3(base);
  ivec3 nearer = ivec3(f.x < 0.5 ? -1 : 1, f.y < 0.5 ? -1 : 1, f.z < 0.5 ? -1 : 1);
  vec3 toNearer = min(f, 1.0 - f);
  vec4 first = vec4(0.0, 0.0, 0.0, 9.0), second = first;
  cell = base;
  ivec3 g = ivec3(0);
  vec3 least = vec3(0.0);   // how far a seed is at least, per axis
  do {
    g.y = 0;
    least.y = 0.0;
    do {
      ivec2 c = base.xy + g.xy;
      uint column = hashCell(c, stream);
      vec3 offset = vec3(0.5) - f;
      offset.xz += vec2((c.y & 1) == 0 ? -0.22 : 0.22, ((c.y + c.x) & 1) == 0 ? -0.22 : 0.22);
      offset.y += (c.x & 1) == 0 ? -0.14 : 0.14;
      g.z = 0;
      least.z = 0.0;
      do {
        vec3 r = vec3(g) + (hashOnColumn(base.z + g.z, column) - 0.5) * jitter + offset;
        vec4 here = vec4(r, dot(r, r));
        bool isFirst = here.w < first.w;
        cell = isFirst ? base + g : cell;
        second = isFirst ? first : here.w < second.w ? here : second;
        first = isFirst ? here : first;
        least.z = g.z == 0 ? toNearer.z : g.z == nearer.z ? 1.0 - toNearer.z : 9.0;
        g.z = g.z == 0 ? nearer.z : -nearer.z;
      } while (dot(least, least) < second.w);
      least.z = 0.0;
      least.y = g.y == 0 ? toNearer.y : g.y == nearer.y ? 1.0 - toNearer.y : 9.0;
      g.y = g.y == 0 ? nearer.y : -nearer.y;
    } while (dot(least, least) < second.w);
    least.y = 0.0;
    least.x = g.x == 0 ? toNearer.x : g.x == nearer.x ? 1.0 - toNearer.x : 9.0;
    g.x = g.x == 0 ? nearer.x : -nearer.x;
  } while (dot(least, least) < second.w);
  vec3 across = second.xyz - first.xyz;
  fromSeed = -first.xyz;
  wallNormal = across * inversesqrt(max(dot(across, across), 1e-6));
  return dot(0.5 * (first.xyz + second.xyz), wallNormal);
}
