import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Host } from '#platform/operation.ts'
import type { PageAnswer, PageCall, ReadApi, Site } from '../public/src/app/page.ts'
import { builtAssets, mountAssets, sendPacked } from './public-assets.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const BUILT = path.join(ROOT, 'apps/public/dist')
const ASSETS = '/assets/public/'
const VERIFIER = '/assets/verifier/'
const ELDER_COOKIE = 'hj-elder'
const YEAR_S = 31_536_000

/** What the built page bundle exports (apps/public/src/entry.ts). */
interface PageBundle {
  readonly paths: readonly string[]
  renderPage(route: string | undefined, call: PageCall): Promise<PageAnswer>
  renderFailure(status: number, call: PageCall): PageAnswer
}

/**
 * Mounts the public site at `/`: its pages, its few static files, the verifier that runs in the visitor's browser, and the
 * switch of 长者模式. Pages read through the HTTP contract as an anonymous visitor, never past it. Throws when it was not built.
 */
export async function mountPublicSite(app: FastifyInstance, host: Host): Promise<void> {
  const bundle = await readBundle()
  const site = siteOf(host)
  mountAssets(app, [
    { prefix: ASSETS, folder: path.join(BUILT, 'client'), hashed: true },
    ...['page', 'lib', 'vendor'].map((part) => ({
      prefix: `${VERIFIER}${part}/`,
      folder: path.join(ROOT, 'verifier', part),
      hashed: false,
    })),
  ])
  mountReadingMode(app)
  for (const route of [...bundle.paths, '/*']) {
    app.get(route, { schema: { hide: true } }, async (request, reply) => {
      if (route === '/*' && isForMachines(request.url)) return reply.callNotFound()
      const answer = await answerPage(
        bundle,
        route === '/*' ? undefined : route,
        callOf(app, host, site, request),
        host,
      )
      return sendPage(request, reply, answer)
    })
  }
}

async function readBundle(): Promise<PageBundle> {
  const entry = path.join(BUILT, 'server/entry.js')
  if (!existsSync(entry)) throw new Error(`the public site is not built: ${entry} is missing (vite build apps/public)`)
  return (await import(pathToFileURL(entry).href)) as PageBundle // a built file has no types
}

async function answerPage(
  bundle: PageBundle,
  route: string | undefined,
  call: PageCall,
  host: Host,
): Promise<PageAnswer> {
  try {
    return await bundle.renderPage(route, call)
  } catch (error) {
    const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500
    host.log.error({ err: error, page: route, requestId: call.request.requestId }, 'page failed')
    return bundle.renderFailure(status, call)
  }
}

/** The API behind a page could not answer (5xx), or refused for too many requests. */
function apiFailure(url: string, status: number): Error & { readonly status: number } {
  return Object.assign(new Error(`${url} answered ${status}`), { status })
}

function callOf(app: FastifyInstance, host: Host, site: Site, request: FastifyRequest): PageCall {
  const [pathname = '/'] = request.url.split('?')
  return {
    site,
    read: reader(app, request),
    path: request.params as Record<string, string>,
    request: {
      path: pathname,
      query: plainQuery(request.query),
      isElder: request.cookies[ELDER_COOKIE] === '1',
      now: host.ports.time.now(),
      requestId: request.id,
      origin: `${request.protocol}://${request.host}`,
    },
  }
}

/** Reads the contract as the visitor's own anonymous request: no cookie goes along, and the limit counts the visitor's address. */
function reader(app: FastifyInstance, request: FastifyRequest): ReadApi {
  return async (url) => {
    const answer = await app.inject({
      method: 'GET',
      url,
      remoteAddress: request.ip,
      headers: { accept: 'application/json' },
    })
    if (answer.statusCode >= 500 || answer.statusCode === 429) throw apiFailure(url, answer.statusCode)
    return { status: answer.statusCode, body: answer.json() }
  }
}

/** The first value of each query field, as text. */
function plainQuery(query: unknown): Record<string, string> {
  const pairs = Object.entries(query as Record<string, string | string[]>)
  return Object.fromEntries(pairs.map(([key, value]) => [key, String(Array.isArray(value) ? value[0] : value)]))
}

function sendPage(request: FastifyRequest, reply: FastifyReply, answer: PageAnswer): FastifyReply {
  reply
    .code(answer.status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-encoding, cookie')
  return sendPacked(request, reply, Buffer.from(answer.html))
}

/** 长者模式 is a cookie and a link: no script, no account, and back to the page one was reading. */
function mountReadingMode(app: FastifyInstance): void {
  app.get('/elder', { schema: { hide: true } }, async (request, reply) => {
    const { on, back } = plainQuery(request.query)
    reply.setCookie(ELDER_COOKIE, on === '1' ? '1' : '0', {
      path: '/',
      maxAge: YEAR_S,
      sameSite: 'lax',
      httpOnly: true,
    })
    return reply.code(303).header('location', ownAddress(back)).send()
  })
}

/** Only an address of this site; anything else leads to the home page. */
export function ownAddress(back: string | undefined): string {
  if (back === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/u.test(back)) return '/'
  return back
}

function isForMachines(url: string): boolean {
  return /^\/(?:api|assets|health|staff|field)(?:[/?]|$)/u.test(url)
}

/** The organ's own facts, from its settings; an empty slot is shown as such, never filled with an invented number. */
function siteOf(host: Host): Site {
  const set = (name: string) => process.env[`HENGJIAN_SITE_${name}`] ?? ''
  return {
    organ: set('ORGAN') || (host.settings.demonstration ? '宁波市市场监督管理局' : '主办单位未配置'),
    siteCode: set('CODE'),
    icp: set('ICP'),
    policeRecord: set('POLICE_RECORD'),
    phone: set('PHONE'),
    isDemonstration: host.settings.demonstration,
    assets: { ...builtAssets(path.join(BUILT, 'client'), ASSETS), 'verifier.js': `${VERIFIER}page/verifier.js` },
  }
}
