import { createHash } from 'node:crypto'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { enqueue, job } from '#platform/jobs.ts'
import { signatureIn } from '../domain/beacon-file.ts'
import { committedSources } from '../operations/committed-sources.ts'
import { awaitedIn, enterReading } from '../operations/enter-source.ts'
import { listWavesAwaitingBeacon } from '../queries/plans-in-motion.ts'
import { findPlan, lockPlan, policyOn } from '../store/plan-store.ts'

/**
 * Asks the configured relay for the committed round, after its moment. Only where the policy both allows the foreign beacon and
 * names a relay; any other answer than that round's own signature is dropped, and one waits.
 */
export const fetchBeacon = job({
  name: 'draw.fetch-beacon',
  schema: z.object({ planId: z.uuid(), wave: z.int().min(1).default(1) }),
  async run(act, { planId, wave }) {
    const plan = await findPlan(act.tx, planId)
    if (plan === undefined) return
    const policy = await policyOn(act.tx, plan.kind, act.today)
    const named = (await committedSources(act.tx, plan, wave)).find(({ type }) => type === 'drand-quicknet')
    if (named === undefined || !policy.isForeignBeaconAllowed || policy.beaconRelayUrl === null) return
    const url = `${policy.beaconRelayUrl.replace(/\/$/u, '')}/public/${named.at}`
    const reply = await act.ports.network.fetch(url).catch(() => undefined)
    if (reply === undefined || reply.status !== 200) return
    const file = Buffer.from(reply.body).toString('utf8')
    const read = signatureIn(file, named.at)
    const locked = read.ok ? await lockPlan(act.tx, planId) : undefined
    if (!read.ok || locked === undefined || !awaitedIn(wave).includes(locked.state)) return
    const entered = await enterReading(act, locked, {
      entryId: newId(act.ports),
      planId,
      wave,
      type: 'drand-quicknet',
      value: read.signature,
      publicationTitle: '境外信标转发',
      publicationUrl: url,
      publicationHash: createHash('sha256').update(file).digest('hex'),
    })
    if (!entered.ok) act.log.warn({ planId, wave, code: entered.refusal.code }, 'beacon relay answered something else')
  },
})

/** Every half minute: which waves still wait for a round that has been emitted. */
export const watchBeacons = job({
  name: 'draw.watch-beacons',
  schema: z.object({}),
  every: { seconds: 30 },
  async run(act) {
    for (const { planId, wave } of await listWavesAwaitingBeacon(act.tx, act.now))
      await enqueue(act, fetchBeacon, { planId, wave }, { dedupeKey: `${planId}:${wave}` })
  },
})
