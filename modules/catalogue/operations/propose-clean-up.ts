import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import type { FindingMark } from '../domain/clean-up.ts'
import { listCleanUpRows, listVersionsInForce } from '../queries/find-clean-ups.ts'
import { no } from '../refusals.ts'
import { insertCleanUp } from '../store/clean-up-store.ts'
import { personOf } from '../write-version.ts'
import { findingsOn, wordsOfMark } from './list-clean-up-findings.ts'

/** Sends a finding to the 司法局 with what is asked: 保留, 修改 or 废止, and why. It must still be there today; one open proposal per finding. */
export const proposeCleanUp = operation({
  name: 'propose-clean-up',
  kind: 'act',
  permission: 'catalogue.propose-clean-up',
  summary: '提出清理建议',
  input: z.object({
    id: z.uuid(),
    findingKey: z.string().min(3).max(200),
    asked: z.enum(['keep', 'change', 'abolish']),
    reason: z.string().trim().min(10).max(1000),
  }),
  output: z.object({ cleanUpId: z.uuid() }),
  async run(act, { id, findingKey, asked, reason }) {
    const finding = await findingOf(act, findingKey)
    if (finding === undefined) return no('finding-unknown')
    const added = await insertCleanUp(act.tx, {
      id,
      findingKind: finding.kind,
      findingKey,
      itemIds: finding.itemIds,
      marks: finding.marks,
      asked,
      reason,
      by: personOf(act),
      at: act.now,
    })
    if (!added) {
      const known = (await listCleanUpRows(act.tx)).find((row) => row.cleanUpId === id)
      return known?.findingKey === findingKey ? ok({ cleanUpId: id }) : no('clean-up-open-already')
    }
    await record(act, {
      type: 'catalogue.propose-clean-up',
      subject: { kind: 'clean-up', id },
      fields: { findingKey, asked, reason },
    })
    return ok({ cleanUpId: id })
  },
})

interface Finding {
  readonly kind: string
  readonly itemIds: readonly string[]
  readonly marks: readonly { readonly aspect: FindingMark['aspect']; readonly words: string }[]
}

/** A finding of today's catalogue, or items in force that a simulation of fewer visits named (`disturbance:CODE+CODE`). */
async function findingOf(act: Act, key: string): Promise<Finding | undefined> {
  if (!key.startsWith(DISTURBANCE)) {
    const { findings } = await findingsOn(act.tx, act.today)
    const found = findings.find((one) => one.key === key)
    if (found === undefined) return undefined
    return { kind: found.kind, itemIds: found.items.map((one) => one.itemId), marks: found.marks.map(wordsOfMark) }
  }
  const codes = key.slice(DISTURBANCE.length).split('+')
  const rows = (await listVersionsInForce(act.tx, act.today)).filter((row) => codes.includes(row.code))
  if (rows.length === 0 || rows.length !== codes.length) return undefined
  const marks = rows.map((row) => ({ aspect: 'object' as const, words: `${row.name}（${row.code}）` }))
  return { kind: 'disturbance', itemIds: rows.map((row) => row.itemId), marks }
}

const DISTURBANCE = 'disturbance:'
