import type { RefusalText } from '#kernel/result.ts'

/** Refusals of delegation instruments, filings and duty lists. */
export const dutyRefusals = {
  'coercion-not-delegable': {
    kind: 'forbidden',
    message: '行政强制措施权不得委托：委托书只能写检查和处罚。',
    citation: '《行政强制法》第十七条',
  },
  'delegate-unknown': { kind: 'invalid', message: '机构目录中没有受托机关，或者它已经停用。' },
  'delegation-to-itself': { kind: 'invalid', message: '不能委托自己。' },
  'delegation-without-agency': { kind: 'forbidden', message: '您不隶属于任何执法机关，不能签订委托书。' },
  'delegation-not-own-power': {
    kind: 'forbidden',
    message: '「{item}」的法定机关不是您的单位，不能委托别人的权力。',
    citation: '《行政处罚法》第二十条',
  },
  'delegation-days': { kind: 'invalid', message: '委托书须写明期限，届满之日不得早于起始之日。' },
  'delegation-number-used': { kind: 'conflict', message: '委托书编号「{number}」已被使用。' },
  'delegation-unknown': { kind: 'absent', message: '没有这份委托书，或者它不是您的单位签订的。' },
  'delegation-ended': { kind: 'conflict', message: '这份委托书已经终止。' },
  'not-a-filing-item': { kind: 'invalid', message: '「{item}」在 {day} 不是审批改为备案的事项，不办理备案。' },
  'filing-number-used': { kind: 'conflict', message: '备案编号「{number}」已被使用。' },
  'filed-in-future': { kind: 'invalid', message: '备案日期不得晚于今天。' },
  'duty-unresolved': { kind: 'conflict', message: '「{item}」在此地没有判定出承办机关，请先补正职责。' },
  'filing-unknown': { kind: 'absent', message: '没有这条备案。' },
  'filing-of-another': { kind: 'forbidden', message: '这条备案由{agency}核查。' },
  'filing-verified-already': { kind: 'conflict', message: '这条备案已经核查。' },
  'note-missing': { kind: 'invalid', message: '结果不符或者不属实的，须写明情况。' },
  'lead-unknown': { kind: 'absent', message: '没有这条未备案经营线索。' },
  'lead-of-another': { kind: 'forbidden', message: '这条线索由{agency}承办。' },
  'lead-settled-already': { kind: 'conflict', message: '这条线索已经办结。' },
} as const satisfies Readonly<Record<string, RefusalText>>
