import { type City, workingDayBefore } from './city.ts'
import type { Cast } from './setup.ts'

export const DECLARED = 60
export const TESTED = 20

/** The story's enterprise says which standards it works by; answers the id of its own one. */
export async function declareStandards(city: City, cast: Cast): Promise<string> {
  city.at(workingDayBefore(city, DECLARED), '09:40')
  const clerk = await cast.actor('lejun')
  await city.do(clerk, 'record-standard', {
    id: city.id(),
    kind: 'recommended',
    number: 'GB/T 18775-2009',
    name: '电梯、自动扶梯和自动人行道维修规范',
    publisher: '国家标准化管理委员会',
    products: ['电梯维护保养'],
    inForceOn: '2010-03-01',
  })
  const enterprise = await cast.actor('enterprise')
  await city.do(enterprise, 'declare-standard', {
    id: city.id(),
    kind: 'recommended',
    number: 'GB/T 18775-2009',
    name: '电梯、自动扶梯和自动人行道维修规范',
    object: 'service',
    product: '电梯维护保养',
  })
  const own = city.id()
  await city.do(enterprise, 'declare-standard', {
    id: own,
    kind: 'enterprise',
    number: 'Q/LYDT 001-2026',
    name: '电梯维护保养服务规范',
    object: 'service',
    product: '电梯维护保养',
    indicators: [
      { name: '维保记录', kind: 'function', bound: 'stated', words: '每次维保当日上传记录，使用单位可查' },
      { name: '困人救援到达时间', kind: 'performance', bound: 'at-most', value: 30, unit: '分钟' },
    ],
  })
  await city.settle()
  return own
}

/** One promise fails a drill; two neighbours never said which standard they work by and are ordered to. */
export async function testStandards(city: City, cast: Cast, story: string, own: string): Promise<void> {
  city.at(workingDayBefore(city, TESTED), '15:10')
  await city.do(await cast.actor('wuzhigang'), 'record-standard-test', {
    id: city.id(),
    declarationId: own,
    indicator: '困人救援到达时间',
    measured: 42,
    tester: '海曙区应急演练现场计时（演示）',
    reportNumber: '演练〔2026〕07号',
    testedOn: workingDayBefore(city, TESTED + 1),
  })
  await city.settle()
  await orderNeighbours(city, cast, story)
}

/** Two orders: one whose day falls this year, one that runs into a year whose holidays nobody has published. */
async function orderNeighbours(city: City, cast: Cast, story: string): Promise<void> {
  const reviewer = await cast.actor('yingjianbo')
  const { rows } = await city.do<{ rows: { entityId: string }[] }>(reviewer, 'search-entities', {
    q: '电梯',
    pageSize: 20,
  })
  const neighbours = rows.filter((one) => one.entityId !== story).slice(0, 2)
  for (const [index, { entityId }] of neighbours.entries())
    await city.do(reviewer, 'order-disclosure', {
      id: city.id(),
      entityId,
      product: '电梯维护保养',
      documentNumber: `甬演市监责〔2026〕第${String(index + 1).padStart(5, '0')}号`,
      termDays: index === 0 ? 30 : 100,
    })
  await city.settle()
}
