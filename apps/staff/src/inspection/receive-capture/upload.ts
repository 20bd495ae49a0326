import { ApiProblem } from '../../api/problem.ts'

/** Sends the picture as the body of one request; what is known of it stands in the address. */
export async function uploadCapture(
  deviceId: string,
  id: string,
  known: { entityId: string; itemId: string; fact: string; capturedAt: string },
  file: File,
): Promise<void> {
  const reply = await fetch(
    `/api/inspection/devices/${deviceId}/captures/${id}?${new URLSearchParams(known).toString()}`,
    { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body: file },
  )
  if (reply.ok) return
  const body: unknown = await reply.json().catch(() => ({}))
  throw new ApiProblem(reply.status, typeof body === 'object' && body !== null ? body : {})
}
