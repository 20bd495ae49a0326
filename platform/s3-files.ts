import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import type { FileStore } from '#kernel/ports.ts'

export interface S3Settings {
  /** Address of the bucket, path style: https://store.example/bucket */
  readonly bucketUrl: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** Files in any store that speaks the S3 API, under the same content-addressed names as on disk. */
export function s3Files(settings: S3Settings): FileStore {
  const client = new AwsClient({ ...settings, service: 's3', retries: 3 })
  const place = (hash: string) => `${settings.bucketUrl.replace(/\/$/u, '')}/${hash.slice(0, 2)}/${hash}`
  const has = async (hash: string) => {
    const reply = await client.fetch(place(hash), { method: 'HEAD' })
    if (reply.status === 404) return false
    if (!reply.ok) throw new Error(`file store answered ${reply.status} for ${hash}`)
    return true
  }
  return {
    has,
    async put(content) {
      const bytes = content instanceof Uint8Array ? content : await collect(content)
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (!(await has(hash))) {
        const reply = await client.fetch(place(hash), { method: 'PUT', body: Buffer.from(bytes) })
        if (!reply.ok) throw new Error(`file store answered ${reply.status} when storing ${hash}`)
      }
      return { hash, size: bytes.byteLength }
    },
    async remove(hash) {
      const reply = await client.fetch(place(hash), { method: 'DELETE' })
      if (!reply.ok && reply.status !== 404)
        throw new Error(`file store answered ${reply.status} when removing ${hash}`)
    },
    async stream(hash, part) {
      const headers: Record<string, string> = {}
      if (part !== undefined && part.to >= part.from) headers['range'] = `bytes=${part.from}-${part.to}`
      const reply = await client.fetch(place(hash), { headers })
      if (reply.status === 404) return undefined
      if (!reply.ok || reply.body === null) throw new Error(`file store answered ${reply.status} for ${hash}`)
      return reply.body
    },
    async get(hash) {
      const reply = await client.fetch(place(hash))
      if (reply.status === 404) return undefined
      if (!reply.ok) throw new Error(`file store answered ${reply.status} for ${hash}`)
      const bytes = new Uint8Array(await reply.arrayBuffer())
      const found = createHash('sha256').update(bytes).digest('hex')
      if (found !== hash) throw new Error(`file store returned other bytes for ${hash}`)
      return bytes
    },
  }
}

async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of content) parts.push(part)
  return Buffer.concat(parts)
}
