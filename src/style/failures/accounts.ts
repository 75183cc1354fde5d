// The failures of accounts: each code with the sentence that a person may see.
import type { Sentences } from './sentences.ts'

export const accounts = {
  'account.provider': {
    en: 'The paper does not offer this way to sign in.',
    ko: '이 신문에서 쓰지 않는 로그인 방법입니다.',
  },
  'account.email': { en: '“{email}” is not an e-mail address.', ko: '“{email}”, 이메일 주소가 아닙니다.' },
  'account.last-administrator': {
    en: 'Nobody else administers the accounts. Make somebody else an administrator first.',
    ko: '계정을 관리하는 사람이 더 없습니다. 먼저 다른 사람을 운영자로 정해 주십시오.',
  },
  'account.not-allowed': {
    en: 'Your role at the paper does not include this.',
    ko: '맡으신 역할로는 할 수 없는 일입니다.',
  },
  'account.role': { en: 'The staff knows no role “{role}”.', ko: '직원에게 “{role}” 역할은 없습니다.' },
  'account.second-factor': {
    en: 'Set up a second step of signing in first: who works for the paper needs one.',
    ko: '먼저 2단계 로그인을 설정해 주십시오. 신문사 계정에는 꼭 필요합니다.',
  },
  'account.signed-out': { en: 'Sign in first.', ko: '먼저 로그인해 주십시오.' },
  'data.export-running': {
    en: 'Your data is being gathered already. Wait a moment for the file.',
    ko: '이미 데이터를 모으고 있습니다. 파일이 준비될 때까지 잠시 기다려 주십시오.',
  },
  'notices.unsubscribe': {
    en: 'This address is not whole. Open the link in the mail again, or change the mail you get in your account.',
    ko: '주소가 온전하지 않습니다. 메일의 링크를 다시 여시거나 계정에서 메일 설정을 바꿔 주십시오.',
  },
  'account.unknown': { en: 'There is no such account.', ko: '없는 계정입니다.' },
} as const satisfies Record<string, Sentences>
