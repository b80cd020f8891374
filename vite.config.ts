import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanBuild } from './scripts/leanBuild.ts';
import { precompiledMessages } from './scripts/precompiledMessages.ts';

// One alias for the folders of src; relative base so that the build runs from any path of a host.
export default defineConfig({
  base: './',
  plugins: [leanBuild(), precompiledMessages(), react()],
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // The renderer's store asks for the stand-in that older versions of React need; this one has the real thing.
      'use-sync-external-store/shim/with-selector.js': 'use-sync-external-store/with-selector.js',
    },
  },
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1000 },
  server: { port: 5173 },
  preview: { port: 4173 },
});
