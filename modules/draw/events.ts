import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'

const instant = z.iso.datetime()
const day = z.iso.date()
const planHead = {
  planId: z.uuid(),
  code: z.string(),
  title: z.string(),
  agencyId: z.uuid(),
  agencyName: z.string(),
  isRehearsal: z.boolean(),
  profile: z.enum(['open', 'protected']),
  listRelease: z.enum(['after-draw', 'after-inspection', 'never']),
}
const stratum = z.object({
  key: z.string(),
  label: z.string(),
  frameCount: z.int(),
  eligible: z.int(),
  certainty: z.int(),
  excluded: z.int(),
  expected: z.string(),
  probability: z.string(),
  percent: z.string(),
  drawn: z.int().nullable(),
})
const source = z.object({ type: z.string(), label: z.string(), at: z.string(), isForeign: z.boolean() })
const party = z.object({ name: z.string(), organ: z.string(), commitment: z.string() })
const drawnUnit = z.object({
  visitId: z.uuid(),
  entityId: z.uuid(),
  uscc: z.string(),
  name: z.string(),
  stratum: z.string(),
  position: z.int(),
})

/** A plan bound itself publicly: population, rule, sources and moment can no longer change. */
export const drawCommitted = defineEvent({
  name: 'draw.committed',
  version: 1,
  cites: '种子第13条；可验证抽取规程 §3 COMMITTED',
  schema: z.object({
    ...planHead,
    legalBasis: z.string(),
    scope: z.string(),
    items: z.array(z.object({ code: z.string(), name: z.string() })),
    period: z.string(),
    frameCount: z.int(),
    candidateRows: z.int(),
    targetCount: z.int(),
    strata: z.array(stratum),
    classes: z.array(
      z.object({ stratum: z.string(), cls: z.string(), count: z.int(), probability: z.string(), percent: z.string() }),
    ),
    excluded: z.array(z.object({ code: z.string(), label: z.string(), count: z.int() })),
    officers: z.int(),
    sources: z.array(source),
    parties: z.array(party),
    sourceMoment: instant,
    holdAt: instant,
    discloseOn: day,
    commitHash: z.string(),
    leafHash: z.string(),
    committedAt: instant,
    /** What was found before the commitment and why it stands; null of plans committed before there was a report. */
    lint: z
      .object({
        findings: z.array(z.object({ words: z.string(), reasons: z.array(z.string()) })),
        rehearsal: z.object({ seeds: z.int(), infeasible: z.int() }),
      })
      .nullable()
      .default(null),
    /** What a joint round or a draw in waves adds; null for one task and one wave. */
    round: z
      .object({
        tasks: z.array(
          z.object({
            code: z.string(),
            agencyName: z.string(),
            items: z.array(z.object({ code: z.string(), name: z.string() })),
            frameCount: z.int(),
            targetCount: z.int(),
          }),
        ),
        waves: z.array(
          z.object({
            wave: z.int(),
            sourceMoment: instant,
            holdAt: instant,
            visitsFrom: day,
            visitsTo: day,
            sources: z.array(source).default([]),
            parties: z.array(party).default([]),
          }),
        ),
        forecast: z.object({ selections: z.string(), merged: z.string(), separate: z.string() }).nullable(),
      })
      .nullable()
      .default(null),
  }),
})

/** Every arrow of the state machine, with the leaf that proves it. */
export const drawStateChanged = defineEvent({
  name: 'draw.state-changed',
  version: 1,
  cites: '可验证抽取规程 §3',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    state: z.string(),
    label: z.string(),
    /** Later waves are seeded, drawn and released beside the plan's own state. */
    wave: z.int().min(1).default(1),
    at: instant,
    leafHash: z.string(),
    reason: z.string().nullable(),
  }),
})

/** The draw was held. Names are for those who carry it out; `isListPublic` says whether they may be shown. */
export const drawHeld = defineEvent({
  name: 'draw.held',
  version: 1,
  cites: '种子第13条；可验证抽取规程 §3 DRAWN',
  schema: z.object({
    ...planHead,
    /** Which wave; counts, strata and result roots are those of all waves so far, units those of this one. */
    wave: z.int().min(1).default(1),
    drawnOn: day,
    drawnAt: instant,
    isListPublic: z.boolean(),
    /** Empty until the seed may be public. */
    seed: z.string(),
    resultRoot: z.string(),
    drawnCount: z.int(),
    /** Selections of all tasks before merging; more than the visits in a joint round. */
    selections: z.int().optional(),
    strata: z.array(stratum),
    sources: z.array(
      source.extend({ value: z.string(), publications: z.array(z.object({ title: z.string(), url: z.string() })) }),
    ),
    silentParties: z.array(z.string()),
    rung: z.int().nullable(),
    units: z.array(
      drawnUnit.extend({
        visitOn: day,
        manner: z.enum(['chance', 'certainty', 'reserve']),
        officerIds: z.array(z.uuid()),
        itemIds: z.array(z.uuid()),
      }),
    ),
    leafHash: z.string(),
  }),
})

