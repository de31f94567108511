import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { registeredDocuments } from './scripts/documents.ts';

const backend = process.env.YUI_BACKEND ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react({ babel: { plugins: ['@lingui/babel-plugin-lingui-macro'] } }), lingui(), registeredDocuments()],
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/oauth2', '/login', '/logout', '/imports', '/documents', '/export'].map((path) => [
        path,
        { target: backend },
      ]),
    ),
  },
  // The content security policy allows no data: scripts or fonts, so nothing is inlined.
  build: { assetsInlineLimit: 0, target: 'es2022', reportCompressedSize: true },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/web/testing.ts'],
    testTimeout: 20_000,
  },
});
