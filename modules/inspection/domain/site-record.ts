import type { CheckAnswer } from './result.ts'

/** 现场检查笔录: the content both sides sign. Its hash is the SHA-256 of its JCS form, so a signature binds what was shown. */
export interface SiteRecord {
  readonly visitId: string
  readonly agencyName: string
  readonly entityName: string
  readonly uscc: string
  readonly address: string
  readonly startedAt: string
  readonly officers: readonly { readonly name: string; readonly certificateNo: string; readonly presentedAt: string }[]
  readonly rightsToldAt: string
  readonly recusals: readonly { readonly officerName: string; readonly reason: string; readonly decision: string }[]
  readonly items: readonly SiteRecordItem[]
  readonly statements: readonly { readonly speaker: string; readonly role: string; readonly text: string }[]
}

/** @technical */
export interface SiteRecordItem {
  readonly code: string
  readonly name: string
  readonly points: readonly {
    readonly text: string
    readonly outcome: CheckAnswer | ''
    readonly note: string
    readonly photos: readonly string[]
  }[]
}

/** Why a signature cannot be put yet, or undefined. @technical */
export type SigningObstacle =
  | 'unanswered'
  | 'certificate-not-presented'
  | 'rights-not-told'
  | 'record-changed'
  | 'finding-without-note'

/** @technical */
export interface SigningState {
  readonly unansweredCount: number
  readonly hasAllPresented: boolean
  readonly hasToldRights: boolean
  readonly findingsWithoutNoteCount: number
  readonly shownHash: string
  readonly currentHash: string
}

/** The record may be signed once it is whole, and only in the version the signer was shown. */
export function signingObstacle(state: SigningState): SigningObstacle | undefined {
  if (!state.hasAllPresented) return 'certificate-not-presented'
  if (!state.hasToldRights) return 'rights-not-told'
  if (state.unansweredCount > 0) return 'unanswered'
  if (state.findingsWithoutNoteCount > 0) return 'finding-without-note'
  if (state.shownHash !== state.currentHash) return 'record-changed'
  return undefined
}
