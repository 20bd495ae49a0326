import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { dayInShanghai, plainDate, type PlainDate } from '#kernel/plain-date.ts'
import { optionsFromEnvironment } from '../../apps/server/options.ts'
import { prepareDatabase } from '../../apps/server/start.ts'
import { dirtyLines } from './dirty-lines.ts'
import { cityEntities } from './entities.ts'
import { fullHeader, plainHeader, registerLine } from './register-csv.ts'

const usage = `用法：
  npm run city -- --entities 户数 --out 文件 [--seed 种子] [--today 年-月-日] [--plain]   生成一座城市的登记文件（CSV）
  npm run city -- --dirty --out 文件                                                  生成每种隔离原因至少一行的脏文件
  npm run city -- --demo                                                              先建好演示城市，npm start 即用
`

/** Writes a generated register file; answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      entities: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '甬' },
      today: { type: 'string' },
      plain: { type: 'boolean', default: false },
      dirty: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
    },
  })
  if (values.demo === true) return buildDemonstration()
  const out = values.out
  const count = Number(values.entities ?? '0')
  if (typeof out !== 'string' || (values.dirty !== true && !(Number.isInteger(count) && count > 0))) {
    process.stderr.write(usage)
    return 2
  }
  const today = typeof values.today === 'string' ? plainDate(values.today) : dayInShanghai(new Date())
  const lines =
    values.dirty === true ? dirtyLines() : cityLines(count, String(values.seed), today, values.plain === true)
  const written = await writeLines(out, lines)
  process.stdout.write(`已写出 ${written.toLocaleString('en-US')} 行：${out}\n`)
  return 0
}

function* cityLines(count: number, seed: string, today: PlainDate, plain: boolean): Generator<string> {
  yield plain ? plainHeader : fullHeader
  for (const entity of cityEntities({ seed, count, today })) yield registerLine(entity, plain)
}

const LINES_AT_ONCE = 2000

async function writeLines(out: string, lines: Iterable<string>): Promise<number> {
  const stream = createWriteStream(out)
  let batch: string[] = []
  let written = -1
  const flush = async () => {
    if (!stream.write(batch.join('\n') + '\n')) await once(stream, 'drain')
    batch = []
  }
  for (const line of lines) {
    batch.push(line)
    written += 1
    if (batch.length >= LINES_AT_ONCE) await flush()
  }
  if (batch.length > 0) await flush()
  stream.end()
  await once(stream, 'close')
  return written
}

/** The demonstration city where `npm start` will find it; a city that stands is kept. */
async function buildDemonstration(): Promise<number> {
  await prepareDatabase({ ...optionsFromEnvironment(), demonstration: true })
  return 0
}

if (process.argv[1] === import.meta.filename) process.exitCode = await main(process.argv.slice(2))
