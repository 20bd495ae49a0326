import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'
import { registrationStatuses } from './domain/registration-status.ts'

const status = z.enum(registrationStatuses)

/** An entity's registration status changed; whoever holds copies (draw, credit, cases) must look again. */
export const entityStatusChanged = defineEvent({
  name: 'entities.status-changed',
  version: 1,
  cites: '《市场主体登记管理条例》；seed 11、20',
  schema: z.object({
    entityId: z.uuid(),
    uscc: z.string().nullable(),
    name: z.string(),
    from: status,
    to: status,
    sinceOn: z.iso.date().nullable(),
    mayBeDrawn: z.boolean(),
    mayBePenalised: z.boolean(),
  }),
})

/** One entity entered the register by hand. */
export const entityRegistered = defineEvent({
  name: 'entities.registered',
  version: 1,
  cites: '《市场主体登记管理条例》第八条；seed 11',
  schema: z.object({
    entityId: z.uuid(),
    uscc: z.string().nullable(),
    name: z.string(),
    status,
    divisionCode: z.string().nullable(),
  }),
})

/** A register file or a batch of a feed of registrations was loaded: one event for the batch, however many rows it holds. */
export const registerImported = defineEvent({
  name: 'entities.register-imported',
  version: 1,
  cites: 'seed 11、19',
  schema: z.object({
    batchId: z.uuid(),
    rowsIn: z.number().int(),
    rowsLoaded: z.number().int(),
    rowsUnchanged: z.number().int(),
    rowsQuarantined: z.number().int(),
    /** Since when the batch writes; what was registered before is not new. */
    startedAt: z.iso.datetime().optional(),
  }),
})

/** A person said of whom a waiting record speaks; whoever keeps the record puts it there too. */
export const recordPlaced = defineEvent({
  name: 'entities.record-placed',
  version: 1,
  cites: 'seed 11、19',
  schema: z.object({ matchId: z.uuid(), source: z.string(), recordKey: z.string(), entityId: z.uuid() }),
})

/** A record left the file it was on: its placing was undone and it waits again under `waitingId`. */
export const recordWithdrawn = defineEvent({
  name: 'entities.record-withdrawn',
  version: 1,
  cites: 'seed 11、19',
  schema: z.object({
    matchId: z.uuid(),
    waitingId: z.uuid(),
    source: z.string(),
    recordKey: z.string(),
    entityId: z.uuid(),
  }),
})

const finding = {
  findingId: z.uuid(),
  entityId: z.uuid(),
  year: z.number().int(),
  kind: z.enum(['list', 'mark']),
  on: z.iso.date(),
}

/** Two people decided: no annual report; a firm is on the list of abnormal operation, a household is marked. */
export const reportFindingDecided = defineEvent({
  name: 'entities.report-finding-decided',
  version: 1,
  cites: '《企业信息公示暂行条例》第八条；seed 7、12',
  schema: z.object({ ...finding, documentNumber: z.string() }),
})

/** The report was filed after all: off the list, the mark lifted, from this day. */
export const reportFindingEnded = defineEvent({
  name: 'entities.report-finding-ended',
  version: 1,
  cites: '《企业信息公示暂行条例》第八条；seed 7、12',
  schema: z.object({ ...finding, because: z.string() }),
})

/** A person wrote a fact on an entity's file; facts of feeds have no event of their own, their batch has. */
export const factRecorded = defineEvent({
  name: 'entities.fact-recorded',
  version: 1,
  cites: 'seed 11、12',
  schema: z.object({ factId: z.uuid(), entityId: z.uuid(), kind: z.string(), agencyId: z.uuid().nullable() }),
})
