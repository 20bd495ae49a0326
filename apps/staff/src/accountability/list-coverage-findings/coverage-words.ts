export const coverageKinds = [
  'item-without-agency',
  'overlap-without-lead',
  'entity-without-owner',
  'premises-without-owner',
  'item-without-act',
  'item-without-plan',
] as const

export type CoverageKind = (typeof coverageKinds)[number]

export const coverageWords: Record<CoverageKind, { name: string; none: string; next: string }> = {
  'item-without-agency': {
    name: '事项没有机关',
    none: '昨夜核对：每个事项在每一地点都有机关负责。',
    next: '补正事项的实施机关或者机构目录，下一次核对即销账。',
  },
  'overlap-without-lead': {
    name: '重叠无牵头',
    none: '昨夜核对：没有几个机关都负责而无牵头的事项。',
    next: '由行业主管部门牵头，写入监管方案。',
  },
  'entity-without-owner': {
    name: '主体没有归属',
    none: '昨夜核对：每户经营主体都有归属机关。',
    next: '在一企一档更正所在区划或者监管所。',
  },
  'premises-without-owner': {
    name: '场所没有归属',
    none: '昨夜核对：每处经营场所都有归属机关。',
    next: '在一企一档更正场所的区划或者监管所。',
  },
  'item-without-act': {
    name: '久未履职',
    none: '昨夜核对：每个检查事项十二个月内都有办结的检查。',
    next: '列入抽查计划，或者提出取消、调整事项。',
  },
  'item-without-plan': {
    name: '无监管方案',
    none: '昨夜核对：审批取消、下放的事项都有公布的监管方案。',
    next: '由主管部门起草监管方案并公布。',
  },
}
