import { addDays, dayNumber, fromDayNumber, type PlainDate } from '#kernel/plain-date.ts'
import { completeUscc } from '#entities'
import { type Chance, chanceFrom } from './chance.ts'
import { officesByAuthority } from './offices.ts'
import { divisionNames, townsByDivision } from './places.ts'
import { brandHeads, brandTails, givenNames, rareSigns, roads, surnames, type Trade, trades } from './trades.ts'

/** One fictitious entity of the generated city, in the words of a register file. */
export interface CityEntity {
  readonly name: string
  readonly uscc: string
  readonly registeredOn: PlainDate
  readonly type: string
  readonly legalRepresentative: string
  readonly capital: string
  readonly scope: string
  readonly address: string
  readonly status: 'K' | 'D' | 'XX' | 'Z' | 'QX'
  readonly statusSince: PlainDate | null
  readonly industry: string
  readonly authority: string
  readonly office: string
  readonly division: string
  readonly formerNames: readonly string[]
  readonly otherPremises: readonly string[]
  readonly licences: readonly string[]
}

export interface CityOptions {
  readonly seed: string
  readonly count: number
  readonly today: PlainDate
}

/**
 * A city of any size, the same for the same seed: valid codes, plausible names, premises, licences and history in the
 * proportions of demo-city.md §1. Nothing is held; entities come one at a time.
 */
export function* cityEntities(options: CityOptions): Generator<CityEntity, void, undefined> {
  const chance = chanceFrom(options.seed)
  for (let index = 0; index < options.count; index += 1) yield makeEntity(index, options, chance)
}

/** Numbers of 20,000 entities (demo-city.md §1), spread evenly over the city. */
const share = {
  cooperative: 400,
  incorporated: 7600,
  revoked: 60,
  deregistered: 300,
  dormant: 25,
  movedOut: 40,
  abolishedCode: 140,
  morePremises: 3500,
  rareSign: 24,
  formerName: 520,
}
const per = 20_000

/** True for exactly `wanted` of every 20,000 indexes; `shift` keeps the picks of different properties apart. */
function isPicked(index: number, wanted: number, shift: number): boolean {
  const place = (index * 7919 + shift) % per
  return Math.floor(((place + 1) * wanted) / per) > Math.floor((place * wanted) / per)
}

/** Of 20,000: 400 co-operatives, 7,200 companies, 12,400 households; the 400 are among the 7,600 since 400 divides 7,600. */
function formOf(index: number): 'company' | 'household' | 'cooperative' {
  if (isPicked(index, share.cooperative, 11)) return 'cooperative'
  return isPicked(index, share.incorporated, 11) ? 'company' : 'household'
}

function makeEntity(index: number, options: CityOptions, chance: Chance): CityEntity {
  const form = formOf(index)
  const trade = chance.pick(tradesByForm[form])
  const { division, issuer } = placeOf(index, chance)
  const town = chance.pick(townsByDivision[division] ?? [])
  const brand = brandOf(index, chance)
  const registeredOn = dayBetween(
    chance,
    form === 'household' ? '1998-01-01' : '1992-01-01',
    addDays(options.today, -40),
  )
  const zone = zoneOf(division, chance)
  const authority = zone?.authority ?? authorityOf(division)
  return {
    name: nameOf(form, division, town, brand, trade),
    uscc: usccOf(index, form, issuer),
    registeredOn,
    ...typeOf(form, trade, chance),
    legalRepresentative: personOf(chance),
    scope: trade.scope,
    address: addressOf(division, zone?.place ?? town, chance),
    ...statusOf(index, registeredOn, options.today, chance),
    industry: trade.industry,
    authority,
    office: chance.pick(officesByAuthority[authority] ?? ['33020001']),
    division,
    formerNames: isPicked(index, share.formerName, 71)
      ? [nameOf(form, division, town, brandOf(index + 1, chance), trade)]
      : [],
    otherPremises: isPicked(index, share.morePremises, 1301) ? [addressOf(division, town, chance)] : [],
    licences: licencesOf(index, trade, registeredOn, options.today, division, chance),
  }
}

