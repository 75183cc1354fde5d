// The failures of standards: each code with the sentence that a person may see.
import type { Sentences } from './sentences.ts'

export const standards = {
  'standards.appeal-late': {
    en: 'The time for an appeal against this decision is over.',
    ko: '이 결정에 이의를 제기할 수 있는 기간이 지났습니다.',
  },
  'standards.appeal-unknown': { en: 'There is no such appeal.', ko: '없는 이의신청입니다.' },
  'standards.appealed-already': {
    en: 'There has been an appeal against this decision already. One is possible, not two.',
    ko: '이 결정에는 이미 이의가 제기되었습니다. 이의는 한 번만 제기할 수 있습니다.',
  },
  'standards.case-unknown': { en: 'There is no such case.', ko: '없는 사건입니다.' },
  'standards.clause-malformed': {
    en: 'Clause {number} is not complete: look at its {field}.',
    ko: '{number}조가 온전하지 않습니다. {field} 항목을 확인하십시오.',
  },
  'standards.clause-not-in-force': {
    en: 'The policy has no clause {number} in force. A decision must cite one that is.',
    ko: '시행 중인 {number}조가 없습니다. 결정에는 시행 중인 조항을 밝혀야 합니다.',
  },
  'standards.clause-twice': {
    en: 'Two clauses of this policy have the same number.',
    ko: '같은 번호를 쓰는 조항이 둘 있습니다.',
  },
  'standards.clause-unknown': { en: 'The policy has no such clause.', ko: '정책에 없는 조항입니다.' },
  'standards.days': {
    en: 'The days until an answer must be a whole number from 1 to 90.',
    ko: '답변 기한은 1일에서 90일 사이의 정수여야 합니다.',
  },
  'standards.decided-meanwhile': {
    en: 'This decision was ended or undone meanwhile. Look at it again.',
    ko: '그사이 이 결정이 끝나거나 취소되었습니다. 다시 확인해 주십시오.',
  },
  'standards.decision-unknown': { en: 'There is no such decision.', ko: '없는 결정입니다.' },
  'standards.facts-long': {
    en: 'The facts of a decision can have at most {most} characters.',
    ko: '결정의 사실관계는 {most}자까지 쓸 수 있습니다.',
  },
  'standards.facts-missing': {
    en: 'A decision must say what happened. The facts are missing.',
    ko: '결정에는 사실관계를 적어야 합니다.',
  },
  'standards.matter': {
    en: 'A case cannot be brought about this.',
    ko: '이 대상에 대해서는 사건을 접수할 수 없습니다.',
  },
  'standards.not-a-hiding': {
    en: 'This decision does not hide anything for a time.',
    ko: '임시로 가리는 결정이 아닙니다.',
  },
  'standards.not-affected': {
    en: 'Only the person whom a decision affects may appeal against it.',
    ko: '결정의 당사자만 이의를 제기할 수 있습니다.',
  },
  'standards.not-on-this-case': {
    en: 'You may not rule on this case: rulings are made by members of the board who took no part in it.',
    ko: '이 사건은 판단하실 수 없습니다. 사건에 관여하지 않은 기준위원만 판단할 수 있습니다.',
  },
  'standards.not-shown': {
    en: 'This comment is removed, held or hidden already.',
    ko: '이미 삭제되었거나 보류 또는 임시로 가려진 댓글입니다.',
  },
  'standards.nothing-to-appeal': {
    en: 'This decision cannot be appealed: it takes nothing away, or is no longer in force.',
    ko: '이의를 제기할 수 없는 결정입니다. 제한하는 것이 없거나 이미 효력이 없습니다.',
  },
  'standards.objected': {
    en: 'There is an objection to this hiding: rule on that.',
    ko: '이 임시조치에 이의가 제기되어 있습니다. 그 이의에 대해 판단해 주십시오.',
  },
  'standards.policy-changed': {
    en: 'Somebody else has just changed the policy. Look at it and try again.',
    ko: '방금 다른 사람이 정책을 고쳤습니다. 확인하고 다시 해 주십시오.',
  },
  'standards.retract-late': {
    en: 'It is too late to undo this decision.',
    ko: '이 결정을 취소할 수 있는 시간이 지났습니다.',
  },
  'standards.retract-other': {
    en: 'Only the person who made a decision may undo it.',
    ko: '결정을 내린 사람만 취소할 수 있습니다.',
  },
  'standards.ruled-already': {
    en: 'Somebody else has already ruled on this.',
    ko: '이미 다른 위원이 판단한 사건입니다.',
  },
  'standards.ruling-final': {
    en: 'A ruling of the board cannot be undone, only answered by another decision.',
    ko: '위원회의 판단은 취소할 수 없습니다. 다른 결정으로만 바꿀 수 있습니다.',
  },
  'standards.until': {
    en: 'The end of the restriction must lie ahead; something may be hidden for at most {days} days.',
    ko: '제한의 끝은 앞으로 올 날이어야 하며, 임시로 가리는 기간은 {days}일을 넘을 수 없습니다.',
  },
} as const satisfies Record<string, Sentences>
