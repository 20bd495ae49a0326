import type { Body } from '../api/client.ts'
import { put } from './outbox.ts'

/** The acts of a visit that are one JSON body each, and where they go below the visit's address. */
interface VisitActs {
  giveNotice: Body<'giveNotice'>
  startVisit: Body<'startVisit'>
  presentCertificate: Body<'presentCertificate'>
  tellRights: Body<'tellRights'>
  applyRecusal: Body<'applyRecusal'>
  answerCheckPoint: Body<'answerCheckPoint'>
  answerCheckPoints: Body<'answerCheckPoints'>
  recordStatement: Body<'recordStatement'>
  signRecord: Body<'signRecord'>
  refuseSignature: Body<'refuseSignature'>
  orderCorrection: Body<'orderCorrection'>
  concludeVisit: Body<'concludeVisit'>
  recordReinspection: Body<'recordReinspection'>
}

const PLACES: Readonly<Record<Exclude<keyof VisitActs, 'recordReinspection'>, string>> = {
  giveNotice: 'notice',
  startVisit: 'start',
  presentCertificate: 'certificates',
  tellRights: 'rights',
  applyRecusal: 'recusals',
  answerCheckPoint: 'answers',
  answerCheckPoints: 'answers/batch',
  recordStatement: 'statements',
  signRecord: 'signatures',
  refuseSignature: 'signature-refusals',
  orderCorrection: 'corrections',
  concludeVisit: 'conclusion',
}

/** Keeps one act of a visit and sends it. The body's id is the act's id. */
export function act<N extends keyof typeof PLACES>(
  operation: N,
  visitId: string,
  title: string,
  body: VisitActs[N] & { id: string },
): Promise<string> {
  const path = `/api/inspection/visits/${visitId}/${PLACES[operation]}`
  return put({ id: body.id, visitId, operation, title, method: 'POST', path, json: { ...body } })
}

/** 复查 has the order in its address. */
export function actOnCorrection(
  visitId: string,
  correctionOrderId: string,
  title: string,
  body: VisitActs['recordReinspection'] & { id: string },
): Promise<string> {
  const path = `/api/inspection/visits/${visitId}/corrections/${correctionOrderId}/reinspections`
  return put({ id: body.id, visitId, operation: 'recordReinspection', title, method: 'POST', path, json: { ...body } })
}

/** A photo or a signature, already hashed: the bytes go as they are, what is known of them in the address. */
export function upload(
  visitId: string,
  title: string,
  capture: {
    id: string
    kind: 'photo' | 'signature'
    root: string
    file: Blob
    checkPointId: string | null
    counter: number
    previousRoot: string | null
    capturedAt: string
    device: string
    note: string
  },
): Promise<string> {
  const { id, file, checkPointId, counter, previousRoot, ...known } = capture
  const query = new URLSearchParams({
    ...known,
    counter: String(counter),
    ...(checkPointId === null ? {} : { checkPointId }),
    ...(previousRoot === null ? {} : { previousRoot }),
  })
  const path = `/api/inspection/visits/${visitId}/evidence/${id}?${query.toString()}`
  return put({ id, visitId, operation: 'addEvidence', title, method: 'PUT', path, file })
}
