import type { FastifyReply } from 'fastify'
import type { Refusal, RefusalKind } from '#kernel/result.ts'

/** The only place that knows which status code a lawful "no" becomes (RFC 9457 problem details). */
export const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  absent: 404,
  gone: 410,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
}

const TITLES: Readonly<Record<number, string>> = {
  400: '请求格式有误',
  401: '尚未登录',
  403: '没有权限',
  404: '没有找到',
  405: '方式不支持',
  409: '与现有状态不符',
  410: '已停止提供',
  413: '内容过大',
  415: '内容类型不支持',
  416: '所要的部分不存在',
  422: '内容有误',
  429: '请求过于频繁',
  500: '系统内部错误',
  503: '暂时无法服务',
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal, requestId: string): FastifyReply {
  const status = STATUS[refusal.kind]
  const wait = refusal.facts?.['retryAfterSeconds']
  if (refusal.kind === 'too-many' && wait !== undefined) reply.header('retry-after', String(wait))
  return sendProblem(reply, status, {
    code: refusal.code,
    detail: refusal.message,
    requestId,
    ...(refusal.citation === undefined ? {} : { citation: refusal.citation }),
    ...(refusal.fields === undefined ? {} : { fields: refusal.fields }),
    ...(refusal.facts === undefined ? {} : { facts: refusal.facts }),
  })
}

export function sendProblem(
  reply: FastifyReply,
  status: number,
  body: Readonly<Record<string, unknown>> & { readonly code: string },
): FastifyReply {
  const title = TITLES[status] ?? TITLES[500]
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .serializer((value) => JSON.stringify(value))
    .send({ type: `urn:hengjian:${body.code}`, title, status, ...body })
}
