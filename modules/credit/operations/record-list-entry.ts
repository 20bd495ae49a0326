// 企业信息公示条例; 总局令第44号: lists are decided elsewhere with notice and hearing; credit records the decision as a fact.
import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import type { EntityKind } from '#entities'
import { addToFile, findEntity } from '#entities'
import { record } from '#ledger'
import { creditClassSchema } from '../domain/class-rule.ts'
import { listFacts } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import { insertFact } from '../store/fact-store.ts'
import { strings } from '../strings.ts'
import { computeClass, findRuleAgency } from './recompute-class.ts'

const input = z.object({
  id: z.uuid(),
  entityId: z.uuid(),
  list: z.enum(['abnormal-list', 'serious-dishonesty']),
  isListed: z.boolean().describe('true 列入（标记），false 移出（恢复）'),
  reason: z.string().trim().min(2).max(200),
  documentNumber: z.string().trim().min(4).max(60),
  decidedOn: z.iso.date(),
})

/** Records that an entity was put on or taken off a list by a decision; an individual household is marked, not listed (trap 7). */
export const recordListEntry = operation({
  name: 'record-list-entry',
  kind: 'act',
  permission: 'credit.import',
  summary: '登记列入、移出名单的决定',
  input,
  output: z.object({ class: creditClassSchema }),
  async run(act, entry) {
    const { tx, today } = act
    const agency = await findRuleAgency(act)
    if (!agency.ok) return agency
    if (!act.actor.scope.includes(agency.value.id)) return no('out-of-scope', { agency: agency.value.name })
    const entity = await findEntity(tx, entry.entityId)
    if (entity === undefined) return no('entity-unknown')
    if (entry.decidedOn > today) return no('decided-later-than-today')
    const title = listTitle(entry.list, entity.kind)
    const facts = await listFacts(tx, entry.entityId)
    const isOn = facts.findLast((fact) => fact.kind === entry.list)?.details.isListed === true
    const added = await insertFact(act, {
      entityId: entry.entityId,
      agencyId: agency.value.id,
      kind: entry.list,
      occurredOn: entry.decidedOn,
      details: { isListed: entry.isListed, title: entry.reason },
      source: entry.documentNumber,
      sourceKey: entry.id,
    })
    if (added && isOn === entry.isListed) {
      return entry.isListed ? no('on-list-already', { list: title }) : no('not-on-list', { list: title })
    }
    if (added) await tellOfEntry(act, entry, title, agency.value.id)
    const done = await computeClass(act, entry.entityId)
    return done.ok ? ok({ class: done.value.class }) : done
  },
})

/** An individual household is marked, not listed. */
function listTitle(list: z.output<typeof input>['list'], kind: EntityKind): string {
  return list === 'abnormal-list' && kind === 'individual-household' ? strings.marked : strings.list[list]
}

async function tellOfEntry(act: Act, entry: z.output<typeof input>, title: string, agencyId: string): Promise<void> {
  await record(act, {
    type: 'credit.record-list-entry',
    subject: { kind: 'entity', id: entry.entityId },
    fields: {
      list: entry.list,
      isListed: String(entry.isListed),
      reason: entry.reason,
      documentNumber: entry.documentNumber,
    },
  })
  await addToFile(act, {
    entityId: entry.entityId,
    kind: 'credit-list',
    title: `${entry.isListed ? '列入' : '移出'}：${title}（${entry.reason}）`,
    occurredAt: act.now,
    agencyId,
    source: `credit/${entry.id}`,
    facts: { list: entry.list, isListed: entry.isListed, documentNumber: entry.documentNumber },
  })
}
