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
  int n = 0;
  do {
    ivec2 g = ivec2(n % 3, n / 3) - 1;
    vec2 r = vec2(g) + cellSeed(base + g, stream, jitter, brick) - f;
    float d = dot(r, r);
    if (d < nearest) { nearest = d; toNearest = r; best = g; }
    n++;
  } while (n < 9);
  float border = 9.0;
  n = 0;
  do {
    ivec2 g = best + ivec2(n % 3, n / 3) - 1;
    vec2 r = vec2(g) + cellSeed(base + g, stream, jitter, brick) - f;
    vec2 across = r - toNearest;
    float l = dot(across, across);
    border = l > 1e-5 ? min(border, dot(0.5 * (toNearest + r), across) * inversesqrt(l)) : border;
    n++;
  } while (n < 9);
  fromSeed = -toNearest;
  cell = base + best;
  return border;
}

// The same in three dimensions, rows offset in all directions, from the two nearest seeds alone: right but for creases near
// corners. Jitter <= 0.55.
float cellBorder3(vec3 p, uint stream, float jitter, out vec3 fromSeed, out vec3 wallNormal, out ivec3 cell) {
  ivec3 base = ivec3(floor(p));
  vec3 f = p - vec3(base);
  vec4 first = vec4(0.0, 0.0, 0.0, 9.0), second = first;
  cell = base;
  int n = 0;
  do {
    ivec3 g = ivec3(n % 3, n / 3 % 3, n / 9) - 1;
    ivec3 c = base + g;
    vec3 r = vec3(g) + 0.5 + (hash3(c, stream) - 0.5) * jitter - f;
    r.xz += vec2((c.y & 1) == 0 ? -0.22 : 0.22, ((c.y + c.x) & 1) == 0 ? -0.22 : 0.22);
    r.y += (c.x & 1) == 0 ? -0.14 : 0.14;
    vec4 here = vec4(r, dot(r, r));
    bool nearer = here.w < first.w;
    cell = nearer ? base + g : cell;
    second = nearer ? first : here.w < second.w ? here : second;
    first = nearer ? here : first;
    n++;
  } while (n < 27);
  vec3 across = second.xyz - first.xyz;
  fromSeed = -first.xyz;
  wallNormal = across * inversesqrt(max(dot(across, across), 1e-6));
  return dot(0.5 * (first.xyz + second.xyz), wallNormal);
}
