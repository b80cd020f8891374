/**
 * What a visitor's browser loads of the built page until the first picture stands: every script reachable from index.html, the
 * worker included, compressed by brotli. What is fetched after it, and what only the Lab reaches, does not count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

export interface ScriptSize {
  readonly name: string;
  readonly bytes: number;
  readonly brotliBytes: number;
}

/**
 * Chunks named after the module that is loaded on demand: the Lab, what the opening view lacks of scene and interface,
 * the list of sources with its texts, stains, what reads a link's state.
 * A browser test sees that a page which opens loads none of them.
 */
export const ON_DEMAND = /^(Lab|onDemand|toolTexts|stains|linkState|cutChanges|SourceList|sources|measures\.en|handWork|stretchActions)-/;

/** Chunks fetched as soon as the first picture stands: what stands in the layers and out of the cuts. */
export const AFTER_FIRST_PICTURE = /^(standingParts|Appendages|structures|vessels|tubeGeometry)-/;

export function initialScripts(dist: string): ScriptSize[] {
  const assets = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const mentions = (text: string): string[] => assets.filter((name) => text.includes(name) && !ON_DEMAND.test(name) && !AFTER_FIRST_PICTURE.test(name));
  const seen = new Set<string>();
  const open = mentions(readFileSync(join(dist, 'index.html'), 'utf8'));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...mentions(codeOf(join(dist, 'assets', name))));
  }
  return [...seen].toSorted().map((name) => sizeOf(dist, name));
}

/** What an opening page fetches by itself once its first picture stands. */
export function laterScripts(dist: string): ScriptSize[] {
  return readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js') && AFTER_FIRST_PICTURE.test(name)).map((name) => sizeOf(dist, name));
}

function sizeOf(dist: string, name: string): ScriptSize {
  const source = readFileSync(join(dist, 'assets', name));
  const brotli = brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  return { name, bytes: source.length, brotliBytes: brotli.length };
}

/** The code without the bundler's list of preloads, which names the Lab's chunks in the file that may open it. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replace(/__vite__mapDeps[^;]*;?/, '');
}

export function initialScriptKiB(dist: string): number {
  return sumKiB(initialScripts(dist));
}

export function laterScriptKiB(dist: string): number {
  return sumKiB(laterScripts(dist));
}

function sumKiB(scripts: readonly ScriptSize[]): number {
  return scripts.reduce((sum, script) => sum + script.brotliBytes, 0) / 1024;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  for (const { name, bytes, brotliBytes } of initialScripts(dist)) {
    console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KiB ${(brotliBytes / 1024).toFixed(1).padStart(8)} KiB brotli  ${name}`);
  }
  console.log(`${initialScriptKiB(dist).toFixed(1)} KiB brotli before the first picture, ${laterScriptKiB(dist).toFixed(1)} KiB once it stands`);
}
