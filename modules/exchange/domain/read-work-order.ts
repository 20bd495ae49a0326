// reliability.md R13, domain.md §6.2: a work order is read field by field; what does not fit is named, never guessed.
import { parsePlainDate } from '#kernel/plain-date.ts'
import {
  type Caller,
  CATEGORIES,
  CHANNELS,
  type ClaimLane,
  COORDINATE_SYSTEMS,
  laneOf,
  LANES,
  type NamedSubject,
  type OrderClaim,
  URGENCIES,
  withoutCaller,
  type WorkOrder,
} from './work-order.ts'

/** One field that does not fit, with its title and the reason in plain words. @technical */
export interface MessageFault {
  readonly field: string
  readonly title: string
  readonly reason: string
}

/** What came, before anybody believes it. @technical */
export type RawMessage = Readonly<Record<string, unknown>>

/** The fields of an order on the wire (domain.md §6.2) and what they are called there. */
export const ORDER_FIELDS: Readonly<Record<string, string>> = {
  orderNumber: '工单编号',
  version: '版次',
  callerName: '来电人',
  callerPhone: '号码',
  channel: '渠道',
  category: '类别',
  title: '标题',
  content: '内容',
  divisionCode: '发生地区划',
  place: '发生地',
  longitude: '经度',
  latitude: '纬度',
  coordinateSystem: '坐标系',
  subjectName: '涉事主体',
  subjectCode: '涉事主体代码',
  subjectAddress: '涉事主体地址',
  urgency: '紧急程度',
  isConfidential: '是否保密',
  wantsReply: '是否回复',
  leadUnit: '主办单位',
  assistingUnits: '协办单位',
  transferredAt: '转办时间',
  transferredBy: '转办人',
  transferOpinion: '转办意见',
  duplicateOf: '重复件关联',
  isUnreasonable: '不合理诉求标记',
  claims: '分项诉求',
}
export const CALLER_FIELDS: readonly string[] = ['callerName', 'callerPhone']

const CLAIM_FIELDS: Readonly<Record<string, string>> = {
  lane: '诉求类型',
  title: '分项标题',
  content: '分项内容',
  leadUnit: '分项主办单位',
  opinion: '分项转办意见',
  complainedUnit: '被投诉机关',
  subjectName: '涉事主体',
  subjectCode: '涉事主体代码',
  subjectAddress: '涉事主体地址',
}

const SHORT = 60
const LINE = 200
const LONG = 4000
const AHEAD_MS = 300_000
const NUMBER = /^[0-9A-Za-z][0-9A-Za-z-]{5,39}$/u
const PHONE = /^[0-9+][0-9\- ]{4,19}$/u
const DIVISION = /^\d{6}(?:\d{3}|\d{6})?$/u
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?$/u
const BEIJING = '+08:00'

/** An order as read: whole only without faults. @technical */
export interface ReadOrder {
  readonly order: WorkOrder
  readonly caller: Caller
  readonly faults: readonly MessageFault[]
}

/** Reads an order field by field; every fault is named at once. The caller's name and number are taken out of every text. */
export function readWorkOrder(raw: RawMessage, now: Date): ReadOrder {
  const read = new MessageReader(raw, ORDER_FIELDS)
  const caller = { name: read.text('callerName', SHORT), phone: read.matching('callerPhone', PHONE, '不是电话号码') }
  const clean = (field: string, longest: number, need?: 'required') =>
    withoutCaller(read.text(field, longest, need), caller)
  const category = read.oneOf('category', CATEGORIES)
  const order = {
    orderNumber: read.matching('orderNumber', NUMBER, '应为 6 至 40 位字母、数字或连字符', 'required'),
    version: read.count('version'),
    channel: read.oneOf('channel', CHANNELS),
    category,
    title: clean('title', LINE, 'required'),
    content: clean('content', LONG, 'required'),
    divisionCode: read.matching('divisionCode', DIVISION, '不是 6、9 或 12 位区划代码', 'required'),
    place: clean('place', LINE),
    ...coordinates(read),
    subject: subjectOf(read),
    urgency: read.oneOf('urgency', URGENCIES),
    isConfidential: read.flag('isConfidential'),
    wantsReply: read.flag('wantsReply'),
    leadUnit: read.text('leadUnit', LINE, 'required'),
    assistingUnits: read.texts('assistingUnits', LINE),
    transferredAt: read.moment('transferredAt', now),
    transferredBy: read.text('transferredBy', SHORT, 'required'),
    transferOpinion: clean('transferOpinion', LONG),
    duplicateOf: read.matching('duplicateOf', NUMBER, '不是工单编号'),
    isUnreasonable: read.flag('isUnreasonable'),
  }
  if (order.duplicateOf !== '' && order.duplicateOf === order.orderNumber) read.fault('duplicateOf', '指向工单自己')
  if (order.wantsReply && caller.phone === '' && order.channel === '电话')
    read.fault('callerPhone', '要求回复的电话工单没有号码')
  const claims = claimsOf(read, order, caller)
  return { order: { ...order, claims }, caller, faults: read.faults() }
}

