// Looks through a page for what only a hostile text can have put there: elements, attributes and addresses that the paper does not write.
import { parseHTML } from 'linkedom'

/** Every element that the paper's own pages are made of. */
const written = new Set(
  `html head body meta title link script main header footer nav aside section article h1 h2 h3 h4 h5 h6 p a b i em strong small s sub sup
  span div ul ol li dl dt dd table caption thead tbody tfoot tr th td colgroup col form fieldset legend label input textarea select option
  optgroup button output details summary figure figcaption blockquote q cite code pre kbd abbr time address hr br wbr img picture source
  svg path g circle rect line polygon polyline ellipse defs clippath use title mark del ins bdi bdo dfn data progress meter search`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
const addresses = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'data',
  'cite',
  'xlink:href',
  'background',
  'ping',
])
/** What never holds anything that somebody wrote. */
const ours = new Set([
  'id',
  'class',
  'for',
  'name',
  'type',
  'lang',
  'dir',
  'method',
  'rel',
  'target',
  'role',
  'form',
  'http-equiv',
])

/** What is wrong with a page; nothing with a sound one. `origin` is the paper's. */
export function foreignIn(html: string, origin: string): string[] {
  const { document } = parseHTML(html)
  const problems: string[] = []
  if (/[^\P{Cc}\t\r\n\u0080-\u009f]/u.test(html)) problems.push('a control character')
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName
    if (!written.has(name.toLowerCase())) problems.push(`<${name}>`)
    if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') problems.push('a refresh')
    if (name === 'script') problems.push(...inScript(element))
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|[^a-z:-]/.test(attribute.replace(/^(viewBox|preserveAspectRatio)$/, '')))
        problems.push(`<${name} ${attribute}>`)
      if (ours.has(attribute) && /pwned|evil|[<>"'`\\]/.test(value)) problems.push(`${attribute}="${value}"`)
      if (addresses.has(attribute) && !mayLead(element, value, origin)) problems.push(`${attribute}="${value}"`)
      if (attribute === 'srcset' && !value.split(',').every((one) => /^\s*\/pictures\//.test(one)))
        problems.push(`srcset="${value}"`)
    }
  }
  return problems
}

function inScript(element: Element): string[] {
  if (element.getAttribute('type') !== 'application/ld+json')
    return element.textContent === '' && (element.getAttribute('src') ?? '').startsWith('/assets/') ? [] : ['a script']
  try {
    JSON.parse(element.textContent ?? '')
    return /<[/!a-z]/i.test(element.textContent ?? '') ? ['an element in JSON-LD'] : []
  } catch {
    return ['JSON-LD that is no JSON']
  }
}

/** Where the paper's own buttons to pass a story on lead; what they pass on is written in percent signs. */
const passedOn =
  /^(?:https:\/\/x\.com\/intent\/post|https:\/\/www\.facebook\.com\/sharer\/sharer\.php|https:\/\/social-plugins\.line\.me\/lineit\/share|mailto:)\?[^\s<>"'`\\]+$/

/** A path or a whole address of ours, a place on the page; elsewhere only what a reader's own words lead to, and says so. */
function mayLead(element: Element, value: string, origin: string): boolean {
  if (value === '' || /^#|^\/(?![/\\])|^\?/.test(value)) return !/[<>"\\\s]/.test(value)
  if (value.startsWith(`${origin}/`) || value === origin) return !/[<>"\\\s]/.test(value)
  if (passedOn.test(value)) return true
  if (element.localName !== 'a' || !/^https?:\/\/[^/@\\]+(?:[/?#]|$)/.test(value)) return false
  const rel = (element.getAttribute('rel') ?? '').split(' ')
  return element.closest('.words') !== null && ['nofollow', 'ugc', 'noopener'].every((one) => rel.includes(one))
}
