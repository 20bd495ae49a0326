import { z } from 'zod'
import { findEntity } from '#entities'
import { listAgencies } from '#identity'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { LANES } from '../domain/work-order.ts'
import { followUpWords, hotlineWords } from '../hotline-strings.ts'
import { HOTLINE_OUTLET } from '../outlets/hotline-records.ts'
import { findLane, listLanesOfOrder, listLinks, listSteps } from '../queries/hotline-lanes.ts'
import { listRecordStates } from '../queries/hotline-messages.ts'
import { no } from '../refusals.ts'
import { laneKey, laneWord } from './hotline-act.ts'
import { laneLine, lineOfLane } from './list-hotline-orders.ts'

/** One lane whole, without its caller; the other lanes of its number only as far as the asker may see them. */
export const getHotlineOrder = operation({
  name: 'get-hotline-order',
  kind: 'query',
  permission: 'exchange.read-hotline',
  summary: '查看一个热线工单',
  input: laneKey,
  output: laneLine.extend({
    version: z.int(),
    content: z.string(),
    opinion: z.string(),
    place: z.string(),
    divisionCode: z.string(),
    coordinates: z.string().nullable(),
    subjectCode: z.string(),
    subjectAddress: z.string(),
    entityName: z.string().nullable(),
    entityReason: z.string().nullable(),
    complainedUnit: z.string(),
    assistingUnits: z.array(z.string()),
    transferredBy: z.string(),
    wantsReply: z.boolean(),
    isUnreasonable: z.boolean(),
    handBacks: z.int(),
    answer: z.string().nullable(),
    outcome: z.string().nullable(),
    followUp: z.string().nullable(),
    others: z.array(z.object({ lane: laneWord, laneLabel: z.string(), agencyName: z.string() })),
    links: z.array(z.object({ orderNumber: z.string(), lane: laneWord, why: z.string(), isHere: z.boolean() })),
    steps: z.array(
      z.object({
        stepId: z.uuid(),
        act: z.string(),
        actLabel: z.string(),
        words: z.string().nullable(),
        byName: z.string(),
        happenedAt: z.iso.datetime({ offset: true }),
        record: z
          .object({ state: z.string(), note: z.string().nullable(), attempt: z.int() })
          .nullable()
          .describe('送回热线的记录走到哪一步；热线一方的步骤没有'),
      }),
    ),
  }),
  async run({ tx, actor, today }, key) {
    const row = await findLane(tx, key)
    if (row === undefined) return no('hotline-unknown')
    const names = new Map((await listAgencies(tx)).map((one) => [one.id, one.shortName]))
    const steps = await listSteps(tx, key)
    const records = new Map(
      (
        await listRecordStates(
          tx,
          HOTLINE_OUTLET,
          steps.map((one) => one.stepId),
        )
      ).map((one) => [one.recordId, one]),
    )
    const links = await listLinks(tx, key)
    const { content } = row
    const entity = row.entityId === null ? undefined : await findEntity(tx, row.entityId)
    return ok({
      ...lineOfLane(row, names.get(row.agencyId) ?? '', actor.accountId, today),
      version: row.version,
      content: content.content,
      opinion: content.opinion,
      place: content.place,
      divisionCode: content.divisionCode,
      coordinates:
        content.longitude === null ? null : `${content.longitude}，${content.latitude}（${content.coordinateSystem}）`,
      subjectCode: content.subject.code,
      subjectAddress: content.subject.address,
      entityName: entity?.name ?? null,
      entityReason: row.entityReason,
      complainedUnit: content.complainedUnit,
      assistingUnits: [...content.assistingUnits],
      transferredBy: content.transferredBy,
      wantsReply: content.wantsReply,
      isUnreasonable: content.isUnreasonable,
      handBacks: row.handBacks,
      answer: row.answer,
      outcome: row.outcome,
      followUp: row.followUp === null ? null : followUpWords(row.followUp),
      others: (await listLanesOfOrder(tx, key.orderNumber))
        .filter((one) => one.lane !== key.lane)
        .map((one) => ({ lane: one.lane, laneLabel: LANES[one.lane], agencyName: names.get(one.agencyId) ?? '' })),
      links: await Promise.all(
        links.map(async (one) => ({
          orderNumber: one.orderNumber,
          lane: one.lane,
          why: hotlineWords.links[one.why as keyof typeof hotlineWords.links],
          isHere: (await findLane(tx, one)) !== undefined,
        })),
      ),
      steps: steps.map((one) => {
        const left = records.get(one.stepId)
        return {
          ...one,
          actLabel: hotlineWords.steps[one.act as keyof typeof hotlineWords.steps],
          happenedAt: one.happenedAt.toISOString(),
          record: left === undefined ? null : { state: left.state, note: left.note, attempt: left.attempt },
        }
      }),
    })
  },
})
