import type { CityEntity } from '../../../tools/city/entities.ts'
import { type City, workingDayBefore } from './city.ts'
import type { Cast } from './setup.ts'

/** The number of the n-th call of the year; the year is that of the city. */
const numberOf = (city: City, n: number) => `NB${city.today.slice(0, 4)}12345-${String(28_400 + n).padStart(6, '0')}`

/** A few orders of 12345 with the office of 鼓楼 a fortnight ago: signed, one handed back, one to be extended (demo-city.md §6.2). */
export async function hotlineReceived(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  city.at(workingDayBefore(city, 12), '08:30')
  const noodles = shopOf(people, '面馆')
  await transfer(city, cast, [
    {
      ...callOf(city, 1, '郏女士', '13600280117'),
      category: '投诉',
      title: '面馆结账多收 6 元',
      content: '昨天中午吃两碗面，标价 32 元，结账收了 38 元，店家说是打包费，要求退还差额。',
      ...aboutOf(noodles),
    },
    {
      ...callOf(city, 2, '一位市民', '13600280242'),
      category: '举报',
      title: '小超市出售过期奶粉',
      content: '货架上有两罐已过保质期的婴幼儿奶粉，仍在售卖，已拍照。',
      isConfidential: true,
      ...aboutOf(shopOf(people, '超市')),
    },
    {
      ...callOf(city, 3, '励先生', '13600280359'),
      category: '投诉',
      title: '健身房预付卡不退款',
      content: '办了年卡，门店搬走，联系不上，要求退还余额。门店原在鄞州区首南街道。',
    },
  ])
  const officer = await cast.actor('wuzhigang')
  for (const n of [1, 2])
    await city.do(officer, 'sign-hotline-order', laneOf(city, n, n === 2 ? 'economic' : 'consumer'))
  await city.do(officer, 'hand-back-hotline-order', {
    ...laneOf(city, 3, 'consumer'),
    reason: '门店实际经营地在鄞州区首南街道，应由鄞州区市场监督管理局办理。',
  })
}

/** Four working days later: one is answered and closed, an extension is asked and agreed to, the hand-back is agreed to. */
export async function hotlineAnswered(city: City, cast: Cast): Promise<void> {
  city.at(workingDayBefore(city, 8), '08:30')
  const officer = await cast.actor('wuzhigang')
  const first = laneOf(city, 1, 'consumer')
  await city.do(officer, 'answer-hotline-order', {
    ...first,
    answer: '经现场核实，店家未在菜单上标明打包费，已退还 6 元并补齐明码标价；双方对处理结果无异议。',
  })
  await city.do(officer, 'close-hotline-order', { ...first, outcome: '已解决' })
  await city.do(officer, 'ask-hotline-extension', {
    ...laneOf(city, 2, 'economic'),
    reason: '需向供货方核对批次并送检，七个工作日内不能办结。',
  })
  await city.settle()
  await notify(city, cast, 2, '延期批复', { isGranted: true, lane: '经济违法行为举报', words: '同意延期' })
  await notify(city, cast, 3, '退单批复', { isGranted: true, words: '已改派鄞州区局' })
  await notify(city, cast, 1, '回访', { wasReached: true, satisfaction: '满意', isSolved: true })
}

/** Today: one call with three matters under one number, one that repeats an earlier one, one its clerk filled in wrongly; and the reconciliation. */
export async function hotlineToday(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  const shop = shopOf(people, '超市')
  await transfer(city, cast, [
    {
      ...callOf(city, 4, '童女士', '13600280476'),
      category: '投诉',
      urgency: '紧急',
      title: '理发店充值、无证染发剂和推诿不办',
      content: '一次来电三项诉求，见分项。',
      ...aboutOf(shopOf(people, '美发')),
      claims: [
        {
          lane: '消费投诉',
          title: '理发店充值卡余额不退',
          content: '充值 1,000 元，只用一次，要求退还余额，店家拒绝。',
        },
        { lane: '经济违法行为举报', title: '使用没有标签的染发剂', content: '店里用的染发剂没有中文标签和生产厂名。' },
        {
          lane: '行政效能投诉',
          title: '上次反映后没有人回复',
          content: '上个月到古林所反映过同一家店，登记后一直没有人回复。',
          complainedUnit: '宁波市海曙区市场监督管理局古林所',
        },
      ],
    },
    {
      ...callOf(city, 5, '张先生', '13600280583'),
      category: '举报',
      title: '再次反映小超市过期奶粉',
      content: '还是那家超市，过期奶粉没有下架。',
      duplicateOf: numberOf(city, 2),
      ...aboutOf(shop),
    },
    {
      ...callOf(city, 6, '吕女士', '13600280694'),
      category: '咨询',
      channel: '来访',
      title: '咨询个体工商户怎样变更经营者',
      content: '想把店转给儿子，问要带什么材料。',
    },
  ])
  const open = [2, 4, 5, 6].map((n) => numberOf(city, n))
  await city.do(await cast.actor('yuweidong'), 'receive-hotline-list', {
    listId: city.id(),
    takenAt: city.now().toISOString(),
    orderNumbers: open,
  })
  await city.settle()
}

async function transfer(city: City, cast: Cast, orders: readonly object[]): Promise<void> {
  await city.do(await cast.actor('yuweidong'), 'receive-hotline-orders', { orders })
  await city.settle()
}

async function notify(city: City, cast: Cast, n: number, kind: string, parts: object): Promise<void> {
  const head = {
    orderNumber: numberOf(city, n),
    noticeNumber: `TZ-${numberOf(city, n)}`,
    kind,
    at: city.now().toISOString(),
  }
  await city.do(await cast.actor('yuweidong'), 'receive-hotline-notices', { notices: [{ ...head, ...parts }] })
  await city.settle()
}

function callOf(city: City, n: number, callerName: string, callerPhone: string) {
  return {
    orderNumber: numberOf(city, n),
    version: 1,
    callerName,
    callerPhone,
    channel: '电话',
    divisionCode: '330203',
    urgency: '一般',
    isConfidential: false,
    wantsReply: true,
    leadUnit: '鼓楼所',
    transferredAt: city.now().toISOString(),
    transferredBy: '虞卫东',
    transferOpinion: '请核实处理，按时答复。',
    isUnreasonable: false,
  }
}

function aboutOf(shop: CityEntity) {
  return { subjectName: shop.name, subjectCode: shop.uscc, subjectAddress: shop.address, place: shop.address }
}

/** A shop of 海曙 whose name has the word, or any shop there. */
function shopOf(people: readonly CityEntity[], word: string): CityEntity {
  const here = people.filter((one) => one.address.includes('海曙') && one.uscc !== '')
  const found = here.find((one) => one.name.includes(word)) ?? here[0]
  if (found === undefined) throw new Error('演示城市：海曙没有门店')
  return found
}

function laneOf(city: City, n: number, lane: 'consumer' | 'economic') {
  return { orderNumber: numberOf(city, n), lane }
}
