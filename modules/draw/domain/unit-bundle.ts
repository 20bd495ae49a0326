// One enterprise's own bundle (spec/draw/unit.md), cut out of a draw package: the line, its path, what was committed, the log's
// proof, the randomness, one key, one threshold. Works on the files alone, so it cannot say more than the package does.
import { z } from 'zod'
import type { HashSuite } from '#kernel/hash-suite.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import { buildTree, leafHash } from '#kernel/merkle.ts'
import { fromHex, hex, lp, suiteOf, tagged, utf8 } from './encoding.ts'
import { lineInFrame } from './frame-file.ts'

type Files = ReadonlyMap<string, Uint8Array>

const document: z.ZodType<JcsValue> = z.lazy(() =>
  z.union([z.string(), z.int(), z.boolean(), z.array(document), z.record(z.string(), document)]),
)
const frozen = z.looseObject({ rule: z.string(), frame: z.looseObject({ profile: z.enum(['open', 'protected']) }) })
const commitment = z.looseObject({
  suite: z.enum(['sha256', 'sm3']),
  plan: z.string(),
  tasks: z.array(frozen.extend({ task: z.string() })).optional(),
  frame: frozen.shape.frame.optional(),
})
const cover = z.object({
  commit: z.string(),
  plan: z.string(),
  state: z.string(),
  files: z.array(z.object({ name: z.string(), sha256: z.string() })),
  withheld: z.array(z.object({ name: z.string(), reason: z.string() })),
})
const cell = z.looseObject({
  stratum: z.string(),
  cls: z.string(),
  q: z.int(),
  last: z.string().optional(),
  next: z.string().optional(),
})
const taken = z.looseObject({ cells: z.array(cell) })
const oneWave = taken.extend({ seed: z.string().optional(), resultRoot: z.string() })
const manyWaves = z.looseObject({
  waves: z.array(
    z.looseObject({
      seed: z.string().optional(),
      resultRoot: z.string(),
      tasks: z.array(taken.extend({ task: z.string() })),
    }),
  ),
})
const logLeaf = z.object({
  leaf: z.string(),
  index: z.int(),
  fields: z.array(z.looseObject({ value: z.string().optional() })),
})
const sealedVisit = z.object({
  leaf: z.string().optional(),
  line: z.string().optional(),
  salt: z.string().optional(),
  visit: z.string().optional(),
})

/** One task of the package, by the names its files have. */
interface Task {
  readonly task: string
  readonly suffix: string
  readonly isOpen: boolean
}

/** What a protected frame hides and its own enterprise may open: the line, its salt, the thresholds of its cell once drawn. @technical */
export interface UnitOpening {
  readonly task: string
  readonly line: readonly string[]
  readonly salt: string
  /** By wave. */
  readonly cells: readonly { q: number; last: string; next: string }[]
}

/** The bundle of a unit from the public package, with its own openings where the enterprise asks about itself. Undefined where no frame holds it. */
export function unitBundle(files: Files, id: string, openings: readonly UnitOpening[] = []): JcsValue | undefined {
  const pack = cover.parse(readJson(files, 'package.json'))
  const commit = commitment.parse(readJson(files, 'commit.json'))
  const suite = suiteOf(commit.suite)
  const list = tasksOf(commit)
  const tasks = list.flatMap((task) => ownLine(suite, { files, openings, pack }, task, id))
  if (tasks.length === 0) return undefined
  const withheld: { name: string; reason: string }[] = []
  const log = logOf(files, pack.commit)
  const parts: Record<string, JcsValue | undefined> = {
    log,
    sources: optional(files, 'sources.json'),
    seal: optional(files, 'seal.json'),
    waves: wavesOf(suite, files, openings, tasks, id),
  }
  const given: Record<string, JcsValue> = {}
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined) given[name] = value
    else withheld.push({ name, reason: reasonOf(pack.withheld, name) })
  }
  return {
    format: 'hengjian-unit/1',
    plan: pack.plan,
    state: pack.state,
    id,
    commit: document.parse(readJson(files, 'commit.json')),
    tasks,
    ...given,
    withheld,
  }
}

const REASON_FILES: Readonly<Record<string, readonly string[]>> = {
  log: ['leaves.jsonl'],
  sources: ['sources.json'],
  seal: ['seal.json'],
  waves: ['seal.json', 'visits.jsonl', 'visits-1.jsonl', 'result.json'],
}

function reasonOf(withheld: readonly { name: string; reason: string }[], member: string): string {
  const names = REASON_FILES[member] ?? []
  return withheld.find(({ name }) => names.includes(name))?.reason ?? '尚未到公开的时候。'
}

function tasksOf(commit: z.infer<typeof commitment>): Task[] {
  if (commit.tasks === undefined) return [{ task: 'T1', suffix: '', isOpen: commit.frame?.profile === 'open' }]
  return commit.tasks.map(({ task, frame }) => ({ task, suffix: `-${task}`, isOpen: frame.profile === 'open' }))
}

interface Sources {
  readonly files: Files
  readonly openings: readonly UnitOpening[]
  readonly pack: z.infer<typeof cover>
}

interface OwnLine extends Record<string, JcsValue> {
  task: string
  line: string[]
}

