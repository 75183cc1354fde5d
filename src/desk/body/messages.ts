// The few words that a body's own furniture needs, for the catalogues of both languages.

export const bodyMessages = {
  en: {
    'body.notes': 'Notes',
    'body.note': 'Note {number}',
    'body.back-from-note': 'Back to the text from note {number}',
    'body.table': 'Table {number}',
  },
  ko: {
    'body.notes': '주',
    'body.note': '주 {number}',
    'body.back-from-note': '주 {number}에서 본문으로 돌아가기',
    'body.table': '표 {number}',
  },
} as const

export type BodyMessage = keyof (typeof bodyMessages)['en']
