// Plastic, steel and clear nozzle under an analytic studio: two bright strips and two dark ones, no environment map.
// Tissue bounces warm light on the part of a needle that is inside it: that seats the needle in the skin.
in vec3 vNormalWorld;
in vec3 vPositionWorld;
in vec3 vPen; // part, height above the tips, depth below the surface
out vec4 outColour;

float strip(float x, float centre, float halfWidth) {
  return 1.0 - smoothstep(0.35, 1.0, abs(x - centre) / halfWidth);
}

vec3 steelLight(vec3 normal, vec3 view) {
  vec3 side = normalize(cross(vec3(0.0, 1.0, 0.0), view));
  float across = dot(normal, side);
  float level = 0.30 + 0.20 * reflect(-view, normal).y;
  level += 0.62 * strip(across, -0.50, 0.22) + 0.26 * strip(across, 0.62, 0.30);
  level -= 0.22 * strip(across, 0.10, 0.26) + 0.20 * strip(across, -0.90, 0.16);
  return vec3(0.98, 1.0, 1.04) * max(level, 0.03);
}

void main() {
  vec3 normal = normalize(vNormalWorld);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  if (!gl_FrontFacing) normal = -normal;
  float facing = clamp(dot(normal, view), 0.0, 1.0);
  float part = vPen.x;
  if (part > 3.5) {
    float edge = pow(1.0 - facing, 2.4);
    float glint = strip(dot(normal, normalize(cross(vec3(0.0, 1.0, 0.0), view))), -0.55, 0.14);
    vec3 tint = mix(vec3(0.36, 0.50, 0.56), vec3(0.75, 0.86, 0.92), uDarkTheme);
    float alpha = clamp(0.10 + 0.55 * edge + 0.45 * glint, 0.0, 0.8);
    outColour = vec4(toDisplay(mix(tint, vec3(1.0), glint * 0.8)).rgb, alpha);
    return;
  }
  vec3 steel = steelLight(normal, view);
  vec3 colour;
  if (part > 1.5) {
    colour = steel * vec3(0.78, 0.82, 0.86);
    if (part < 2.5) colour *= 0.75;
    float inside = smoothstep(-0.02, 0.05, vPen.z) * step(2.5, part);
    colour *= mix(vec3(1.0), vec3(1.05, 0.72, 0.66), inside * (1.0 - 0.7 * facing));
    colour *= mix(1.0, 0.62, smoothstep(0.75, 0.0, facing));
  } else {
    vec3 albedo = part < 0.5 ? vec3(0.86, 0.85, 0.83) : vec3(0.012, 0.165, 0.19);
    vec3 gloss = tissueGloss(normal, view, 60.0, 0.04);
    vec3 light = tissueLight(normal, 0.3, 1.0);
    colour = albedo * light + gloss;
    if (part > 0.5) colour *= 0.8 + 0.2 * smoothstep(-0.2, 0.2, sin(atan(normal.z, normal.x) * 36.0));
  }
  outColour = toDisplay(colour);
}
