// The form of a rule document (spec/draw.md §6). A rule of another form allows no draw: two readers could read two rules.

const CODE = /^[0-9A-Z._:-]{1,64}$/

/** What is wrong with the form of a rule; '' where nothing is. */
export function ruleFault(rule) {
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return '规则应为一个对象'
  if (rule.mode === 'weight')
    return listFault(rule.classes, 'c', { w: 0 }, [], '类别') || sizeFault(rule) || tailFault(rule)
  if (rule.mode === 'rate') return listFault(rule.classes, 'c', { num: 0, den: 1 }, ['min'], '类别') || tailFault(rule)
  return '规则的 mode 只能是 weight 或 rate'
}

function tailFault({ certaintyCounts, reserve }) {
  if (certaintyCounts !== undefined && typeof certaintyCounts !== 'boolean') return 'certaintyCounts 写法不对'
  return reserve !== undefined && numbersFault(reserve, { num: 0, den: 1, min: 0 }, []) ? 'reserve 写法不对' : ''
}

/** Sizes are written stratum by stratum or shared out of a total: one of the two. */
function sizeFault({ strata, total }) {
  if ((strata === undefined) === (total === undefined)) return '规则应在 strata 与 total 中写且只写一个'
  if (strata !== undefined) return listFault(strata, 's', { n: 0 }, [], '分层')
  const wrong = numbersFault(total, { n: 0 }, ['min'])
  return wrong || !['count', 'weight'].includes(total.measure) ? 'total 写法不对' : ''
}

function listFault(list, code, least, optional, word) {
  if (!Array.isArray(list)) return `规则缺少${word}`
  for (const entry of list) {
    const wrong = numbersFault(entry, least, optional)
    if (wrong || typeof entry[code] !== 'string' || !CODE.test(entry[code])) return `规则的${word}写法不对`
  }
  return new Set(list.map((entry) => entry[code])).size === list.length ? '' : `规则中${word}重复`
}

/** Each member of `least` is a whole number, at least what stands there; each `optional` one is absent or at least 0. */
function numbersFault(entry, least, optional) {
  if (typeof entry !== 'object' || entry === null) return true
  const isWhole = (value, low) => Number.isSafeInteger(value) && value >= low
  return !(
    Object.keys(least).every((name) => isWhole(entry[name], least[name])) &&
    optional.every((name) => entry[name] === undefined || isWhole(entry[name], 0))
  )
}
