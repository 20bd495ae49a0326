import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { contentHash } from '../content-hash.ts'
import { readDutyLists } from '../duty-list-files.ts'
import { insertDutyList } from '../store/duty-list-store.ts'

/** Reads the responsibility lists (权责清单) of law/duty-lists; reading twice changes nothing. */
export const importDutyList = operation({
  name: 'import-duty-list',
  kind: 'act',
  permission: 'catalogue.edit',
  summary: '读入权责清单',
  input: z.object({}),
  output: z.object({ read: z.int(), added: z.int() }),
  async run(act) {
    const entries = readDutyLists()
    const added = await insertDutyList(act.tx, entries, act.now)
    await record(act, {
      type: 'catalogue.import-duty-list',
      subject: { kind: 'duty-list', id: 'law/duty-lists' },
      fields: { read: String(entries.length), added: String(added), contentHash: contentHash(entries).toString('hex') },
    })
    return ok({ read: entries.length, added })
  },
})
