import type { OutletAdapter } from '#platform/outlet/outlet-desk.ts'
import { hotlineAdapter } from './hotline-records.ts'

/** Every outlet that takes shared records: what stands here is sent, reconciled, shown and put through the conformance suite. */
export const adapters: readonly OutletAdapter[] = [hotlineAdapter]
