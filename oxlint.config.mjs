/**
 * The house rules as lint. IMPORTS is the architecture: who may import what. tests/repository/importTable.test.ts holds the
 * linter to it, pair by pair.
 */

/** folder → folders it may import (`types` = types only) and packages it may use. A folder may always import itself. */
export const IMPORTS = {
  lib: { folders: [], packages: [] },
  skin: { folders: ['lib'], packages: [] },
  treatment: { folders: ['lib', 'skin'], packages: [] },
  healing: { folders: ['lib', 'skin', 'treatment'], packages: [] },
  encoding: { folders: ['lib', 'skin', 'treatment', 'healing'], packages: [] },
  shaders: { folders: ['lib', 'encoding'], packages: [] },
  content: { folders: ['lib'], types: ['skin', 'treatment', 'healing'], packages: [] },
  session: { folders: ['lib', 'skin', 'treatment', 'healing', 'encoding', 'content'], packages: ['zustand', 'fflate'] },
  scene: { folders: ['lib', 'skin', 'encoding', 'shaders', 'session'], packages: ['react', 'three', '@react-three'] },
  ui: {
    folders: ['lib', 'skin', 'treatment', 'healing', 'content', 'session'],
    packages: ['react', 'react-dom', 'leva', 'intl-messageformat', 'zustand'],
  },
  app: {
    folders: ['lib', 'skin', 'treatment', 'healing', 'encoding', 'shaders', 'content', 'session', 'scene', 'ui'],
    packages: ['react', 'react-dom', 'zustand'],
  },
  cli: { folders: ['lib', 'skin', 'treatment', 'healing'], packages: ['node:'] },
};

/** Folders whose result may depend on nothing but their arguments: no clock, no unseeded chance, no page. */
export const PURE_FOLDERS = ['lib', 'skin', 'treatment', 'healing', 'encoding', 'shaders', 'content'];

const IMPURE_GLOBALS =
  'Date performance setTimeout setInterval queueMicrotask requestAnimationFrame crypto window document navigator location self ' +
  'globalThis localStorage sessionStorage process fetch XMLHttpRequest Worker postMessage alert';

function importRule(folder, { folders, types = [], packages }) {
  const open = [folder, ...folders, ...types].map((name) => `!@/${name}/**`);
  const openPackages = packages.flatMap((name) => (name.endsWith(':') ? [`!${name}*`] : [`!${name}`, `!${name}/**`]));
  const patterns = types.map((name) => ({
    regex: `^@/${name}/`,
    allowTypeImports: true,
    message: `src/${folder} may import only types of src/${name}.`,
  }));
  patterns.push({
    group: ['**', '!./*', './*/**', ...open, ...openPackages],
    message: `src/${folder} may import ./sibling${['', ...folders, ...types].join(', @/')}${['', ...packages].join(', ')}.`,
  });
  return { files: [`src/${folder}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
}

export default {
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react'],
  categories: { correctness: 'error' },
  ignorePatterns: ['dist', 'stills', 'tests/output', 'node_modules'],
  rules: {
    'eqeqeq': ['error', 'always'],
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 400 }],
    'no-console': 'error',
    'no-debugger': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'typescript/no-explicit-any': 'error',
  },
  overrides: [
    ...Object.entries(IMPORTS).map(([folder, allowed]) => importRule(folder, allowed)),
    {
      files: PURE_FOLDERS.map((folder) => `src/${folder}/**`),
      rules: {
        'no-restricted-globals': ['error', ...IMPURE_GLOBALS.split(' ')],
        'no-restricted-properties': [
          'error',
          { object: 'Math', property: 'random', message: 'Draw from a named stream of src/lib/random.ts.' },
        ],
      },
    },
    {
      // Where React is; elsewhere a verb that begins with "use" is no hook.
      files: ['src/scene/**', 'src/ui/**'],
      rules: { 'react/exhaustive-deps': 'error', 'react/rules-of-hooks': 'error', 'react/set-state-in-effect': 'off' },
    },
    { files: ['src/session/**'], rules: { 'react/rules-of-hooks': 'off' } },
    { files: ['tests/**'], rules: { 'no-empty-pattern': 'off' } },
    { files: ['*.config.*'], rules: { 'import/no-default-export': 'off' } },
    { files: ['src/cli/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  ],
};
