// Half width of a fibroblast along its length u 0..1, 1 at most: belly, two processes, a small lamella at the leading end.
float spindle(float u) {
  float belly = (u - 0.5) / 0.17;
  float lamella = (u - 0.86) / 0.055;
  float ends = smoothstep(0.0, 0.10, u) * (1.0 - smoothstep(0.93, 1.0, u));
  return (0.80 * exp(-belly * belly) + 0.14 + 0.13 * exp(-lamella * lamella)) * ends;
}
