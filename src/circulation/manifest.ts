// What a device needs to know to put the paper among its applications.
import * as urls from '../urls.ts'
import type { Source } from './source.ts'

// The ground of the page and of the mark, as src/style/tokens.css and src/style/icons/mark.svg have them.
const paperGround = '#fffdf8'
const markGround = '#16243f'

export function manifest({ language, paper }: Source): string {
  const front = urls.front(language)
  return JSON.stringify({
    id: front,
    name: paper.name[language],
    short_name: paper.name[language],
    ...(paper.motto[language] === '' ? {} : { description: paper.motto[language] }),
    lang: language,
    dir: 'ltr',
    start_url: front,
    scope: '/',
    display: 'minimal-ui',
    background_color: paperGround,
    theme_color: markGround,
    categories: ['news'],
    icons: [
      { src: urls.icon('mark.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...[192, 512].map((size) => ({
        src: urls.icon(`mark-${size}.png`),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
    ],
  })
}
