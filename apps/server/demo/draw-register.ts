import { ruleDocument } from '#law'
import { addDays, dayInShanghai } from '#kernel/plain-date.ts'
import { type City, workingDayBefore } from './city.ts'
import type { Cast } from './setup.ts'

/** The city bureau adopts strata, classes and burden factors before the first plan of the year. */
export async function adoptDrawCatalogues(city: City, cast: Cast): Promise<void> {
  const on = workingDayBefore(city, 358)
  city.at(on, '09:10')
  for (const kind of ['strata', 'classes', 'burden']) {
    const rule = ruleDocument(`draw-${kind}`, on)
    if (rule === undefined) throw new Error(`演示城市：${on} 没有施行中的抽查目录 ${kind}`)
    const { version } = rule.body as { version: string }
    await city.do(await cast.actor('lihaiyan'), 'adopt-draw-catalogue', {
      adoptionId: city.id(),
      kind,
      version,
      documentNumber: '甬演市监双随机〔2025〕第00012号',
      signedBy: '励海燕',
    })
  }
}

/** The key-supervision list of the year: without it nobody is inspected without a draw. */
export async function publishKeyList(city: City, cast: Cast, story: string): Promise<void> {
  city.at(workingDayBefore(city, 97), '10:20')
  const from = dayInShanghai(city.now())
  await city.do(await cast.actor('lihaiyan'), 'publish-key-list', {
    listId: city.id(),
    year: Number(from.slice(0, 4)),
    title: `${from.slice(0, 4)} 年度特种设备重点监管单位名单`,
    legalBasis: '《中华人民共和国特种设备安全法》第五十九条',
    inForceFrom: from,
    inForceTo: addDays(from, 365),
    entries: [{ number: '001', entityId: story, reason: '公众聚集场所使用电梯，列入本年度重点监管' }],
  })
}