function ownLine(suite: HashSuite, { files, openings, pack }: Sources, of: Task, id: string): OwnLine[] {
  const { task, suffix, isOpen } = of
  const name = `frame${suffix}.txt`
  const bytes = files.get(name)
  const contentHash = pack.files.find((file) => file.name === name)?.sha256 ?? ''
  const found = bytes === undefined ? undefined : lineInFrame(suite, bytes, contentHash, id)
  if (found === undefined) return []
  const { index, text, path } = found
  const head = { task, rule: document.parse(readJson(files, `rule${suffix}.json`)), index, path: [...path] }
  if (isOpen) return [{ ...head, line: text.split('\t'), salt: '' }]
  const opened = openings.find((opening) => opening.task === task)
  if (opened === undefined) return [{ ...head, line: [id], digest: text.split('\t')[1] ?? '' }]
  return [{ ...head, line: [...opened.line], salt: opened.salt }]
}

/** The leaf that holds the commitment, its proof and the keys to check the signatures with. */
function logOf(files: Files, commit: string): JcsValue | undefined {
  for (const text of linesOf(files, 'leaves.jsonl')) {
    const leaf = logLeaf.parse(JSON.parse(text))
    if (!leaf.fields.some(({ value }) => value === commit)) continue
    const proof = files.get(`proofs/${leaf.index}.tlog-proof`)
    const policy = files.get('policy')
    if (proof === undefined || policy === undefined) return undefined
    const entry = z.record(z.string(), document).parse(JSON.parse(text))
    return { ...entry, proof: textOf(proof), policy: textOf(policy) }
  }
  return undefined
}

/** What each wave drew, once its seed is public: the own key, the thresholds of the own cells, the own released visit. */
function wavesOf(
  suite: HashSuite,
  files: Files,
  openings: readonly UnitOpening[],
  tasks: readonly OwnLine[],
  id: string,
): JcsValue | undefined {
  const isRound = !files.has('rule.json')
  const waves = resultWaves(files, isRound)
  if (waves.length === 0 || waves.some(({ seed }) => seed === undefined)) return undefined
  return waves.map(({ seed = '', resultRoot, tasks: drawn }, j) => {
    const visit = visitOf(suite, files.get(`visits${isRound ? `-${j + 1}` : ''}.jsonl`), fromHex(seed), id, resultRoot)
    return {
      seed,
      key: hex(tagged(suite, 'U', fromHex(seed), utf8(id))),
      cells: tasks.flatMap(({ task, line }) => {
        const own = openings.find((opening) => opening.task === task)?.cells[j]
        return own === undefined ? ownCell(task, line, drawn) : [{ task, ...own }]
      }),
      ...(visit === undefined ? {} : { visit }),
    }
  })
}

function resultWaves(files: Files, isRound: boolean): z.infer<typeof manyWaves>['waves'] {
  if (!files.has('result.json')) return []
  const json = readJson(files, 'result.json')
  if (isRound) return manyWaves.parse(json).waves
  const { seed, resultRoot, cells } = oneWave.parse(json)
  return [{ ...(seed === undefined ? {} : { seed }), resultRoot, tasks: [{ task: 'T1', cells }] }]
}

function ownCell(
  task: string,
  line: readonly string[],
  drawn: z.infer<typeof manyWaves>['waves'][number]['tasks'],
): JcsValue[] {
  const [, stratum, cls, disposition] = line
  if (disposition !== 'E') return []
  const row = drawn.find((one) => one.task === task)?.cells.find((c) => c.stratum === stratum && c.cls === cls)
  if (row?.last === undefined || row.next === undefined) return []
  return [{ task, q: row.q, last: row.last, next: row.next }]
}

/** The released visit of the unit with its path to the result root, and the keys by which its officers stood in line. */
function visitOf(
  suite: HashSuite,
  file: Uint8Array | undefined,
  seed: Uint8Array,
  id: string,
  resultRoot: string,
): JcsValue | undefined {
  if (file === undefined || file.length === 0) return undefined
  const rows = textOf(file)
    .split('\n')
    .map((text) => sealedVisit.parse(JSON.parse(text)))
  const index = rows.findIndex(({ visit, line }) => visit === id && line !== undefined)
  const { line = '', salt = '' } = rows[index] ?? {}
  if (index < 0) return undefined
  const data = rows.map((row) =>
    row.leaf === undefined
      ? tagged(suite, 'F', fromHex(row.salt ?? ''), lp(utf8('visit')), lp(utf8(row.line ?? '')))
      : fromHex(row.leaf),
  )
  const path = buildTree(
    suite,
    data.map((leaf) => leafHash(suite, leaf)),
  ).inclusion(index)
  const officers = (line.split('\t')[3] ?? '').split(',').filter((officer) => officer !== '')
  return {
    line,
    salt,
    index,
    n: rows.length,
    path: path.map((node) => hex(node)),
    resultRoot,
    officers: officers.map((officer) => ({
      id: officer,
      key: hex(tagged(suite, 'A', seed, utf8(`${id}\t${officer}`))),
    })),
  }
}

function readJson(files: Files, name: string): unknown {
  const bytes = files.get(name)
  if (bytes === undefined) throw new Error(`the package has no ${name}`)
  return JSON.parse(textOf(bytes))
}

function optional(files: Files, name: string): JcsValue | undefined {
  return files.has(name) ? document.parse(readJson(files, name)) : undefined
}

function linesOf(files: Files, name: string): string[] {
  const bytes = files.get(name)
  return bytes === undefined ? [] : textOf(bytes).split('\n')
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}
