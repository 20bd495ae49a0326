import { Engine, type RuleProperties } from 'json-rules-engine'
import { plainDate } from '#kernel/plain-date.ts'
import { boundsOf } from '../modules/catalogue/domain/penalty-amount.ts'
import { readItemFiles } from '../modules/catalogue/item-files.ts'
import { decideDiscretion, type DiscretionCase } from '../modules/law/domain/decide-discretion.ts'
import { discretionBenchmark, type DiscretionBenchmark } from '../modules/law/discretion-rule.ts'
import type { BenchLine } from './main.ts'

const ON = plainDate('2026-03-02')
const ANSWERS = Number(process.env['HENGJIAN_BENCH_ANSWERS'] ?? 1_000_000)
const PEER_ANSWERS = 2_000
const PER_SECOND = 200_000
const TIMES_THE_PEER = 10

/** 裁量 in process on one core, its trace on, beside the same circumstances and grounds in json-rules-engine; both must hold the same ones. */
export async function run(): Promise<BenchLine[]> {
  const benchmark = discretionBenchmark(ON)
  if (benchmark === undefined) throw new Error('no benchmark is in force')
  const cases = situations(benchmark)
  const engine = peerEngine(benchmark)
  for (const facts of cases) {
    const decided = decideDiscretion(benchmark, facts)
    const ours = decided.trace.filter((line) => line.holds).map((line) => line.code)
    const theirs = await heldBy(engine, facts)
    if (ours.toSorted().join() !== theirs.toSorted().join()) throw new Error('the two tables answer differently')
  }
  let traced = 0
  const began = performance.now()
  for (let at = 0; at < ANSWERS; at += 1) {
    const today = discretionBenchmark(ON)
    if (today !== undefined) traced += decideDiscretion(today, cases[at % cases.length]!).trace.length
  }
  const ours = (ANSWERS / (performance.now() - began)) * 1000
  const peerBegan = performance.now()
  for (let at = 0; at < PEER_ANSWERS; at += 1) await heldBy(engine, cases[at % cases.length]!)
  const theirs = (PEER_ANSWERS / (performance.now() - peerBegan)) * 1000
  const shown = (each: number) => `${Math.round(each).toLocaleString('en-US')} answers/s`
  const lines = Math.round(traced / ANSWERS)
  return [
    {
      name: `discretion of one case, trace of ${lines} circumstances and grounds on, one core`,
      ours: shown(ours),
      peer: `limit ${shown(PER_SECOND)}`,
      ratio: ours / PER_SECOND,
      target: '≥ 1',
      ok: ours >= PER_SECOND,
    },
    {
      name: 'the same circumstances and grounds in a general rules engine',
      ours: shown(ours),
      peer: `json-rules-engine 7.3.1, ${shown(theirs)}`,
      ratio: ours / theirs,
      target: `≥ ${TIMES_THE_PEER}`,
      ok: ours / theirs >= TIMES_THE_PEER,
    },
  ]
}

/** Every penalty item of law/items with a known range, under none, one or two circumstances, conditions shown or not, a sum proposed or not. */
function situations(benchmark: DiscretionBenchmark): readonly DiscretionCase[] {
  const conditions = benchmark.waivers[1]?.conditions.map((one) => one.code) ?? []
  const factors = benchmark.factors.map((one) => one.code)
  return readItemFiles().flatMap((file) => {
    const amounts = file.version.penalty?.amounts ?? []
    const bounds = boundsOf(amounts, { subject: 'unit', units: 3, baseFen: 1_500_000 })
    if (bounds === undefined) return []
    return factors.map((code, at) => ({
      bounds,
      factors: at % 3 === 0 ? [] : at % 3 === 1 ? [code] : [code, factors[(at * 7) % factors.length]!],
      conditions: conditions.slice(0, at % (conditions.length + 1)),
      proposedFen: at % 2 === 0 ? undefined : Math.floor((bounds.minFen + bounds.maxFen) / 2),
      isDeliberated: at % 5 === 0,
    }))
  })
}

/** One rule for each circumstance and each ground: the codes found contain what it asks for; the event names it. */
function peerEngine(benchmark: DiscretionBenchmark): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const contains = (fact: string, value: string) => ({ fact, operator: 'contains', value })
  const rules: RuleProperties[] = [
    ...benchmark.factors.map(({ code }) => ({
      conditions: { all: [contains('factors', code)] },
      event: { type: code },
    })),
    ...benchmark.waivers.map(({ code, conditions }) => ({
      conditions: { all: conditions.map((one) => contains('conditions', one.code)) },
      event: { type: code },
    })),
  ]
  for (const rule of rules) engine.addRule(rule)
  return engine
}

async function heldBy(engine: Engine, { factors, conditions }: DiscretionCase): Promise<string[]> {
  const { events } = await engine.run({ factors, conditions })
  return events.map((event) => event.type)
}
