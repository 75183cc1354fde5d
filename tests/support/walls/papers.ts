// Finds where the documents and the program disagree: settings, and the reasons for dependencies.
import type { Tree } from './tree.ts'

/** Each runtime dependency has its reason on record. */
export function dependenciesWithoutReason(tree: Tree): string[] {
  const { dependencies = {} } = JSON.parse(tree.get('package.json') ?? '{}') as {
    dependencies?: Record<string, string>
  }
  const decisions = [...tree]
    .filter(([path]) => path.startsWith('docs/decisions/'))
    .map(([, text]) => text)
    .join('\n')
  return Object.keys(dependencies)
    .filter((name) => !decisions.includes(`\`${name}\``))
    .map((name) => `package.json depends on ${name}, and no decision says why: name \`${name}\` in docs/decisions/.`)
}

/** Every setting is documented, and every documented one exists. A document lists a setting as the head of a row or an item. */
export function settingsAtOdds(tree: Tree, settings: readonly string[]): string[] {
  const listed = /^(?:\||#+|[-*])\s*`([A-Z][A-Z0-9_]+)`/gm
  const documented = [...(tree.get('docs/settings.md') ?? '').matchAll(listed)].map(([, name = '']) => name)
  return [
    ...settings
      .filter((name) => !documented.includes(name))
      .map((name) => `docs/settings.md does not list ${name}: add a row that begins with it.`),
    ...documented
      .filter((name) => !settings.includes(name))
      .map((name) => `docs/settings.md lists ${name}, which src/platform/settings.ts does not read.`),
  ]
}
