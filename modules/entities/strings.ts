/** Chinese words of the register for screens and files. */
export const words = {
  importTitle: '登记数据导入',
  equation: '读入 {rowsIn} = 载入 {rowsLoaded} + 未变 {rowsUnchanged} + 隔离 {rowsQuarantined}',
  discarded: ' + 作废 {rowsDiscarded}',
  rowStates: {
    waiting: '待更正',
    corrected: '已更正，待载入',
    loaded: '已载入',
    unchanged: '与登记册一致',
    discarded: '已作废',
    returned: '已退回来源',
  },
  exportRightLost: '导出期间，账号已停用或不再有导出权限，已停止。',
  exportColumns: [
    '名称',
    '统一社会信用代码',
    '登记状态',
    '类型',
    '登记类型',
    '行业代码',
    '行业',
    '区县',
    '住所',
    '登记机关',
    '成立日期',
  ],
  headline: '查询结果：企业 {entities} 户，监管标签 {labels} 类，许可证 {licences} 个',
  headlineExact: '查询结果：企业 {entities} 户',
  headlineAtLeast: '查询结果：企业 {entities} 户以上',
  headlineAbout: '查询结果：企业约 {entities} 户',
  kinds: {
    company: '企业',
    branch: '分支机构',
    partnership: '合伙企业',
    'sole-proprietorship': '个人独资企业',
    cooperative: '农民专业合作社',
    'individual-household': '个体工商户',
    other: '其他',
    unknown: '类型不明',
  },
  matches: {
    uscc: '统一社会信用代码',
    'former-uscc': '原统一社会信用代码',
    'registration-number': '注册号',
    'organization-code': '组织机构代码',
    name: '名称',
    'former-name': '曾用名',
    address: '地址',
    'object-code': '监管对象编码',
    'licence-number': '许可证号',
    'document-number': '文号',
  },
  facts: {
    uscc: '统一社会信用代码',
    name: '名称',
    'registered-on': '成立日期',
    type: '类型',
    industry: '行业',
    'legal-representative': '法定代表人',
    capital: '注册资本',
    scope: '经营范围',
    domicile: '住所',
    division: '现所在区划',
    authority: '登记机关',
    office: '管辖所',
    status: '登记状态',
  },
} as const

/** The equation of a batch as people read it. */
export function equationOf(counts: {
  readonly rowsIn: number
  readonly rowsLoaded: number
  readonly rowsUnchanged: number
  readonly rowsQuarantined: number
  readonly rowsDiscarded: number
}): string {
  const text = fill(words.equation, counts)
  return counts.rowsDiscarded === 0 ? text : text + fill(words.discarded, counts)
}

export function fill(text: string, facts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const fact = facts[name]
    if (fact === undefined) return whole
    return typeof fact === 'number' ? fact.toLocaleString('en-US') : fact
  })
}

export function kindWord(kind: keyof typeof words.kinds): string {
  return words.kinds[kind]
}

/** The Chinese label of a kind of fact; kinds of other bodies are shown as they were given. */
export function factWord(kind: string): string {
  return isFactKind(kind) ? words.facts[kind] : kind
}

function isFactKind(kind: string): kind is keyof typeof words.facts {
  return kind in words.facts
}

const identifierWords: Readonly<Record<string, string>> = {
  uscc: '统一社会信用代码',
  'registration-number': '注册号',
  'organization-code': '组织机构代码',
  'tax-number': '税务登记号',
  'former-name': '曾用名',
}

export function identifierWord(type: string): string {
  return identifierWords[type] ?? type
}

const qualityWords: Readonly<Record<string, string>> = {
  registered: '登记',
  declared: '申报',
  reported: '他部门提供',
  superseded: '已被取代',
}

export function qualityWord(quality: string): string {
  return qualityWords[quality] ?? quality
}

const basisWords = { stated: '登记数据载明', address: '据住所地址判定', authority: '据登记机关判定' } as const

export function basisWord(basis: keyof typeof basisWords): string {
  return basisWords[basis]
}

const relationWords: Readonly<Record<string, { readonly to: string; readonly from: string }>> = {
  'absorbed-by': { to: '被吸收合并，由其承继', from: '吸收合并，承继其债权债务' },
  'divided-into': { to: '分立为', from: '由其分立，承担连带责任' },
  'branch-of': { to: '隶属于', from: '分支机构' },
  'converted-into': { to: '个体工商户转型为企业', from: '由个体工商户转型而来' },
}

export function relationWord(kind: string, direction: 'to' | 'from'): string {
  return relationWords[kind]?.[direction] ?? kind
}

const timelineWords: Readonly<Record<string, string>> = {
  registration: '登记',
  status: '登记状态',
  change: '登记事项变更',
  inspection: '检查',
  correction: '责令改正',
  'correction-order': '责令改正',
  'credit-class': '信用分类',
  reinspection: '复查',
  draw: '抽取',
  credit: '信用',
  disclosure: '公示',
  licence: '许可',
  relation: '承继与隶属',
  object: '监管对象',
}

export function timelineWord(kind: string): string {
  return timelineWords[kind] ?? kind
}

const currencyWords: Readonly<Record<string, string>> = {
  CNY: '人民币',
  USD: '美元',
  HKD: '港元',
  EUR: '欧元',
  JPY: '日元',
  GBP: '英镑',
  SGD: '新加坡元',
  AUD: '澳大利亚元',
  CAD: '加拿大元',
  CHF: '瑞士法郎',
  TWD: '新台币',
  KRW: '韩元',
  MOP: '澳门元',
}

/** Registered capital in 万 of its currency, as registers write it: 2,505.6833 万元人民币. */
export function formatCapital(minorUnits: string | null, currency: string | null): string | null {
  if (minorUnits === null) return null
  const digits = minorUnits.padStart(7, '0')
  const whole = digits.slice(0, -6).replace(/\B(?=(?:\d{3})+$)/gu, ',')
  const part = digits.slice(-6).replace(/0+$/u, '')
  const amount = part === '' ? whole : `${whole}.${part}`
  if (currency === null) return `${amount} 万（币种未载明）`
  return currency === 'CNY' ? `${amount} 万元人民币` : `${amount} 万${currencyWords[currency] ?? currency}`
}

/** Why one account of a matter is the one shown. */
export function shownBecause(picked: {
  readonly by: 'owner' | 'quality' | 'latest' | 'only'
  readonly why: string | null
}): string {
  if (picked.by === 'owner') return picked.why ?? '依法掌握该事项的机关的记载'
  return picked.by === 'quality' ? '登记事项以登记为准，其次他部门提供，再次企业申报' : '同等的以最近记载为先'
}

const objectKinds: Readonly<Record<string, string>> = {
  equipment: '设备',
  product: '产品',
  site: '场地',
  website: '网站',
}
const objectStates: Readonly<Record<string, string>> = { 'in-use': '在用', stopped: '停用', scrapped: '报废' }

export function objectKindWord(kind: string): string {
  return objectKinds[kind] ?? kind
}

export function objectStateWord(state: string): string {
  return objectStates[state] ?? state
}
