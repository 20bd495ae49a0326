import type { RefusalText } from '#kernel/result.ts'

const SEVENTH = '可验证抽取规程第七条'

/** Refusals of registered catalogues, key-supervision lists, the lint report and the rehearsal. */
export const registerRefusals = {
  'catalogue-version-unknown': {
    kind: 'invalid',
    message: '今天施行的{kind}没有「{version}」这一版，不能采用。',
    citation: SEVENTH,
  },
  'catalogue-adopted': { kind: 'conflict', message: '{kind}「{version}」已由{agency}采用（{document}）。' },
  'catalogue-missing': {
    kind: 'conflict',
    message: '还没有采用{kind}，不能编制抽查计划。请由局领导先在“抽查目录”中采用。',
    citation: SEVENTH,
  },
  'catalogue-not-in-force': {
    kind: 'conflict',
    message: '计划写明的{kind}「{version}」不是现行版本，现行的是「{current}」。',
    citation: SEVENTH,
  },
  'stratum-unregistered': {
    kind: 'invalid',
    message: '分层「{code}」不在分层目录「{version}」中，不予编制。',
    citation: SEVENTH,
  },
  'class-unregistered': {
    kind: 'invalid',
    message: '分类「{code}」不在分类目录「{version}」中，不予编制。',
    citation: SEVENTH,
  },
  'certainty-not-listed': {
    kind: 'conflict',
    message: '「{name}」不在现行的重点监管名单中，不能列为必查。请先公布名单，再编制计划。',
    citation: SEVENTH,
  },
  'certainty-entry-differs': {
    kind: 'conflict',
    message: '「{name}」写明的名单序号是「{named}」，现行名单中是「{current}」。',
    citation: SEVENTH,
  },
  'rehearsal-missing': {
    kind: 'conflict',
    message: '现在这份名册和人员的试抽试派还没有做完（{done}/{seeds}），不得承诺。',
    citation: SEVENTH,
  },
  'lint-missing': {
    kind: 'conflict',
    message: '规则还没有检视（名册冻结后须再检视一次），请先检视。',
    citation: SEVENTH,
  },
  'lint-unsigned': {
    kind: 'conflict',
    message: '还有 {count} 条检视提示没有审批人签署理由：{words}。',
    citation: SEVENTH,
  },
  'lint-finding-absent': {
    kind: 'conflict',
    message: '没有这条检视提示，或者它的内容已经改变，请刷新后重看。',
  },
  'key-list-twice': { kind: 'invalid', message: '序号「{number}」的序号或者主体在名单中重复。' },
  'key-list-entity': { kind: 'invalid', message: '序号「{number}」的主体不在登记簿中，不能列入名单。' },
  'key-list-window': { kind: 'invalid', message: '名单有效期的止日早于起日或者早于今天。' },
} as const satisfies Record<string, RefusalText>
