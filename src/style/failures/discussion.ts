// The failures of discussion: each code with the sentence that a person may see.
import type { Sentences } from './sentences.ts'

export const discussion = {
  'comment.banned': {
    en: 'Your account may not write or vote in the discussion any more. Your notices say why.',
    ko: '이 계정은 더 이상 토론에 참여할 수 없습니다. 이유는 알림에 있습니다.',
  },
  'comment.blank': { en: 'Your comment has nothing in it to read yet.', ko: '아직 읽을 내용이 없습니다.' },
  'comment.changed-meanwhile': {
    en: 'The comment was changed meanwhile. Read what it says now, then rule on that.',
    ko: '그사이 댓글이 바뀌었습니다. 지금의 글을 읽고 다시 판단해 주십시오.',
  },
  'comment.claimed': {
    en: '{name} has this comment in hand. In two minutes at most it is free again.',
    ko: '{name} 님이 이 댓글을 살펴보고 있습니다. 늦어도 2분 뒤에는 다시 맡으실 수 있습니다.',
  },
  'comment.in-a-row': {
    en: 'The last comments here are all yours. Leave room for somebody else, or come back in an hour.',
    ko: '마지막 댓글들이 모두 본인의 댓글입니다. 다른 분의 글을 기다리시거나 한 시간 뒤에 다시 써 주십시오.',
  },
  'comment.own': { en: 'This comment is not yours.', ko: '본인이 쓴 댓글이 아닙니다.' },
  'comment.own-article': {
    en: 'You sign this article, so somebody else rules on the comments under it.',
    ko: '직접 쓴 기사이므로 그 아래의 댓글은 다른 사람이 판단합니다.',
  },
  'comment.own-words': {
    en: 'You wrote this comment, so somebody else rules on it.',
    ko: '직접 쓴 댓글이므로 다른 사람이 판단합니다.',
  },
  'comment.pace': {
    en: 'Another comment of yours is just coming in. Wait a moment, then send this one.',
    ko: '다른 댓글이 막 들어오고 있습니다. 잠시 뒤에 보내 주십시오.',
  },
  'comment.parent-gone': {
    en: 'The comment that you answer is not shown any more.',
    ko: '답하시려는 댓글이 더 이상 보이지 않습니다.',
  },
  'comment.picked-head': {
    en: 'Only a shown comment at the head of a thread can be picked.',
    ko: '보이는 댓글 가운데 답글이 아닌 것만 추천할 수 있습니다.',
  },
  'comment.quote-gone': {
    en: 'The article does not say this. Quote a passage as it stands there.',
    ko: '기사에 없는 구절입니다. 기사에 있는 그대로 인용해 주십시오.',
  },
  'comment.ruled-already': {
    en: 'The comment is not in a state in which this can be done: somebody was quicker.',
    ko: '그사이 댓글의 상태가 바뀌어 이렇게 할 수 없습니다.',
  },
  'comment.repeated': {
    en: 'You have said this before today.',
    ko: '오늘 이미 같은 글을 쓰셨습니다.',
  },
  'comment.suspended': {
    en: 'Your account may write and vote again on {until}. Your notices say why.',
    ko: '이 계정은 {until}부터 다시 참여할 수 있습니다. 이유는 알림에 있습니다.',
  },
  'comment.too-dense': {
    en: 'A letter in your text carries more marks than any script has.',
    ko: '어떤 문자에도 없을 만큼 많은 부호가 겹친 글자가 있습니다.',
  },
  'comment.too-fast': {
    en: 'You have only just said something. Wait half a minute, then send this comment.',
    ko: '방금 댓글을 쓰셨습니다. 30초쯤 뒤에 다시 보내 주십시오.',
  },
  'comment.too-large': {
    en: 'Your text takes more room than any text of this length needs.',
    ko: '글자 수에 견주어 글의 용량이 너무 큽니다.',
  },
  'comment.too-long': {
    en: 'Your text has {graphemes} characters; {most} is the most.',
    ko: '글이 {graphemes}자입니다. {most}자까지 쓸 수 있습니다.',
  },
  'comment.too-many-today': {
    en: 'You have said as much today as one reader may. Come back tomorrow.',
    ko: '하루에 쓸 수 있는 댓글을 모두 쓰셨습니다. 내일 다시 찾아 주십시오.',
  },
  'comment.unanswerable': {
    en: 'The time to change this comment is over, or somebody has answered it.',
    ko: '댓글을 고칠 수 있는 시간이 지났거나 이미 답글이 달렸습니다.',
  },
  'comment.unknown': {
    en: 'This comment is not here, or not here any more.',
    ko: '없거나 더 이상 보이지 않는 댓글입니다.',
  },
  'correction.answer-missing': { en: 'Say what you found.', ko: '확인한 내용을 적어 주십시오.' },
  'correction.answered-already': {
    en: 'Somebody has answered this report already.',
    ko: '이미 답변한 제보입니다.',
  },
  'correction.state-missing': { en: 'Say what you found: an error, or none.', ko: '오류인지 아닌지 골라 주십시오.' },
  'correction.text-missing': {
    en: 'Say what is wrong, and what is right if you know.',
    ko: '무엇이 틀렸는지 적어 주십시오.',
  },
  'correction.unknown': { en: 'There is no such report.', ko: '없는 제보입니다.' },
  'discussion.closed': { en: 'The discussion of this article is closed.', ko: '이 기사의 토론은 마감되었습니다.' },
  'discussion.cursor': {
    en: 'This address does not lead to a page of the discussion. Begin again at its first page.',
    ko: '토론의 쪽을 가리키지 않는 주소입니다. 첫 쪽부터 다시 보아 주십시오.',
  },
  'discussion.mode': {
    en: 'A discussion is open, held or closed, and closes after 1 to 36,500 days or not by itself.',
    ko: '토론은 열림, 보류, 마감 가운데 하나이며, 저절로 마감된다면 1일에서 36,500일 사이여야 합니다.',
  },
  'discussion.streams': {
    en: 'More readers follow discussions than we can tell of new comments at this moment. Load the page again to see them.',
    ko: '지금은 새 댓글을 알려 드릴 수 있는 것보다 많은 독자가 토론을 보고 있습니다. 페이지를 다시 열면 새 댓글이 보입니다.',
  },
  'mute.self': { en: 'You cannot mute yourself.', ko: '자신을 숨길 수는 없습니다.' },
  'note.blank': { en: 'The note has nothing in it to read.', ko: '메모에 읽을 내용이 없습니다.' },
  'reader.unknown': { en: 'There is no such reader.', ko: '없는 독자입니다.' },
  'report.contact-missing': {
    en: 'Give your name and an e-mail address, so that we can answer you.',
    ko: '답변을 드릴 수 있도록 이름과 이메일 주소를 적어 주십시오.',
  },
  'report.pace': {
    en: 'Many reports have come from where you are. Wait ten minutes and try again.',
    ko: '같은 곳에서 신고가 많이 들어왔습니다. 10분 뒤에 다시 해 주십시오.',
  },
  'report.reported-already': { en: 'You have reported this comment already.', ko: '이미 신고하신 댓글입니다.' },
  'report.text-missing': { en: 'Say what is illegal about it.', ko: '어떤 점이 불법인지 적어 주십시오.' },
  'report.reason-missing': { en: 'Choose a reason.', ko: '이유를 골라 주십시오.' },
  'ruling.clause-missing': { en: 'Choose the clause that is broken.', ko: '어긴 조항을 골라 주십시오.' },
  'ruling.too-late': {
    en: 'This can no longer be undone: more than {seconds} seconds have passed, or the comment has changed since.',
    ko: '이제 되돌릴 수 없습니다. {seconds}초가 지났거나 그사이 댓글의 상태가 바뀌었습니다.',
  },
  'ruling.too-many': {
    en: 'At most {most} comments can be ruled on at once.',
    ko: '한 번에 {most}개까지 판단할 수 있습니다.',
  },
  'ruling.unknown': { en: 'There is no such ruling.', ko: '없는 결정입니다.' },
  'sanction.self': { en: 'Nobody imposes a sanction on themselves.', ko: '자신에게는 조치를 내릴 수 없습니다.' },
  'sanction.staff': {
    en: 'Sanctions are for readers. What staff may do is for the administrators to say.',
    ko: '조치는 독자에게만 내릴 수 있습니다. 직원의 권한은 운영자가 정합니다.',
  },
  'sanction.kind-missing': { en: 'Choose what is to happen.', ko: '어떤 조치인지 골라 주십시오.' },
  'sanction.until': {
    en: 'A suspension ends at a time to come; a ban and a warning have no end.',
    ko: '정지에는 앞으로의 끝나는 시각이 있어야 하고, 경고와 영구 정지에는 끝이 없습니다.',
  },
  'vote.own': { en: 'You cannot vote on your own comment.', ko: '본인의 댓글에는 투표할 수 없습니다.' },
  'vote.pace': {
    en: 'You vote faster than anybody can read. Wait a minute.',
    ko: '읽을 수 있는 것보다 빠르게 투표하고 계십니다. 1분 뒤에 다시 해 주십시오.',
  },
  'word.clause-missing': {
    en: 'A list that removes comments needs the clause that is broken.',
    ko: '댓글을 삭제하는 목록에는 어긴 조항이 있어야 합니다.',
  },
  'word.empty': { en: 'There is no letter in this entry.', ko: '글자가 없는 항목입니다.' },
  'word.note-too-long': { en: 'The note is too long.', ko: '메모가 너무 깁니다.' },
  'word.there-already': { en: 'The lists have this entry already.', ko: '목록에 이미 있는 항목입니다.' },
  'word.too-long': { en: 'An entry has 60 letters at most.', ko: '항목은 60자까지 쓸 수 있습니다.' },
  'word.too-many': {
    en: 'The lists are full. End entries that find nothing, then add this one.',
    ko: '목록이 가득 찼습니다. 찾는 것이 없는 항목을 먼저 끝내 주십시오.',
  },
  'word.too-short': {
    en: 'A single letter is in most words: look for it at a word’s beginning, or as a whole word.',
    ko: '한 글자는 수많은 낱말에 들어 있습니다. 낱말의 앞이나 한 낱말로만 찾을 수 있습니다.',
  },
  'word.unknown': { en: 'There is no such entry, or it has ended.', ko: '없거나 이미 끝난 항목입니다.' },
  'word.unknown-clause': { en: 'No clause in force has this number.', ko: '시행 중인 조항 가운데 없는 번호입니다.' },
} as const satisfies Record<string, Sentences>
