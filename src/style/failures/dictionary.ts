// The failures of the dictionary: each code with the sentence that a person may see.
import type { Sentences } from './sentences.ts'

export const dictionary = {
  'dictionary.pace': {
    en: 'More than {most, number} words a minute were looked up from where you are. Wait a minute and go on.',
    ko: '같은 곳에서 1분에 {most, number}개가 넘는 낱말을 찾았습니다. 1분 뒤에 다시 해 주십시오.',
  },
  'dictionary.sentence-long': {
    en: 'A sentence can have at most {most, number} characters. Send a shorter one, or the word alone.',
    ko: '문장은 {most, number}자까지 보낼 수 있습니다. 더 짧은 문장이나 낱말만 보내 주십시오.',
  },
  'dictionary.unknown': { en: 'The dictionary does not have this word.', ko: '사전에 없는 낱말입니다.' },
  'dictionary.word-long': {
    en: 'A word or phrase can have at most {most, number} characters.',
    ko: '낱말이나 구는 {most, number}자까지 찾을 수 있습니다.',
  },
  'entry.bar': {
    en: 'Neither a bar (|) nor a line end can stand here: they part the fields of the lexicon’s files.',
    ko: '세로줄(|)과 줄바꿈은 쓸 수 없습니다. 사전 파일에서 칸을 나누는 데 쓰입니다.',
  },
  'entry.changed-meanwhile': {
    en: 'Somebody else changed this entry meanwhile. What you wrote is below; look at the entry as it is now, then keep yours if it is still right.',
    ko: '그사이 다른 사람이 이 항목을 고쳤습니다. 쓰신 내용은 아래에 그대로 있습니다. 지금의 항목을 확인하신 뒤 맞으면 다시 저장해 주십시오.',
  },
  'entry.definition-hangul': {
    en: 'The definition is in English; Korean has its own field.',
    ko: '뜻풀이는 영어로 씁니다. 한국어는 따로 칸이 있습니다.',
  },
  'entry.definition-long': {
    en: 'The definition has {count, number} words; {most} are the most.',
    ko: '뜻풀이가 {count, number}단어입니다. {most}단어까지 쓸 수 있습니다.',
  },
  'entry.definition-missing': { en: 'Write a definition.', ko: '뜻풀이를 쓰십시오.' },
  'entry.definition-stop': {
    en: 'A definition ends without a full stop or semicolon.',
    ko: '뜻풀이 끝에는 마침표나 쌍반점을 찍지 않습니다.',
  },
  'entry.definition-uncommon': {
    en: 'It explains with uncommon words: {words}. Use words that every learner knows.',
    ko: '흔하지 않은 낱말로 풀이했습니다: {words}. 배우는 사람이 아는 낱말로 바꾸십시오.',
  },
  'entry.headword-long': {
    en: 'A headword has at most {most} characters.',
    ko: '표제어는 {most}자까지 쓸 수 있습니다.',
  },
  'entry.headword-missing': { en: 'Write the headword.', ko: '표제어를 쓰십시오.' },
  'entry.headword-signs': {
    en: 'A headword begins with an English letter and has only letters, spaces, hyphens, full stops and apostrophes.',
    ko: '표제어는 영문자로 시작하며 영문자, 빈칸, 붙임표, 마침표, 아포스트로피만 쓸 수 있습니다.',
  },
  'entry.key-other-part': {
    en: 'A ticked sense of WordNet is of another part of speech than this one.',
    ko: '고른 워드넷 뜻의 품사가 이 뜻의 품사와 다릅니다.',
  },
  'entry.key-twice': {
    en: 'A sense of WordNet is ticked here that an earlier sense covers already.',
    ko: '앞의 뜻에서 이미 고른 워드넷 뜻을 다시 골랐습니다.',
  },
  'entry.key-unknown': {
    en: 'A ticked sense of WordNet does not belong to this headword.',
    ko: '고른 워드넷 뜻이 이 표제어의 것이 아닙니다.',
  },
  'entry.korean-long': {
    en: 'The Korean has at most {most} characters.',
    ko: '한국어는 {most}자까지 쓸 수 있습니다.',
  },
  'entry.korean-missing': { en: 'Write what it means in Korean.', ko: '한국어 뜻을 쓰십시오.' },
  'entry.many-entries': {
    en: 'The newsroom has {most, number} entries, which is the most. Have them taken into the lexicon’s files first.',
    ko: '편집국 항목은 {most, number}개까지 둘 수 있습니다. 먼저 사전 파일로 옮겨 주십시오.',
  },
  'entry.many-senses': {
    en: 'An entry has at most {most} senses.',
    ko: '한 항목에는 뜻을 {most}개까지 쓸 수 있습니다.',
  },
  'entry.no-sense': { en: 'Write at least one sense.', ko: '뜻을 하나 이상 쓰십시오.' },
  'entry.phrase-long': {
    en: 'A typical phrase has at most {most} words.',
    ko: '예구는 {most}단어까지 쓸 수 있습니다.',
  },
  'entry.unknown': { en: 'The newsroom has no such entry.', ko: '편집국에 없는 항목입니다.' },
  'words.nothing-to-keep': {
    en: 'The dictionary does not have this word, so there is no meaning to keep.',
    ko: '사전에 없는 낱말이어서 저장할 뜻이 없습니다.',
  },
  'words.too-many': {
    en: 'You keep {most, number} words, which is the most that an account can hold. Remove some that you know by now, then keep this one.',
    ko: '낱말을 {most, number}개 저장하셨습니다. 한 계정에 더는 담을 수 없습니다. 이제 아는 낱말을 지우신 뒤 저장해 주십시오.',
  },
  'words.unknown': {
    en: 'This word is not among those you keep. You may have removed it on another page.',
    ko: '저장하신 낱말 가운데 없는 낱말입니다. 다른 화면에서 지우셨을 수 있습니다.',
  },
  'pack.unknown': { en: 'There is no such pack.', ko: '없는 사전 꾸러미입니다.' },
} as const satisfies Record<string, Sentences>
