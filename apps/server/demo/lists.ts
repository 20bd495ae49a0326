import { findEntityByUscc } from '#entities'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { type City, inGroups, workingDayBefore } from './city.ts'
import { NAMED } from './register.ts'
import { type Cast, inCity } from './setup.ts'

/** Of the register of 20,000 (demo-city.md §1): on the list of abnormal operation or marked, and on that of serious dishonesty. */
const ABNORMAL = 420
const SERIOUS = 3
/** Every so many enterprises of the register one is listed, spread over all districts. */
const EVERY = 40

const REASONS = ['未按规定期限公示年度报告', '通过登记的住所（经营场所）无法联系', '公示信息隐瞒真实情况']

/** The decisions to list that the city bureau took before the story begins, recorded by its data clerk. */
export async function recordLists(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  const decidedOn = workingDayBefore(city, 350)
  city.at(workingDayBefore(city, 345), '13:40')
  const clerk = await cast.actor('lejun')
  const listed = await chosen(city, people)
  await inGroups(city, clerk, listed, (entityId, inOneGo, index) => {
    const number = index + 1
    const isSerious = number > ABNORMAL
    return inOneGo.do(clerk, 'record-list-entry', {
      id: city.id(),
      entityId,
      list: isSerious ? 'serious-dishonesty' : 'abnormal-list',
      isListed: true,
      reason: isSerious ? '提交虚假材料取得登记，情节严重' : (REASONS[number % 7 === 0 ? 2 : number % 2] ?? ''),
      documentNumber: `甬演市监列〔${decidedOn.slice(0, 4)}〕第${String(number).padStart(5, '0')}号`,
      decidedOn,
    })
  })
  await city.settle()
}

/** Those who subsist; companies last, for the graver list. */
function chosen(city: City, people: readonly CityEntity[]): Promise<string[]> {
  const named = new Set(NAMED.map(({ name }) => name))
  const fit = people.filter((one, index) => index % EVERY === 7 && one.status === 'K' && !named.has(one.name))
  const companies = fit.filter(({ type }) => type.includes('公司')).slice(0, SERIOUS)
  const others = fit.filter((one) => !companies.includes(one)).slice(0, ABNORMAL)
  return inCity(city, async (act) => {
    const ids: string[] = []
    for (const { uscc } of [...others, ...companies]) {
      const found = await findEntityByUscc(act.tx, uscc)
      if (found !== undefined) ids.push(found.entityId)
    }
    return ids
  })
}
