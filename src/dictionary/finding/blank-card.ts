// A card with nothing on it but what is said, and the notes that many cards share.
import type { Card, CardKind } from '../card.ts'

export function blank(word: string, more: Partial<Card> & { kind: CardKind }): Card {
  return {
    word,
    headword: word,
    pos: null,
    spans: [],
    sound: null,
    level: null,
    senses: [],
    note: null,
    seeAlso: [],
    ...more,
  }
}

export const nameNote = {
  en: 'A name, or part of one.',
  ko: '이름이거나 이름의 일부입니다.',
}
export const koreanNote = {
  en: 'This dictionary explains English words, with Korean meanings. It does not look up Korean words.',
  ko: '이 사전은 영어 낱말을 영어와 한국어로 풀이합니다. 한국어 낱말은 찾지 않습니다.',
}
