// The kinds of strokes that the first, coarse picture does without: goes on where tissueStroke.frag.glsl has its pragma.
  else if (kind > 3.5 && kind < 4.5) {
    float cover = clamp(1.4 * halfWidth / pixel, 0.0, 1.0);
    colour = mix(rgb(232.0, 178.0, 168.0), rgb(252.0, 224.0, 216.0), smoothstep(0.2, 0.9, shape) * 0.7 + 0.5 * vLook.y);
    alpha = body * 0.74 * cover;
    shadow = 0.17 * thrown * cover;
    occlusion = 1.0; bump = normal * lit * 0.5; gloss = 0.2; code = CODE_PAPILLARY;
    matrix = vec3(0.62 * (0.6 + 0.4 * dome), 0.0, 0.75); packing = 0.10;
  } else if (kind > 1.5) {
    occlusion = 0.95; gloss = 0.1; packing = 0.0; seen = 0.0;
    cells = vec3(0.0); matrix = vec3(0.05, 0.80, 0.0);
    if (kind > 4.5) {
      // Elastotic material: swollen, curled threads that lie in tangles.
      float cover = clamp(1.6 * halfWidth / pixel, 0.0, 1.0);
      colour = mix(rgb(150.0, 116.0, 134.0), rgb(204.0, 172.0, 176.0), smoothstep(0.1, 0.9, shape) * 0.9);
      colour *= 1.0 + 0.10 * vLook.y;
      alpha = body * 0.52 * cover;
      shadow = 0.13 * thrown * cover;
      if (halfWidth > 0.012) {
        colour = rgb(196.0, 158.0, 164.0) * (0.94 + 0.12 * noise4(vec3(vFace * 150.0, 3.0)).x);
        alpha = 0.70 * exp(-2.6 * (w * w + u2));
        shadow = 0.0;
      }
      bump = normal * lit * 0.5;
      cells.x = 0.05;
    } else if (kind > 2.5) {
      float r = sqrt(min(u2 + w * w, 1.0));
      colour = mix(rgb(150.0, 104.0, 152.0), rgb(106.0, 62.0, 118.0), smoothstep(0.1, 0.95, r));
      colour *= 0.9 + 0.25 * bundle.x;
      alpha = body * 0.9 * clamp(1.2 * halfWidth / pixel, 0.0, 1.0);
      shadow = 0.18 * thrown;
      bump = normal * w * 0.4;
      cells = vec3(0.9, 0.1, 0.0); matrix = vec3(0.0);
    } else {
      float cover = clamp(2.0 * halfWidth / pixel, 0.0, 1.0);
      colour = mix(rgb(70.0, 52.0, 92.0), rgb(120.0, 98.0, 140.0), 0.4 * dome);
      alpha = body * 0.56 * cover * cover;
      shadow = 0.0;
      bump = vec2(0.0);
      matrix.y = 0.95; matrix.x = 0.0;
    }
  }