type OrderHead = Omit<WorkOrder, 'claims'>

function claimsOf(read: MessageReader, order: OrderHead, caller: Caller): OrderClaim[] {
  const given = read.list('claims')
  if (given.length === 0) {
    const { title, content, leadUnit, subject, transferOpinion: opinion } = order
    return [{ lane: laneOf(order.category), title, content, leadUnit, opinion, complainedUnit: '', subject }]
  }
  const { claims, faults } = readClaims(given, order, caller)
  read.take(faults)
  return claims
}

/** Reads the claims of a split order; what a claim leaves out is the order's, the transfer opinion excepted: it may speak of another lane. */
export function readClaims(
  given: readonly unknown[],
  order: Pick<WorkOrder, 'leadUnit' | 'subject'>,
  caller: Caller,
): { readonly claims: OrderClaim[]; readonly faults: readonly MessageFault[] } {
  const faults: MessageFault[] = []
  const claims = given.map((one, at) => {
    const read = new MessageReader(isRecord(one) ? one : {}, CLAIM_FIELDS, `claims.${at + 1}.`)
    const claim = readClaim(read, order, caller)
    faults.push(...read.faults())
    return claim
  })
  const lanes = claims.map((claim) => claim.lane)
  if (new Set(lanes).size < lanes.length)
    faults.push({ field: 'claims', title: '分项诉求', reason: '同一类型的诉求写了两项' })
  return { claims, faults }
}

function readClaim(read: MessageReader, order: Pick<WorkOrder, 'leadUnit' | 'subject'>, caller: Caller): OrderClaim {
  const lane = read.laneOf('lane')
  const isEfficacy = lane === 'efficacy'
  const own = subjectOf(read)
  const title = withoutCaller(read.text('title', LINE), caller)
  const complainedUnit = read.text('complainedUnit', LINE, isEfficacy ? 'required' : undefined)
  if (!isEfficacy && complainedUnit !== '') read.fault('complainedUnit', '只有行政效能投诉写被投诉机关')
  return {
    lane,
    // An efficacy claim takes nothing over from the order, and no other lane takes a title that may speak of it.
    title: title === '' ? LANES[lane] : title,
    content: withoutCaller(read.text('content', LONG, 'required'), caller),
    leadUnit: isEfficacy ? '' : orElse(read.text('leadUnit', LINE), order.leadUnit),
    opinion: withoutCaller(read.text('opinion', LONG), caller),
    complainedUnit,
    subject: own.name === '' && own.code === '' && !isEfficacy ? order.subject : own,
  }
}

function orElse(text: string, other: string): string {
  return text === '' ? other : text
}

function subjectOf(read: MessageReader): NamedSubject {
  return {
    name: read.text('subjectName', LINE),
    code: read.text('subjectCode', SHORT),
    address: read.text('subjectAddress', LINE),
  }
}

function coordinates(read: MessageReader) {
  const longitude = read.within('longitude', 73, 136)
  const latitude = read.within('latitude', 3, 54)
  if ((longitude === null) !== (latitude === null)) read.fault('longitude', '经度、纬度应同时填写')
  const coordinateSystem = longitude === null ? '' : read.oneOf('coordinateSystem', COORDINATE_SYSTEMS)
  return { longitude, latitude, coordinateSystem }
}

