// A process of its own: the search library one would otherwise pick, in memory, over the same rows, answering over HTTP.
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import type { AddressInfo } from 'node:net'
import { Index } from 'flexsearch'

const REPORT_EVERY = 100_000
const MEGABYTE = 1_048_576

/** What the library's process tells: how far it has come, and its port once it answers. */
export interface LibraryNews {
  readonly rows: number
  readonly seconds: number
  readonly megabytes: number
  readonly port: number | null
}

function pairs(text: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2))
  return [...found]
}

async function serve(file: string): Promise<void> {
  const began = performance.now()
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: pairs, fastupdate: false, cache: false })
  const rows: string[] = []
  const tell = (port: number | null) => {
    const megabytes = process.memoryUsage.rss() / MEGABYTE
    process.send?.({
      rows: rows.length,
      seconds: (performance.now() - began) / 1000,
      megabytes,
      port,
    } satisfies LibraryNews)
  }
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const [, , key = ''] = line.split('\t')
    index.add(rows.length, key)
    rows.push(line)
    if (rows.length % REPORT_EVERY === 0) tell(null)
  }
  const server = createServer((request, reply) => {
    const asked = new URL(request.url ?? '/', 'http://library').searchParams
    const found = index.search(asked.get('q') ?? '', { limit: Number(asked.get('limit')) })
    const answer = found.map((id) => rows[Number(id)]?.split('\t'))
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1', () => tell((server.address() as AddressInfo).port))
}

const [file] = process.argv.slice(2)
if (process.argv[1] === import.meta.filename && file !== undefined) await serve(file)
