import { findEntityByUscc } from '#entities'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { type City, workingDayBefore } from './city.ts'
import { NAMED } from './register.ts'
import { type Cast, inCity } from './setup.ts'

interface Known {
  readonly entityId: string
  readonly uscc: string
  readonly name: string
}

/** What other bodies said of the story's enterprise and of a few more: some of it at odds, some of it of doubtful owner. */
export async function recordSources(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  city.at(workingDayBefore(city, 1), '17:20')
  const clerk = await cast.actor('lejun')
  const [lift, noodles, works, , , , , hub, , branch] = await namedOnes(city, people)
  if (lift === undefined || noodles === undefined || works === undefined)
    throw new Error('演示城市：登记中缺少故事里的企业')
  const say = (source: string, recordKey: string, claim: object, facts: readonly [kind: string, value: string][]) =>
    city.do(clerk, 'place-record', {
      source,
      recordKey,
      ...claim,
      facts: facts.map(([kind, value]) => ({ kind, value })),
    })
  const { uscc, name } = lift
  await say('宁波市社会保险管理服务中心', 'SB-2026-10-003217', { uscc, name }, [['从业人数', '42']])
  await say('年度报告（2025）', 'NB-2025-330203-1187', { uscc, name }, [
    ['从业人数', '58'],
    ['实缴资本', '600 万元人民币'],
    ['联系电话', '0574-8700****'],
  ])
  await say('国家税务总局宁波市税务局', 'SW-2026Q3-08811', { taxNumber: uscc, name }, [
    ['纳税状态', '正常'],
    ['domicile', '浙江省宁波市海曙区鼓楼街道公园路199号3幢105室'],
  ])
  await say('市住房和城乡建设局来函', '甬演建函〔2026〕第00118号', { organizationCode: uscc.slice(8, 17), name }, [
    ['在保电梯', '317 台'],
  ])
  await say('宁波市市场监督管理局认缴出资信息', 'RJ-330203-1187', { uscc, name }, [
    ['认缴出资', '陆澜屿 认缴 600 万元（货币）'],
  ])
  await say('宁波市市场监督管理局认缴出资信息', 'RJ-330203-1188', { uscc, name }, [
    ['认缴出资', '宁波鄞邑创客孵化器管理有限公司 认缴 400 万元（货币）'],
  ])
  await say('供电服务企业用电信息', 'GD-202610-55102', { uscc: noodles.uscc, name: noodles.name }, [
    ['用电状态', '正常'],
  ])
  await say('街道网格采集', 'WG-2026-11-0719', { name: noodles.name }, [['实际经营', '门店营业，后厨改造中']])
  await say('市人力资源和社会保障局', 'RS-2026-2290', { uscc: works.uscc, name: '余姚市舜麓食品有限公司' }, [
    ['从业人数', '36'],
  ])
  await say('12345 转来线索', 'ZX-20261118-0043', { name: '宁波甬泽财富咨询' }, [['线索', '门店张贴“保本”字样']])
  if (hub !== undefined && branch !== undefined) await linkBranch(city, cast, branch, hub)
  await attach(city, cast, lift)
  await city.settle()
}

async function linkBranch(city: City, cast: Cast, branch: Known, head: Known): Promise<void> {
  const relation = { entityId: branch.entityId, relatedId: head.entityId, kind: 'branch-of', sinceOn: '2021-04-09' }
  await city.do(await cast.actor('lejun'), 'record-relation', { id: city.id(), ...relation })
}

/** A lift at the story's domicile, and one extract somebody asked for. */
async function attach(city: City, cast: Cast, lift: Known): Promise<void> {
  const clerk = await cast.actor('lejun')
  const { premises } = await city.do<{ premises: { premisesId: string }[] }>(clerk, 'get-entity', {
    entityId: lift.entityId,
  })
  await city.do(clerk, 'record-object', {
    id: city.id(),
    entityId: lift.entityId,
    premisesId: premises[0]?.premisesId ?? null,
    kind: 'equipment',
    codeType: 'registration-code',
    code: '31103302032016090217',
    name: '曳引驱动乘客电梯（自用）',
    sinceOn: '2016-09-12',
    source: '特种设备使用登记',
  })
  await city.do(clerk, 'issue-extract', { id: city.id(), entityId: lift.entityId, purpose: '企业办理电梯安装资质延续' })
}

/** The named enterprises as the register holds them, in the order of their list. */
function namedOnes(city: City, people: readonly CityEntity[]): Promise<(Known | undefined)[]> {
  return inCity(city, async (act) => {
    const found: (Known | undefined)[] = []
    for (const { name } of NAMED) {
      const uscc = people.find((one) => one.name === name)?.uscc ?? ''
      const entity = await findEntityByUscc(act.tx, uscc)
      found.push(entity === undefined ? undefined : { entityId: entity.entityId, uscc, name })
    }
    return found
  })
}
