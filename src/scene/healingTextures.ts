/**
 * The encoded healing on the graphics card: every table, list and field as a texture, and the uniforms that name them.
 * Nothing here depends on the day; a texture is uploaded once per healing (and again after a lost context).
 */
import {
  DataTexture,
  FloatType,
  HalfFloatType,
  NearestFilter,
  RGBAFormat,
  RGIntegerFormat,
  RedIntegerFormat,
  RepeatWrapping,
  LinearFilter,
  UnsignedByteType,
  UnsignedShortType,
  Vector4,
} from 'three';
import { CLASS_PAGES, SESSION_PAGES } from '@/encoding/channels';
import type { EncodedHealing, EncodedPunctures, TimeTable } from '@/encoding/encodedHealing';
import { PUNCTURE_TEXELS } from '@/encoding/encodePunctures';

export interface HealingTextures {
  /** `uTime_<page>`, `uSession_<page>`, `uPunctureTexels`, `uPunctureRanges`, `uPunctureEntries`, `uFieldA`, `uFieldB`, … by name. */
  readonly uniforms: Readonly<Record<string, { value: unknown }>>;
  readonly textures: readonly DataTexture[];
  dispose(): void;
}

/** Texels of one row of the list textures; index i stands at (i mod LIST_WIDTH, i div LIST_WIDTH). */
export const LIST_WIDTH = 1024;

/** The part of the encoded healing that becomes textures; the fibres are buffers and belong to their own part. */
export type TexturedHealing = Pick<EncodedHealing, 'timePages' | 'sessionPages' | 'punctures' | 'field'> & { readonly pass: Pick<EncodedHealing['pass'], 'sessions'> };

export function createHealingTextures(encoded: TexturedHealing): HealingTextures {
  const textures: DataTexture[] = [];
  const uniforms: Record<string, { value: unknown }> = {};
  const keep = (name: string, texture: DataTexture): void => {
    texture.name = name;
    texture.needsUpdate = true;
    textures.push(texture);
    uniforms[name] = { value: texture };
  };

  for (const [page, table] of Object.entries(encoded.timePages)) keep(`uTime_${page}`, timeTexture(table));
  for (const [page, table] of Object.entries(encoded.sessionPages)) keep(`uSession_${page}`, timeTexture(table));

  const { field, pass } = encoded;
  keepPunctures(encoded.punctures, keep, uniforms);
  keep('uFieldA', fieldTexture(field.pages[0], field.cells));
  keep('uFieldB', fieldTexture(field.pages[1], field.cells));

  const scaleA = new Vector4(...sessionScales(field.scale, 0));
  const scaleB = new Vector4(...sessionScales(field.scale, 4));
  uniforms['uFieldScaleA'] = { value: scaleA };
  uniforms['uFieldScaleB'] = { value: scaleB };
  uniforms['uSessionCount'] = { value: pass.sessions };

  return {
    uniforms,
    textures,
    dispose() {
      for (const texture of textures) texture.dispose();
    },
  };
}

/** Punctures alone: what a hand makes stands in for those of the healing. */
export function createPunctureTextures(punctures: EncodedPunctures): HealingTextures {
  const textures: DataTexture[] = [];
  const uniforms: Record<string, { value: unknown }> = {};
  const keep = (name: string, texture: DataTexture): void => {
    texture.name = name;
    texture.needsUpdate = true;
    textures.push(texture);
    uniforms[name] = { value: texture };
  };
  keepPunctures(punctures, keep, uniforms);
  return { uniforms, textures, dispose: () => textures.forEach((texture) => texture.dispose()) };
}

