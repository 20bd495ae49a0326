import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { type Actor, anonymous, checkRight, type Host, perform } from '../operation.ts'
import { inTx } from '../tx.ts'
import { admit, keyOf } from './api-key.ts'
import { sendProblem, sendRefusal } from './problem.ts'
import { cookieName, operationId, type OperationRoute, type RawRoute, type Route } from './route.ts'

const BODY_LIMIT = 1_048_576
const UPLOAD_LIMIT = 209_715_200

export interface ServerOptions {
  /** Who holds a session token; the identity module's hook when left out. */
  readonly authenticate?: (token: string) => Promise<Actor | undefined>
  /** Requests a minute from one address; 0 switches the limit off (benchmarks, tests). */
  readonly perMinute?: number
  /** Answer 503 when the event loop lags by seconds; off where requests are injected, not received. */
  readonly shedLoad?: boolean
  /** Behind TLS the session cookie is Secure with the __Host- prefix. */
  readonly secure?: boolean
}

/** The HTTP server with every route of the mounted modules; not yet listening. */
export async function makeServer(host: Host, options: ServerOptions = {}): Promise<FastifyInstance> {
  const settings: FastifyServerOptions = {
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 120_000,
    genReqId: () => newId(host.ports),
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    routerOptions: { maxParamLength: 200 },
  }
  const app = Fastify(settings)
  app.server.headersTimeout = 10_000
  app.setValidatorCompiler(() => (value: unknown) => ({ value })) // perform() parses; one place says what is wrong
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy(),
    strictTransportSecurity: options.secure ?? false,
  })
  if ((options.perMinute ?? 0) > 0) await app.register(rateLimit, limitFor(options.perMinute ?? 0))
  if (options.shedLoad !== false)
    await app.register(underPressure, { maxEventLoopDelay: 2000, retryAfter: 5, pressureHandler: overloaded })
  await app.register(swagger, contract())
  passUploadsThrough(app)
  guard(app)
  problems(app, host)
  const auth = options.authenticate ?? ((token: string) => authenticateBy(host, token))
  const sessions: Sessions = {
    name: cookieName('session', options.secure === true),
    secure: options.secure === true,
    auth,
  }
  await app.register(async (scope) => {
    for (const mounted of host.modules) for (const one of mounted.routes) mount(scope, host, one, sessions)
  })
  health(app, host)
  return app
}

interface Sessions {
  readonly name: string
  readonly secure: boolean
  readonly auth: (token: string) => Promise<Actor | undefined>
}

/** Whoever the request's API key stands for, else its cookie; the anonymous actor when there is neither. */
async function whoAsks(host: Host, request: FastifyRequest, one: Route, sessions: Sessions): Promise<Result<Actor>> {
  const key = keyOf(request)
  if (key !== undefined) return admit(host, request, one, key)
  const token = request.cookies[sessions.name]
  return ok(token === undefined ? anonymous : ((await sessions.auth(token)) ?? anonymous))
}

async function authenticateBy(host: Host, token: string): Promise<Actor | undefined> {
  for (const mounted of host.modules) {
    const hook = mounted.authenticate
    if (hook === undefined) continue
    const context = { agency: null, scope: [], entity: null, purpose: 'authenticate', actor: 'session' }
    return inTx(host.db.app, context, (tx) => hook(tx, token, host.ports.time.now()))
  }
  return undefined
}

function mount(app: FastifyInstance, host: Host, one: Route, sessions: Sessions): void {
  if (one.shape === 'raw') mountRaw(app, host, one, sessions)
  else mountOperation(app, host, one, sessions)
}

function mountOperation(app: FastifyInstance, host: Host, one: OperationRoute, sessions: Sessions): void {
  const { operation: op } = one
  app.route({
    method: one.method,
    url: one.path,
    schema: {
      operationId: operationId(one),
      summary: op.summary,
      tags: [moduleOf(one.path)],
      ...splitInput(one),
      response: { [one.status]: op.output, default: problemSchema },
      ...(op.permission === 'public' ? { security: [] } : {}),
    },
    async handler(request, reply) {
      const asker = await whoAsks(host, request, one, sessions)
      if (!asker.ok) return sendRefusal(reply, asker.refusal, request.id)
      const actor = asker.value
      const input = {
        ...(request.query as object),
        ...bodyOf(request),
        ...(request.params as object),
        ...one.fromRequest?.(request),
      }
      const result = await perform(host, actor, op, input, request.id)
      if (!result.ok) return sendRefusal(reply, result.refusal, request.id)
      const body = one.present === undefined ? result.value : one.present(result.value, reply, sessions.secure)
      return reply.code(one.status).send(body)
    },
  })
}

function bodyOf(request: FastifyRequest): object {
  return typeof request.body === 'object' && request.body !== null && !Array.isArray(request.body) ? request.body : {}
}

function mountRaw(app: FastifyInstance, host: Host, one: RawRoute, sessions: Sessions): void {
  app.route({
    method: one.method,
    url: one.path,
    bodyLimit: one.bodyLimit ?? UPLOAD_LIMIT,
    ...(one.perMinute === undefined ? {} : { config: { rateLimit: limitFor(one.perMinute) } }),
    schema: {
      operationId: one.operationId,
      summary: one.summary,
      tags: [moduleOf(one.path)],
      ...(one.consumes === undefined ? {} : { consumes: [one.consumes] }),
      produces: [one.produces],
      ...(one.permission === 'public' ? { security: [] } : {}),
      params: paramsOf(one.path),
    },
    async handler(request, reply) {
      const asker = await whoAsks(host, request, one, sessions)
      if (!asker.ok) return sendRefusal(reply, asker.refusal, request.id)
      const actor = asker.value
      const right = checkRight(actor, { permission: one.permission, summary: one.summary })
      if (right !== undefined) return sendRefusal(reply, right, request.id)
      return one.handler({ host, actor, request, reply })
    },
  })
}

