import type { PlainDate } from '#kernel/plain-date.ts'
import { completeUscc, type IdentityClaim, registrationNumberOf } from '#entities'
import { type Chance, chanceFrom } from './chance.ts'
import { type CityEntity, cityEntities } from './entities.ts'
import { fullHeader, quoted, registerLine } from './register-csv.ts'

/** One entity of a city whose past is known. @technical */
export interface KnownEntity {
  readonly now: CityEntity
  readonly before: CityEntity | null
  readonly registrationNumber: string
  /** False where the register knows the entity by its old number only. */
  readonly hasCode: boolean
  /** False where the code came later: 三证合一. */
  readonly hadCode: boolean
}

/** A record of another body, and of whom it truly speaks; null: of nobody in the register. @technical */
export interface TruthRecord {
  readonly kind: string
  readonly claim: IdentityClaim
  readonly truth: KnownEntity | null
  /** The record carries a right code of its own and nothing that contradicts it. */
  readonly isClear: boolean
}

const namesakes = ['宁波市好又多便利店', '宁波市阿姨面馆', '宁波市平价超市（个体工商户）', '宁波市美丽理发店']

/**
 * A register with a past: renames, moves, new codes under the old number, entities known by number only, namesakes,
 * households that became companies under the same name, one person with two firms, codes of abolished districts.
 */
export function identityCity(seed: string, count: number, today: PlainDate): KnownEntity[] {
  const chance = chanceFrom(`${seed}/past`)
  const city = [...cityEntities({ seed, count, today })]
  return city.map((entity, index) => {
    const registrationNumber = registrationNumberOf(`330203${String(60_000_000 + index)}`)
    const hasCode = index % 40 !== 7
    const [name, legalRepresentative] = [nameOf(entity, city, index), personOf(entity, city, index)]
    const now = { ...entity, name, legalRepresentative, formerNames: [] }
    return {
      now,
      before: pastOf(now, index, chance),
      registrationNumber,
      hasCode,
      hadCode: hasCode && index % 35 !== 5,
    }
  })
}

function nameOf(entity: CityEntity, city: readonly CityEntity[], index: number): string {
  if (index % 30 === 3) return namesakes[Math.floor(index / 30) % namesakes.length] ?? entity.name
  // 个转企: the company bears the name of the household it was.
  return index % 50 === 10 ? (city[index - 1]?.name ?? entity.name) : entity.name
}

function personOf(entity: CityEntity, city: readonly CityEntity[], index: number): string {
  return index % 25 === 4 ? (city[index - 1]?.legalRepresentative ?? '') : entity.legalRepresentative
}

function pastOf(now: CityEntity, index: number, chance: Chance): CityEntity | null {
  if (index % 9 === 2) return { ...now, name: `${now.name.slice(0, 2)}旧号${String(index)}${now.name.slice(2)}` }
  if (index % 35 === 5) return now
  if (index % 11 === 6) return { ...now, address: `宁波市江北区慈城镇旧路${String(chance.below(900) + 1)}号` }
  return null
}

/** The register as two files: the city as it was, and as it is; the second tells renames, moves and new codes. */
export function registerFiles(city: readonly KnownEntity[]): [before: string, now: string] {
  const line = (one: KnownEntity, entity: CityEntity, withCode: boolean) =>
    `${registerLine(withCode ? entity : { ...entity, uscc: '' }, false)},${quoted(one.registrationNumber)}`
  const head = `${fullHeader},注册号`
  const changed = city.filter((one) => one.before !== null)
  return [
    [head, ...city.map((one) => line(one, one.before ?? one.now, one.hadCode))].join('\n'),
    [head, ...changed.map((one) => line(one, one.now, one.hasCode))].join('\n'),
  ]
}

type Maker = (
  one: KnownEntity,
  other: KnownEntity,
  chance: Chance,
) => Omit<TruthRecord, 'truth' | 'kind'> & {
  readonly truth?: null
}
const clear = (claim: IdentityClaim) => ({ claim, isClear: true })
const unclear = (claim: IdentityClaim) => ({ claim, isClear: false })

