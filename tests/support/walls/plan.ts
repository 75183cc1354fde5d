// The plan of the house: who may lean on whom. ARCHITECTURE.md says why.

/** Each room, from the lowest floor up, and the rooms below it that it may ask. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  accounts: [],
  standards: ['accounts'],
  desk: ['accounts', 'standards'],
  archive: ['desk'],
  circulation: ['accounts', 'desk'],
  background: ['accounts', 'desk'],
  discussion: ['accounts', 'standards', 'desk'],
  dictionary: ['accounts', 'desk', 'archive', 'background'],
  edition: ['accounts', 'standards', 'desk', 'archive', 'circulation', 'background', 'discussion', 'dictionary'],
}

/** The open shelves, which every room may use, and what each of them may use itself. `urls` is the file urls.ts. */
export const shelves: Readonly<Record<string, readonly string[]>> = {
  platform: [],
  urls: ['platform'],
  language: ['platform'],
  style: ['platform', 'language', 'urls'],
}

/** Folders of src/ that belong to the roof, beside the files that lie in src/ itself. */
export const roofFolders: readonly string[] = []

/** What a room keeps ready for the roof alone, beside its front door. */
export const forTheRoof: readonly string[] = ['routes.tsx', 'routes.ts', 'api.ts', 'commands.ts']

/** Folders within a room that everybody may use as if they were a shelf. */
export const openFolders: readonly string[] = ['desk/body']

/** The platform's files that hold a handle to the outer world; no page may touch them. */
export const handles: readonly string[] = ['database', 'house', 'sqlite', 'postgres', 'wire', 'jobs', 'mail', 'files']

/** Where HTML may be written as text, and why it is safe there. */
export const mayWriteHtml: Readonly<Record<string, string>> = {
  'src/style/json-ld.tsx': 'JSON for machines, in which every < is escaped',
}
