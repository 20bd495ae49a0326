import { ApiProblem } from '../../api/problem.ts'

export interface UploadAsk {
  batchId: string
  file: Blob
  fileName: string
  source: string
  declaredStatus: string
  onSent(bytes: number): void
}

/** Sends the file as the body of one request; XMLHttpRequest because it alone reports how much has left. */
export function uploadRegister(ask: UploadAsk): Promise<void> {
  const query = new URLSearchParams({ fileName: ask.fileName, source: ask.source, declaredStatus: ask.declaredStatus })
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/entities/imports/${ask.batchId}?${query.toString()}`)
    request.setRequestHeader('content-type', 'text/csv')
    request.upload.addEventListener('progress', (event) => ask.onSent(event.loaded))
    request.addEventListener('load', () =>
      request.status < 300 ? done() : failed(new ApiProblem(request.status, bodyOf(request.responseText))),
    )
    request.addEventListener('error', () => failed(new Error('connection lost')))
    request.send(ask.file)
  })
}

function bodyOf(text: string): object {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null ? body : {}
  } catch {
    return {}
  }
}
