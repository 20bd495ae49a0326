import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { diffEntry } from '../merge-list.ts'
import { listVersionsOf, versionOn } from '../queries/version-rows.ts'
import { no } from '../refusals.ts'
import { linkLine, lockMergeLine } from '../store/list-store.ts'

/** Says that an entry taken for new is this local item after all; its fields are then merged with the item's. */
export const linkMergeLine = operation({
  name: 'link-merge-line',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '把清单条目对应到本地事项',
  input: z.object({ mergeLineId: z.uuid(), itemId: z.uuid() }),
  output: z.object({ mergeLineId: z.uuid(), kind: z.enum(['changed', 'conflict']) }),
  async run(act, { mergeLineId, itemId }) {
    const line = await lockMergeLine(act.tx, mergeLineId)
    if (line === undefined) return no('merge-line-unknown')
    if (line.state === 'settled') return no('merge-settled-already')
    if (line.kind !== 'added' || line.entry === null) return no('merge-not-new')
    const current = versionOn(await listVersionsOf(act.tx, itemId), act.today)
    if (current === undefined) return no('item-unknown')
    const code = current.content.catalogueCode
    if (code !== '' && code !== line.catalogueCode) return no('merge-linked-elsewhere', { code })
    const drawn = diffEntry(act, line.entry, undefined, current)
    const kind = drawn?.kind === 'conflict' ? ('conflict' as const) : ('changed' as const)
    await linkLine(act.tx, { ...line, itemId, kind, fields: drawn?.fields ?? [] })
    await record(act, {
      type: 'catalogue.link-merge-line',
      subject: { kind: 'official-list', id: line.officialListId },
      fields: { catalogueCode: line.catalogueCode, itemId },
    })
    return ok({ mergeLineId, kind })
  },
})