/** Where an entity is today and who issued its code: 140 of 20,000 codes are of divisions that are no more. */
function placeOf(index: number, chance: Chance): { readonly division: string; readonly issuer: string } {
  if (isPicked(index, share.abolishedCode, 401)) {
    return chance.pick([
      { division: '330212', issuer: '330204' },
      { division: '330213', issuer: '330283' },
    ])
  }
  const division = chance.pick(divisionWeights)
  return { division, issuer: chance.below(12) === 0 ? '330200' : division }
}

const tradesByForm = {
  company: trades.filter((trade) => trade.forms.includes('company')),
  household: trades.filter((trade) => trade.forms.includes('household')),
  cooperative: trades.filter((trade) => trade.forms.includes('cooperative')),
}

// About the share of each district and county in the register.
const divisionWeights = Object.entries({
  '330203': 14,
  '330205': 8,
  '330206': 10,
  '330211': 7,
  '330212': 22,
  '330213': 7,
  '330225': 7,
  '330226': 7,
  '330281': 13,
  '330282': 19,
}).flatMap(([code, weight]) => Array.from({ length: weight }, () => code))

/** Authority codes are a system of their own: 鄞州 is 330227, 奉化 is 330283 there. */
function authorityOf(division: string): string {
  if (division === '330212') return '330227'
  return division === '330213' ? '330283' : division
}

function zoneOf(division: string, chance: Chance): { readonly place: string; readonly authority: string } | undefined {
  if (division === '330212' && chance.below(9) === 0) return { place: '梅墟街道', authority: '330215' }
  if (division === '330282' && chance.below(10) === 0) return { place: '庵东镇', authority: '330218' }
  return undefined
}

function brandOf(index: number, chance: Chance): string {
  const brand = chance.pick(brandHeads) + chance.pick(brandTails)
  return isPicked(index, share.rareSign, 3001) ? chance.pick(rareSigns) + brand.slice(-1) : brand
}

function nameOf(
  form: 'company' | 'household' | 'cooperative',
  division: string,
  town: string,
  brand: string,
  trade: Trade,
): string {
  const place = divisionNames[division] ?? ''
  const stem = town.replace(/(?:街道|镇|乡)$/u, '')
  if (form === 'cooperative') return `${inCity(division, place)}${stem}${brand}${trade.word}专业合作社`
  if (form === 'company') return `${cityOf(division, place, brand)}${brand}${trade.word}有限公司`
  const shop = /[店馆院部房楼]$/u.test(trade.word)
    ? trade.word
    : `${trade.word}${trade.word.endsWith('服务') ? '部' : '加工厂'}`
  return `${inCity(division, place)}${stem}${brand}${shop}（个体工商户）`
}

function inCity(division: string, place: string): string {
  return division >= '330281' || division === '330225' || division === '330226' ? place : `宁波市${place}`
}

function cityOf(division: string, place: string, brand: string): string {
  const stem = place.slice(0, 2)
  const kind = (brand.codePointAt(0) ?? 0) % 5
  if (division >= '330281') return kind < 3 ? place : `宁波${stem}`
  if (kind < 3) return '宁波'
  return kind === 3 ? `宁波市${stem}` : `宁波${stem}`
}

function typeOf(
  form: 'company' | 'household' | 'cooperative',
  trade: Trade,
  chance: Chance,
): Pick<CityEntity, 'type' | 'capital'> {
  if (form === 'household') return { type: '个体工商户', capital: `${chance.pick([2, 3, 5, 8, 10, 20])}(万元人民币)` }
  if (form === 'cooperative')
    return { type: '农民专业合作社', capital: `${chance.pick([20, 50, 60, 100, 200])}(万元人民币)` }
  const amount = chance.pick([10, 50, 50, 100, 100, 200, 300, 500, 1000, 2000, 5000])
  const sole = chance.below(3) === 0
  return {
    type: sole ? '有限责任公司(自然人独资)' : '有限责任公司（自然人投资或控股）',
    capital:
      trade.industry === '3499' && chance.below(6) === 0
        ? `${amount}(万美元)`
        : `${amount.toLocaleString('en-US')}(万元人民币)`,
  }
}

const bodyAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const bodies = 31 ** 5

/** Bodies begin with MAN, as no code of the city does; the multiplier is prime to 31⁵, so no body comes twice. */
function usccOf(index: number, form: 'company' | 'household' | 'cooperative', division: string): string {
  let number = (index * 9_700_417 + 4_111) % bodies
  let body = ''
  for (let place = 0; place < 5; place += 1) {
    body = bodyAlphabet.charAt(number % 31) + body
    number = Math.floor(number / 31)
  }
  const head = form === 'company' ? '91' : form === 'household' ? '92' : '93'
  return completeUscc(head, division, `MAN${body}`)
}

function personOf(chance: Chance): string {
  const given = chance.pick(givenNames)
  return chance.pick(surnames) + given + (chance.below(3) === 0 ? '' : chance.pick(givenNames))
}

function addressOf(division: string, town: string, chance: Chance): string {
  const place = inCity(division, divisionNames[division] ?? '')
  const prefix = chance.below(2) === 0 ? '浙江省' : ''
  const room = chance.below(3) === 0 ? `${1 + chance.below(20)}幢${101 + chance.below(800)}室` : ''
  return `${prefix}${place}${town}${chance.pick(roads)}${1 + chance.below(998)}号${room}`
}

function statusOf(
  index: number,
  registeredOn: PlainDate,
  today: PlainDate,
  chance: Chance,
): Pick<CityEntity, 'status' | 'statusSince'> {
  const status = isPicked(index, share.revoked, 17)
    ? 'D'
    : isPicked(index, share.deregistered, 5701)
      ? 'XX'
      : isPicked(index, share.dormant, 9001)
        ? 'Z'
        : isPicked(index, share.movedOut, 12_011)
          ? 'QX'
          : 'K'
  if (status === 'K') return { status, statusSince: null }
  const latest = addDays(today, -2)
  const earliest = status === 'Z' ? addDays(today, -700) : registeredOn
  return { status, statusSince: dayBetween(chance, earliest > registeredOn ? earliest : registeredOn, latest) }
}

/** Of 31 who deal in food so many hold a licence in the city's register. */
const FOOD_OF_31 = 6

const licenceNames = {
  food: ['食品经营许可证', 'JY1'],
  transport: ['道路运输经营许可证', 'DY'],
  chemicals: ['危险化学品经营许可证', 'WH'],
  'public-place': ['公共场所卫生许可证', 'WS'],
  'special-equipment': ['特种设备使用登记证', 'TS'],
} as const

function licencesOf(
  index: number,
  trade: Trade,
  registeredOn: PlainDate,
  today: PlainDate,
  division: string,
  chance: Chance,
): string[] {
  const isLicensed = trade.licence !== undefined && (trade.licence !== 'food' || chance.below(31) < FOOD_OF_31)
  if (trade.licence === undefined || !isLicensed) return []
  const [kind, letters] = licenceNames[trade.licence]
  const years = 1826
  const age = Math.max(0, dayNumber(today) - dayNumber(registeredOn))
  const from = addDays(today, -chance.below(Math.min(age, years - 20) + 1))
  // A registration of special equipment stands for one lift; who has lifts has several.
  const count = trade.licence === 'special-equipment' ? 4 + ((index * 7919) % 100 < 22 ? 1 : 0) : 1
  return Array.from({ length: count }, (_, at) => {
    const number = `${letters}${division}${String(index * 10 + at).padStart(8, '0')}`
    return `${kind}:${number}:${from}:${addDays(from, years - 1)}`
  })
}

function dayBetween(chance: Chance, from: string, to: string): PlainDate {
  const first = dayNumber(from as PlainDate)
  const last = Math.max(first, dayNumber(to as PlainDate))
  return fromDayNumber(first + chance.below(last - first + 1))
}
