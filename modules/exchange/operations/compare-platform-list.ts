import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { comparePlatform, readPlatformList } from '../outlets/compare-platform.ts'
import { findPlatformList } from '../queries/platform-lists.ts'

/**
 * Reads the platform's own list of item versions and lays it beside the catalogue: every difference is named. Refused: there is no
 * list, or it cannot be read. The same id again answers what was found then.
 */
export const comparePlatformList = operation({
  name: 'compare-platform-list',
  kind: 'act',
  permission: 'exchange.reconcile',
  summary: '与平台目录对账',
  input: z.object({ id: z.uuid() }),
  output: z.object({ platformListId: z.uuid(), alike: z.int(), differences: z.int() }),
  async run(act, { id }) {
    if ((await findPlatformList(act.tx, id)) === undefined) {
      const list = await readPlatformList(act)
      if (!list.ok) return list
      await comparePlatform(act, id, list.value)
    }
    const kept = await findPlatformList(act.tx, id)
    return ok({ platformListId: id, alike: kept?.alike ?? 0, differences: kept?.open ?? 0 })
  },
})
