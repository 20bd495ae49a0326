import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'
import { catalogueKinds } from './domain/draw-catalogue.ts'

/** A catalogue version may be named by plans from now on; whole, as anybody may read it. */
export const drawCatalogueAdopted = defineEvent({
  name: 'draw.catalogue-adopted',
  version: 1,
  cites: '可验证抽取规程 §7',
  schema: z.object({
    adoptionId: z.uuid(),
    agencyName: z.string(),
    kind: z.enum(catalogueKinds),
    version: z.string(),
    title: z.string(),
    /** Code, name and, of a burden factor, what it does. */
    entries: z.array(z.object({ code: z.string(), name: z.string(), note: z.string() })),
    citation: z.string(),
    documentNumber: z.string(),
    signedBy: z.string(),
    adoptedAt: z.iso.datetime(),
    leafHash: z.string(),
  }),
})

/** A version of an agency's key-supervision list is public, whole. */
export const keyListPublished = defineEvent({
  name: 'draw.key-list-published',
  version: 1,
  cites: '可验证抽取规程 §7',
  schema: z.object({
    listId: z.uuid(),
    agencyName: z.string(),
    year: z.int(),
    version: z.int(),
    title: z.string(),
    legalBasis: z.string(),
    entries: z.array(z.object({ number: z.string(), name: z.string(), uscc: z.string(), reason: z.string() })),
    inForceFrom: z.iso.date(),
    inForceTo: z.iso.date(),
    publishedAt: z.iso.datetime(),
    leafHash: z.string(),
  }),
})
