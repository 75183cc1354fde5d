// Where a file of WordPress's library lies below `wp-content/uploads`, and under which other names it may be at hand.

/** The path below `uploads` of a file's address, decoded: `2018/04/ri.jpg`. Empty for what is no address. */
export function uploadPath(address: string): string {
  const path = URL.parse(address, 'https://site.invalid')?.pathname ?? ''
  const below = /\/(?:uploads|blogs\.dir\/\d+\/files)\/(.+)$/.exec(path)?.[1] ?? path.replace(/^\/+/, '')
  return unescaped(below).normalize('NFC')
}

/** A percent sign may just be one. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const size = /-\d+x\d+(?=\.\w+$)/
const scaled = /-scaled(?=\.\w+$)/

/**
 * The names under which to look for a file, best first: for one of the sizes that WordPress draws, the original before the size;
 * of a picture that was too large for it, also what it drew instead.
 */
export function namesOf(path: string, isOriginal: (path: string) => boolean): string[] {
  const original = isOriginal(path) ? path : path.replace(size, '')
  const large = original.replace(/(?=\.\w+$)/, '-scaled')
  const names = [original, large, original.replace(scaled, ''), path]
  const places = [...names, ...names.map((name) => name.replace(/^sites\/\d+\//, ''))]
  // Archives made on a Mac name files with Korean syllables taken apart.
  return [...new Set([...places, ...places.map((name) => name.normalize('NFD'))])]
}
