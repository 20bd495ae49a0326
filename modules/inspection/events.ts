import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

const day = z.iso.date()

/** An inspection has a result. Persons never appear here; `publicText` is what the agency would publish. */
export const inspectionConcluded = defineEvent({
  name: 'inspection.concluded',
  version: 1,
  cites: '种子第6、13条；企业信息公示暂行条例第十四、十五条',
  schema: z.object({
    visitId: z.uuid(),
    agencyId: z.uuid(),
    agencyName: z.string(),
    /** The other departments of a joint visit: it counts once for each. */
    participantIds: z.array(z.uuid()).default([]),
    entityId: z.uuid(),
    entityName: z.string(),
    uscc: z.string(),
    origin: z.enum(['draw', 'single']),
    kind: z.enum(['dual-random', 'single']),
    drawPlanId: z.uuid().nullable(),
    drawTaskId: z.uuid().nullable(),
    taskName: z.string(),
    concludedOn: day,
    title: z.string(),
    items: z.array(
      z.object({
        itemId: z.uuid(),
        itemVersionId: z.uuid(),
        itemCode: z.string(),
        title: z.string(),
        categories: z.array(z.object({ code: z.string(), label: z.string() })),
      }),
    ),
    hasFindings: z.boolean(),
    isUncontactable: z.boolean(),
    isObstructed: z.boolean(),
    followUps: z.array(z.string()),
    isRehearsal: z.boolean(),
    resultNoticeNumber: z.string(),
    publicText: z.array(z.string()),
  }),
})

/** An entity was ordered to correct something by a day. */
export const correctionOrdered = defineEvent({
  name: 'inspection.correction-ordered',
  version: 1,
  cites: '行政处罚法第二十八条',
  schema: z.object({
    correctionOrderId: z.uuid(),
    visitId: z.uuid(),
    agencyId: z.uuid(),
    entityId: z.uuid(),
    itemId: z.uuid(),
    orderedOn: day,
    dueOn: day,
    isProvisional: z.boolean(),
  }),
})

/** Nothing more follows from an inspection (已完结). `isRecheckPassed` is null where nothing had to be corrected. */
export const inspectionClosed = defineEvent({
  name: 'inspection.closed',
  version: 1,
  cites: '种子第13条',
  schema: z.object({
    visitId: z.uuid(),
    agencyId: z.uuid(),
    entityId: z.uuid(),
    drawTaskId: z.uuid().nullable(),
    closedOn: day,
    isRecheckPassed: z.boolean().nullable(),
  }),
})

/** A finding leaves the inspection: for a case, for another agency, for the police, or for the abnormal-operation procedure. */
export const findingReferred = defineEvent({
  name: 'inspection.finding-referred',
  version: 1,
  cites: '种子第4、5条；domain.md §3.2',
  schema: z.object({
    visitId: z.uuid(),
    agencyId: z.uuid(),
    entityId: z.uuid(),
    itemIds: z.array(z.uuid()),
    followUp: z.enum(['copy-to-agency', 'refer-to-cases', 'criminal-referral', 'abnormal-list']),
    referredOn: day,
  }),
})

/** Officers are on site: what the visit rests on — a draw, an exception of the closed list, or a case — with the leaf of its start. */
export const visitStarted = defineEvent({
  name: 'inspection.visit-started',
  version: 1,
  cites: '国办发〔2024〕54号；优化营商环境条例第五十四条',
  schema: z.object({
    visitId: z.uuid(),
    agencyId: z.uuid(),
    agencyName: z.string(),
    entityId: z.uuid(),
    startedOn: day,
    /** The other departments of a joint visit: it counts once for each. */
    participantIds: z.array(z.uuid()).default([]),
    ground: z.string(),
    groundLabel: z.string(),
    isRehearsal: z.boolean(),
    leafHash: z.string(),
  }),
})

/** A record of a monitoring device became a result: nobody was on site, and the party had been told (行政处罚法第四十一条). */
export const offSiteConcluded = defineEvent({
  name: 'inspection.off-site-concluded',
  version: 1,
  cites: '行政处罚法第四十一条；种子第20条',
  schema: z.object({
    captureId: z.uuid(),
    agencyId: z.uuid(),
    entityId: z.uuid(),
    itemId: z.uuid(),
    outcome: z.enum(['none-found', 'found']),
    followUp: z.enum(['none', 'refer-to-cases', 'copy-to-agency']),
    concludedOn: day,
  }),
})
