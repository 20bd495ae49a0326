import { createHash } from 'node:crypto'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { signatureIn } from '../domain/beacon-file.ts'
import { no } from '../refusals.ts'
import { lockPlanIn } from './change-state.ts'
import { committedSources } from './committed-sources.ts'
import { awaitedIn, enterReading, enterSource } from './enter-source.ts'

/** Takes one round of the foreign beacon from a file carried here by hand; its signature is checked offline. Refuses another round. */
export const relayBeacon = operation({
  name: 'relay-beacon',
  kind: 'act',
  permission: 'draw.enter-source',
  summary: '导入境外信标转发文件',
  input: z.object({
    entryId: z.uuid(),
    planId: z.uuid(),
    wave: z.int().min(1).max(12).default(1),
    file: z.string().min(2).max(20_000),
  }),
  output: enterSource.output,
  async run(act, { entryId, planId, wave, file }) {
    const locked = await lockPlanIn(act, planId, awaitedIn(wave), '录入随机源')
    if (!locked.ok) return locked
    const named = (await committedSources(act.tx, locked.value, wave)).find(({ type }) => type === 'drand-quicknet')
    if (named === undefined) return no('source-unknown')
    const read = signatureIn(file, named.at)
    if (!read.ok) return no('source-wrong', { reason: read.reason })
    return enterReading(act, locked.value, {
      entryId,
      planId,
      wave,
      type: 'drand-quicknet',
      value: read.signature,
      publicationTitle: '境外信标转发文件',
      publicationUrl: `drand-quicknet:${named.at}`,
      publicationHash: createHash('sha256').update(file).digest('hex'),
    })
  },
})