function keepPunctures(punctures: EncodedPunctures, keep: (name: string, texture: DataTexture) => void, uniforms: Record<string, { value: unknown }>): void {
  const texels = padded(new Float32Array(paddedLength(punctures.texels, 4)), punctures.texels);
  keep('uPunctureTexels', new DataTexture(texels, LIST_WIDTH, texels.length / 4 / LIST_WIDTH, RGBAFormat, FloatType));
  const entries = padded(new Uint16Array(paddedLength(punctures.cellEntries, 1)), punctures.cellEntries);
  keep('uPunctureEntries', integerTexture(entries, LIST_WIDTH, entries.length / LIST_WIDTH, 1));
  keep('uPunctureRanges', integerTexture(plain(punctures.cellRanges), punctures.gridCells, punctures.gridCells, 2));
  uniforms['uGridCells'] = { value: punctures.gridCells };
}

/** Lets uniforms that materials keep say what `source` says: the materials, and so their programs, stay. */
export function assignUniforms(target: Readonly<Record<string, { value: unknown }>>, source: Readonly<Record<string, { value: unknown }>>): void {
  for (const [name, { value }] of Object.entries(source)) {
    const kept = target[name];
    if (!kept) throw new Error(`No uniform is called "${name}".`);
    kept.value = value;
  }
}

/** Skin that nobody has needled: what is shown until the first simulation is there. */
export function createUntreatedTextures(): HealingTextures {
  const empty = (format: TimeTable['format']): TimeTable => ({
    format,
    columns: 2,
    rows: 1,
    data: format === 'rgba16f' ? new Uint16Array(8) : new Uint8Array(8),
  });
  const pages = (formats: Readonly<Record<string, TimeTable['format']>>): Record<string, TimeTable> =>
    Object.fromEntries(Object.entries(formats).map(([page, format]) => [page, empty(format)]));
  return createHealingTextures({
    timePages: pages(CLASS_PAGES),
    sessionPages: pages(SESSION_PAGES),
    punctures: { count: 0, texels: new Float32Array(4 * PUNCTURE_TEXELS), gridCells: 1, cellRanges: new Uint16Array(2), cellEntries: new Uint16Array(1) },
    field: { cells: 1, pages: [new Uint8Array(4), new Uint8Array(4)], scale: [] },
    pass: { sessions: 0 },
  });
}

/** Time tables stay nearest: the reader interpolates between two columns itself, so a row never bleeds into the next. */
function timeTexture(table: TimeTable): DataTexture {
  const type = table.format === 'rgba16f' ? HalfFloatType : UnsignedByteType;
  return new DataTexture(plain(table.data), table.columns, Math.max(1, table.rows), RGBAFormat, type);
}

function integerTexture(data: Uint16Array<ArrayBuffer>, width: number, height: number, channels: 1 | 2): DataTexture {
  const texture = new DataTexture(data, width, height, channels === 1 ? RedIntegerFormat : RGIntegerFormat, UnsignedShortType);
  texture.internalFormat = channels === 1 ? 'R16UI' : 'RG16UI';
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  return texture;
}

function fieldTexture(page: Uint8Array, cells: number): DataTexture {
  const texture = new DataTexture(plain(page), cells, cells, RGBAFormat, UnsignedByteType);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  return texture;
}

/** A one-dimensional list is laid out in rows of LIST_WIDTH texels, padded with zeros. */
function paddedLength(list: ArrayLike<number>, channels: number): number {
  const texels = Math.max(1, Math.ceil(list.length / channels));
  return Math.ceil(texels / LIST_WIDTH) * LIST_WIDTH * channels;
}

function padded<A extends Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(target: A, list: ArrayLike<number>): A {
  target.set(list);
  return target;
}

function sessionScales(scale: readonly number[], from: number): [number, number, number, number] {
  return [scale[from] ?? 0, scale[from + 1] ?? 0, scale[from + 2] ?? 0, scale[from + 3] ?? 0];
}

/** three wants arrays over a plain ArrayBuffer; arrays that crossed from the worker are, so no byte is copied. */
function plain(array: Float32Array): Float32Array<ArrayBuffer>;
function plain(array: Uint16Array): Uint16Array<ArrayBuffer>;
function plain(array: Uint8Array): Uint8Array<ArrayBuffer>;
function plain(array: Uint16Array | Uint8Array): Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;
function plain(array: unknown): unknown {
  return array;
}
