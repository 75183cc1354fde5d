// Finds what breaks the house's rules of writing: names of files, first lines, barrels, and text that belongs elsewhere.
import { basename } from 'node:path'
import { mayWriteHtml, rooms } from './plan.ts'
import { isTest, type Tree } from './tree.ts'

type Rule = (path: string, text: string) => string | undefined

const homeless = /(^|-)(utils?|helpers?|common|shared|types|misc|constants|manager|service|handler|temp|tmp|v\d+)$/
const query = /\.(selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto)\(|\bsql(<[^>]*>)?`/
const tableNamed = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|replaceInto|mergeInto|\w+Join)\(\s*'([a-z_]+)/g

const rules: Rule[] = [
  function namesSomething(path) {
    const parts = path.replace(/(\.test)?\.\w+$/, '').split('/')
    if (basename(path).startsWith('index.')) return 'is named index: name it for what it holds.'
    const bad = parts.find((part) => homeless.test(part))
    return (
      bad &&
      `is named “${bad}”, which says nothing: things live with their narrowest owner, and are named for what they are.`
    )
  },
  function beginsWithASentence(path, text) {
    if (!/^src|^db|^tests|^tools|^bench|^bin|\.config\.ts$/.test(path)) return undefined
    const comment = /^(?:#!.*\n)?((?:\/\/ .*\n)+)/
      .exec(text)?.[1]
      ?.replaceAll(/\n(\/\/)?/g, '')
      .slice(3)
    if (comment && /^[^a-z]|^`/.test(comment) && /[.!?…)]$/.test(comment)) return undefined
    return 'does not begin with a sentence: its first line says, as a comment, what the file is for.'
  },
  function hasNoBarrel(_, text) {
    return /^export \*/m.test(text) ? 'exports *: name what is offered, so that a reader sees it.' : undefined
  },
  function keepsSqlInItsStore(path, text) {
    const room = roomOf(path)
    if (!room || isTest(path) || /^src\/\w+\/store(\.ts$|\/)/.test(path) || !query.test(text)) return undefined
    return `holds SQL: the queries of a room stand in src/${room}/store.ts.`
  },
  function leavesStyleToTheSheet(path, text) {
    if (!path.endsWith('.tsx') || !/\sstyle=/.test(text)) return undefined
    return 'writes a style attribute, which the security policy blocks: give it a class, and the sheet a rule.'
  },
  function writesNoHtmlAsText(path, text) {
    if (!/^src.*\.tsx?$/.test(path) || !/dangerouslySetInnerHTML|\.innerHTML\s*=/.test(text) || path in mayWriteHtml)
      return undefined
    return 'writes HTML as text: render nodes. (tests/support/walls/plan.ts lists the exceptions and why they are safe.)'
  },
  function takesSettingsFromTheHouse(path, text) {
    const isRoof = /^src\/[^/]+$/.test(path)
    if (!path.startsWith('src/') || isRoof || isTest(path) || !text.includes('process.env')) return undefined
    return 'reads the environment: settings are read once, in src/platform/settings.ts, and come with the house.'
  },
]

/** One sentence for each broken rule, beginning with the file. */
export function wrongWriting(tree: Tree): string[] {
  const sources = [...tree].filter(([path]) => /\.(tsx?|mjs)$|^bin\//.test(path))
  const single = sources.flatMap(([path, text]) =>
    rules.flatMap((rule) => {
      const problem = rule(path, text)
      return problem ? [`${path} ${problem}`] : []
    }),
  )
  return [...single, ...tablesOfTwo(sources)]
}

/** A table belongs to one room; the others ask that room. */
function tablesOfTwo(sources: [string, string][]): string[] {
  const owners = new Map<string, Map<string, string>>()
  for (const [path, text] of sources) {
    const room = roomOf(path)
    if (!room || isTest(path)) continue
    for (const [, table = ''] of text.matchAll(tableNamed)) {
      owners.set(table, (owners.get(table) ?? new Map<string, string>()).set(room, path))
    }
  }
  return [...owners]
    .filter(([, by]) => by.size > 1)
    .map(
      ([table, by]) =>
        `${[...by.values()].join(' and ')} both name the table ${table}: a table has one room; the other asks its door.`,
    )
}

function roomOf(path: string): string | undefined {
  const name = /^src\/(\w+)\//.exec(path)?.[1]
  return name && Object.hasOwn(rooms, name) ? name : undefined
}
