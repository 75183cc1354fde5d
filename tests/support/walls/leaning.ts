// Finds what leans on what it may not lean on, and says what to do instead.
import { basename, dirname } from 'node:path'
import { forTheRoof, handles, openFolders, roofFolders, rooms, shelves } from './plan.ts'
import { importsOf, isTest, type Import, type Tree } from './tree.ts'

type Place = { kind: 'room' | 'shelf' | 'roof' | 'unknown'; name: string }

/** One sentence for each import through a wall; none if the house stands. */
export function wrongLeanings(tree: Tree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const imports = importsOf(path, text)
    if (path.startsWith('db/')) return imports.flatMap(({ target }) => migration(path, target))
    if (!path.startsWith('src/')) return []
    const place = placeOf(path)
    if (place.kind === 'unknown') {
      return [`${path}: the plan of the house knows no room “${place.name}”. Name it in tests/support/walls/plan.ts.`]
    }
    return imports.flatMap((one) => [...outward(path, one), ...between(path, place, one.target), ...page(path, one)])
  })
}

function placeOf(path: string): Place {
  const [, first = '', ...rest] = path.split('/')
  const name = first.replace(/\.tsx?$/, '')
  if (Object.hasOwn(shelves, name)) return { kind: 'shelf', name }
  if (rest.length === 0 || roofFolders.includes(name)) return { kind: 'roof', name: 'roof' }
  return { kind: Object.hasOwn(rooms, name) ? 'room' : 'unknown', name }
}

/** Who leaves src/, and who leans on test code. */
function outward(path: string, { target }: Import): string[] {
  if (isTest(path)) return []
  if (/^(tests|tools|bench|demo)\//.test(target) || isTest(target)) {
    return [
      `${path} leans on ${target}: the program does not run on what is made for tests and tools. Move it to src/.`,
    ]
  }
  return []
}

function between(path: string, from: Place, target: string): string[] {
  if (!target.startsWith('src/')) return []
  const to = placeOf(target)
  if (from.name === to.name && from.kind === to.kind) return []
  if (openFolders.some((folder) => target.startsWith(`src/${folder}/`)) && from.kind !== 'shelf') return []
  if (to.kind === 'roof') {
    return [`${path} leans on the roof (${target}): rooms tell up by news on the wire, and wires.ts says who hears it.`]
  }
  if (from.kind === 'shelf') return shelf(path, from.name, to, target)
  if (to.kind === 'shelf') return []
  if (from.kind === 'room' && !rooms[from.name]?.includes(to.name)) {
    return [
      `${path} leans on ${target}, but ${from.name} may ask only ${list(rooms[from.name])}. ` +
        `Ask down, tell up: send news on the wire, or move what both need to a room below.`,
    ]
  }
  return door(path, from, to.name, target)
}

function shelf(path: string, name: string, to: Place, target: string): string[] {
  if (to.kind === 'shelf' && shelves[name]?.includes(to.name)) return []
  const rest = name === 'platform' ? 'The platform does not know what an article is' : 'A shelf knows no room'
  return [
    `${path} leans on ${target}, but ${name} may use only ${list(shelves[name])}. ${rest}: pass in what it needs.`,
  ]
}

function door(path: string, from: Place, room: string, target: string): string[] {
  if (target === `src/${room}/${room}.ts`) return []
  const isAtRoot = dirname(target) === `src/${room}`
  if (from.kind === 'roof' && isAtRoot && forTheRoof.includes(basename(target))) return []
  return [
    `${path} goes into ${room} by ${target}: go through its front door, src/${room}/${room}.ts, and let the door offer it.`,
  ]
}

/** A page gets data and makes HTML. */
function page(path: string, { target, isType }: Import): string[] {
  if (!/^src\/\w+\/(pages|islands)\//.test(path) || isTest(path)) return []
  const isHandle = handles.some((name) => target === `src/platform/${name}.ts`)
  const isStore = /^src\/\w+\/store(\.ts|\/)/.test(target) && !isType
  if (!isHandle && !isStore) return []
  return [`${path} reaches for ${target}: a page gets its data as properties; fetch it in routes.tsx, then render.`]
}

function migration(path: string, target: string): string[] {
  if (/^(db|src\/platform)\//.test(target)) return []
  return [`${path} leans on ${target}: a migration stays as it was released, so it may not lean on code that changes.`]
}

function list(names: readonly string[] = []): string {
  return names.length === 0 ? 'the shelves' : `the shelves, ${names.join(', ')}`
}
