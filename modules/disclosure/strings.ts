const qualityTests: Readonly<Record<string, string>> = {
  district: '所在区县',
  age: '成立年限',
  size: '注册资本',
  'id-tail': '代码末位',
  'register-decile': '名册位置',
  keys: '抽取键值',
}
const qualityVerdicts: Readonly<Record<string, string>> = {
  passed: '未见异常',
  rejected: '异常，曾扣留名单',
  'too-small': '样本太小，不作判断',
  'in-design': '由分组固定，不作判断',
}

/** Chinese words of disclosure for screens. */
export const strings = {
  qualityTests,
  qualityVerdicts,
  state: { waiting: '待公示', published: '已公示', withheld: '不予公示', withdrawn: '已撤回' },
  receipt: {
    'not-sent': '未发送',
    queued: '待送达',
    packed: '已装批，待送出',
    sent: '已送出，等待回执',
    received: '已回执',
    failed: '回执失败',
    'kept-inside': '不外送',
  },
  act: { publish: '公示', update: '更新', withdraw: '撤回' },
  recheck: { passed: '已按要求改正', failed: '逾期未改正' },
  entityStatus: {
    subsisting: '存续',
    dormant: '歇业',
    'licence-revoked': '吊销，未注销',
    deregistered: '注销',
    'registration-annulled': '撤销登记',
    'moved-out': '迁出',
    unknown: '登记状态不明',
  },
  drawn: {
    waiting: '名单尚未公开，现在不能回答。名单按计划{release}；公开后请再来查询。',
    never: '本次抽取不公开名单，只公开数量和概率；被抽中的单位由检查人员当面告知。',
    yes: '贵单位在本次抽取中被抽中。',
    no: '贵单位在本次抽取中没有被抽中。',
    noResult: '这次抽取没有结果。',
  },
  release: { 'after-draw': '在抽取后公开', 'after-inspection': '在检查完成后公开', never: '不公开' },
  secretTitle: '双随机抽查检查结果',
  figures: {
    'inspection-result-publication': '抽查检查结果公示',
    'correction-reinspection': '责令改正届满后复查',
    'withdraw-publication': '公示撤回',
  },
  unit: { 'working-days': '个工作日', 'natural-days': '日', months: '个月', hours: '小时' },
} as const

/** The registration status in the words of the public register. */
export function entityStatusLabel(status: string): string {
  const words: Readonly<Record<string, string>> = strings.entityStatus
  return words[status] ?? strings.entityStatus.unknown
}
