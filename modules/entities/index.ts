/** 一企一档: the register of entities, its identifiers, premises and files (seed 11, 12, 19, 20). */
export { bigrams, nameKey } from './domain/name-key.ts'
export { checkUscc, completeUscc, usccWithCheck } from './domain/uscc.ts'
export { powersOver, statusWord, type RegistrationStatus } from './domain/registration-status.ts'
export { findEntity, findEntityByUscc, type EntityKind, type FoundEntity } from './queries/find-entity.ts'
export { countFrameOverlaps, type FrameOverlap } from './queries/count-frame-overlaps.ts'
export { listFrameCandidates, type FrameCandidate, type FrameFilter } from './queries/list-frame-candidates.ts'
export { listUsccExceptions } from './queries/list-uscc-exceptions.ts'
export { addToFile, type FileEntryInput } from './store/add-to-file.ts'
