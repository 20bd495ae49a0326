import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { DropFolders, FileStore, NetworkPort, Ports, RandomnessPort, StoredFile, TimePort } from '#kernel/ports.ts'
import { guardedFetch } from './egress.ts'
import { openForeignTable } from './foreign-table.ts'

export const systemTime: TimePort = { now: () => new Date() }

const POOL_BYTES = 16_384

/** The operating system's randomness, drawn in larger pieces: every byte is handed out once and overwritten in the pool. */
export const systemRandomness: RandomnessPort = pooledRandomness()

function pooledRandomness(): RandomnessPort {
  let pool = Buffer.alloc(0)
  let at = 0
  return {
    bytes(count) {
      if (count > POOL_BYTES / 16) return randomBytes(count)
      if (at + count > pool.length) {
        pool = randomBytes(POOL_BYTES)
        at = 0
      }
      const taken = Buffer.from(pool.subarray(at, at + count))
      pool.fill(0, at, at + count)
      at += count
      return taken
    },
  }
}

export const systemNetwork: NetworkPort = {
  openTable: openForeignTable,
  async fetch(url, init) {
    if (init?.guard !== undefined) return guardedFetch(url, init, init.guard)
    const reply = await fetch(url, { ...init, signal: AbortSignal.timeout(30_000), redirect: 'error' } as RequestInit)
    return { status: reply.status, body: new Uint8Array(await reply.arrayBuffer()) }
  },
}

/**
 * Files on disk under `root/ab/abcdef…`; written beside and renamed, so a name never stands for half a file. Not `durable`: the
 * bytes need not reach the disk at once nor a name stand for the whole, only for what is thrown away if the work is cut short.
 */
export function diskFiles(root: string, { durable = true }: { readonly durable?: boolean } = {}): FileStore {
  const place = (hash: string) => path.join(root, hash.slice(0, 2), hash)
  return {
    async put(content) {
      if (!durable && content instanceof Uint8Array) {
        const hash = createHash('sha256').update(content).digest('hex')
        await inFolder(path.dirname(place(hash)), () => writeFile(place(hash), content))
        return { hash, size: content.byteLength }
      }
      const draft = path.join(root, 'incoming', randomUUID())
      try {
        const file = await inFolder(path.dirname(draft), () => open(draft, 'wx'))
        const stored = await writeHashed(file, content, durable)
        const target = place(stored.hash)
        await inFolder(path.dirname(target), () => rename(draft, target))
        return stored
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },
    async get(hash) {
      return isHash(hash) ? readFile(place(hash)).catch(absent) : undefined
    },
    async stream(hash, part) {
      if (
        !isHash(hash) ||
        !(await access(place(hash)).then(
          () => true,
          () => false,
        ))
      )
        return undefined
      return createReadStream(place(hash), {
        highWaterMark: 1 << 20,
        ...(part === undefined || part.to < part.from ? {} : { start: part.from, end: part.to }),
      })
    },
    async remove(hash) {
      if (isHash(hash)) await rm(place(hash), { force: true })
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

async function writeHashed(
  file: FileHandle,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  durable: boolean,
): Promise<StoredFile> {
  const digest = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      digest.update(chunk)
      size += chunk.byteLength
      await file.writeFile(chunk)
    }
    if (durable) await file.sync()
  } finally {
    await file.close()
  }
  return { hash: digest.digest('hex'), size }
}

/** Runs `act` in a folder that is made when it is missing. */
async function inFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (absent(error) !== undefined) throw error
    await mkdir(folder, { recursive: true })
    return act()
  }
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
    size: async (folder, name) => (await stat(place(folder, name)).catch(absent))?.size,
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
