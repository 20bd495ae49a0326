/** A record as it reaches an outlet. */
export type Row = Readonly<Record<string, string>>

/** How an outlet looks at a record: written from what is known of the outlet, never from our own mapping. */
export interface OutletSystem {
  readonly required: readonly string[]
  /** The field with the USCC of whom the record is about, where the outlet checks one. */
  readonly code?: string
  readonly longest?: Readonly<Record<string, number>>
  /** Rules of its own, across fields: what is wrong, in its words. */
  rules?(row: Row): readonly (readonly [isBroken: boolean, fault: string])[]
}

/** The columns every batch carries (domain.md §2.3). */
export const BATCH = ['cd_id', 'cd_time', 'cd_source', 'cd_batch', 'cd_operation'] as const

/** What every outlet of the exchange platform checks of the batch columns. */
export function batchRules(row: Row): readonly (readonly [boolean, string])[] {
  return [
    [!/^[iud]$/u.test(row['cd_operation'] ?? ''), 'cd_operation 只能是 i、u、d'],
    [!/^\d{8}\d{5}$/u.test(row['cd_batch'] ?? ''), 'cd_batch 应为日期加五位序号'],
    [!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u.test(row['cd_time'] ?? ''), 'cd_time 格式不符'],
  ]
}
