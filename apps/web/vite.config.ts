import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

const api = process.env['MUSUBI_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react(), precompress()],
  // The server puts another nonce there each time it sends the page (apps/api/serve-web.ts).
  html: { cspNonce: '__MUSUBI_NONCE__' },
  resolve: { alias: { '@musubi/kernel': fileURLToPath(new URL('../../libs/0-kernel/index.ts', import.meta.url)) } },
  // Everything comes from our own files: the server's content policy allows nothing else, data: scripts included.
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: true },
  server: { port: 5173, proxy: { '/api': api } },
});
