import { ApiProblem } from '../../api/problem.ts'

/** Sends the file as the body of one request. */
export async function uploadFeedFile(feedKey: string, batchId: string, file: File): Promise<void> {
  const query = new URLSearchParams({ fileName: file.name })
  const reply = await fetch(`/api/exchange/feeds/${feedKey}/files/${batchId}?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  if (reply.ok) return
  const body: unknown = await reply.json().catch(() => ({}))
  throw new ApiProblem(reply.status, typeof body === 'object' && body !== null ? body : {})
}
