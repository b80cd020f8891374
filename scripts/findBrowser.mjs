/**
 * Finds a Chromium that draws WebGL 2, or brings one. Tried in order: an explicit path, an installed browser, what the test
 * library has or can download, a Chromium that comes as an npm package (kept in node_modules/.cache, and then preferred to a
 * download), the system's package manager when root. Each candidate is started and must give a WebGL 2 context before it is taken. Run as a program it prints
 * the path; DERMIS_BROWSER_STEPS (comma-separated names of STEPS) leaves steps out, for trying this script itself.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'dermis-browser');
/** The last of its line that runs on Node 20; Linux on x64 only. */
const PACKAGE = '@sparticuz/chromium@147.0.0';

export const STEPS = ['explicit', 'installed', 'library', 'download', 'package', 'system'];

/** A picture from these flags is the same on every run: the processor draws it, and nothing of the browser's own runs beside. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

const NAMES =
  'google-chrome-stable google-chrome chromium chromium-browser chrome microsoft-edge-stable microsoft-edge chrome.exe msedge.exe'.split(
    ' ',
  );

function knownPlaces() {
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name];
    return base ? [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')] : [];
  });
  const mac = ['', process.env.HOME ?? ''].flatMap((base) => [
    `${base}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${base}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${base}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]);
  return [...windows, ...mac, '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

function installed() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.includes('node_modules'));
  const places = [...NAMES.flatMap((name) => path.map((folder) => join(folder, name))), ...knownPlaces()];
  return [...new Set(places)].filter((place) => existsSync(place)).map((executablePath) => ({ executablePath }));
}

/** `null` when the browser starts and draws WebGL 2, else why not. */
async function refusal(candidate) {
  let browser;
  try {
    browser = await chromium.launch({ ...launchOptions(candidate), timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent('<p>Text: a Chromium without any font stops here.</p>');
    await page.screenshot();
    const works = await page.evaluate(() => document.createElement('canvas').getContext('webgl2') !== null);
    return works ? null : 'it starts, but gives no WebGL 2';
  } catch (error) {
    return String(error?.message ?? error).split('\n').find((line) => line.trim() !== '')?.slice(0, 160) ?? 'it does not start';
  } finally {
    await browser?.close();
  }
}

/** What playwright's `launch` needs for a candidate. */
export function launchOptions(candidate) {
  return {
    headless: true,
    args: BROWSER_ARGS,
    ...(candidate.executablePath ? { executablePath: candidate.executablePath } : {}),
    ...(candidate.env ? { env: { ...process.env, ...candidate.env } } : {}),
  };
}

function command(program, args, seconds, options = {}) {
  const shell = process.platform === 'win32';
  const run = spawnSync(program, args, { cwd: ROOT, encoding: 'utf8', timeout: seconds * 1000, shell, ...options });
  return run.status === 0;
}

function download() {
  const cli = join(ROOT, 'node_modules', 'playwright-core', 'cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return command(process.execPath, [cli, 'install', 'chromium-headless-shell'], 180, { env }) ? [{}] : [];
}

/** The npm package holds the browser compressed; it is unpacked once, together with the libraries that a bare system lacks. */
function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const unpacked = join(CACHE, 'unpacked');
  if (!existsSync(join(unpacked, 'complete'))) {
    mkdirSync(unpacked, { recursive: true });
    writeFileSync(join(CACHE, 'package.json'), '{ "private": true }\n');
    const install = ['install', '--prefix', CACHE, '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', PACKAGE];
    if (!command('npm', install, 240)) return [];
    const unpack = "const { default: browser } = await import('@sparticuz/chromium'); await browser.executablePath();";
    const env = { ...process.env, TMPDIR: unpacked, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
    if (!command(process.execPath, ['--input-type=module', '-e', unpack], 120, { cwd: CACHE, env })) return [];
    writeFileSync(join(unpacked, 'complete'), '');
  }
  const executablePath = join(unpacked, 'chromium');
  // Its own list of font folders names only those of the cloud service that it was made for.
  const fontList = join(CACHE, 'fonts.conf');
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((folder) => `<dir>${folder}</dir>`);
  writeFileSync(fontList, `<?xml version="1.0"?>\n<fontconfig>${folders.join('')}<cachedir>${join(CACHE, 'fonts-cache')}</cachedir></fontconfig>\n`);
  const fonts = { FONTCONFIG_FILE: fontList };
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return [{ executablePath, env: fonts }, { executablePath, env: { ...fonts, LD_LIBRARY_PATH: libraries } }];
}

function systemPackage() {
  if (process.getuid?.() !== 0) return [];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const has = (name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
  if (has('apt-get')) {
    command('apt-get', ['update', '-q'], 120, { env });
    command('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], 300, { env });
  } else if (has('apk')) {
    command('apk', ['add', '--no-cache', 'chromium', 'chromium-swiftshader'], 300);
  } else if (has('dnf')) {
    command('dnf', ['install', '-y', 'chromium'], 300);
  }
  return installed();
}

const CANDIDATES = {
  explicit: () => [process.env.DERMIS_BROWSER, process.env.CHROME_PATH].filter(Boolean).map((executablePath) => ({ executablePath })),
  installed,
  library: () => [{}],
  download,
  package: packaged,
  system: systemPackage,
};

const ANNOUNCED = {
  download: 'No browser found; downloading one with the test library …',
  package: 'Installing a browser as an npm package …',
  system: "Installing a browser with the system's package manager …",
};

const REMEDY = `No browser with WebGL 2 was found, and none could be brought. The browser suites cannot run, and are not skipped.
Remedy, any one of these:
  install Google Chrome or Chromium (Debian, Ubuntu: sudo apt-get install chromium), or
  npx playwright-core install --with-deps chromium-headless-shell, or
  set DERMIS_BROWSER to the program of a Chrome or Chromium you have.`;

let found;

/** The first candidate that works: `{ executablePath?, env?, step }`. Throws with the remedy when there is none. */
export function findBrowser(log = (line) => process.stderr.write(`${line}\n`)) {
  found ??= search(log);
  return found;
}

async function search(log) {
  const wanted = process.env.DERMIS_BROWSER_STEPS?.split(',') ?? STEPS;
  const tried = [];
  // A packaged browser that is there already comes before another attempt at a download.
  const packed = existsSync(join(CACHE, 'unpacked', 'complete'));
  const order = packed ? STEPS.toSorted((a, b) => (a === 'package' && b === 'download' ? -1 : a === 'download' && b === 'package' ? 1 : 0)) : STEPS;
  for (const step of order.filter((name) => wanted.includes(name))) {
    if (ANNOUNCED[step] && !(step === 'package' && packed)) log(ANNOUNCED[step]);
    const candidates = CANDIDATES[step]();
    if (candidates.length === 0) tried.push(`${step}: none`);
    for (const candidate of candidates) {
      const reason = await refusal(candidate);
      if (reason === null) return { ...candidate, step };
      tried.push(`${step}: ${candidate.executablePath ?? 'its own browser'}: ${reason}`);
    }
    if (step === 'explicit' && candidates.length > 0) break;
  }
  throw new Error(`${REMEDY}\nTried:\n  ${tried.join('\n  ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const browser = await findBrowser();
    process.stdout.write(`${browser.executablePath ?? chromium.executablePath()}\n`);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
