import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  // Lets TypeScript know that loaders and actions keep their types (single fetch).
  interface Future {
    v3_singleFetch: true
  }
}

/** Packs what browsers get as small as it goes, once: the front door sends it as it lies there. */
const packAssets: Plugin = {
  name: 'pack-assets',
  apply: 'build',
  writeBundle({ dir = '' }, bundle) {
    if (!dir.endsWith('client')) return
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file))) {
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))))
    }
  },
}

export default defineConfig({
  plugins: [remix(remixConfig), packAssets],
  build: { assetsInlineLimit: 0 },
})
