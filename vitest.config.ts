import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Two projects. `node` needs Node alone. `browser` drives one shared Chromium against one shared server of the production
// build, file by file: the pictures are drawn by the processor, so a second page at the same time only slows both down.
const alias = { '@': fileURLToPath(new URL('./src', import.meta.url)) };
const long = process.env['DERMIS_PROVE'] === '1' ? 3 : 1;

export default defineConfig({
  resolve: { alias },
  test: {
    teardownTimeout: 30_000,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000 * long,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/**/*.browser.test.ts'],
          globalSetup: ['tests/support/browserSetup.ts'],
          fileParallelism: false,
          isolate: false,
          testTimeout: 180_000 * long,
          hookTimeout: 180_000 * long,
        },
      },
    ],
  },
});
