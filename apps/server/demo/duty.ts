import { itemIdOf } from '#catalogue'
import { addDays } from '#kernel/plain-date.ts'
import { builder } from './city.ts'
import type { City } from './city.ts'
import type { Cast } from './setup.ts'

const FOCUS = { industries: [], fields: [], links: [], goods: [] }

/** One afternoon of duty: responsibility lists read, plans published and one under way, a delegation near its end, filings with their clocks; one approval given up stays without a plan. */
export async function dutyDay(city: City, cast: Cast): Promise<void> {
  city.at(city.today, '17:05')
  await city.do(await cast.actor('xinliqun'), 'import-duty-list', {})
  await plans(city, cast)
  await delegate(city, cast)
  await filings(city, cast)
}

async function plans(city: City, cast: Cast): Promise<void> {
  const [editor, leader] = [await cast.actor('xinliqun'), await cast.actor('lihaiyan')]
  const registrar = city.id()
  await city.do(editor, 'draft-supervision-plan', {
    id: registrar,
    content: {
      objects: '全市各类经营主体',
      means: ['双随机抽查', '重点检查', '信用监管', '年报公示'],
      frequency: '登记事项、年报公示信息每年各一次随机抽查；被举报的随时检查',
      standards: '《市场主体登记管理条例》《企业信息公示暂行条例》',
      coordination: '登记、变更、注销信息推送审批部门和行业主管部门，接收其检查和处罚信息',
      focus: { ...FOCUS, fields: ['冒名登记', '住所不实'], links: ['设立登记', '年报公示'] },
      covers: ['legal-person-status', 'general-business-status', 'annual-report'],
    },
  })
  await city.do(leader, 'publish-supervision-plan', { planId: registrar })
  const equipment = city.id()
  await city.do(editor, 'draft-supervision-plan', {
    id: equipment,
    itemId: itemIdOf('SCJG-07'),
    content: {
      objects: '审批权下放后由本市许可的特种设备生产、充装单位',
      means: ['证后监督抽查', '信用监管'],
      frequency: '每年一次，上年有严重隐患的每半年一次',
      standards: '《特种设备安全法》《特种设备安全监督检查办法》',
      coordination: '检查结果反馈省局，许可信息每月核对',
      focus: { ...FOCUS, industries: ['气瓶充装'], links: ['充装前后检查'], goods: ['液化石油气瓶'] },
    },
  })
  await city.do(leader, 'publish-supervision-plan', { planId: equipment })
  await jointPlan(city, cast)
}

/** Waits for two of its three departments. */
async function jointPlan(city: City, cast: Cast): Promise<void> {
  const planId = city.id()
  const partners = ['NB-FRB', 'NB-IEB', 'NB-EEB'].map((code) => agencyOf(cast, code))
  await city.do(await cast.actor('xinliqun'), 'draft-supervision-plan', {
    id: planId,
    itemId: itemIdOf('SCJG-02'),
    partnerIds: partners,
    content: {
      objects: '餐饮服务提供者，“开店一件事”联办的一并纳入',
      means: ['双随机抽查', '非现场监管', '投诉举报核查'],
      frequency: '风险等级 A 级每年一次，D 级每年四次',
      standards: '《食品安全法》第三十三条；《食品生产经营监督检查管理办法》',
      coordination: '消防查安全出口，综合执法查店招油烟，一次进门一并检查',
      focus: { ...FOCUS, fields: ['校园周边', '网络餐饮'], links: ['清洗消毒'], goods: ['食用油'] },
    },
  })
  await city.do(await cast.actor('shitong'), 'answer-supervision-plan', {
    planId,
    answer: 'dissent',
    opinion: '消防检查频次按火灾危险性确定，不宜与食品风险等级挂钩',
  })
}

/** The education bureau has no force of its own; its instrument lapses in twenty days. */
async function delegate(city: City, cast: Cast): Promise<void> {
  const agencyId = agencyOf(cast, 'NB-EDU')
  await city.do({ ...builder, agencyId, scope: [agencyId] }, 'record-delegation', {
    id: city.id(),
    number: '甬演教委〔2025〕第00003号',
    toAgencyId: agencyOf(cast, 'NB-IEB'),
    itemIds: [itemIdOf('JY-01')],
    powers: ['inspection', 'penalty'],
    scope: '全市校外培训机构无证办学、违规收费的检查和处罚',
    validFrom: addDays(city.today, -345),
    validTo: addDays(city.opensOn, 20),
  })
}

async function filings(city: City, cast: Cast): Promise<void> {
  const clerk = await cast.actor('xinliqun')
  const packaged = { itemId: itemIdOf('SCJG-01'), circumstance: '仅销售预包装食品', division: '330203' }
  await city.do(clerk, 'record-filing', {
    ...packaged,
    id: city.id(),
    number: '甬演海预备00117',
    filerName: '宁波市海曙区浒川副食品店（个体工商户）',
    filedOn: addDays(city.today, -18),
  })
  await city.do(clerk, 'record-filing', {
    id: city.id(),
    itemId: itemIdOf('JT-02'),
    number: '甬演维备00052',
    filerName: '宁波鄞邑汽车维修有限公司',
    filedOn: addDays(city.today, -6),
    division: '330212',
  })
  await city.do(clerk, 'report-unfiled', {
    id: city.id(),
    itemId: itemIdOf('NBCF-N31'),
    name: '力屿广场地面停车场',
    place: '海曙区段塘路旁地面停车场',
    division: '330203',
    foundOn: addDays(city.today, -2),
    source: '日常巡查',
  })
}

function agencyOf(cast: Cast, code: string): string {
  const agencyId = cast.agencies.get(code)
  if (agencyId === undefined) throw new Error(`演示城市：没有机关 ${code}`)
  return agencyId
}