function isRecord(value: unknown): value is RawMessage {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Takes fields out of a message one by one and keeps what is wrong with each; a field nobody names is a fault too. */
export class MessageReader {
  private readonly found: MessageFault[] = []
  private readonly raw: RawMessage
  private readonly titles: Readonly<Record<string, string>>
  private readonly prefix: string

  constructor(raw: RawMessage, titles: Readonly<Record<string, string>>, prefix = '') {
    this.raw = raw
    this.titles = titles
    this.prefix = prefix
  }

  faults(): readonly MessageFault[] {
    const strange = Object.keys(this.raw).filter((field) => this.titles[field] === undefined)
    const unknown = strange.map((field) => ({
      field: `${this.prefix}${field.slice(0, SHORT)}`,
      title: '未约定的字段',
      reason: '接口没有约定这个字段',
    }))
    return [...this.found, ...unknown]
  }

  take(faults: readonly MessageFault[]): void {
    this.found.push(...faults)
  }

  fault(field: string, reason: string): void {
    this.found.push({ field: `${this.prefix}${field}`, title: this.titles[field] ?? field, reason })
  }

  text(field: string, longest: number, need?: 'required'): string {
    const value = this.raw[field] ?? ''
    if (typeof value !== 'string') return this.wrong(field, '不是文字')
    const text = value.trim()
    if (text === '' && need === 'required') return this.wrong(field, '为空')
    if (Array.from(text).length > longest) return this.wrong(field, `超过 ${longest} 字`)
    if (/[\p{Cs}\uFFFD]|(?![\n\t\r])\p{Cc}/u.test(text)) return this.wrong(field, '含乱码或控制字符')
    return text
  }

  matching(field: string, shape: RegExp, reason: string, need?: 'required'): string {
    const text = this.text(field, LINE, need)
    if (text === '' || shape.test(text)) return text
    return this.wrong(field, reason)
  }

  oneOf(field: string, words: readonly string[]): string {
    const text = this.text(field, LINE, 'required')
    if (text === '' || words.includes(text)) return text
    return this.wrong(field, `应为${words.join('、')}之一`)
  }

  laneOf(field: string): ClaimLane {
    const word = this.oneOf(field, Object.values(LANES))
    return (Object.keys(LANES) as ClaimLane[]).find((lane) => LANES[lane] === word) ?? 'service'
  }

  texts(field: string, longest: number): readonly string[] {
    return this.list(field).flatMap((one) => {
      if (typeof one === 'string' && one.trim() !== '' && one.length <= longest) return [one.trim()]
      this.fault(field, '名称有空白或过长')
      return []
    })
  }

  list(field: string): readonly unknown[] {
    const value = this.raw[field] ?? []
    if (Array.isArray(value) && value.length <= SHORT) return value
    this.fault(field, '不是列表或过长')
    return []
  }

  flag(field: string): boolean {
    const value = this.raw[field]
    if (value === true || value === '是') return true
    if (value !== false && value !== '否') this.fault(field, value === undefined ? '为空' : '应为是或否')
    return false
  }

  count(field: string): number {
    const value = this.raw[field]
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONG) return value
    this.fault(field, value === undefined ? '为空' : '应为从 1 起的整数')
    return 1
  }

  within(field: string, least: number, most: number): number | null {
    const value = this.raw[field] ?? null
    if (value === null || (typeof value === 'number' && value >= least && value <= most)) return value
    this.fault(field, `应为 ${least} 至 ${most} 之间的数`)
    return null
  }

  /** A moment as ISO 8601, or yyyy-MM-dd HH:mm:ss of Beijing; not ahead of us by more than clocks differ. */
  moment(field: string, now: Date): string {
    const text = this.text(field, SHORT, 'required')
    if (text === '') return ''
    const [, day = '', zone] = MOMENT.exec(text) ?? []
    const at = new Date(`${text.replace(' ', 'T')}${zone === undefined ? BEIJING : ''}`)
    if (parsePlainDate(day) === undefined || Number.isNaN(at.getTime())) return this.wrong(field, '不是时间')
    if (at.getTime() > now.getTime() + AHEAD_MS) return this.wrong(field, '晚于现在')
    return at.toISOString()
  }

  private wrong(field: string, reason: string): string {
    this.fault(field, reason)
    return ''
  }
}
