import { z } from 'zod'
import { addToFile, findEntity } from '#entities'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import type { DeviceStanding } from '../domain/off-site.ts'
import { deviceStanding } from '../domain/off-site.ts'
import { offSiteConcluded } from '../events.ts'
import type { CaptureRow } from '../queries/off-site.ts'
import { findCapture, listLocationNotices, listReviews } from '../queries/off-site.ts'
import { no } from '../refusals.ts'
import { insertOffSiteResult } from '../store/off-site-store.ts'
import { deviceObstacleWords } from '../strings.ts'
import { refuseEnded } from './refuse-ended.ts'
import { refuseUnfit } from './tell-capture-party.ts'

/**
 * 非现场检查结果: uses a record as evidence (行政处罚法第四十一条). Refuses it unless on its day the device had passed both reviews and
 * its place was public, the record was checked and found fit, and the party was told; a finding against an entity that has ended; and
 * a follow-up where nothing was found. Nobody crosses a door, so it counts to no cap; the burden ledger shows it all the same.
 */
export const concludeOffSite = operation({
  name: 'conclude-off-site',
  kind: 'act',
  permission: 'inspection.check-capture',
  summary: '作出非现场检查结果',
  input: z.object({
    captureId: z.uuid(),
    outcome: z.enum(['none-found', 'found']),
    followUp: z.enum(['none', 'refer-to-cases', 'copy-to-agency']),
    plea: z.string().trim().min(1).max(1000).describe('当事人的陈述和申辩，没有的写“无”'),
    opinion: z.string().trim().min(2).max(400),
  }),
  output: z.object({ captureId: z.uuid(), leafHash: z.string() }),
  async run(act, input) {
    const capture = await findCapture(act.tx, input.captureId)
    if (capture === undefined) return no('capture-absent')
    const usable = await usableEvidence(act, capture)
    if (!usable.ok) return usable
    if (input.outcome === 'none-found' && input.followUp !== 'none') return no('follow-up-inconsistent')
    const lives = await refuseWhenNobodyAnswers(act, capture, input.outcome)
    if (!lives.ok) return lives
    const { leafHash } = await record(act, {
      type: 'off-site.result',
      subject: { kind: 'off-site-capture', id: input.captureId },
      fields: { entity: capture.entityId, outcome: input.outcome, followUp: input.followUp, root: capture.rootHash },
    })
    if (!(await insertOffSiteResult(act, capture, usable.value, input, leafHash))) return no('capture-concluded')
    await tellOthers(act, capture, input)
    return ok({ captureId: input.captureId, leafHash })
  },
})

/** What the record rests on, or what the article still asks for. */
async function usableEvidence(act: Act, capture: CaptureRow): Promise<Result<DeviceStanding>> {
  const [reviews, notices] = await Promise.all([
    listReviews(act.tx, [capture.deviceId]),
    listLocationNotices(act.tx, [capture.deviceId]),
  ])
  const found = deviceStanding(reviews, notices, capture.capturedOn)
  if ('lacks' in found) {
    const lacks = found.lacks.map((one) => deviceObstacleWords[one]).join('、')
    return no('device-not-reviewed', { day: capture.capturedOn, lacks })
  }
  const fit = refuseUnfit(capture)
  if (!fit.ok) return fit
  return capture.toldAt === null ? no('party-not-told') : ok(found.standing)
}

/** A finding is the beginning of a decision: none is made against an entity that has ended (trap 6). */
async function refuseWhenNobodyAnswers(act: Act, capture: CaptureRow, outcome: string): Promise<Result<undefined>> {
  const entity = await findEntity(act.tx, capture.entityId)
  if (entity === undefined) return no('entity-absent')
  return outcome === 'found' ? refuseEnded(entity) : ok(undefined)
}

async function tellOthers(
  act: Act,
  capture: CaptureRow,
  { outcome, followUp }: { outcome: 'none-found' | 'found'; followUp: 'none' | 'refer-to-cases' | 'copy-to-agency' },
): Promise<void> {
  const { captureId, agencyId, entityId, itemId } = capture
  await addToFile(act, {
    entityId,
    kind: 'inspection',
    title: `非现场检查：${capture.itemName}${outcome === 'found' ? '，发现问题' : '，未发现问题'}`,
    occurredAt: capture.capturedAt,
    agencyId,
    source: `inspection/off-site/${captureId}`,
    facts: { 设备: capture.deviceName, 地点: capture.location, 记录: capture.fact },
    loop: { key: `off-site/${captureId}`, state: followUp === 'none' ? 'closed' : 'open' },
  })
  await publish(act, offSiteConcluded, {
    captureId,
    agencyId,
    entityId,
    itemId,
    outcome,
    followUp,
    concludedOn: act.today,
  })
}
