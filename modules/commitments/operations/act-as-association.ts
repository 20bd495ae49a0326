import { z } from 'zod'
import { addToFile, findEntity } from '#entities'
import { yuanToFen } from '#kernel/money.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { ruleDocument } from '#law'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { associationActed } from '../events.ts'
import { findHolder } from '../queries/find-declaration.ts'
import { no } from '../refusals.ts'
import { insertAssociationAct } from '../store/association-store.ts'
import { fill, strings } from '../strings.ts'

const rule = z.looseObject({ verbs: z.array(z.string()) })

const input = z.object({
  id: z.uuid(),
  verb: z.string().trim().min(2).max(20),
  subject: z.string().trim().min(2).max(80),
  opinion: z.string().trim().min(2).max(500),
  aboutEntityId: z.uuid().nullable().default(null),
  expiresOn: z.iso.date().nullable().default(null).describe('公示的最后一日；针对会员的必填'),
  standardNumber: z.string().trim().max(40).nullable().default(null),
  feeYuan: z.string().max(20).nullable().default(null),
  isVoluntary: z.boolean().nullable().default(null),
})

/**
 * What an association does under self-regulation: it takes note, advises, rates. It approves nothing, and a fee is
 * voluntary and rests on a standard it made public; a forced fee is refused and kept as a lead (营商环境条例 71; scenario 13).
 */
export const actAsAssociation = operation({
  name: 'act-as-association',
  kind: 'act',
  permission: 'commitments.associate',
  summary: '作出协会自律行为',
  input,
  output: z.object({ associationActId: z.uuid() }),
  keepOnRefusal: true,
  async run(act, asked) {
    const association = act.actor.entityId === null ? undefined : await findEntity(act.tx, act.actor.entityId)
    if (association?.uscc?.startsWith('51') !== true) return no('not-an-association')
    const checked = checkedFee(asked, act.today)
    if (!checked.ok) return checked
    const fault = await memberFault(act, asked)
    if (fault !== undefined) return fault
    const feeFen = checked.value
    const why = await whyForced(act, association.entityId, asked, feeFen)
    await insertAssociationAct(act.tx, {
      ...asked,
      associationActId: asked.id,
      associationId: association.entityId,
      associationName: association.name,
      feeFen,
      refusedWhy: why ?? null,
      actedOn: act.today,
      by: act.actor.personName,
      at: act.now,
    })
    await tell(act, asked, association.entityId, why)
    return why === undefined ? ok({ associationActId: asked.id }) : no('fee-forced', { subject: asked.subject, why })
  },
})

/** What is said of a member names a member of the register and the last day on which it is shown. */
async function memberFault({ tx, today }: Act, { aboutEntityId, expiresOn }: z.output<typeof input>) {
  if (aboutEntityId === null) return undefined
  if (expiresOn === null) return no('term-missing')
  if (expiresOn < today) return no('term-past', { day: expiresOn })
  return (await findEntity(tx, aboutEntityId)) === undefined ? no('entity-unknown') : undefined
}

/** The fee in 分 of an act whose verb associations have; null without a fee. */
function checkedFee({ verb, feeYuan }: z.output<typeof input>, today: PlainDate): Result<number | null> {
  const document = ruleDocument('association-acts', today)
  const verbs = document === undefined ? [] : rule.parse(document.body).verbs
  if (!verbs.includes(verb)) return no('verb-not-theirs', { verb, verbs: verbs.join('、') })
  if (feeYuan === null) return ok(null)
  const feeFen = yuanToFen(feeYuan)
  return feeFen === undefined || feeFen < 0 ? no('fee-wrong', { amount: feeYuan }) : ok(feeFen)
}

/** Why a fee may not be asked; undefined when there is none, or when it is voluntary and rests on a standard the association made public. */
async function whyForced(
  act: Act,
  associationId: string,
  { isVoluntary, standardNumber }: z.output<typeof input>,
  feeFen: number | null,
): Promise<string | undefined> {
  if (feeFen === null || feeFen === 0) return undefined
  if (isVoluntary !== true) return strings.feeNotVoluntary
  const holder = standardNumber === null ? undefined : await findHolder(act.tx, standardNumber)
  return holder?.entityId === associationId ? undefined : strings.feeWithoutStandard
}

async function tell(
  act: Act,
  asked: z.output<typeof input>,
  associationId: string,
  why: string | undefined,
): Promise<void> {
  await record(act, {
    type: why === undefined ? 'commitments.act-as-association' : 'commitments.association-lead',
    subject: { kind: 'entity', id: associationId },
    fields: { act: asked.id, verb: asked.verb, subject: asked.subject, why: why ?? '' },
  })
  if (why !== undefined || asked.aboutEntityId === null) return
  await addToFile(act, {
    entityId: asked.aboutEntityId,
    kind: 'self-regulation',
    title: fill(strings.fileAssociation, { verb: asked.verb, subject: asked.subject }),
    occurredAt: act.now,
    source: `commitments/${asked.id}`,
    facts: { 意见: asked.opinion, 公示至: asked.expiresOn ?? '' },
  })
  if (asked.expiresOn === null) return
  const { id: associationActId, aboutEntityId, expiresOn } = asked
  await publish(act, associationActed, { associationActId, aboutEntityId, expiresOn })
}
