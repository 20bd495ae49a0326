import { defineConfig } from 'vite'

/**
 * One command, two parts: the pages as a server bundle (dist/server/entry.js, everything inside),
 * and the few static files a page links to (dist/client, hashed names and a manifest).
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets/public/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: 'dist/client',
        assetsDir: '',
        manifest: 'manifest.json',
        target: 'chrome90',
        modulePreload: false,
        reportCompressedSize: false,
        rolldownOptions: {
          input: {
            site: 'src/style/site.css',
            countdown: 'src/client/countdown.ts',
            hall: 'src/client/hall.ts',
            'verify-here': 'src/client/verify-here.ts',
            logo: '../tokens/logo.svg',
          },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir: 'dist/server',
        ssr: true,
        target: 'node22',
        reportCompressedSize: false,
        rolldownOptions: { input: { entry: 'src/entry.ts' } },
      },
    },
  },
})
