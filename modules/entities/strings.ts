/** Chinese words of the register for screens and files. */
export const words = {
  importTitle: '登记数据导入',
  equation: '读入 {rowsIn} = 载入 {rowsLoaded} + 未变 {rowsUnchanged} + 隔离 {rowsQuarantined}',
  discarded: ' + 作废 {rowsDiscarded}',
  rowStates: { waiting: '待更正', corrected: '已更正，待载入', loaded: '已载入', unchanged: '与登记册一致', discarded: '已作废' },
  headline: '查询结果：企业 {entities} 户，许可证 {licences} 个',
  headlineAtLeast: '查询结果：企业 {entities} 户以上',
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
