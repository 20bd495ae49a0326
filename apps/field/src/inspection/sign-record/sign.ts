import { newActId } from '../../outbox/act-id.ts'
import { act, upload } from '../../outbox/acts.ts'
import { captureRoot } from '../add-evidence/capture-root.ts'
import { nextInChain } from '../add-evidence/device.ts'
import type { VisitDetail } from '../get-visit/steps.tsx'

interface Signer {
  readonly signer: 'officer' | 'counterpart'
  readonly officerId: string | null
  readonly signerName: string
  readonly signerRole: string
  readonly isCounterpartAbsent: boolean
}

/** Sends the strokes first, hashed, then the signature that names them and the version of the record it was put under. */
export async function sign(visit: VisitDetail, signer: Signer, picture: Blob): Promise<void> {
  const evidenceId = newActId()
  const root = await captureRoot(picture)
  await upload(visit.visitId, `${signer.signerName} 的签名笔迹`, {
    id: evidenceId,
    kind: 'signature',
    root,
    file: picture,
    checkPointId: null,
    ...nextInChain(root),
    capturedAt: new Date().toISOString(),
    note: '',
  })
  await act('signRecord', visit.visitId, `${signer.signerName} 签名`, {
    id: newActId(),
    evidenceId,
    recordHash: visit.recordHash,
    ...signer,
  })
}
