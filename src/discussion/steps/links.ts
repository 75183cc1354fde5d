// Has somebody look at a comment with more links than a conversation needs, and at any link of a newcomer.
import { countLinks } from '../../language/paragraphs.ts'
import { isNewcomer } from './newcomer.ts'
import { pass, type Step } from './step.ts'

const mostLinks = 2

export const links: Step = {
  name: 'links',
  look({ body, author, now }) {
    const found = countLinks(body)
    if (author.staff || found === 0) return pass
    if (found > mostLinks) return { verdict: 'hold', because: 'links.many', detail: String(found) }
    return isNewcomer(author, now) ? { verdict: 'hold', because: 'links.newcomer', detail: String(found) } : pass
  },
}
