// Plain ground: a soft radial gradient of the theme, and the block's contact shadow as a formula (blurred box on the floor).
in vec2 vPlace;
uniform mat4 uInverseViewProjection;
uniform float uFloorY;       // drawn height of the block's bottom, mm
uniform vec3 uStretch;       // of the block, see deform.glsl
uniform float uFloorShadow;  // 0 in close views
out vec4 outColour;

float softBox(vec2 p, vec2 halfWidth, float blur) {
  vec2 q = abs(p) - halfWidth;
  float away = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
  return smoothstep(blur, -0.35 * blur, away);
}

void main() {
  float r = length(vPlace * vec2(0.95, 0.8) - vec2(0.0, 0.05));
  vec3 light = mix(vec3(0.9686, 0.9529, 0.9255), vec3(0.9020, 0.8745, 0.8314), smoothstep(0.1, 1.25, r));
  vec3 dark = mix(vec3(0.1255, 0.1529, 0.1882), vec3(0.0510, 0.0667, 0.0863), smoothstep(0.05, 1.2, r));
  vec3 ground = mix(light, dark, uDarkTheme);
  vec4 near = uInverseViewProjection * vec4(vPlace, -1.0, 1.0);
  vec4 far = uInverseViewProjection * vec4(vPlace, 1.0, 1.0);
  vec3 eye = near.xyz / near.w;
  vec3 ray = far.xyz / far.w - eye;
  float t = (uFloorY - eye.y) / ray.y;
  if (uFloorShadow > 0.0 && t > 0.0) {
    vec2 at = (eye + ray * t).xz;
    float wide = softBox(at - vec2(0.35, -0.35), 3.0 * uStretch.xz, 1.5);
    float tight = softBox(at - vec2(0.06, 0.0), 3.0 * uStretch.xz, 0.28);
    float shadow = 0.30 * wide * wide + 0.34 * tight * tight;
#ifdef CUT
    shadow *= smoothstep(0.7, -0.15, beforeCut(at));
#endif
    ground *= 1.0 - uFloorShadow * shadow * mix(vec3(0.80, 0.92, 1.0), vec3(1.0), uDarkTheme);
  }
  // Half a step of ordered noise keeps the gradient from banding.
  float grain = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715)))) - 0.5;
  outColour = vec4(ground + grain / 255.0, 1.0);
}
