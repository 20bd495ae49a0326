/** Chinese words of the register for screens and files. */
export const words = {
  importTitle: '登记数据导入',
  equation: '读入 {rowsIn} = 载入 {rowsLoaded} + 未变 {rowsUnchanged} + 隔离 {rowsQuarantined}',
  discarded: ' + 作废 {rowsDiscarded}',
  rowStates: { waiting: '待更正', corrected: '已更正，待载入', loaded: '已载入', unchanged: '与登记册一致', discarded: '已作废' },
  headline: '查询结果：企业 {entities} 户，许可证 {licences} 个',
  headlineExact: '查询结果：企业 {entities} 户',
  headlineAtLeast: '查询结果：企业 {entities} 户以上',
  headlineAbout: '查询结果：企业约 {entities} 户',
  kinds: {
    company: '企业', branch: '分支机构', partnership: '合伙企业', 'sole-proprietorship': '个人独资企业', cooperative: '农民专业合作社',
    'individual-household': '个体工商户', other: '其他', unknown: '类型不明',
  },
  facts: {
    uscc: '统一社会信用代码', name: '名称', 'registered-on': '成立日期', type: '类型', industry: '行业', 'legal-representative': '法定代表人',
    capital: '注册资本', scope: '经营范围', domicile: '住所', division: '现所在区划', authority: '登记机关', office: '管辖所', status: '登记状态',
  },
} as const

/** The equation of a batch as people read it. */
export function equationOf(counts: {
  readonly rowsIn: number; readonly rowsLoaded: number; readonly rowsUnchanged: number; readonly rowsQuarantined: number; readonly rowsDiscarded: number
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
