// What stands on an article's page for who looks words up in it, in Korean.
import type { readingTools as en } from './reading-tools.en.ts'

export const readingTools: Record<keyof typeof en, string> = {
  'reading.help': '기사에서 낱말을 고르시면 뜻이 나옵니다.',
  'reading.keys': '키보드로는 화살표 키로 낱말을 옮겨 다니고, Enter 키로 찾고, Esc 키로 끝냅니다.',
  'reading.end': '사전 닫기',
  'reading.every-word': '모든 낱말을 링크로 보기',
  'reading.caret': '기사 낱말 하나씩 읽기',
  'reading.card': '사전 카드',
  'reading.close': '카드 닫기',
  'reading.failed': '사전에 연결할 수 없습니다. 인터넷 연결을 확인해 주십시오. 이미 찾아보신 낱말은 그대로 열립니다.',
  'reading.legend': '어려운 낱말에는 점선이 그어져 있습니다.',
  'reading.legend-change': '바꾸기',
  'reading.more': '더 보기',
  'reading.more-about': '({word})',
  'reading.follow': '링크 열기',
}
