// What stands on an article's page for who looks words up in it, in English.
export const readingTools = {
  'reading.help': 'Choose a word in the article to see what it means.',
  'reading.keys': 'With the keyboard: arrow keys walk from word to word, Enter looks up, Escape ends.',
  'reading.end': 'Close the dictionary',
  'reading.every-word': 'Every word as a link',
  'reading.caret': 'The article, word by word',
  'reading.card': 'Dictionary card',
  'reading.close': 'Close the card',
  'reading.failed':
    'The dictionary cannot be reached. Are you offline? What you have looked up here already still opens.',
  'reading.legend': 'Hard words have a dotted line.',
  'reading.legend-change': 'Change',
  'reading.more': 'More',
  'reading.more-about': 'about “{word}”',
  'reading.follow': 'Open the link',
} as const