/** How records come in, with the share of each; faults as people make them. */
const kinds: readonly (readonly [kind: string, share: number, make: Maker])[] = [
  ['代码与名称', 24, (one) => clear({ ...codeOf(one), name: one.now.name })],
  ['只有代码', 10, (one) => clear(codeOf(one))],
  ['全角小写代码', 4, (one) => clear({ ...lowerCase(codeOf(one)), name: one.now.name })],
  ['注册号与名称', 9, (one) => clear({ registrationNumber: one.registrationNumber, name: one.now.name })],
  ['只有注册号', 5, (one) => clear({ registrationNumber: one.registrationNumber })],
  [
    '注册号与旧名称',
    5,
    (one) => clear({ registrationNumber: one.registrationNumber, name: (one.before ?? one.now).name }),
  ],
  ['代码与旧名称', 5, (one) => clear({ ...codeOf(one, one.before ?? one.now), name: (one.before ?? one.now).name })],
  ['组织机构代码与名称', 6, (one) => clear({ ...organizationOf(one), name: one.now.name })],
  ['税务登记号与名称', 4, (one) => clear({ ...taxOf(one), name: one.now.name })],
  [
    '代码错一位、有注册号',
    4,
    (one, _, chance) => clear({ ...wrong(one, chance), registrationNumber: one.registrationNumber }),
  ],
  ['代码错一位、只余名称', 4, (one, _, chance) => unclear({ ...wrong(one, chance), name: one.now.name })],
  ['只有名称', 5, (one) => unclear({ name: one.now.name, personName: one.now.legalRepresentative })],
  [
    '新名称未入册、人员相符',
    3,
    (one) => clear({ ...codeOf(one), name: `${one.now.name}新`, personName: one.now.legalRepresentative }),
  ],
  ['新名称未入册', 2, (one) => unclear({ ...codeOf(one), name: `${one.now.name}新` })],
  [
    '串行：他人的代码',
    3,
    (one, other) => unclear({ ...codeOf(other), name: one.now.name, personName: one.now.legalRepresentative }),
  ],
  [
    '串行：他人的代码与注册号',
    2,
    (one, other) => unclear({ ...codeOf(other), registrationNumber: other.registrationNumber, name: one.now.name }),
  ],
  [
    '两码相左',
    2,
    (one, other) => unclear({ ...codeOf(one), registrationNumber: other.registrationNumber, name: one.now.name }),
  ],
  [
    '册外主体',
    3,
    (one, other, chance) => ({
      ...unclear({
        uscc: completeUscc('91', '330203', `T${String(chance.below(9_999_999)).padStart(7, '0')}`),
        name: other.now.name,
      }),
      truth: null,
    }),
  ],
]

/** Records with their truth; the same for the same seed. */
export function truthRecords(city: readonly KnownEntity[], seed: string, count: number): TruthRecord[] {
  const chance = chanceFrom(`${seed}/records`)
  const weighted = kinds.flatMap((one) => Array.from({ length: one[1] }, () => one))
  return Array.from({ length: count }, () => {
    const [kind, , make] = chance.pick(weighted)
    const [one, other] = twoOf(city, chance)
    return { kind, truth: one, ...make(one, other, chance) }
  })
}

/** Two different ones; the second is often the neighbour in the file, as when a row is copied wrongly. Never its namesake. */
function twoOf(city: readonly KnownEntity[], chance: Chance): [KnownEntity, KnownEntity] {
  for (;;) {
    const at = chance.below(city.length)
    const one = city[at]
    const other = chance.below(2) === 0 ? city[at + 1] : chance.pick(city)
    if (one !== undefined && other !== undefined && one !== other && one.now.name !== other.now.name)
      return [one, other]
  }
}

function codeOf(one: KnownEntity, entity = one.now): IdentityClaim {
  return one.hasCode ? { uscc: entity.uscc } : { registrationNumber: one.registrationNumber }
}

function lowerCase(claim: IdentityClaim): IdentityClaim {
  const wide = (text: string) => text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0))
  return claim.uscc === undefined || claim.uscc === null ? claim : { uscc: ` ${wide(claim.uscc.toLowerCase())}` }
}

function organizationOf(one: KnownEntity): IdentityClaim {
  return one.hasCode ? { organizationCode: `${one.now.uscc.slice(8, 16)}-${one.now.uscc.slice(16, 17)}` } : codeOf(one)
}

function taxOf(one: KnownEntity): IdentityClaim {
  return one.hasCode ? { taxNumber: `330200${one.now.uscc.slice(8, 17)}` } : codeOf(one)
}

function wrong(one: KnownEntity, chance: Chance): IdentityClaim {
  const at = 8 + chance.below(8)
  const sign = one.now.uscc.charAt(at)
  return { uscc: one.now.uscc.slice(0, at) + (sign === '7' ? '8' : '7') + one.now.uscc.slice(at + 1) }
}
