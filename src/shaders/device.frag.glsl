// Plastic, rubber, metal and a clear nozzle under an analytic studio of three strips: a tall soft box on the left, a narrow one
// on the right, one overhead, with dark flags beside them; no environment map. It turns with the viewer, as a product
// photographer's would. Tissue bounces warm light on the part of a needle that is inside it: that seats it in the skin.
in vec3 vNormalWorld;
in vec3 vPositionWorld;
in vec3 vDevice; // material, shade, angle
in vec3 vLocal;
in float vAlpha;
in float vDepth;
uniform float uSectionZ; // what of a roller stands in front of this plane is cut away
uniform float uAxleMm;
uniform float uPixelMm;
uniform float uNominal;  // needle length: the height of a nozzle's rim
out vec4 outColour;

float band(float x, float centre, float halfWidth, float soft) {
  return smoothstep(halfWidth + soft, halfWidth - soft, abs(x - centre));
}

// Light that comes from a direction of the studio; rough 0 = mirror, 1 = dull.
// `gain`: a dull shell mirrors little, so its soft boxes must be as bright as they are; polished metal would burn out.
vec3 studioLight(vec3 ray, vec3 view, float rough, float gain) {
  vec3 right = normalize(vec3(view.z, 0.0, -view.x));
  vec3 toward = normalize(vec3(view.x, 0.0, view.z) + 1e-5);
  float azimuth = atan(dot(ray, right), dot(ray, toward));
  float up = ray.y;
  float soft = 0.05 + 0.5 * rough;
  float low = smoothstep(-0.55 - soft, -0.25, up) * smoothstep(0.97, 0.80 - soft, up);
  vec3 light = mix(vec3(0.16, 0.145, 0.13), vec3(0.60, 0.61, 0.63), smoothstep(-0.7, 0.75, up));
  light *= 1.0 - 0.55 * (1.0 - rough) * (band(azimuth, -0.22, 0.16, soft) + band(azimuth, -1.75, 0.2, soft)) * low;
  light += gain * vec3(1.55, 1.50, 1.42) * band(azimuth, -0.95, 0.34, soft) * low / (1.0 + 1.5 * rough);
  light += gain * vec3(0.85, 0.93, 1.05) * band(azimuth, 1.35, 0.13, soft) * low / (1.0 + 1.2 * rough);
  light += gain * vec3(0.95, 0.95, 0.93) * smoothstep(0.72 - soft, 0.86 + soft, up);
  return light;
}

vec3 fresnel(vec3 f0, float facing, float rough) {
  return f0 + (max(vec3(1.0 - rough), f0) - f0) * pow(1.0 - facing, 5.0);
}

void main() {
  if (uAxleMm > 0.0 && vPositionWorld.z > uSectionZ) discard;
  vec3 normal = normalize(vNormalWorld);
  vec3 view = normalize(cameraPosition - vPositionWorld);
  float material = vDevice.x;
  float shade = vDevice.y;
  if (!gl_FrontFacing) {
    if (material > 3.5 && material < 4.5) normal = -normal;
    else {
      // The inside of a solid, seen where it is cut: a flat section.
      outColour = vec4(toDisplay(mix(vec3(0.30, 0.31, 0.32), vec3(0.16, 0.17, 0.18), uDarkTheme)).rgb, 1.0);
      return;
    }
  }
  float facing = clamp(dot(normal, view), 0.0, 1.0);
  vec3 ray = reflect(-view, normal);
  if (material > 3.5 && material < 4.5) {
    float edge = pow(1.0 - facing, 2.2);
    vec3 mirrored = studioLight(ray, view, 0.0, 1.0);
    float glint = smoothstep(0.75, 1.7, dot(mirrored, vec3(0.333)));
    float rim = uAxleMm > 0.0 ? 0.0 : smoothstep(0.35, 0.05, vLocal.y - uNominal);
    vec3 tint = mix(vec3(0.40, 0.53, 0.58), vec3(0.62, 0.74, 0.80), uDarkTheme);
    float alpha = clamp(0.07 + 0.42 * edge + 0.5 * glint + 0.20 * rim, 0.0, 0.86);
    outColour = vec4(toDisplay(mix(tint, vec3(1.05), clamp(glint + 0.25 * rim, 0.0, 0.9))).rgb, alpha);
    return;
  }
  vec3 albedo = vec3(0.80, 0.79, 0.765);
  vec3 f0 = vec3(0.045);
  float rough = 0.16;
  float metal = 0.0;
  vec3 glow = vec3(0.0);
  if (material < 0.5) {
    albedo = vec3(0.80, 0.79, 0.765);
  } else if (material < 1.5) {
    albedo = vec3(0.004, 0.075, 0.088);
    f0 = vec3(0.05, 0.30, 0.34);
    metal = 0.85;
    rough = 0.32;
    // Knurling of a ring that is to be gripped, where pixels can carry it.
    float ribs = 44.0;
    float drawn = smoothstep(3.0, 6.0, 6.2832 * length(vLocal.xz) / ribs / uPixelMm);
    float wave = sin(vDevice.z * ribs);
    normal = normalize(normal + drawn * 0.55 * cos(vDevice.z * ribs) * step(abs(normal.y), 0.3) * vec3(-normal.z, 0.0, normal.x));
    shade *= mix(1.0, 0.78 + 0.22 * wave, drawn * step(abs(normal.y), 0.5));
    ray = reflect(-view, normal);
  } else if (material < 2.5) {
    albedo = vec3(0.02);
    f0 = vec3(0.62, 0.64, 0.67);
    metal = 1.0;
    rough = 0.22;
  } else if (material < 3.5 || (material > 6.5 && material < 7.5)) {
    albedo = vec3(0.015);
    f0 = material < 3.5 ? vec3(0.66, 0.69, 0.73) : vec3(0.82, 0.56, 0.22);
    metal = 1.0;
    rough = 0.06;
  } else if (material < 5.5) {
    albedo = vec3(0.25, 0.35, 0.36);
    glow = vec3(0.30, 1.05, 1.15) * (0.75 + 0.35 * facing);
  } else if (material < 6.5) {
    albedo = vec3(0.030, 0.032, 0.036);
    f0 = vec3(0.035);
    rough = 0.75;
  } else {
    albedo = vec3(0.60, 0.63, 0.65);
    rough = 0.5;
  }
  vec3 light = tissueLight(normal, 0.25, shade) * (1.0 - metal);
  vec3 mirrored = studioLight(ray, view, rough, mix(5.0, 1.0, metal)) * fresnel(f0, facing, rough) * mix(shade, 1.0, 0.35);
  vec3 colour = albedo * light + mirrored * mix(0.85, 1.0, metal) + glow;
  if (metal > 0.9) colour *= mix(0.55, 1.0, smoothstep(0.0, 0.55, facing)); // the edge of a shaft turns dark
  bool needle = (material > 2.5 && material < 3.5) || material > 6.5 && material < 7.5;
  if (needle) {
    float inside = smoothstep(-0.02, 0.05, vDepth);
    colour *= mix(vec3(1.0), vec3(1.05, 0.72, 0.66), inside * (1.0 - 0.7 * facing));
  }
  outColour = vec4(toDisplay(colour).rgb, vAlpha);
}
