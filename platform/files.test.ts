import { createServer, type IncomingMessage } from 'node:http'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sha256 } from '#kernel/sha256.ts'
import type { FileStore } from '#kernel/ports.ts'
import { diskFiles } from './ports.ts'
import { s3Files } from './s3-files.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'hengjian-files-'))
const bucket = new Map<string, Buffer>()
const unsigned: string[] = []
const server = createServer((request, reply) => {
  void readBody(request).then((body) => {
    const key = request.url ?? ''
    if (!(request.headers.authorization ?? '').startsWith('AWS4-HMAC-SHA256 Credential=id/')) unsigned.push(key)
    if (request.method === 'PUT') bucket.set(key, body)
    const held = bucket.get(key)
    reply.writeHead(held === undefined ? 404 : 200).end(request.method === 'GET' ? held : undefined)
  })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = server.address()
const port = typeof address === 'object' && address !== null ? address.port : 0
const stores: [string, FileStore][] = [
  ['disk', diskFiles(folder)],
  [
    'S3',
    s3Files({
      bucketUrl: `http://127.0.0.1:${port}/evidence`,
      region: 'cn',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    }),
  ],
]
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(stores)('%s: a file is found under the hash of its bytes and comes back unchanged', async (_name, files) => {
  const bytes = Buffer.from('现场照片'.repeat(1000))
  const hash = Buffer.from(sha256(bytes)).toString('hex')
  expect(await files.has(hash)).toBe(false)
  expect(await files.put(bytes)).toEqual({ hash, size: bytes.length })
  expect(
    await files.put(
      (async function* parts() {
        yield bytes.subarray(0, 7)
        yield bytes.subarray(7)
      })(),
    ),
  ).toEqual({ hash, size: bytes.length })
  expect(await files.has(hash)).toBe(true)
  expect(Buffer.from((await files.get(hash)) ?? []).equals(bytes)).toBe(true)
  const parts: Uint8Array[] = []
  for await (const part of (await files.stream(hash)) ?? []) parts.push(part)
  expect(Buffer.concat(parts).equals(bytes)).toBe(true)
  expect(await files.get('0'.repeat(64))).toBeUndefined()
  expect(await files.stream('0'.repeat(64))).toBeUndefined()
})

test('every request to the bucket is signed, and other bytes under a name are refused', async () => {
  expect(unsigned).toEqual([])
  const [key] = bucket.keys()
  bucket.set(key ?? '', Buffer.from('changed'))
  const s3 = stores[1]?.[1]
  await expect(s3?.get(key?.split('/').at(-1) ?? '')).rejects.toThrow('other bytes')
})

test('a name that is no hash never reaches the disk', async () => {
  writeFileSync(path.join(folder, 'secret'), 'x')
  expect(await stores[0]?.[1].get('../secret')).toBeUndefined()
  expect(readdirSync(path.join(folder, 'incoming'))).toEqual([])
})

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
