import type { ProblemWords } from '../api/problem.ts'

/** One act waiting to be sent. It leaves the phone's store only when the server has answered with a receipt. */
export interface OutboxEntry {
  /** The act's own id; the same id sent again is answered with the first answer. */
  readonly id: string
  readonly order: number
  readonly accountId: string
  readonly visitId: string
  readonly operation: string
  readonly title: string
  readonly method: 'POST' | 'PUT'
  readonly path: string
  readonly json?: Readonly<Record<string, unknown>>
  readonly file?: Blob
  readonly savedAt: string
  readonly state: 'waiting' | 'held'
  readonly attempts: number
  readonly problem?: ProblemWords
}

/** What the server said when it had recorded an act. */
export interface Receipt {
  readonly id: string
  readonly accountId: string
  readonly visitId: string
  readonly title: string
  readonly leafHash: string
  readonly recordedAt: string
  /** When this phone had the answer, by its own clock. */
  readonly sentAt: string
}
