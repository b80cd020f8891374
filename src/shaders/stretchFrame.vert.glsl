// The outline of the block at rest, and the tabs by which it is pulled. position.y of a tab counts from the surface.
in float aMoves; // 0 the outline at rest, 1 a tab: sits at the block's end and goes with it
uniform float uShown; // 0..1, of the outline
out vec3 vPositionWorld;
out vec2 vTab;   // along the tab 0..1, 0 outline 1 tab
out float vAlpha;

void main() {
  vec3 p = position;
  vTab = vec2(0.0, aMoves);
  vAlpha = uShown;
  if (aMoves > 0.5) {
    float end = sign(p.x) * 3.0;
    vec3 edge = stretched(vec3(end, 0.0, p.z));
    vTab.x = abs(p.x - end) / 1.5;
    p = vec3(edge.x + (p.x - end), edge.y + p.y, edge.z);
    vAlpha = 1.0;
  }
  vPositionWorld = p;
  gl_Position = projectionMatrix * viewMatrix * vec4(p, 1.0);
}
