import { z } from 'zod'
import { defineEvent } from '#platform/outbox.ts'
import { droppedItem, jointItem } from './domain/joint-items.ts'

/** A task of a year plan in words, for readers. */
export const yearTaskFacts = z.object({
  yearTaskId: z.uuid(),
  number: z.string(),
  name: z.string(),
  targeting: z.string(),
  office: z.string(),
  partners: z.array(z.string()),
  items: z.array(z.object({ code: z.string(), name: z.string() })),
  objects: z.string(),
  size: z.string(),
  windowFrom: z.iso.date(),
  windowTo: z.iso.date(),
  method: z.string(),
  batches: z.int(),
  addedOn: z.iso.date().nullable(),
  addedReason: z.string().nullable(),
})

/** An agency's plan of a year is public, or was added to: the whole as it now stands. */
export const yearPlanPublished = defineEvent({
  name: 'draw.year-plan-published',
  version: 1,
  cites: '种子第13条',
  schema: z.object({
    yearPlanId: z.uuid(),
    agencyId: z.uuid(),
    agencyName: z.string(),
    year: z.int(),
    title: z.string(),
    legalBasis: z.string(),
    publishedAt: z.iso.datetime(),
    leafHash: z.string(),
    tasks: z.array(yearTaskFacts),
  }),
})

/** A draw was written to carry out tasks of year plans; their progress follows its states. */
export const yearTasksDrawn = defineEvent({
  name: 'draw.year-tasks-drawn',
  version: 1,
  cites: '种子第13条',
  schema: z.object({ planId: z.uuid(), agencyId: z.uuid(), yearTaskIds: z.array(z.uuid()) }),
})

/** A version of the joint item list is public, whole. */
export const jointItemListPublished = defineEvent({
  name: 'draw.joint-item-list-published',
  version: 1,
  cites: '国发〔2019〕5号；种子第13条',
  schema: z.object({
    listId: z.uuid(),
    agencyName: z.string(),
    year: z.int(),
    version: z.int(),
    title: z.string(),
    items: z.array(jointItem),
    dropped: z.array(droppedItem),
    considered: z.array(z.object({ name: z.string(), proposedBy: z.string(), reason: z.string() })),
    publishedAt: z.iso.datetime(),
    leafHash: z.string(),
  }),
})