function moduleOf(path: string): string {
  return path.split('/')[2] ?? 'platform'
}

function pathKeys(path: string): string[] {
  return [...path.matchAll(/:(\w+)/gu)].map((match) => match[1] ?? '')
}

function paramsOf(path: string): z.ZodObject {
  return z.object(Object.fromEntries(pathKeys(path).map((key) => [key, z.string()])))
}

function splitInput(one: OperationRoute): { params?: z.ZodType; querystring?: z.ZodType; body?: z.ZodType } {
  const keys = pathKeys(one.path)
  const shape: Record<string, z.core.$ZodType> = one.operation.input.shape
  const missing = keys.filter((key) => !(key in shape))
  if (missing.length > 0)
    throw new Error(`${one.path}: not in the input of ${one.operation.name}: ${missing.join(', ')}`)
  const rest = Object.fromEntries(Object.entries(shape).filter(([key]) => !keys.includes(key)))
  const inPath = Object.fromEntries(Object.entries(shape).filter(([key]) => keys.includes(key)))
  const empty = Object.keys(rest).length === 0
  return {
    ...(keys.length === 0 ? {} : { params: z.object(inPath) }),
    ...(empty ? {} : one.method === 'GET' ? { querystring: z.object(rest) } : { body: z.object(rest) }),
  }
}

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    citation: z.string().optional(),
    requestId: z.string().optional(),
    fields: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details; `detail` and `reason` are Chinese sentences' })

function contract(): Parameters<typeof swagger>[1] & object {
  return {
    openapi: {
      openapi: '3.1.0',
      info: { title: '衡鉴 事中事后监管平台', version: '1', license: { name: 'MulanPSL-2.0' } },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: cookieName('session', false) },
          key: { type: 'http', scheme: 'bearer', description: '对接系统的接口密钥' },
        },
      },
      security: [{ session: [] }, { key: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  } as Parameters<typeof swagger>[1] & object
}

/** Uploads reach their handler as a stream; nothing else but JSON is accepted. */
function passUploadsThrough(app: FastifyInstance): void {
  for (const type of ['application/octet-stream', 'text/csv', /^image\//u]) {
    app.addContentTypeParser(type, (_request, payload, done) => done(null, payload))
  }
}

/** A page of another origin may not make the browser act here (reliability.md E3, R11). */
function guard(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const site = request.headers['sec-fetch-site']
    const { origin, host } = request.headers
    const foreign = origin !== undefined && URL.canParse(origin) && new URL(origin).host !== host
    const lost = origin !== undefined && !URL.canParse(origin)
    if (foreign || lost || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      return sendProblem(reply, 403, {
        code: 'platform.foreign-origin',
        detail: '请求来自其他网站，已拒绝；没有任何内容被改动。',
      })
    }
  })
}

function problems(app: FastifyInstance, host: Host): void {
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, 404, { code: 'platform.no-such-page', detail: '没有这个地址。', requestId: request.id }),
  )
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500
    if (status >= 400 && status < 500) {
      return sendProblem(reply, status, {
        code: 'platform.bad-request',
        detail: badRequest(status),
        requestId: request.id,
      })
    }
    const shape = badShape(error)
    if (shape !== undefined)
      return sendProblem(reply, 400, { code: 'platform.bad-request', detail: shape, requestId: request.id })
    host.log.error({ err: error, route: request.routeOptions.url, requestId: request.id }, 'request failed')
    const code = status === 503 ? 503 : 500
    return sendProblem(reply, code, {
      code: 'platform.failed',
      detail: `系统没有完成这次请求，没有任何内容被改动。请记下编号 ${request.id} 并稍后再试。`,
      requestId: request.id,
    })
  })
}

/** Text PostgreSQL cannot hold (U+0000, lone surrogates) is the sender's error, not ours. */
function badShape(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined
  return code === '22021' || code === '22P05' ? '内容含有无法保存的字符，请删去后重试。' : undefined
}

function badRequest(status: number): string {
  if (status === 413) return '提交的内容超过允许的大小。'
  if (status === 415) return '不支持这种内容类型，请使用 application/json。'
  if (status === 429) return '请求过于频繁，请稍候再试。'
  return '请求不是有效的格式，请检查后重试。'
}

function overloaded(_request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply.header('retry-after', '5'), 503, { code: 'platform.busy', detail: '访问的人太多，请五秒后再试。' })
}

function limitFor(perMinute: number): Parameters<typeof rateLimit>[1] & object {
  return { max: perMinute, timeWindow: '1 minute' }
}

/** antd writes its style tags at run time, hence inline styles; scripts only ever come from us. */
function contentPolicy(): { useDefaults: false; directives: Record<string, string[]> } {
  return {
    useDefaults: false,
    directives: {
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'unsafe-inline'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'connect-src': ["'self'"],
      'worker-src': ["'self'"],
      'manifest-src': ["'self'"],
      'frame-ancestors': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
    },
  }
}

function health(app: FastifyInstance, host: Host): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ live: true }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    try {
      await host.db.app.query('select 1')
      return { ready: true }
    } catch {
      return sendProblem(reply, 503, { code: 'platform.not-ready', detail: '数据库尚未就绪。' })
    }
  })
}
