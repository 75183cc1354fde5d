// The two builds: what runs in the browser (islands and css), and what runs on the server (tools/build.mjs asks for both).
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig, type UserConfig } from 'vite'
import { plainImports } from './tools/plain-imports.ts'
import { precompressed } from './tools/precompressed.ts'

const shared: UserConfig = {
  publicDir: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
}

const browser: UserConfig = {
  ...shared,
  plugins: [plainImports(), precompressed()],
  build: {
    outDir: 'dist/browser',
    manifest: true,
    // A page links to the shared chunks it needs itself.
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: { input: sources('src/style/{house,print}.css', 'src/**/islands/*.{ts,tsx}') },
  },
}

const server: UserConfig = {
  ...shared,
  build: {
    outDir: 'dist/server',
    sourcemap: true,
    target: 'node24',
    rolldownOptions: {
      // A file named `…-worker.ts` is a program of its own, which another file starts from beside itself.
      input: Object.fromEntries(
        sources('src/cli.ts', 'src/**/*-worker.ts').map((file) => [basename(file, '.ts'), file]),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

function sources(...patterns: string[]): string[] {
  return globSync(patterns).filter((file) => !/\.(test|d)\.tsx?$/.test(file))
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : browser))
