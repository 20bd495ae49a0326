import { hash } from 'node:crypto'
import { deadline, parameter } from '#law'
import { record } from '#ledger'
import { addMonths, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Act } from '#platform/operation.ts'
import { dutyKindWord } from '../duty-strings.ts'
import { addAllToFile, type FileEntryInput } from '../store/add-to-file.ts'
import { type DutyKind, type FactDuty, keepFactDuties, lockFactDuties } from '../store/disclosure-duties.ts'

/** A fact of a feed that obliges the entity to disclose it. @technical */
export interface StartingFact {
  readonly factId: string
  readonly entityId: string
  readonly kind: DutyKind
  readonly matter: string
  readonly aroseOn: string
  /** The day on which the source says the entity disclosed it. */
  readonly disclosedOn: string | null
  readonly recordKey: string
}

const MOST_MATTER = 200

/**
 * Starts the clock of instant disclosure for facts of one batch, as `record-disclosure-duty` does for one: the same record
 * again moves its own clock, a day of disclosure stops it. Nothing starts for what the limitation period has passed, nor for
 * 个体工商户, whom 企业信息公示暂行条例第十条 does not bind. Locks the clocks it moves.
 */
export async function startDuties(
  act: Act,
  origin: { readonly batchId: string; readonly source: string },
  facts: readonly StartingFact[],
): Promise<void> {
  const term = parameter('limitation-period-months', act.today, 'general')
  const terms = new Map<PlainDate, Pick<FactDuty, 'dueOn' | 'citation'>>()
  const wanted = new Map<string, FactDuty>()
  for (const fact of facts) {
    const aroseOn = plainDate(fact.aroseOn)
    if (aroseOn > act.today) continue
    const { dueOn, citation } = terms.get(aroseOn) ?? deadline('instant-disclosure', aroseOn)
    terms.set(aroseOn, { dueOn, citation })
    if (fact.disclosedOn === null && addMonths(dueOn, term.value) < act.today) continue
    const dutyId = idOfDuty(origin.source, fact)
    wanted.set(dutyId, {
      ...fact,
      dutyId,
      aroseOn,
      dueOn,
      citation,
      ...disclosure(fact, aroseOn),
      source: origin.source,
    })
  }
  if (wanted.size === 0) return
  const known = await lockFactDuties(act.tx, [...wanted.keys()])
  const bound = await keepFactDuties(act, [...wanted.values()])
  const told = [...wanted.values()].filter((duty) => bound.has(duty.entityId))
  await addAllToFile(
    act,
    told.flatMap((duty) => entryOf(act, duty, known.get(duty.dutyId))),
  )
  await record(act, {
    type: 'entities.disclosure-duties',
    subject: { kind: 'feed-batch', id: origin.batchId },
    fields: { source: origin.source, clocks: String(wanted.size) },
  })
}

/** A day of disclosure before the matter arose says nothing. */
function disclosure(fact: StartingFact, aroseOn: PlainDate): { matter: string; disclosedOn: PlainDate | null } {
  const on = fact.disclosedOn === null ? null : plainDate(fact.disclosedOn)
  return { matter: fact.matter.slice(0, MOST_MATTER), disclosedOn: on !== null && on >= aroseOn ? on : null }
}

/** One clock per record of a source and kind of matter, whatever its content becomes. */
function idOfDuty(source: string, { recordKey, kind }: StartingFact): string {
  const digest = hash('sha256', JSON.stringify(['instant-disclosure', source, recordKey, kind]), 'hex')
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`
}

/** What the file says of a clock that begins or stops; nothing when that was said before. */
function entryOf(
  act: Pick<Act, 'now'>,
  duty: FactDuty,
  known: { readonly disclosedOn: string | null } | undefined,
): FileEntryInput[] {
  const isDone = duty.disclosedOn !== null
  if (known !== undefined && (known.disclosedOn !== null || !isDone)) return []
  const late = isDone && duty.disclosedOn > duty.dueOn ? '逾期' : '按期'
  return [
    {
      entityId: duty.entityId,
      kind: 'instant-disclosure',
      title: `${isDone ? `${late}公示` : '应公示'}${dutyKindWord(duty.kind)}：${duty.matter}`,
      occurredAt: act.now,
      source: `entities/disclosure-duty/${duty.dutyId}`,
      facts: { 形成之日: duty.aroseOn, 来源: duty.source, ...(isDone ? { 公示之日: duty.disclosedOn } : {}) },
      loop: { key: `instant-disclosure/${duty.dutyId}`, state: isDone ? 'closed' : 'open', dueOn: duty.dueOn },
    },
  ]
}
