import type { Module } from '#platform/module.ts'
import type { Operation } from '#platform/operation.ts'
import type { OutletDesk } from '#platform/outlet/outlet-desk.ts'
import type { TestHost } from '#platform/testing.ts'

/** The acts of the module whose outlet it is, as a person at the desk does them. */
export interface DeskActs {
  readonly list: Operation
  readonly resend: Operation
  /** How the module names the record in `resend`. */
  readonly recordField: string
  readonly resendMissing: Operation
  readonly askStatement: Operation
  readonly configure: Operation
}

/** One registered adapter under the conformance suite: how its records come to wait, by the real acts of its module. */
export interface Subject {
  readonly outletId: string
  readonly desk: OutletDesk
  readonly acts: DeskActs
  readonly modules: readonly (string | Module)[]
  /** The agency whose desk sends, sees and mends the records. */
  readonly agencyId: string
  /** What records need before they can come to be; called once on a fresh host. */
  arrange(t: TestHost): Promise<void>
  /** The n-th record (from 1) waits for the outlet; answers its id (cd_id). */
  queue(t: TestHost, n: number): Promise<string>
  /** The n-th record changes; the outlet is to be told (u). Left out where records of this outlet never change. */
  change?(t: TestHost, n: number, recordId: string): Promise<void>
  /** The n-th record is taken back; the outlet is to be told (d). Left out where they are never taken back. */
  withdraw?(t: TestHost, n: number, recordId: string): Promise<void>
}
