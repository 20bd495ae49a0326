/** 证据账本: every act's leaf, its tree, checkpoints, witnesses and proofs (seed 6; verifiable.md §15). */
export { expectRecord, record, type LeafInput, type Recorded } from './store/record.ts'
export {
  findProof,
  findWitnessedProof,
  listWitnesses,
  policyText,
  readLeaf,
  witnessedAt,
  type InclusionProof,
  type StoredLeaf,
  type WitnessRow,
} from './queries/proofs.ts'
export { cosign } from './operations/cosign-as-demonstration.ts'
export { isNoteSignedBy, publicKeyOf, publicKeyPem, signatureOf, signedNote, verifierKey } from './domain/note.ts'
