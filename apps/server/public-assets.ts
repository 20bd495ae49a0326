import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

interface StaticFile {
  readonly type: string
  readonly plain: Buffer
  readonly packed: Buffer
  readonly tag: string
}

export interface AssetFolder {
  /** Address under which the folder appears, with a trailing slash. */
  readonly prefix: string
  readonly folder: string
  /** Names carry a hash of their content and may be kept for ever. */
  readonly hashed: boolean
}

/** Serves the files of these folders from memory, packed once; a file that was not there at the start does not exist. */
export function mountAssets(app: FastifyInstance, folders: readonly AssetFolder[]): void {
  for (const { prefix, folder, hashed } of folders) {
    const files = readFiles(folder)
    app.get(`${prefix}*`, { schema: { hide: true } }, (request, reply) => {
      const name = (request.params as { '*': string })['*']
      const file = files.get(name)
      if (file === undefined) return reply.callNotFound()
      return sendFile(request, reply, file, hashed)
    })
  }
}

/** Addresses of the built files by their plain name (`site.css`, `hall.js`), from the build's manifest. */
export function builtAssets(folder: string, prefix: string): Record<string, string> {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'))
  const entries = Object.entries(manifest as Record<string, { file: string }>) // the build wrote it
  return Object.fromEntries(entries.map(([source, { file }]) => [plainName(source), prefix + file]))
}

function plainName(source: string): string {
  return path.basename(source).replace(/\.ts$/u, '.js')
}

function readFiles(folder: string): Map<string, StaticFile> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const known = names.filter((name) => path.extname(name) in TYPES && !/\.test\.|(?:^|\/)fixtures\//u.test(name))
  return new Map(known.map((name) => [name.split(path.sep).join('/'), readOne(path.join(folder, name))]))
}

function readOne(file: string): StaticFile {
  const plain = readFileSync(file)
  return {
    type: TYPES[path.extname(file)] ?? 'application/octet-stream',
    plain,
    packed: gzipSync(plain, { level: 9 }),
    tag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 16)}"`,
  }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile, hashed: boolean): FastifyReply {
  reply
    .type(file.type)
    .header('etag', file.tag)
    .header('vary', 'accept-encoding')
    .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, no-cache')
  if (request.headers['if-none-match'] === file.tag) return reply.code(304).send()
  return sendPacked(request, reply, file.plain, file.packed)
}

/** Sends the packed bytes to whoever can read them. */
export function sendPacked(request: FastifyRequest, reply: FastifyReply, plain: Buffer, packed?: Buffer): FastifyReply {
  const mayPack = /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''))
  return mayPack ? reply.header('content-encoding', 'gzip').send(packed ?? gzipSync(plain)) : reply.send(plain)
}
