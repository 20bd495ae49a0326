import { findEntityByUscc } from '#entities'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { type City, workingDayBefore } from './city.ts'
import { NAMED } from './register.ts'
import { type Cast, inCity } from './setup.ts'

const LIFTS: readonly (readonly [code: string, name: string])[] = [
  ['3110', '曳引驱动乘客电梯'],
  ['3110', '曳引驱动乘客电梯'],
  ['3120', '曳引驱动载货电梯'],
  ['3310', '自动扶梯'],
]
const LABELS = [
  { name: '特种设备使用', meaning: '使用电梯等特种设备的单位', objectKind: 'equipment' },
  { name: '食品经营', meaning: '持有食品经营许可的单位', licenceKind: '食品经营许可证' },
  { name: '重点工业产品生产', meaning: '列入重点工业产品目录的生产者，由一人录入、另一人审核' },
]

/** Every lift an object of its own at its door, by one act; a product; and the labels that follow from them. */
export async function recordObjects(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  city.at(workingDayBefore(city, 1), '17:40')
  const clerk = await cast.actor('lejun')
  const { recorded, refused } = await city.do<{ recorded: number; refused: readonly { why: string }[] }>(
    clerk,
    'record-objects',
    {
      source: '特种设备使用登记（市市场监管局特种设备处）',
      citation: '《特种设备安全法》第三十三条',
      rows: liftsOf(people),
    },
  )
  if (recorded === 0 || refused.length > 0) throw new Error(`演示城市：电梯没有登记完，${refused[0]?.why ?? ''}`)
  const works = people.find((one) => one.name === NAMED[2]?.name)
  if (works === undefined) throw new Error('演示城市：登记中缺少榨菜厂')
  const product = {
    uscc: works.uscc,
    kind: 'product',
    codeType: 'gtin',
    code: '6901234567892',
    name: '低盐榨菜丝 80 克',
  }
  await city.do(clerk, 'record-objects', { source: '企业产品备案', rows: [product] })
  await label(city, cast, works.uscc)
}

function liftsOf(people: readonly CityEntity[]): object[] {
  const serials = new Map<string, number>()
  return people.slice(1).flatMap((one) =>
    one.licences
      .filter((licence) => licence.startsWith('特种设备使用登记证:'))
      .map((licence, nth) => {
        const since = licence.split(':')[2] ?? ''
        const [code = '', name = ''] = LIFTS[nth % LIFTS.length] ?? []
        const head = `${code}${one.division}${since.slice(0, 7).replace('-', '')}`
        const serial = (serials.get(head) ?? 0) + 1
        serials.set(head, serial)
        return {
          uscc: one.uscc,
          kind: 'equipment',
          codeType: 'registration-code',
          code: `${head}${String(serial).padStart(4, '0')}`,
          name: `${name}（${nth + 1} 号）`,
          sinceOn: since,
        }
      }),
  )
}

async function label(city: City, cast: Cast, uscc: string): Promise<void> {
  const clerk = await cast.actor('lejun')
  const ids = LABELS.map(() => city.id())
  for (const [nth, one] of LABELS.entries())
    await city.do(clerk, 'define-label', { id: ids[nth], scope: 'city', ...one })
  const works = await inCity(city, (act) => findEntityByUscc(act.tx, uscc))
  if (works === undefined) return
  const mark = { id: city.id(), entityId: works.entityId, labelId: ids[2], cause: '2026 年度重点工业产品目录：酱腌菜' }
  await city.do(clerk, 'enter-label', mark)
  await city.do(await cast.actor('xinliqun'), 'review-label', {
    entityId: works.entityId,
    markId: mark.id,
    approved: true,
    opinion: '在目录内，同意列入。',
  })
}
