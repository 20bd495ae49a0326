import type { ProblemWords } from '../ui/problem-notice.tsx'

/** What the server answers when it refuses (RFC 9457 problem+json with our members). */
interface ProblemBody {
  title?: string
  status?: number
  code?: string
  detail?: string
  citation?: string
  fields?: { field: string; reason: string }[]
  requestId?: string
}

/** A refusal of the server, or a failure on the way to it. */
export class ApiProblem extends Error {
  readonly status: number
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.body = body
  }
}

/** The one place where errors become words (architecture.md §6). */
export function problemWords(error: unknown): ProblemWords {
  if (!(error instanceof ApiProblem)) return { title: '没有连上服务器', detail: '请检查网络；连上后可再试一次。' }
  const { body, status } = error
  return {
    title: body.detail ?? body.title ?? plainTitle(status),
    citation: body.citation,
    fields: body.fields,
    code: body.code,
    requestId: body.requestId,
  }
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}

function plainTitle(status: number): string {
  if (status === 404) return '没有找到这条记录，或者不在您可查看的范围内。'
  if (status === 403) return '您的岗位没有办理这件事的权限。'
  if (status === 413) return '内容太大，服务器没有接收。'
  if (status === 429) return '请求太密，请稍候再试。'
  return '服务器没有办成这件事，原有记录没有改动。'
}
