import { addDays } from '#kernel/plain-date.ts'
import { builder, type City } from './city.ts'
import { NAMED } from './register.ts'
import { type Cast, need } from './setup.ts'
import { visit, type VisitPlot } from './visits.ts'

const CAUSES = [
  '12345 转来食品投诉，需现场核查',
  '网络监测发现标价与结算不一致',
  '上级交办：许可证地址核查',
  '群众反映后厨卫生',
]
const PLOTS: readonly (VisitPlot | undefined)[] = [
  { finding: '进货查验记录缺 3 日', termDays: 9 },
  { stopAfter: 'rights' },
  undefined,
  undefined,
]

/** What 邬志刚 and 竺晓彤 find on their phones at T: one visit done, one begun, two waiting; each asked for and approved. */
export async function dayOfThePhone(city: City, cast: Cast): Promise<void> {
  const officers = ['wuzhigang', 'zhuxiaotong'].map((login) => cast.officerOf(login))
  const asker = await cast.actor('wuzhigang')
  const certificates = await certificatesOf(city, officers)
  for (const [index, entityId] of (await shopsNearby(city)).entries()) {
    const id = city.id()
    city.at(city.today, '15:40')
    await city.do(asker, 'request-single-inspection', {
      id,
      entityId,
      taskName: '鼓楼片区线索核查',
      leadSource: 'complaint',
      inspectionKind: 'case',
      purpose: CAUSES[index] ?? '',
      itemIds: [await itemId(city, 'SCJG-01')],
      officerIds: officers,
      plannedFromOn: city.today,
      plannedToOn: addDays(city.today, 7),
    })
    await city.do(await cast.actor('lihaiyan'), 'approve-inspection', {
      id: city.id(),
      visitId: id,
      decision: 'approve',
    })
    const plot = PLOTS[index]
    if (plot === undefined) continue
    await visit(
      city,
      cast,
      {
        visitId: id,
        entityId,
        entityName: null,
        visitOn: city.today,
        releasedAt: city.now().toISOString(),
        officers: certificates,
      },
      plot,
    )
  }
  await city.settle()
}

async function shopsNearby(city: City): Promise<string[]> {
  const found = await city.do<{ rows: { entityId: string; name: string }[] }>(builder, 'search-entities', {
    q: '面馆',
    divisions: '330203',
    statuses: 'subsisting',
    limit: 20,
  })
  const first = found.rows.find((row) => row.name === NAMED[1]?.name)
  const others = found.rows.filter((row) => row !== first)
  return [...(first === undefined ? [] : [first]), ...others].slice(0, PLOTS.length).map((row) => row.entityId)
}

async function itemId(city: City, code: string): Promise<string> {
  const { items } = await city.do<{ items: { itemId: string; code: string }[] }>(builder, 'list-items', {
    pageSize: 2000,
  })
  return need(new Map(items.map((item) => [item.code, item.itemId])), code)
}

async function certificatesOf(
  city: City,
  officerIds: readonly string[],
): Promise<{ officerId: string; name: string; certificateNo: string }[]> {
  const rows = []
  for (const officerId of officerIds) {
    const officer = await city.do<{ name: string; certificates: { number: string; kind: string }[] }>(
      builder,
      'get-officer',
      { officerId },
    )
    const certificate = officer.certificates.find((one) => one.kind === 'administrative-enforcement')
    rows.push({ officerId, name: officer.name, certificateNo: certificate?.number ?? '' })
  }
  return rows
}
