import { Buffer } from 'node:buffer'
import { findAgency } from '#identity'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { sha256 } from '#kernel/sha256.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { z } from 'zod'
import { hindranceOf, type LaneAct } from '../domain/hotline-lane.ts'
import { LANES, namesCaller } from '../domain/work-order.ts'
import { laneStates } from '../hotline-strings.ts'
import { openCaller } from '../intake/hotline-seal.ts'
import { laneName } from '../jobs/route-hotline-order.ts'
import { HOTLINE_OUTLET, type HotlineRecord } from '../outlets/hotline-records.ts'
import { findCaller, type LaneRow, lockLane } from '../queries/hotline-lanes.ts'
import { no } from '../refusals.ts'
import { addStep, changeLane, type LaneChange } from '../store/hotline-lanes.ts'
import { queueRecord } from '../store/outlet-records.ts'

export const laneWord = z.enum(['consumer', 'economic', 'efficacy', 'service'])
export const laneKey = z.object({ orderNumber: z.string().max(60), lane: laneWord })

/**
 * The lane an office acts on, locked. Refused: a lane out of reach (the line complained of has none), an act its state does not
 * allow, words that give the caller away.
 */
export async function laneFor(
  act: Act,
  of: z.output<typeof laneKey>,
  what: LaneAct,
  words: string,
): Promise<Result<LaneRow>> {
  const lane = await lockLane(act.tx, of)
  if (lane === undefined) return no('hotline-unknown')
  const hindrance = hindranceOf(what, lane, act.actor, act.today)
  if (hindrance !== undefined)
    return no(hindrance, { state: laneStates[lane.state], handler: lane.handlerName ?? '', dueOn: lane.answerDueOn })
  const sealed = await findCaller(act.tx, of)
  if (sealed !== undefined && namesCaller(words, openCaller(act, sealed.sealed, laneName(of))))
    return no('hotline-names-caller')
  return ok(lane)
}

/** What an act leaves in its lane and sends back to 12345. @technical */
export interface LaneDeed {
  readonly step: string
  readonly kind: HotlineRecord['kind']
  readonly words: string
  readonly outcome?: string
  readonly change: LaneChange
}

/** Changes the lane, writes the step and its leaf, and queues the record for 12345. The leaf holds the digest of what was said. */
export async function doOnLane(act: Act, lane: LaneRow, deed: LaneDeed): Promise<void> {
  const stepId = newId(act.ports)
  await changeLane(act, lane, deed.change)
  await addStep(act, lane, {
    stepId,
    act: deed.step,
    words: [deed.outcome ?? '', deed.words].filter((one) => one !== '').join('：') || null,
    byName: act.actor.personName,
  })
  await record(act, {
    type: `exchange.hotline-${deed.step}`,
    subject: { kind: 'hotline-order', id: lane.orderNumber },
    fields: {
      step: stepId,
      lane: lane.lane,
      outcome: deed.outcome ?? '',
      words: Buffer.from(sha256(Buffer.from(deed.words, 'utf8'))).toString('hex'),
    },
  })
  const content: HotlineRecord = {
    orderNumber: lane.orderNumber,
    version: lane.version,
    lane: LANES[lane.lane],
    kind: deed.kind,
    happenedAt: inBeijing(act.now),
    unit: (await findAgency(act.tx, lane.agencyId))?.name ?? '',
    handler: act.actor.personName,
    words: deed.words,
    outcome: deed.outcome ?? '',
  }
  await queueRecord(
    act.tx,
    {
      recordId: stepId,
      outletId: HOTLINE_OUTLET,
      agencyId: lane.agencyId,
      title: `${deed.kind} ${lane.orderNumber}`,
      subject: LANES[lane.lane],
      content,
    },
    act.now,
  )
}

const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: 'Asia/Shanghai' })

function inBeijing(moment: Date): string {
  return clock.format(moment)
}
