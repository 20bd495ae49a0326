import type { Tx } from '#platform/tx.ts'
import type { PaperSignature } from '../domain/paper.ts'
import { listSignatures } from '../store/record-store.ts'
import { clockWords } from './site-record.ts'

/** The signatures as a paper prints them; a refusal with its reason and witness. */
export async function signatureLines(tx: Tx, visitId: string): Promise<PaperSignature[]> {
  const signatures = await listSignatures(tx, visitId)
  return signatures.map((one) => ({
    label: one.signer === 'officer' ? '执法人员' : '行政相对人',
    name: one.signerName,
    note: one.isRefused
      ? `拒绝签名：${one.refusalReason ?? ''}。见证人：${one.witnessName ?? ''}（${one.witnessRole ?? ''}）。${clockWords(one.signedAt)}`
      : `${one.signerRole}，${clockWords(one.signedAt)}`,
    evidenceId: one.evidenceId,
  }))
}