/** One drawn unit was opened to its officers. */
export const visitReleased = defineEvent({
  name: 'draw.visit-released',
  version: 1,
  cites: '种子第13条；可验证抽取规程 §3 RELEASED',
  schema: z.object({
    visitId: z.uuid(),
    planId: z.uuid(),
    taskId: z.uuid(),
    taskName: z.string(),
    taskNumber: z.string(),
    agencyId: z.uuid(),
    entityId: z.uuid(),
    premisesId: z.uuid().nullable(),
    itemIds: z.array(z.uuid()),
    officerIds: z.array(z.uuid()),
    isRehearsal: z.boolean(),
    visitOn: day,
    windowFrom: day,
    windowTo: day,
    joint: z.boolean(),
    /** One sheet per department that goes, with its items and officers; the first is the visit's own agency. */
    sheets: z
      .array(
        z.object({
          agencyId: z.uuid(),
          agencyName: z.string(),
          itemIds: z.array(z.uuid()),
          officerIds: z.array(z.uuid()),
        }),
      )
      .default([]),
    leafHash: z.string(),
  }),
})

/** An officer on a released visit was replaced (recusal or absence). */
export const visitOfficerReplaced = defineEvent({
  name: 'draw.visit-officer-replaced',
  version: 1,
  cites: '行政处罚法第四十三条；可验证抽取规程 §10',
  schema: z.object({
    visitId: z.uuid(),
    planId: z.uuid(),
    fromOfficerId: z.uuid(),
    toOfficerId: z.uuid(),
    reason: z.string(),
    officerIds: z.array(z.uuid()),
  }),
})

/** A drawn unit could not be visited for a listed reason; the next key of its cell took its place, or nobody did. */
export const unitSubstituted = defineEvent({
  name: 'draw.unit-substituted',
  version: 1,
  cites: '可验证抽取规程 §9',
  schema: z.object({
    planId: z.uuid(),
    visitId: z.uuid(),
    entityId: z.uuid(),
    reason: z.string(),
    replacementVisitId: z.uuid().nullable(),
    leafHash: z.string(),
  }),
})

/** The names may be shown to everybody from now on. */
export const drawListReleased = defineEvent({
  name: 'draw.list-released',
  version: 1,
  cites: '种子第13条',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    seed: z.string(),
    releasedAt: instant,
    units: z.array(drawnUnit),
  }),
})

export const drawVoided = defineEvent({
  name: 'draw.voided',
  version: 1,
  cites: '可验证抽取规程 §3 VOID、FAILED',
  schema: z.object({
    ...planHead,
    state: z.enum(['VOID', 'FAILED']),
    reason: z.string(),
    endedAt: instant,
    leafHash: z.string(),
  }),
})

/** The sealing key was opened: everybody can now draw again. */
export const drawDisclosed = defineEvent({
  name: 'draw.disclosed',
  version: 1,
  cites: '可验证抽取规程 §3 DISCLOSED',
  schema: z.object({
    ...planHead,
    seed: z.string(),
    sealKey: z.string(),
    isListPublic: z.boolean(),
    disclosedAt: instant,
    leafHash: z.string(),
  }),
})

/** A failed plan's sealing key, put together by three custodians: everybody can compute what it would have drawn. */
export const drawKeyOpened = defineEvent({
  name: 'draw.key-opened',
  version: 1,
  cites: '可验证抽取规程 §2 T5、§11',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    /** Empty where the list is never public. */
    sealKey: z.string(),
    names: z.array(z.string()),
    openedAt: instant,
    leafHash: z.string(),
  }),
})

/** Committed, the announced time of a wave passed, and there is no result. */
export const drawResultOverdue = defineEvent({
  name: 'draw.result-overdue',
  version: 1,
  cites: '可验证抽取规程 §2 T4',
  schema: z.object({
    ...planHead,
    wave: z.int().min(1).default(1),
    dueAt: instant,
    raisedAt: instant,
    leafHash: z.string(),
  }),
})

export const drawClosed = defineEvent({
  name: 'draw.closed',
  version: 1,
  cites: '可验证抽取规程 §3 CLOSED',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    closedOn: day,
    visits: z.int(),
    inspected: z.int(),
    substituted: z.int(),
    leafHash: z.string(),
  }),
})

export { drawCatalogueAdopted, keyListPublished } from './register-events.ts'
export { jointItemListPublished, yearPlanPublished, yearTasksDrawn } from './planning-events.ts'
export { drawQualityChecked, drawQualityExplained } from './quality-events.ts'
