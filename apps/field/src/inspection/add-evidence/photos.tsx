import { useEffect, useState } from 'react'
import { newActId } from '../../outbox/act-id.ts'
import { upload } from '../../outbox/acts.ts'
import type { OutboxEntry } from '../../outbox/entry.ts'
import type { VisitDetail } from '../get-visit/steps.tsx'
import { captureRoot } from './capture-root.ts'
import { nextInChain } from './device.ts'

interface Props {
  readonly visit: VisitDetail
  readonly checkPointId: string
  readonly uploads: readonly OutboxEntry[]
  readonly isFixed: boolean
}

/** Photos of one point. Each is hashed on the phone before it is sent; the server's word that the hash agrees is shown under it. */
export function Photos({ visit, checkPointId, uploads, isFixed }: Props) {
  const [isHashing, setHashing] = useState(false)
  const kept = visit.evidence.filter((one) => one.checkPointId === checkPointId)
  const take = async (file: File) => {
    setHashing(true)
    try {
      const root = await captureRoot(file)
      const capturedAt = new Date().toISOString()
      await upload(visit.visitId, '现场照片', {
        id: newActId(),
        kind: 'photo',
        root,
        file,
        checkPointId,
        ...nextInChain(root),
        capturedAt,
        note: '',
      })
    } finally {
      setHashing(false)
    }
  }
  return (
    <div className="photos">
      {kept.map((one) => (
        <figure key={one.evidenceId}>
          <img src={`/api/inspection/evidence/${one.evidenceId}`} alt="现场照片" loading="lazy" />
          <figcaption>
            摘要一致 <span className="proof">{one.rootHash.slice(0, 6)}</span>
          </figcaption>
        </figure>
      ))}
      {uploads.map((entry) => (
        <WaitingPhoto key={entry.id} entry={entry} />
      ))}
      {isFixed ? null : (
        <label className="photo-add">
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file !== undefined) void take(file)
            }}
          />
          {isHashing ? '正在计算摘要…' : '拍照'}
        </label>
      )}
    </div>
  )
}

function WaitingPhoto({ entry }: { readonly entry: OutboxEntry }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    if (entry.file === undefined) return undefined
    const made = URL.createObjectURL(entry.file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [entry.file])
  return (
    <figure className="is-waiting">
      {address === undefined ? null : <img src={address} alt="待提交的现场照片" />}
      <figcaption>{entry.state === 'held' ? '未被接受' : '已算摘要，待提交'}</figcaption>
    </figure>
  )
}
