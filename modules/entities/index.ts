/** 一企一档: the register of entities, its identifiers, premises and files (seed 11, 12, 19, 20). */
export { bigrams, nameKey } from './domain/name-key.ts'
export { checkUscc, completeUscc, usccWithCheck } from './domain/uscc.ts'
export { registrationNumberOf } from './domain/registration-number.ts'
export { powersOver, statusWord, type RegistrationStatus } from './domain/registration-status.ts'
export { readCode } from './domain/register-code.ts'
export { finishRegisterRows, loadRegisterRows } from './intake/register-rows.ts'
export { type StartingFact, startDuties } from './intake/start-duties.ts'
export { endFacts, recordFacts, type EndedFact, type FactOrigin, type FeedFact } from './store/feed-facts.ts'
export { findEntity, findEntityByUscc, type EntityKind, type FoundEntity } from './queries/find-entity.ts'
export { countFrameOverlaps, type FrameOverlap } from './queries/count-frame-overlaps.ts'
export { listFrameCandidates, type FrameCandidate, type FrameFilter } from './queries/list-frame-candidates.ts'
export { listUsccExceptions } from './queries/list-uscc-exceptions.ts'
export { addToFile, type FileEntryInput } from './store/add-to-file.ts'
export {
  type ClaimedRecord,
  matchRecords,
  type Placement,
  placeRecords,
  resolveEntity,
} from './intake/place-records.ts'
export type { IdentityClaim } from './domain/identity-claim.ts'
export { extractVerifierKey, isExtractSigned } from './extract-key.ts'
export { readExtractCode } from './domain/extract-text.ts'
