import type { Remedy, RehearsalTally, Shortage } from './domain/rehearsal.ts'
import { missing } from './domain/rehearsal.ts'
import { stratumLabel } from './strings.ts'

type Names = ReadonlyMap<string, string>

/** Qualifications as officers hold them. */
const qualificationWords: Readonly<Record<string, string>> = {
  food: '食品安全检查',
  'special-equipment': '特种设备安全监察',
  drug: '药品检查',
}

/** Which places: department, qualification, lead, district. */
export function placesWords({ dept, quals, lead, districts }: Shortage, names: Names): string {
  const asked = quals.map((code) => qualificationWords[code] ?? code)
  const kind = [...(asked.length === 0 ? [] : [`具备${asked.join('、')}资格`]), ...(lead ? ['可任组长'] : [])].join(
    '、',
  )
  const where = districts.length === 0 ? '' : `，${districts.map(stratumLabel).join('、')}`
  return `${names.get(dept) ?? dept}${kind === '' ? '' : `（${kind}）`}${where}`
}

/** The certificate in one sentence with its numbers: who competes, who is there, how many are missing. */
export function shortageWords(short: Shortage, names: Names): string {
  const who =
    short.officers === 0
      ? '没有一名执法人员符合条件'
      : `符合条件的执法人员只有 ${short.officers} 名，最多承担 ${short.capacity} 个岗位`
  return `${placesWords(short, names)}：${short.visits} 次检查共 ${short.demand} 个岗位，${who}，缺 ${missing(short)} 个`
}

export function remedyWords({ code, add = 0, shortage }: Remedy, names: Names): string {
  if (code === 'cap-one') return '每人多承担一次'
  if (code === 'cap-two') return '每人多承担两次'
  if (code === 'any-district') return '不限区域派人'
  return `增加 ${add} 名执法人员${shortage === undefined ? '' : `：${placesWords(shortage, names)}`}`
}

/** Why a plan may not be committed: how often officers ran out, what binds most often, what clears it, the best first. */
export function shortageSentence(
  { done, infeasible, bindings, remedies, tried }: RehearsalTally,
  names: Names,
): string {
  const [worst] = bindings
  const cleared = remedies
    .filter(({ clears }) => clears > 0)
    .map((one) => `${remedyWords(one, names)}（解开 ${one.clears}/${tried}）`)
  return [
    `${done} 次试抽中有 ${infeasible} 次派不出人`,
    ...(worst === undefined ? [] : [shortageWords(worst, names)]),
    ...(cleared.length === 0 ? ['试过的办法都解不开'] : [`可行的办法：${cleared.join('，或者')}`]),
  ].join('；')
}
