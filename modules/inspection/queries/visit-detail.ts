import { z } from 'zod'

const moment = z.iso.datetime()
const day = z.iso.date()

const correction = z.object({
  correctionOrderId: z.uuid(),
  itemId: z.uuid(),
  problem: z.string(),
  requirement: z.string(),
  basis: z.string(),
  orderedOn: day,
  termDays: z.number().int(),
  strictDueOn: day,
  dueOn: day,
  isProvisional: z.boolean(),
  dueExplanation: z.string(),
  state: z.enum(['open', 'corrected', 'uncorrected']),
  reinspectedOn: day.nullable(),
})

const checkPoint = z.object({
  checkPointId: z.uuid(),
  itemId: z.uuid(),
  itemVersionId: z.uuid(),
  text: z.string(),
  guidance: z.string().nullable(),
  reasons: z.array(z.object({ kind: z.enum(['task', 'citation', 'licence', 'history']), text: z.string() })),
  ordinal: z.number().int(),
  outcome: z.enum(['none-found', 'found', 'not-applicable']).nullable(),
  note: z.string(),
})

const officer = z.object({
  officerId: z.uuid(),
  officerName: z.string(),
  certificateNo: z.string(),
  isLead: z.boolean(),
  presentedAt: moment.nullable(),
  releasedAt: moment.nullable(),
})

const evidence = z.object({
  evidenceId: z.uuid(),
  checkPointId: z.uuid().nullable(),
  kind: z.enum(['photo', 'signature']),
  rootHash: z.string(),
  sizeBytes: z.number(),
  mediaType: z.string(),
  note: z.string(),
  device: z.string(),
  deviceCounter: z.number().int(),
  capturedAt: moment,
  receivedAt: moment,
})

const deviceReport = z.object({
  device: z.string(),
  received: z.number().int(),
  missing: z.array(z.number().int()).readonly(),
  broken: z.array(z.number().int()).readonly(),
  skewMinutes: z.number().int().nullable(),
})

const signature = z.object({
  signatureId: z.uuid(),
  signer: z.enum(['officer', 'counterpart']),
  officerId: z.uuid().nullable(),
  signerName: z.string(),
  signerRole: z.string(),
  evidenceId: z.uuid().nullable(),
  isRefused: z.boolean(),
  refusalReason: z.string().nullable(),
  witnessName: z.string().nullable(),
  witnessRole: z.string().nullable(),
  recordHash: z.string(),
  signedAt: moment,
})

const recusal = z.object({
  recusalApplicationId: z.uuid(),
  officerId: z.uuid(),
  officerName: z.string(),
  applicant: z.enum(['counterpart', 'officer']),
  reason: z.string(),
  appliedAt: moment,
  decision: z.enum(['upheld', 'rejected']).nullable(),
  decisionReason: z.string().nullable(),
  replacementOfficerId: z.uuid().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: moment.nullable(),
})

/** One visit whole. */
export const visitDetail = z.object({
  today: day,
  visitId: z.uuid(),
  agencyId: z.uuid(),
  entityId: z.uuid(),
  entityName: z.string(),
  uscc: z.string(),
  address: z.string(),
  taskName: z.string(),
  origin: z.enum(['draw', 'single']),
  drawPlanId: z.uuid().nullable(),
  drawTaskId: z.uuid().nullable(),
  leadSource: z.string().nullable(),
  purpose: z.string(),
  isAnnounced: z.boolean(),
  unannouncedCitation: z.string().nullable(),
  isRehearsal: z.boolean(),
  capExemption: z.string().nullable(),
  plannedFromOn: day,
  plannedToOn: day,
  state: z.enum(['requested', 'declined', 'withdrawn', 'approved', 'notified', 'under-way', 'concluded', 'closed']),
  stateWord: z.string(),
  next: z.enum([
    'approval',
    'notice',
    'start',
    'certificate',
    'rights',
    'checklist',
    'signatures',
    'conclusion',
    'follow-up',
    'nothing',
  ]),
  nextWord: z.string(),
  requestedByName: z.string(),
  decidedByName: z.string().nullable(),
  decisionReason: z.string().nullable(),
  startedAt: moment.nullable(),
  concludedAt: moment.nullable(),
  closedAt: moment.nullable(),
  followUp: z.array(z.string()),
  isFollowUpComplete: z.boolean(),
  recordHash: z.string(),
  isRecordFixed: z.boolean(),
  hasToldRights: z.boolean(),
  rights: z.array(z.string()),
  visitsThisYear: z.number().int(),
  missingSignatures: z.array(z.string()),
  items: z.array(
    z.object({
      itemId: z.uuid(),
      itemVersionId: z.uuid(),
      itemCode: z.string(),
      itemName: z.string(),
      basis: z.array(z.string()),
      results: z.array(z.object({ code: z.string(), label: z.string() })),
    }),
  ),
  officers: z.array(officer),
  /** The sheets of a joint visit, its own agency's first; empty where one agency goes alone. */
  departments: z.array(
    z.object({
      agencyId: z.uuid(),
      agencyName: z.string(),
      itemIds: z.array(z.uuid()),
      officerIds: z.array(z.uuid()),
    }),
  ),
  checkPoints: z.array(checkPoint),
  evidence: z.array(evidence),
  /** What each phone's numbers and clock show (verifiable.md §15.4). */
  devices: z.array(deviceReport),
  statements: z.array(
    z.object({
      statementId: z.uuid(),
      speakerName: z.string(),
      speakerRole: z.string(),
      text: z.string(),
      recordedAt: moment,
    }),
  ),
  signatures: z.array(signature),
  recusals: z.array(recusal),
  corrections: z.array(correction),
  papers: z.array(
    z.object({ paperId: z.uuid(), kind: z.string(), number: z.string(), title: z.string(), issuedOn: day }),
  ),
  steps: z.array(
    z.object({
      stepId: z.uuid(),
      kind: z.string(),
      title: z.string(),
      byName: z.string(),
      at: moment,
      leafHash: z.string(),
    }),
  ),
})
