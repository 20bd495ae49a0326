/** What the server answers when it refuses (RFC 9457 problem details with our members). */
export interface ProblemBody {
  title?: string
  code?: string
  detail?: string
  citation?: string
  fields?: { field: string; reason: string }[]
}

/** A refusal of the server, or a failure on its side. */
export class ApiProblem extends Error {
  readonly status: number
  readonly body: ProblemBody

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? `HTTP ${status}`)
    this.name = 'ApiProblem'
    this.status = status
    this.body = body
  }
}

/** One sentence and its article for any failure; the only place where errors become words. */
export interface ProblemWords {
  readonly text: string
  readonly citation: string
}

export function problemWords(error: unknown): ProblemWords {
  if (!(error instanceof ApiProblem))
    return { text: '没有连上服务器。请检查网络；已记录的内容没有丢失。', citation: '' }
  const { body, status } = error
  const field = body.fields?.[0]
  const text = body.detail ?? STATUS_WORDS[status] ?? '服务器没有办成这件事，原有记录没有改动。'
  return { text: field === undefined ? text : `${text}（${field.reason}）`, citation: body.citation ?? '' }
}

const STATUS_WORDS: Readonly<Record<number, string>> = {
  401: '登录已到期，请重新登录。未提交的内容还在本机。',
  403: '您的岗位没有办理这件事的权限。',
  404: '没有找到这条记录，或者它不在您的管辖范围内。',
  413: '内容太大，服务器没有接收。',
  429: '请求太密，请稍候再试。',
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}
