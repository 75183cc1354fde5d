// Where somebody goes on after signing in: a path of ours, never another site.

/** The path that was asked for, if it is one of ours; else `otherwise`. */
export function nextOf(wanted: string | undefined, otherwise: string): string {
  if (wanted === undefined || !/^\/(?![/\\])[^\s\\\p{C}]*$/u.test(wanted)) return otherwise
  // As a browser would read it: what leaves the site, by whatever trick of writing, is refused.
  const base = 'http://paper.invalid'
  const url = URL.parse(wanted, base)
  if (url === null || url.origin !== base || url.pathname.startsWith('//')) return otherwise
  // Back to the form, one would sign in for ever; a form's own address may answer to no GET.
  return /^(\/ko)?\/account\/sign-(in|out)$/.test(url.pathname) ? otherwise : url.pathname + url.search + url.hash
}
