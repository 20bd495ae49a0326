import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { job } from '#platform/jobs.ts'
import { comparePlatform, readPlatformList } from '../outlets/compare-platform.ts'
import { findPlatformList } from '../queries/platform-lists.ts'

/** Once a day the platform's list is read, where there is one that was not compared yet. */
export const comparePlatformListDaily = job({
  name: 'exchange.compare-platform-list',
  schema: z.object({}),
  every: { seconds: 86_400 },
  async run(act) {
    const list = await readPlatformList(act)
    if (!list.ok) return
    if ((await findPlatformList(act.tx))?.hash === list.value.hash) return
    await comparePlatform(act, newId(act.ports), list.value)
  },
})
