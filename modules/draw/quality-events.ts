import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'
import { qualityDocument } from './domain/quality-document.ts'

const instant = z.iso.datetime()

/** The tests of one wave of a draw before its release, with the document as it is published. */
export const drawQualityChecked = defineEvent({
  name: 'draw.quality-checked',
  version: 1,
  cites: '可验证抽取规程 §13 Q2',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    wave: z.int().min(1).default(1),
    document: qualityDocument,
    leafHash: z.string(),
    checkedAt: instant,
  }),
})

/** Two persons signed why a held wave stands; from now on its visits may be released. */
export const drawQualityExplained = defineEvent({
  name: 'draw.quality-explained',
  version: 1,
  cites: '可验证抽取规程 §13 Q2',
  schema: z.object({
    planId: z.uuid(),
    agencyId: z.uuid(),
    wave: z.int().min(1).default(1),
    explanation: z.string(),
    leafHash: z.string(),
    explainedAt: instant,
  }),
})
