/**
 * The import table of the architecture, stated a second time and held against the linter: for every pair of folders, and for
 * every kind of package, an import is reported exactly when the table forbids it.
 */
import { describe, expect, test } from 'vitest';
import { lintFiles, type LintMessage } from '../support/lint';

const FOLDERS = ['lib', 'skin', 'treatment', 'healing', 'encoding', 'shaders', 'content', 'session', 'scene', 'ui', 'app', 'cli'];
const PURE = ['lib', 'skin', 'treatment', 'healing', 'encoding', 'shaders'];

/** Letters of what a folder may import, in the order of FOLDERS: y = yes, t = types only, n = no. */
const ALLOWED: Record<string, string> = {
  lib: 'y n n n n n n n n n n n',
  skin: 'y y n n n n n n n n n n',
  treatment: 'y y y n n n n n n n n n',
  healing: 'y y y y n n n n n n n n',
  encoding: 'y y y y y n n n n n n n',
  shaders: 'y n n n y y n n n n n n',
  content: 'y t t t n n y n n n n n',
  session: 'y y y y y n y y n n n n',
  scene: 'y y n n y y n y y n n n',
  ui: 'y y y y n n y y n y n n',
  app: 'y y y y y y y y y y y n',
  cli: 'y y y y n n n n n n n y',
};
const PACKAGES = ['react', 'react-dom/client', 'three', '@react-three/fiber', 'zustand', 'fflate', 'leva', 'node:fs'];
const PACKAGES_OF: Record<string, string[]> = {
  session: ['zustand', 'fflate'],
  scene: ['react', 'three', '@react-three/fiber'],
  ui: ['react', 'react-dom/client', 'leva', 'zustand'],
  app: ['react', 'react-dom/client', 'zustand'],
  cli: ['node:fs'],
};

const IMPORT_FORMS: Record<string, (from: string) => string> = {
  value: (from) => `import { made } from '${from}';\nexport const used = made;\n`,
  type: (from) => `import type { Made } from '${from}';\nexport type Used = Made;\n`,
  reexport: (from) => `export { made } from '${from}';\n`,
  star: (from) => `export * from '${from}';\n`,
  dynamic: (from) => `export const load = () => import('${from}');\n`,
};

function fixtures(): { files: Record<string, string>; forbidden: string[] } {
  const files: Record<string, string> = {};
  const forbidden: string[] = [];
  const add = (folder: string, name: string, form: string, from: string, allowed: boolean) => {
    const path = `src/${folder}/${name}-${form}.ts`;
    files[path] = IMPORT_FORMS[form]!(from);
    if (!allowed) forbidden.push(path);
  };
  for (const folder of FOLDERS) {
    const letters = ALLOWED[folder]!.split(' ');
    for (const form of Object.keys(IMPORT_FORMS)) {
      FOLDERS.forEach((target, index) => {
        const letter = letters[index];
        add(folder, `to-${target}`, form, `@/${target}/made`, letter === 'y' || (letter === 't' && form === 'type'));
      });
      PACKAGES.forEach((name, index) => {
        add(folder, `package-${index}`, form, name, PACKAGES_OF[folder]?.includes(name) ?? false);
      });
      add(folder, 'sibling', form, './made', true);
      add(folder, 'raw', form, './made.glsl?raw', true);
      add(folder, 'up', form, `../${folder}/made`, false);
      add(folder, 'below', form, './below/made', false);
      add(folder, 'top', form, '../../package.json', false);
    }
  }
  return { files, forbidden };
}

describe('the import table', () => {
  test('the linter reports exactly the imports that the architecture forbids', () => {
    const { files, forbidden } = fixtures();
    const reported = new Set(
      lintFiles(files).filter((message) => message.rule.includes('no-restricted-imports')).map((message) => message.file),
    );
    expect([...reported].toSorted()).toEqual(forbidden.toSorted());
    expect(forbidden.length).toBeGreaterThan(500);
  });

  test('a folder that is not in the table cannot appear unnoticed', () => {
    expect(Object.keys(ALLOWED)).toEqual(FOLDERS);
  });
});

describe('the pure folders', () => {
  const FORBIDDEN_CODE = [
    'export const made = Math.random();\n',
    'const { random } = Math;\nexport const made = random();\n',
    'export const made = Date.now();\n',
    'export const made = new Date();\n',
    'export const made = performance.now();\n',
    'export const made = window.innerWidth;\n',
    'export const made = globalThis.document;\n',
    'export const made = document.title;\n',
    'export const made = () => setTimeout(() => 1, 5);\n',
    "export const made = fetch('x');\n",
    'console.log(1);\nexport const made = 1;\n',
    'export default 1;\n',
  ];

  test('clock, chance, page, network, console and default exports are reported in each', () => {
    const files: Record<string, string> = {};
    for (const folder of PURE) FORBIDDEN_CODE.forEach((code, index) => (files[`src/${folder}/case${index}.ts`] = code));
    const reported = new Set(lintFiles(files).map((message: LintMessage) => message.file));
    expect(Object.keys(files).filter((path) => !reported.has(path))).toEqual([]);
  });

  test('the session may use a clock, the command may print', () => {
    const files = {
      'src/session/clock.ts': 'export const made = performance.now();\n',
      'src/cli/print.ts': "console.log('x');\nexport const made = 1;\n",
    };
    expect(lintFiles(files)).toEqual([]);
  });
});
