import type { RefusalText } from '#kernel/result.ts'

const OPINION = '《宁波市人民政府办公厅关于加强和规范事中事后监管优化营商环境的实施意见》任务一'

/** Refusals of supervision plans. */
export const planRefusals = {
  'plan-unknown': { kind: 'absent', message: '没有这份监管工作方案。' },
  'plan-not-lead': {
    kind: 'forbidden',
    message: '「{item}」的监管工作方案由{lead}起草，其他部门在职责范围内配合。',
    citation: OPINION,
  },
  'plan-not-registrar': {
    kind: 'forbidden',
    message: '登记机关的监管工作方案只能由市场主体登记机关起草。',
    citation: OPINION,
  },
  'registrar-plan-incomplete': {
    kind: 'invalid',
    message: '登记机关的方案须覆盖法人资格、一般经营资格和年报公示，还缺：{missing}。',
    citation: OPINION,
  },
  'plan-partners-missing': {
    kind: 'invalid',
    message: '「{item}」涉及两个以上部门，方案须列入配合部门：{missing}。',
    citation: OPINION,
  },
  'plan-open-already': { kind: 'conflict', message: '这个事项已有一份方案在征求意见，请先办结。' },
  'plan-not-draft': { kind: 'conflict', message: '这份方案已经公布，不能再改动；调整请另行起草。' },
  'not-a-partner': { kind: 'forbidden', message: '您的单位不是这份方案的配合部门，不需要答复。' },
  'answered-already': { kind: 'conflict', message: '您的单位已经书面答复。' },
  'dissent-without-reason': { kind: 'invalid', message: '不同意须写明理由，至少 4 个字。', citation: OPINION },
  'plan-unanswered': { kind: 'conflict', message: '还有配合部门没有书面答复：{agencies}。' },
  'dissent-unanswered': { kind: 'conflict', message: '{agencies}不同意，公布前须书面答复其意见。' },
  'plan-of-another': { kind: 'forbidden', message: '这份方案由{agency}公布。' },
  'plan-same-person': {
    kind: 'forbidden',
    message: '起草人与公布人须为两人：您起草的方案应由他人公布。',
    citation: '衡鉴平台办理规程',
  },
} as const satisfies Readonly<Record<string, RefusalText>>
