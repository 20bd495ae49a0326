import { createHash } from 'node:crypto'
import { addDays, type PlainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import { isWorkingDay, nextWorkingDay } from '#law'
import { type City, workingDayBefore } from './city.ts'
import { type Cast, need } from './setup.ts'

/** One plan of the city's year. */
export interface PlanSpec {
  readonly number: string
  readonly title: string
  readonly itemCodes: readonly string[]
  /** Days before T on which the plan is written. */
  readonly daysBefore: number
  readonly scope: Record<string, unknown>
  readonly sizing: Record<string, unknown>
  readonly certainty?: readonly { entityId: string; reason: string }[]
  readonly quals: readonly string[]
  /** How many working days the visits take; of a plan still in inspection the last of them is the working day after T. */
  readonly visitDays: number | 'past-today'
  readonly kind?: 'real' | 'rehearsal'
  /** Tasks of the year plan the draw carries out. */
  readonly yearTaskIds?: readonly string[]
  readonly publicity?: 'after-draw' | 'after-inspection' | 'never'
}

/** A plan that is committed, and when its source speaks and its draw is held. */
export interface CommittedPlan {
  readonly planId: string
  readonly spec: PlanSpec
  readonly sourceOn: PlainDate
  readonly holdOn: PlainDate
  /** When the 见证人 open their shares, before the public source speaks. */
  readonly revealOn: PlainDate
  readonly shares: readonly { readonly login: string; readonly name: string; readonly share: string }[]
  readonly days: readonly PlainDate[]
}

export const BUREAUS = [
  'NB-AMR-HS',
  'NB-AMR-JB',
  'NB-AMR-BL',
  'NB-AMR-ZH',
  'NB-AMR-YZ',
  'NB-AMR-FH',
  'NB-AMR-XS',
  'NB-AMR-NH',
  'NB-AMR-YY',
  'NB-AMR-CX',
]

/** Writes, approves, freezes, reproduces and commits a plan, and has it witnessed (verifiable.md §3). */
export async function commitPlan(
  city: City,
  cast: Cast,
  items: ReadonlyMap<string, string>,
  spec: PlanSpec,
): Promise<CommittedPlan> {
  const written = workingDayBefore(city, spec.daysBefore)
  const holdOn = nextWorkingDay(addDays(written, spec.kind === 'rehearsal' ? 0 : 2))
  const dates = datesOf(city, spec, holdOn)
  const { sourceOn, days } = dates
  const planId = city.id()
  const shares = cast.witnesses.map(({ login }) => ({
    login,
    name: nameOfParty(login),
    share: Buffer.from(city.host.ports.randomness.bytes(32)).toString('hex'),
  }))
  city.at(written, '08:40')
  const manager = await cast.actor('xinliqun')
  await writePlan(city, cast, items, { planId, spec, ...dates, shares })
  await city.do(manager, 'freeze-frame', { planId })
  for (const login of ['xinliqun', 'lejun']) await city.do(await cast.actor(login), 'reproduce-roots', { planId })
  for (const one of shares) {
    const commitment = openingHash(spec.number, one.name, one.share)
    await city.do(await cast.actor(one.login), 'commit-share', { planId, name: one.name, commitment })
  }
  await city.settle()
  await signFindings(city, cast, planId)
  await city.do(manager, 'commit-plan', { planId })
  await witness(city, cast)
  return {
    planId,
    spec,
    sourceOn,
    holdOn,
    revealOn: spec.kind === 'rehearsal' ? holdOn : addDays(holdOn, -2),
    shares,
    days,
  }
}

/** The deputy head lets stand what the lint report found, each finding with a reason the public reads. */
async function signFindings(city: City, cast: Cast, planId: string): Promise<void> {
  const approver = await cast.actor('lihaiyan')
  const { report } = await city.do<{ report: { findings: Finding[] } | null }>(approver, 'read-lint', { planId })
  for (const { key, words, signatures } of report?.findings ?? [])
    if (signatures.length === 0)
      await city.do(approver, 'sign-lint', {
        planId,
        finding: key,
        words,
        reason: REASONS[key.split('|')[0] ?? ''] ?? '已核：按公布的分类权重抽取，风险高的户数少，机会因此高于平均',
      })
}

const REASONS: Readonly<Record<string, string>> = {
  'late-classes': '已核：分类变动来自近期检查和改正的结果，逐户有据，不是为本次抽取而改',
  'many-certain': '已核：重点监管名单公布在先，必查户数按名单全部列入',
  'heavy-load': '已核：检查期限内由各区县局统筹排班，人手可以保证',
}

interface Finding {
  readonly key: string
  readonly words: string
  readonly signatures: readonly unknown[]
}

/** Writes a plan whose draw is to be held on a day, and has it approved: it waits for its frame to be frozen. */
export async function approvePlan(
  city: City,
  cast: Cast,
  items: ReadonlyMap<string, string>,
  spec: PlanSpec,
  holdOn: PlainDate,
): Promise<void> {
  const shares = cast.witnesses.map(({ login }) => ({ login, name: nameOfParty(login) }))
  await writePlan(city, cast, items, { planId: city.id(), spec, ...datesOf(city, spec, holdOn), shares })
}

function datesOf(city: City, spec: PlanSpec, holdOn: PlainDate): Pick<PlanParts, 'sourceOn' | 'holdOn' | 'days'> {
  const sourceOn = spec.kind === 'rehearsal' ? holdOn : addDays(holdOn, -1)
  return { sourceOn, holdOn, days: visitDaysOf(city, addDays(holdOn, 1), spec.visitDays) }
}

async function writePlan(city: City, cast: Cast, items: ReadonlyMap<string, string>, parts: PlanParts): Promise<void> {
  const { planId } = parts
  await city.do(await cast.actor('xinliqun'), 'create-plan', planInput(city, cast, items, parts))
  await signFindings(city, cast, planId)
  for (const login of ['lihaiyan', 'yingjianbo']) await city.do(await cast.actor(login), 'approve-plan', { planId })
}

/** Both demonstration witnesses cosign the checkpoint that holds what was just recorded. */
export async function witness(city: City, cast: Cast): Promise<void> {
  await city.settle('ledger.integrate')
  for (const { witnessId, login } of cast.witnesses)
    await city.do(await cast.actor(login), 'cosign-as-demonstration', { witnessId })
  await city.settle('draw.watch-plans')
}

/** Both 见证人 open what they committed to. */
export async function revealShares(city: City, cast: Cast, plan: CommittedPlan): Promise<void> {
  city.at(plan.revealOn, plan.spec.kind === 'rehearsal' ? '09:20' : '16:30')
  for (const one of plan.shares)
    await city.do(await cast.actor(one.login), 'reveal-share', {
      planId: plan.planId,
      name: one.name,
      share: one.share,
    })
}

/** Two persons enter the source from two publications, and the draw is held; the state is DRAWN afterwards. */
export async function holdPlan(city: City, cast: Cast, plan: CommittedPlan): Promise<void> {
  const { planId, spec, sourceOn, holdOn } = plan
  if (spec.kind !== 'rehearsal') {
    city.at(holdOn, '08:45')
    const value = lotteryText(city, issueOf(sourceOn))
    for (const [login, title, url] of PUBLICATIONS) {
      await city.do(await cast.actor(login), 'enter-source', {
        entryId: city.id(),
        planId,
        type: 'cwl-kl8',
        value,
        publicationTitle: title,
        publicationUrl: `${url}${issueOf(sourceOn)}`,
        publicationHash: createHash('sha256').update(`${title}${value}`).digest('hex'),
      })
    }
  }
  city.at(holdOn, '10:00')
  await city.settle('draw.watch-plans')
}

/** Drawn units of a plan, as who sends them out reads them. */
export interface DrawnRow {
  readonly visitId: string
  readonly entityId: string | null
  readonly entityName: string | null
  readonly visitOn: PlainDate | null
  readonly releasedAt: string | null
  readonly officers: readonly { readonly officerId: string; readonly name: string; readonly certificateNo: string }[]
}

export async function drawnRows(city: City, cast: Cast, planId: string): Promise<readonly DrawnRow[]> {
  return (await city.do<{ rows: DrawnRow[] }>(await cast.actor('xinliqun'), 'read-sealed-list', { planId })).rows
}

function visitDaysOf(city: City, from: PlainDate, wanted: PlanSpec['visitDays']): PlainDate[] {
  if (wanted !== 'past-today') return workingDaysFrom(from, wanted)
  const past = workingDaysFrom(from, 9).filter((day) => day <= city.today)
  return workingDaysFrom(from, past.length + 1)
}

function workingDaysFrom(start: PlainDate, count: number): PlainDate[] {
  const days: PlainDate[] = []
  for (let day = start; days.length < count; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day)
  return days
}

const PUBLICATIONS = [
  ['xinliqun', '中国福利彩票快乐8开奖公告（演示）', 'https://publication-a.example/kl8/'],
  ['lejun', '福彩开奖公告报纸版（演示）', 'https://publication-b.example/kl8/'],
] as const

interface PlanParts {
  readonly planId: string
  readonly spec: PlanSpec
  readonly sourceOn: PlainDate
  readonly holdOn: PlainDate
  readonly days: readonly PlainDate[]
  readonly shares: readonly { readonly login: string; readonly name: string }[]
}

function planInput(city: City, cast: Cast, items: ReadonlyMap<string, string>, parts: PlanParts): object {
  const { planId, spec, sourceOn, holdOn, days } = parts
  const rehearsal = spec.kind === 'rehearsal'
  const last = days.at(-1) ?? holdOn
  return {
    planId,
    number: spec.number,
    title: spec.title,
    kind: spec.kind ?? 'real',
    itemIds: spec.itemCodes.map((code) => need(items, code)),
    yearTaskIds: spec.yearTaskIds ?? [],
    period: spec.number.slice(-7).replace(/^-/u, ''),
    sourceMoment: (rehearsal ? shanghaiInstant(holdOn, '09:50') : shanghaiInstant(sourceOn, '21:30')).toISOString(),
    holdAt: shanghaiInstant(holdOn, '10:00').toISOString(),
    partiesCloseAt: (rehearsal ? shanghaiInstant(holdOn, '09:45') : shanghaiInstant(sourceOn, '18:00')).toISOString(),
    definition: {
      scope: spec.scope,
      stratify: 'division',
      sizing: spec.sizing,
      ...(spec.sizing['mode'] === 'rate'
        ? {}
        : {
            weights: [
              { c: 'A', w: 1 },
              { c: 'B', w: 2 },
              { c: 'C', w: 4 },
              { c: 'D', w: 10 },
            ],
          }),
      certainty: spec.certainty ?? [],
      reserve: { num: 1, den: 5, min: 1 },
      publicity: spec.publicity ?? 'after-inspection',
      sources: rehearsal ? [] : [{ type: 'cwl-kl8', at: issueOf(sourceOn) }],
      parties: parts.shares.map(({ login, name }) => ({
        name,
        organ: cast.witnesses.find((one) => one.login === login)?.organ ?? '',
        accountId: need(cast.accounts, login),
      })),
      officers: {
        slots: [{ quals: [...spec.quals], lead: true }, { quals: [] }],
        cap: 60,
        district: 'same',
        slack: 2,
        ladder: [{ capAdd: 20 }],
      },
      executingAgencyIds: BUREAUS.map((code) => need(cast.agencies, code)),
      visitsFrom: days[0],
      visitsTo: last,
      discloseOn: nextWorkingDay(addDays(last, 5)),
      legalBasis: '《国务院关于在市场监管领域全面推行部门联合“双随机、一公开”监管的意见》（国发〔2019〕5号）',
    },
  }
}

function nameOfParty(login: string): string {
  return login === 'witness1' ? '钟以诚' : '贝静文'
}

/** 快乐8 issues are numbered by the day of the year. */
function issueOf(day: PlainDate): string {
  const year = day.slice(0, 4)
  const number = Math.round((Date.parse(day) - Date.parse(`${year}-01-01`)) / 86_400_000) + 1
  return `${year}${String(number).padStart(3, '0')}`
}

function lotteryText(city: City, issue: string): string {
  const balls = new Set<number>()
  while (balls.size < 20) balls.add(1 + city.chance.below(80))
  return `${issue}:${[...balls]
    .sort((a, b) => a - b)
    .map((ball) => String(ball).padStart(2, '0'))
    .join(',')}`
}

/** H('C' ‖ LP(plan/name) ‖ r): what a party publishes before the commitment (spec/draw/package.md). */
function openingHash(plan: string, name: string, share: string): string {
  const label = Buffer.from(`${plan}/${name}`)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(label.length)
  return createHash('sha256')
    .update(Buffer.concat([Buffer.from('C'), length, label, Buffer.from(share, 'hex')]))
    .digest('hex')
}
