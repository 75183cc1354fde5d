// The one table of failures: each code with the sentence that a person may see.
import { type Language, type Say, speaker } from '../platform/i18n.ts'
import { accounts } from './failures/accounts.ts'
import { dictionary } from './failures/dictionary.ts'
import { standards } from './failures/standards.ts'
import { discussion } from './failures/discussion.ts'
import type { Sentences } from './failures/sentences.ts'

export const failures = {
  'archive.broken': {
    en: 'This is not an archive that can be read ({why}). Use one that `courant backup` wrote.',
    ko: '읽을 수 없는 보관 파일입니다({why}). `courant backup`으로 만든 파일을 쓰십시오.',
  },
  'archive.checksum': {
    en: 'The archive is damaged: {name} is not what was backed up. Use another backup.',
    ko: '보관 파일이 손상되었습니다. {name}의 내용이 백업할 때와 다릅니다. 다른 백업을 쓰십시오.',
  },
  'archive.incomplete': {
    en: 'The archive is cut short: {name} is missing. Use another backup.',
    ko: '보관 파일이 온전하지 않습니다. {name}이(가) 없습니다. 다른 백업을 쓰십시오.',
  },
  'archive.unsafe': {
    en: 'The archive names a file outside itself ({name}) and was not used.',
    ko: '보관 파일이 바깥의 파일({name})을 가리켜 쓰지 않았습니다.',
  },
  'article.address-taken': {
    en: 'Another article of that day has the address “{slug}”. Choose another one.',
    ko: '같은 날의 다른 기사가 “{slug}” 주소를 쓰고 있습니다. 다른 주소를 고르십시오.',
  },
  'article.changed-meanwhile': {
    en: 'The article was changed meanwhile. Look at the new version and repeat what you did.',
    ko: '그사이 기사가 바뀌었습니다. 새 판을 확인하고 다시 해 주십시오.',
  },
  'article.not-published': { en: 'This article is not published.', ko: '실리지 않은 기사입니다.' },
  'article.published-already': { en: 'This article is published already.', ko: '이미 실린 기사입니다.' },
  'article.slug': {
    en: '“{slug}” cannot be an address: use letters, digits and hyphens between words.',
    ko: '“{slug}”은(는) 주소로 쓸 수 없습니다. 글자와 숫자, 낱말 사이의 붙임표만 쓰십시오.',
  },
  'article.unknown': {
    en: 'No article is at this address. It may have a slip in it; the front page has what is new.',
    ko: '이 주소에는 기사가 없습니다. 주소에 오타가 있을 수 있습니다. 첫 화면에서 새 소식을 보실 수 있습니다.',
  },
  'article.withdrawn': { en: 'We have taken this article down.', ko: '이 기사는 더 이상 싣지 않습니다.' },
  'body.malformed': {
    en: 'The text is not in a form we can use: {reason}.',
    ko: '본문의 형식을 쓸 수 없습니다: {reason}.',
  },
  'breaking.article': { en: 'No published article is at {address}.', ko: '{address}에 실린 기사가 없습니다.' },
  'breaking.hours': {
    en: 'The hours must be a number above 0 and at most {longest}.',
    ko: '시간은 0보다 크고 {longest} 이하인 수여야 합니다.',
  },
  'breaking.text': {
    en: 'Say it in both languages: --en "…" --ko "…". To take the strip down: --clear.',
    ko: '두 언어로 모두 쓰십시오: --en "…" --ko "…". 속보를 내리려면 --clear.',
  },
  'day.unknown': { en: 'There is no such day.', ko: '없는 날짜입니다.' },
  'demo.not-empty': {
    en: 'The database holds a newspaper of its own. The demo goes only into an empty one.',
    ko: '데이터베이스에 이미 신문이 있습니다. 데모는 빈 데이터베이스에만 넣을 수 있습니다.',
  },
  'disk.full': {
    en: 'The disk is full. Nothing was left behind; try again when there is room.',
    ko: '디스크가 가득 찼습니다. 남은 것은 없으니 공간을 비운 뒤 다시 해 주십시오.',
  },
  'file.unknown': { en: 'There is no such file.', ko: '없는 파일입니다.' },
  'http.cross-site': {
    en: 'This form was not sent from a page of ours. Open the page again and send it from there.',
    ko: '저희 페이지에서 보낸 양식이 아닙니다. 페이지를 다시 열고 그곳에서 보내 주십시오.',
  },
  'http.host': {
    en: 'The name you used for this server is not the paper’s.',
    ko: '이 서버를 부른 이름이 신문의 주소와 다릅니다.',
  },
  'http.token': {
    en: 'This form is older than your session. Open the page again and send it from there; what you wrote is still in your browser’s last page.',
    ko: '로그인하기 전에 연 양식입니다. 페이지를 다시 열고 그곳에서 보내 주십시오. 쓰신 글은 브라우저의 이전 화면에 남아 있습니다.',
  },
  'http.overloaded': {
    en: 'More readers came than we can serve at this moment. Try again in a few seconds.',
    ko: '지금 감당할 수 있는 것보다 많은 독자가 오셨습니다. 몇 초 뒤 다시 시도해 주십시오.',
  },
  'icon.unknown': { en: 'There is no such icon.', ko: '없는 아이콘입니다.' },
  'journalist.unknown': { en: 'No journalist of ours has this address.', ko: '이 주소를 쓰는 기자가 없습니다.' },
  'mail.address': { en: 'This is not an e-mail address.', ko: '이메일 주소가 아닙니다.' },
  'mail.header': {
    en: 'This mail cannot be sent: {name} has a line break in it.',
    ko: '메일을 보낼 수 없습니다. {name}에 줄바꿈이 있습니다.',
  },
  'page.unknown': {
    en: 'This page is not in the paper. The address may have a slip in it; the front page has what is new.',
    ko: '신문에 없는 페이지입니다. 주소에 오타가 있을 수 있습니다. 첫 화면에서 새 소식을 보실 수 있습니다.',
  },
  'picture.broken': {
    en: 'This picture cannot be read to its end ({why}). Save it anew and send it again.',
    ko: '사진을 끝까지 읽을 수 없습니다({why}). 다시 저장해 보내 주십시오.',
  },
  'picture.format': {
    en: 'This is no picture that we take: use JPEG, PNG, WebP or AVIF.',
    ko: '받을 수 없는 사진 형식입니다. JPEG, PNG, WebP, AVIF를 쓰십시오.',
  },
  'picture.too-large': {
    en: 'This picture is too large: at most {megapixels} megapixels and {megabytes} MB.',
    ko: '사진이 너무 큽니다. {megapixels}메가픽셀, {megabytes}MB 이하여야 합니다.',
  },
  'picture.unknown': { en: 'There is no such picture.', ko: '없는 사진입니다.' },
  'rendition.overloaded': {
    en: 'Too many pictures are being drawn at this moment. Try again in a few seconds.',
    ko: '지금 그려야 할 사진이 너무 많습니다. 몇 초 뒤 다시 시도해 주십시오.',
  },
  'restore.broken-database': {
    en: 'The database in this backup is damaged ({why}). Use another backup.',
    ko: '백업 속 데이터베이스가 손상되었습니다({why}). 다른 백업을 쓰십시오.',
  },
  'restore.database-not-empty': {
    en: 'The database is not empty. Name an empty one in COURANT_DATA or DATABASE_URL.',
    ko: '데이터베이스가 비어 있지 않습니다. COURANT_DATA나 DATABASE_URL에 빈 것을 지정하십시오.',
  },
  'restore.files-not-empty': {
    en: 'The data folder already holds pictures. Name an empty one in COURANT_DATA.',
    ko: '데이터 폴더에 이미 사진이 있습니다. COURANT_DATA에 빈 폴더를 지정하십시오.',
  },
  'restore.newer': {
    en: 'This backup is of a newer Courant ({migration}). Update the program first.',
    ko: '더 새로운 Courant의 백업입니다({migration}). 먼저 프로그램을 올리십시오.',
  },
  'restore.not-a-backup': {
    en: 'This archive was not written by `courant backup`.',
    ko: '`courant backup`으로 만든 파일이 아닙니다.',
  },
  'restore.other-kind': {
    en: 'This is a backup of {kind}. Restore it there: set or unset DATABASE_URL.',
    ko: '{kind}의 백업입니다. 그곳에 되돌리십시오. DATABASE_URL을 설정하거나 지우십시오.',
  },
  'section.malformed': {
    en: '“{path}” cannot be a section’s address: use small letters, digits and hyphens between words.',
    ko: '“{path}”은(는) 지면 주소로 쓸 수 없습니다. 소문자와 숫자, 낱말 사이의 붙임표만 쓰십시오.',
  },
  'section.orphan': {
    en: 'The section above “{path}” does not exist. Open it first.',
    ko: '“{path}”의 상위 지면이 없습니다. 먼저 만드십시오.',
  },
  'section.reserved': {
    en: '“{path}” begins with a word that the paper needs for itself. Choose another one.',
    ko: '“{path}”은(는) 신문이 따로 쓰는 말로 시작합니다. 다른 이름을 고르십시오.',
  },
  'section.too-deep': {
    en: 'Sections are at most three deep; “{path}” is deeper.',
    ko: '지면은 세 단계까지입니다. “{path}”은(는) 더 깊습니다.',
  },
  'section.unknown': {
    en: 'The paper has no such page or section. The address may have a slip in it; the front page has what is new.',
    ko: '신문에 없는 페이지 또는 지면입니다. 주소에 오타가 있을 수 있습니다. 첫 화면에서 새 소식을 보실 수 있습니다.',
  },
  'sitemap.unknown': { en: 'There is no such sitemap.', ko: '없는 사이트맵입니다.' },
  'story.dateline-day': { en: 'The dateline’s day is no date.', ko: '데이트라인의 날짜가 올바르지 않습니다.' },
  'story.headline-long': { en: 'The headline is too long.', ko: '제목이 너무 깁니다.' },
  'story.headline-missing': { en: 'The headline is missing.', ko: '제목이 없습니다.' },
  'story.section-missing': { en: 'The article belongs to no section.', ko: '기사의 지면이 정해지지 않았습니다.' },
  'story.standfirst-long': { en: 'The standfirst is too long.', ko: '부제가 너무 깁니다.' },
  'topic.name': { en: 'A topic needs a name with letters in it.', ko: '주제에는 글자가 든 이름이 있어야 합니다.' },
  'topic.unknown': { en: 'The paper has no such topic.', ko: '없는 주제입니다.' },

  ...accounts,
  ...standards,
  ...discussion,
  ...dictionary,
} as const satisfies Record<string, Sentences>

export type FailureCode = keyof typeof failures

const inOne = (language: Language) =>
  Object.fromEntries(Object.entries(failures).map(([code, sentences]) => [code, sentences[language]])) as Record<
    FailureCode,
    string
  >
const speakers: Record<Language, Say<FailureCode>> = { en: speaker('en', inOne('en')), ko: speaker('ko', inOne('ko')) }

/** The sentence of a failure in one language; null for a code that is not in the table. */
export function sentenceOf(
  { code, details }: { code: string; details: Parameters<Say>[1] },
  language: Language,
): string | null {
  return Object.hasOwn(failures, code) ? speakers[language](code as FailureCode, details) : null
}
