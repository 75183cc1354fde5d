// Puts the ids of pictures in place of the sources that an import found in a body.
import type { Block, Body, Paragraph, Picture } from './body.ts'
import type { BodyProblem } from './problem.ts'
import { captionText } from './words.ts'

/**
 * Puts the id that `find` gives in place of each picture's source. A picture that cannot be had (null) leaves the body and
 * is reported as `picture-missing` with its source; its caption and credit stay, as a paragraph.
 */
export function mapPictures(
  body: Body,
  find: (source: string) => string | null,
): { body: Body; problems: BodyProblem[] } {
  const problems: BodyProblem[] = []
  const replace = (picture: Picture): Block[] => {
    const id = find(picture.attrs.picture)
    if (id !== null) return [{ ...picture, attrs: { ...picture.attrs, picture: id } }]
    problems.push({ code: 'picture-missing', about: picture.attrs.picture })
    const caption = captionText(picture.attrs)
    return caption === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text: caption }] }]
  }
  return { body: { ...body, content: mapped(body.content, replace) }, problems }
}

const blank: Paragraph = { type: 'paragraph' }

/** Where nothing is left, an empty paragraph stands, since no document, box or item may be empty. */
function mapped(blocks: Block[], replace: (picture: Picture) => Block[]): Block[] {
  const left = blocks.flatMap((block) => mapBlock(block, replace))
  return left.length > 0 ? left : [blank]
}

function mapBlock(block: Block, replace: (picture: Picture) => Block[]): Block[] {
  switch (block.type) {
    case 'picture':
      return replace(block)
    case 'factBox':
      return [{ ...block, content: mapped(block.content, replace) }]
    case 'bulletList':
    case 'orderedList':
      return [{ ...block, content: block.content.map((item) => ({ ...item, content: mapped(item.content, replace) })) }]
    default:
      return [block]
  }
}
