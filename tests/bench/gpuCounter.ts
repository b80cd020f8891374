/**
 * Bytes on the graphics card, counted from the calls that a WebGL 2 context receives: textures with their mipmaps, buffers,
 * render targets. Leaves out programs, uniforms and the driver's own. The function is sent to pages as text, so it uses
 * nothing of this module.
 */

export interface GpuBytes {
  readonly textures: number;
  readonly buffers: number;
  readonly renderTargets: number;
  /** Most that the three together ever took. */
  readonly peak: number;
  /** Internal formats that the table of sizes lacks: then the count is a guess. */
  readonly unknown: readonly string[];
}

export interface GpuCounter {
  /** By name of the WebGL call: to be called with the same arguments. */
  readonly calls: Readonly<Record<string, (...args: readonly unknown[]) => void>>;
  bytes(): GpuBytes;
}

export function createGpuCounter(): GpuCounter {
  const CUBE = 0x8513;
  const TEXTURE_3D = 0x806f;
  /** Bytes per texel → internal formats of WebGL 2 of that size. */
  const formats: Readonly<Record<number, readonly number[]>> = {
    1: [0x8229, 0x8231, 0x8232, 0x1903, 0x1909, 0x1906], // R8, R8I, R8UI, RED, LUMINANCE, ALPHA
    2: [0x822b, 0x822d, 0x8234, 0x81a5, 0x8227], // RG8, R16F, R16UI, DEPTH16, RG
    3: [0x8051, 0x8c41, 0x1907], // RGB8, SRGB8, RGB
    4: [0x8058, 0x8c43, 0x1908, 0x822e, 0x822f, 0x8236, 0x823a, 0x8c3a, 0x8d7c, 0x81a6, 0x88f0, 0x8cac, 0x84f9, 0x1902], // RGBA8, SRGB8_ALPHA8, RGBA, R32F, RG16F, R32UI, RG16UI, R11G11B10F, RGBA8UI, depths
    8: [0x881a, 0x8230, 0x8d76, 0x823c, 0x8cad], // RGBA16F, RG32F, RGBA16UI, RG32UI, DEPTH32F_STENCIL8
    16: [0x8814, 0x8d70], // RGBA32F, RGBA32UI
  };
  const unknown = new Set<string>();
  const texel = (format: unknown): number => {
    for (const [bytes, known] of Object.entries(formats)) if (known.includes(Number(format))) return Number(bytes);
    unknown.add(`0x${Number(format).toString(16)}`);
    return 4;
  };
  const textures = new Map<unknown, Map<string, number>>();
  const buffers = new Map<unknown, number>();
  const targets = new Map<unknown, number>();
  const boundTextures = new Map<string, unknown>();
  const boundBuffers = new Map<unknown, unknown>();
  let boundTarget: unknown = null;
  let unit: unknown = 0;
  let peak = 0;

  const sum = (values: Iterable<number>): number => {
    let all = 0;
    for (const value of values) all += value;
    return all;
  };
  const textureBytes = (): number => {
    let all = 0;
    for (const levels of textures.values()) all += sum(levels.values());
    return all;
  };
  const note = (): void => {
    peak = Math.max(peak, textureBytes() + sum(buffers.values()) + sum(targets.values()));
  };
  const isSide = (target: unknown): boolean => Number(target) >= 0x8515 && Number(target) <= 0x851a;
  const levelsOf = (target: unknown): Map<string, number> => {
    const texture = boundTextures.get(`${unit}:${isSide(target) ? CUBE : target}`);
    const levels = textures.get(texture) ?? new Map<string, number>();
    if (texture) textures.set(texture, levels);
    return levels;
  };
  const store = (target: unknown, levels: unknown, format: unknown, size: readonly number[]): void => {
    const table = levelsOf(target);
    table.clear();
    for (let level = 0; level < Number(levels); level += 1) {
      const sides = size.map((side, axis) => (axis < 2 || target === TEXTURE_3D ? Math.max(1, side >> level) : side));
      table.set(String(level), (target === CUBE ? 6 : 1) * sides.reduce((all, side) => all * side, texel(format)));
    }
    note();
  };

  return {
    calls: {
      activeTexture: (at) => void (unit = at),
      bindTexture: (target, texture) => void boundTextures.set(`${unit}:${target}`, texture),
      texStorage2D: (target, levels, format, width, height) => store(target, levels, format, [Number(width), Number(height)]),
      texStorage3D: (target, levels, format, width, height, depth) => store(target, levels, format, [Number(width), Number(height), Number(depth)]),
      texImage2D: (target, level, format, ...rest) => {
        const source = rest[2] as { readonly width?: number; readonly height?: number } | null | undefined;
        const [width, height] = rest.length > 3 ? rest : [source?.width, source?.height];
        levelsOf(target).set(`${target}:${level}`, Number(width ?? 0) * Number(height ?? 0) * texel(format));
        note();
      },
      texImage3D: (target, level, format, width, height, depth) => {
        levelsOf(target).set(String(level), Number(width) * Number(height) * Number(depth) * texel(format));
        note();
      },
      generateMipmap: (target) => {
        const levels = levelsOf(target);
        // Storage that was asked for with all its levels is counted already.
        if (levels.size === 1) levels.set('mipmaps', sum(levels.values()) / 3);
        note();
      },
      deleteTexture: (texture) => void textures.delete(texture),
      bindBuffer: (target, buffer) => void boundBuffers.set(target, buffer),
      bufferData: (target, data) => {
        const buffer = boundBuffers.get(target);
        if (buffer) buffers.set(buffer, typeof data === 'number' ? data : ((data as ArrayBufferView | null)?.byteLength ?? 0));
        note();
      },
      deleteBuffer: (buffer) => void buffers.delete(buffer),
      bindRenderbuffer: (_target, renderbuffer) => void (boundTarget = renderbuffer),
      renderbufferStorage: (_target, format, width, height) => {
        if (boundTarget) targets.set(boundTarget, Number(width) * Number(height) * texel(format));
        note();
      },
      renderbufferStorageMultisample: (_target, samples, format, width, height) => {
        if (boundTarget) targets.set(boundTarget, Math.max(1, Number(samples)) * Number(width) * Number(height) * texel(format));
        note();
      },
      deleteRenderbuffer: (renderbuffer) => void targets.delete(renderbuffer),
    },
    bytes: () => ({ textures: textureBytes(), buffers: sum(buffers.values()), renderTargets: sum(targets.values()), peak, unknown: [...unknown] }),
  };
}
