// Lets a script load another one by import() alone.
import type { Plugin } from 'vite'

/**
 * A plugin for Vite, which else wraps each import() of the browser's part into a helper of 900 bytes that preloads stylesheets and shared
 * chunks: ours have neither, and it is more than what waits for the dictionary to be wanted.
 */
export function plainImports(): Plugin {
  return {
    name: 'courant:plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load()',
    },
  }
}
