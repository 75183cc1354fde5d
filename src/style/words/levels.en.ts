// What the paper says of how hard an article is, and its print view with a glossary, in English.
export const levels = {
  'level.line': 'Level {level} · words of the first {count, number}',
  'level.line-rare': 'Level 6 · with many rare words',
  'level.means':
    'Who knows the {count, number} most frequent words of English knows at least 95 of every 100 running words of this article.',
  'level.means-rare':
    'More than five of every 100 running words of this article are beyond the 9,000 most frequent of English.',
  'level.short': 'Level {level}',
  'level.easier': 'Easier to read',
  'level.up-to': 'up to Level {level}',
  'level.all': 'all articles',
  'level.filtered':
    'English articles with no harder words than Level {level}: the {count, number} most frequent words of English are at least 95 of every 100 in them.',
  'level.none-here': 'No article here is that easy. Try a higher level, or all articles.',
  'level.of-articles': 'Levels of articles',
  'level.of-articles-explained':
    'An article’s level is the lowest at which a reader knows at least 95 of every 100 of its running words, which is enough to read with now and then a look-up. Every form counts as its headword; names, numbers and abbreviations do not count. A program reckons it from the words alone: a long sentence or an unfamiliar matter can make an article harder than its level.',

  'level.desk': 'Reading level',
  'level.desk-explained': 'How hard the words of an English text are for a learner. Nothing of it is kept.',
  'level.desk-text': 'Text in English',
  'level.desk-show': 'Measure',
  'level.desk-too-short':
    'At least {fewest} words are needed before a level means anything; {count, plural, =0 {there is none} one {there is one} other {there are #}}.',
  'level.desk-result': 'Level {level}',
  'level.desk-words': '{count, plural, one {# running word} other {# running words}}, names and numbers left out',
  'level.desk-shares': 'Known at each level',
  'level.desk-level': 'Level',
  'level.desk-reach': 'Reaches to',
  'level.desk-share': 'Words known',
  'level.desk-rare': 'rare words',
  'level.desk-first': 'the first {count, number}',
  'level.desk-hardest': 'Hardest words',
  'level.desk-hardest-explained':
    'The rarest first. Plainer words in the place of a few of them may bring the text down a level.',
  'level.desk-times': '{count, plural, one {once} other {# times}}',

  'glossary.link': 'Print with glossary',
  'glossary.title': 'Print with glossary: {headline}',
  'glossary.heading': 'Words in this article',
  'glossary.explained':
    'Hard words from Level {level} on, in the order in which they come. The numbers are those of the paragraphs.',
  'glossary.some':
    'The hardest {shown} of {all} words from Level {level} on, in the order in which they come. The numbers are those of the paragraphs.',
  'glossary.none': 'No word of this article is harder than Level {below}.',
  'glossary.korean':
    'This article is in Korean. The glossary explains English words, so there is nothing here to gloss.',
  'glossary.form': 'How it is set',
  'glossary.level': 'Words from level',
  'glossary.columns': 'Columns',
  'glossary.one-column': 'One',
  'glossary.two-columns': 'Two',
  'glossary.lines': 'Number every fifth line',
  'glossary.lines-script': 'Line numbers need scripts; paragraphs are numbered in any case.',
  'glossary.words': 'Explained in',
  'glossary.words-both': 'English and Korean',
  'glossary.words-en': 'English',
  'glossary.words-ko': 'Korean',
  'glossary.sheet': 'The text as it will be printed',
  'glossary.show': 'Set it so',
  'glossary.plain': 'Print without glossary',
  'glossary.in-paragraph': 'Paragraph {number}',
  'glossary.in-headline': 'Headline',
} as const
