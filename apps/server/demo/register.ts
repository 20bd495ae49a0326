import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { completeUscc } from '#entities'
import { type CityEntity, cityEntities } from '../../../tools/city/entities.ts'
import { fullHeader, registerLine } from '../../../tools/city/register-csv.ts'
import type { City } from './city.ts'
import { workingDayBefore } from './city.ts'
import type { Cast } from './setup.ts'

export const ENTITIES = 20_000
const LAST_NIGHT = 1190
const UNCHANGED = 41
const BROKEN = 19

/** The enterprises the story and the screens speak of (demo-city.md §2); fictitious like all others. */
export const NAMED: readonly (Partial<CityEntity> & { readonly name: string })[] = [
  {
    name: '宁波澜屿电梯工程有限公司',
    registeredOn: '2016-05-18' as PlainDate,
    type: '有限责任公司（自然人投资或控股）',
    division: '330203',
    authority: '330203',
    office: '33020302',
    address: '浙江省宁波市海曙区鼓楼街道公园路199号3幢201室',
    industry: '4390',
    scope: '电梯安装、改造、修理、维护保养；电梯及配件销售',
    capital: '1,000(万元人民币)',
    legalRepresentative: '陆澜屿',
    licences: ['特种设备使用登记证:TS33020316000217:2024-06-01:2029-05-31'],
    status: 'K',
    statusSince: null,
  },
  {
    name: '宁波市海曙区汀溪面馆（个体工商户）',
    division: '330203',
    authority: '330203',
    office: '33020302',
    address: '宁波市海曙区鼓楼街道府桥街27号',
    industry: '6210',
    scope: '小餐饮、食品销售',
    type: '个体工商户',
    licences: ['食品经营许可证:JY13302030001217:2023-03-02:2028-03-01'],
  },
  {
    name: '余姚市舜麓榨菜食品厂',
    division: '330281',
    authority: '330281',
    industry: '1372',
    scope: '酱腌菜生产、销售',
    otherPremises: ['浙江省宁波市余姚市泗门镇小路下村工业区3号'],
  },
  {
    name: '慈溪市浒川小家电有限公司',
    division: '330282',
    authority: '330282',
    industry: '3854',
    scope: '家用厨房电器具制造',
  },
  {
    name: '象山石浦渔澜冷链有限公司',
    division: '330225',
    authority: '330225',
    industry: '5940',
    scope: '低温仓储、水产品批发',
  },
  {
    name: '宁波北仑霞岙化工仓储有限公司',
    division: '330206',
    authority: '330206',
    industry: '5942',
    scope: '危险化学品仓储',
  },
  {
    name: '宁海县力屿茶叶专业合作社',
    division: '330226',
    authority: '330226',
    industry: '0164',
    scope: '茶叶种植、加工、销售',
    type: '农民专业合作社',
  },
  {
    name: '宁波鄞邑创客孵化器管理有限公司',
    division: '330212',
    authority: '330227',
    industry: '7540',
    scope: '众创空间、企业孵化、集中办公区管理',
  },
  {
    name: '宁波甬泽财富管理咨询有限公司',
    division: '330212',
    authority: '330227',
    industry: '7249',
    scope: '商务信息咨询',
  },
  {
    name: '宁波市鄞州区石碶街道东部新城国际航运中心跨境电子商务综合服务产业园区管理有限公司分公司',
    division: '330212',
    authority: '330227',
    industry: '7222',
    scope: '园区管理服务',
    type: '有限责任公司分公司',
  },
  {
    name: '宁波㙦𬭎船舶配件有限公司',
    division: '330206',
    authority: '330206',
    industry: '3735',
    scope: '船用配套设备制造',
  },
]

/** Imports the register as it stood a year ago, and at the end last night's batch; answers nothing: the register knows. */
export async function importRegister(city: City, cast: Cast): Promise<CityEntity[]> {
  const people = generated(city)
  await send(
    city,
    cast,
    '宁波市市场主体登记数据（全量）.csv',
    people.slice(0, ENTITIES - LAST_NIGHT).map((one) => registerLine(one, false)),
  )
  return people
}

/** Last night's 1,250 rows = 1,190 loaded + 41 unchanged + 19 quarantined (demo-city.md §10). */
export async function importLastNight(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  city.at(workingDayBefore(city, 1), '17:12')
  const fresh = people.slice(ENTITIES - LAST_NIGHT).map((one) => registerLine(one, false))
  const known = people.slice(2000, 2000 + UNCHANGED).map((one) => registerLine(one, false))
  const broken = people.slice(4000, 4000 + BROKEN).map((one, index) => breakRow(one, index))
  const lines = [...fresh, ...known]
  for (const [index, line] of broken.entries()) lines.splice(37 + index * 61, 0, line)
  await send(city, cast, '登记数据每日增量.csv', lines)
}

function generated(city: City): CityEntity[] {
  const people = [...cityEntities({ seed: '甬城', count: ENTITIES, today: addDays(city.today, -370) })]
  for (const [index, named] of NAMED.entries()) {
    const base = people[index * 3]
    if (base === undefined) continue
    const kind = named.type === '个体工商户' ? '92' : named.type === '农民专业合作社' ? '93' : '91'
    people[index * 3] = {
      ...base,
      type: '有限责任公司（自然人投资或控股）',
      capital: '500(万元人民币)',
      status: 'K',
      statusSince: null,
      formerNames: [],
      otherPremises: [],
      licences: [],
      ...named,
      uscc: completeUscc(kind, named.division ?? '330200', `MAY0${String(index).padStart(4, '0')}`),
    }
  }
  return people
}

/** The ways a feed goes wrong: check digit, full-width code, ragged row, abolished organ, a day that does not exist. */
function breakRow(entity: CityEntity, index: number): string {
  const line = registerLine(
    { ...entity, name: `${entity.name.replace(/（个体工商户）|有限公司/u, '')}${index + 1}号门店` },
    false,
  )
  const wrong = entity.uscc.slice(0, 17) + (entity.uscc.endsWith('1') ? '2' : '1')
  switch (index % 4) {
    case 0:
      return line.replace(entity.uscc, wrong)
    case 1:
      return line.replace(entity.uscc, `${entity.uscc.slice(0, 8)}Ｏ${entity.uscc.slice(9)}`)
    case 2:
      return line.split(',').slice(0, 5).join(',')
    default:
      return line.replace(entity.registeredOn, '2019-02-30')
  }
}

async function send(city: City, cast: Cast, fileName: string, lines: readonly string[]): Promise<void> {
  const clerk = await cast.actor('lejun')
  const body = Buffer.from(`${fullHeader}\n${lines.join('\n')}\n`)
  const query = new URLSearchParams({
    fileName,
    source: '市大数据局登记数据归集',
    declaredStatus: 'subsisting',
    declaredBasis: '登记机关数据归集口径：未注明状态的为存续',
  })
  await city.send(clerk, 'POST', `/api/entities/imports/${city.id()}?${query.toString()}`, 'text/csv', body)
}
