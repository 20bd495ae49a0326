import type { DiscretionStep, FineVerdict } from '#law'
import type { PenaltyKind } from './domain/item-content.ts'
import type { undrawableReason } from './domain/drawable.ts'

/** Chinese words of the catalogue for screens and papers. */
export const penaltyKindWords: Readonly<Record<PenaltyKind, string>> = {
  warning: '警告',
  'public-criticism': '通报批评',
  fine: '罚款',
  'confiscation-of-gains': '没收违法所得',
  'confiscation-of-goods': '没收非法财物',
  'licence-suspension': '暂扣许可证件',
  'qualification-lowering': '降低资质等级',
  'licence-revocation': '吊销许可证件',
  'business-licence-revocation': '吊销营业执照',
  'business-restriction': '限制开展生产经营活动',
  'business-suspension': '责令停产停业',
  closure: '责令关闭',
  'employment-restriction': '限制从业',
  'personal-liberty': '行政拘留',
}

export const undrawableWords: Readonly<Record<NonNullable<ReturnType<typeof undrawableReason>>, string>> = {
  'not-an-inspection': '它不是检查事项',
  retired: '它已经取消',
  historical: '它只作历史保存，没有现行有效的版本',
  'no-version': '该日没有已审批且有效的版本',
  'no-basis': '它没有设定依据',
  'basis-dead': '设定依据已失效',
}

export const implementationFaultWords = {
  length: '应为统一社会信用代码 18 位加 1 位层级码及后续编号',
  uscc: '前 18 位统一社会信用代码的校验码不对',
  level: '第 19 位层级码应为 1 至 5（国、省、市、县、乡）',
  tail: '层级码之后只能是数字和大写字母',
}

export const discretionStepWords: Readonly<Record<DiscretionStep, string>> = {
  lighter: '从轻',
  ordinary: '一般',
  heavier: '从重',
  'below-range': '减轻',
}

/** What is said of a proposed sum, and on which ground: the item's own penalty article, or an article of the benchmark of the day. */
export const fineVerdictWords: Readonly<
  Record<FineVerdict, { readonly message: string; readonly ground: 'item' | 'standard' | 'below' | 'deliberation' }>
> = {
  allowed: { message: '拟罚 {proposed}，在“{step}”档次 {band} 之内。', ground: 'standard' },
  'above-maximum': { message: '拟罚 {proposed} 超过法定最高额（法定幅度 {range}）。', ground: 'item' },
  'fixed-amount': { message: '法律规定的数额是 {range}，拟罚 {proposed} 不合规定。', ground: 'item' },
  'below-without-ground': {
    message: '拟罚 {proposed} 低于法定幅度 {range}：减轻处罚须有法定情形。',
    ground: 'below',
  },
  'below-without-deliberation': {
    message: '拟罚 {proposed} 属减轻处罚，须附负责人集体讨论记录。',
    ground: 'deliberation',
  },
  'below-is-no-reduction': {
    message: '拟罚 {proposed} 没有低于法定幅度 {range}，不是减轻处罚；请改选档次。',
    ground: 'below',
  },
  'outside-band': {
    message: '拟罚 {proposed} 不在“{step}”档次 {band} 之内；偏离档次须另行说明情节。',
    ground: 'standard',
  },
}

export const caseOutcomeWords = { fined: '罚款', warned: '警告', 'not-penalised': '不予处罚' } as const

/** Which day's law governs the substance (从旧兼从轻). */
export const governedWords = {
  'behaviour-day': '适用违法行为发生时的规定。',
  'decision-day': '作出决定时的规定处罚较轻，适用新的规定。',
} as const

/** The facts of the decision table, as the trace names them. */
export const dutyFactWords: Readonly<Record<string, string>> = {
  licensing: '许可性质（前置、后置、不涉及）',
  approval: '审批去向',
  isFiled: '是否备案',
  hasOwnForce: '有无专门执法力量',
  isPenaltyMoved: '处罚权是否划转',
  haveSeveralJurisdiction: '是否几个机关都有管辖权',
  isApproverSupervisor: '审批与监管是否同一部门',
  hasBusinessLicence: '有无营业执照',
  hasPermit: '有无许可证件',
  isPermitAgencyClear: '许可部门是否明确',
  hasSeveralPermitAgencies: '是否两个以上审批部门',
}

/** Powers that may be delegated, in words. */
export const delegatedPowerWords = { inspection: '检查', penalty: '处罚' } as const

/** What a registrar's plan covers, in words. */
export const planCoverWords = {
  'legal-person-status': '法人资格',
  'general-business-status': '一般经营资格',
  'annual-report': '年报公示',
} as const

export const strings = {
  registrar: '登记机关',
  registrarPlanTitle: '市场主体登记机关监管工作方案',
  integratedAgency: '综合行政执法部门',
  dutyGap: '目录没有写明实施机关，也没有生效的规则覆盖此种情形，属监管盲区，请提交职责协调。',
  namedByLaw: '法律、法规、规章写明的实施机关',
  namedByLawWhen: '法律、法规、规章写明的实施机关（{when}）',
} as const
