import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { standardDeclared } from '../events.ts'
import { findDeclaration } from '../queries/find-declaration.ts'
import { no } from '../refusals.ts'
import { insertLeadingMark } from '../store/standard-store.ts'

/** Names an own standard as leading (企业标准“领跑者”), by the list of an evaluation body; every version of it carries the mark. */
export const markLeadingStandard = operation({
  name: 'mark-leading-standard',
  kind: 'act',
  permission: 'commitments.edit-standards',
  summary: '列为“领跑者”标准',
  input: z.object({ declarationId: z.uuid(), listNumber: z.string().trim().min(4).max(60) }),
  output: z.object({ chainId: z.uuid() }),
  async run(act, { declarationId, listNumber }) {
    const declaration = await findDeclaration(act.tx, declarationId)
    if (declaration === undefined) return no('declaration-unknown')
    if (!declaration.isOwn) return no('not-own-standard')
    const { chainId } = declaration
    const mark = { chainId, listNumber, markedOn: act.today, by: act.actor.personName, at: act.now }
    if (!(await insertLeadingMark(act.tx, mark))) return no('marked-already')
    await record(act, {
      type: 'commitments.mark-leading-standard',
      subject: { kind: 'entity', id: declaration.entityId },
      fields: { number: declaration.number, listNumber },
    })
    await publish(act, standardDeclared, { declarationId })
    return ok({ chainId })
  },
})
