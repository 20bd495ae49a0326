import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { once } from 'node:events'
import type { DropFolders, FileStore, NetworkPort, Ports, RandomnessPort, StoredFile, TimePort } from '#kernel/ports.ts'

export const systemTime: TimePort = { now: () => new Date() }

export const systemRandomness: RandomnessPort = { bytes: (count) => randomBytes(count) }

export const systemNetwork: NetworkPort = {
  async fetch(url, init) {
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000), redirect: 'error' } as RequestInit)
    return { status: reply.status, body: new Uint8Array(await reply.arrayBuffer()) }
  },
}

/** Files on disk under `root/ab/abcdef…`; written beside and renamed, so a name never stands for half a file. */
export function diskFiles(root: string): FileStore {
  const place = (hash: string) => path.join(root, hash.slice(0, 2), hash)
  return {
    async put(content) {
      await mkdir(path.join(root, 'incoming'), { recursive: true })
      const draft = path.join(root, 'incoming', randomUUID())
      try {
        const stored = await writeHashed(draft, content)
        await mkdir(path.dirname(place(stored.hash)), { recursive: true })
        await rename(draft, place(stored.hash))
        return stored
      } finally {
        await rm(draft, { force: true })
      }
    },
    async get(hash) {
      return isHash(hash) ? readFile(place(hash)).catch(absent) : undefined
    },
    async stream(hash) {
      if (
        !isHash(hash) ||
        !(await access(place(hash)).then(
          () => true,
          () => false,
        ))
      )
        return undefined
      return createReadStream(place(hash), { highWaterMark: 1 << 20 })
    },
    async has(hash) {
      return (
        isHash(hash) &&
        access(place(hash)).then(
          () => true,
          () => false,
        )
      )
    },
  }
}

async function writeHashed(target: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const digest = createHash('sha256')
  const out = createWriteStream(target, { flags: 'wx', flush: true })
  let size = 0
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    digest.update(chunk)
    size += chunk.byteLength
    if (!out.write(chunk)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
  return { hash: digest.digest('hex'), size }
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/u.test(text)
}

function absent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
  throw error
}

/** Drop folders below `root`. A draft begins with a dot and is renamed when whole; names that leave the folder are refused. */
export function diskDrops(root: string): DropFolders {
  const place = (folder: string, name: string) => {
    const target = path.resolve(root, folder, name)
    if (!target.startsWith(path.resolve(root) + path.sep) || path.basename(target) !== name || name.startsWith('.'))
      throw new Error(`not a name for a dropped file: ${folder}/${name}`)
    return target
  }
  return {
    async write(folder, name, content) {
      const target = place(folder, name)
      await mkdir(path.dirname(target), { recursive: true })
      const draft = path.join(path.dirname(target), `.${randomUUID()}`)
      await writeFile(draft, content, { flag: 'wx', flush: true })
      await rename(draft, target)
    },
    async list(folder) {
      const entries = (await readdir(path.join(root, folder), { withFileTypes: true }).catch(absent)) ?? []
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => entry.name)
        .toSorted()
    },
    read: (folder, name) => readFile(place(folder, name)).catch(absent),
    async move(folder, name, to) {
      const target = place(to, name)
      await mkdir(path.dirname(target), { recursive: true })
      await rename(place(folder, name), target).catch(absent)
    },
  }
}

export function systemPorts(files: FileStore, drops: DropFolders): Ports {
  return { time: systemTime, randomness: systemRandomness, network: systemNetwork, files, drops }
}
