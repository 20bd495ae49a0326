import type { OutletAdapter } from '#platform/outlet/outlet-desk.ts'
import { licenceContentSchema, licenceMapping, penaltyContentSchema, penaltyMapping } from './dual-files.ts'
import { hotlineAdapter } from './hotline-records.ts'
import { platformItemSchema, platformMapping } from './platform-item.ts'
import { selfRegulationMapping, selfRegulationSchema } from './self-regulation.ts'
import { sharedRecordAdapter } from './shared-record.ts'

/** Every outlet that takes shared records: what stands here is sent, reconciled, shown and put through the conformance suite. */
export const adapters: readonly OutletAdapter[] = [
  hotlineAdapter,
  sharedRecordAdapter(platformMapping, platformItemSchema),
  sharedRecordAdapter(selfRegulationMapping, selfRegulationSchema),
  sharedRecordAdapter(penaltyMapping, penaltyContentSchema),
  sharedRecordAdapter(licenceMapping, licenceContentSchema),
]
