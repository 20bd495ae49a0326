import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { checkChange } from '../check-change.ts'
import { changeDay, changeKinds } from '../law-change.ts'
import { lawBase } from '../law-base.ts'
import { insertChange } from '../store/change-store.ts'

const loose = z.record(z.string(), z.unknown())

/** Drafts a change of the law base: a version with its own day of force, article and examples; refused with the same words as the gate over law/. */
export const proposeChange = operation({
  name: 'propose-change',
  kind: 'act',
  permission: 'law.edit',
  summary: '起草法规修改',
  input: z.object({
    changeId: z.uuid(),
    kind: z.enum(changeKinds),
    recordId: z.string().trim().min(1).max(80),
    record: loose,
    examples: z.array(loose).max(50).default([]),
    isCorrection: z.boolean().default(false),
    reason: z.string().trim().min(2, '请写明修改的理由').max(500),
  }),
  output: z.object({ changeId: z.uuid(), title: z.string(), effectiveOn: z.string() }),
  async run(act, input) {
    const checked = checkChange(input, act.today, lawBase())
    if (!checked.ok) return checked
    const { change, title } = checked.value
    const effectiveOn = changeDay(change)
    const { changeId, kind, recordId, examples, isCorrection, reason } = input
    const content = jcs({ kind, recordId, record: input.record, examples, isCorrection, reason } as JcsValue)
    const contentHash = Buffer.from(sha256(new TextEncoder().encode(content))).toString('hex')
    const isNew = await insertChange(act.tx, {
      changeId,
      kind,
      recordId,
      title,
      record: input.record,
      examples,
      isCorrection,
      reason,
      effectiveOn,
      contentHash,
      by: act.actor.personName,
      accountId: act.actor.accountId,
      at: act.now,
    })
    if (isNew) {
      await record(act, {
        type: 'law.propose-change',
        subject: { kind: 'law-change', id: changeId },
        fields: { kind, recordId, effectiveOn, contentHash, reason },
      })
    }
    return ok({ changeId, title, effectiveOn })
  },
})
