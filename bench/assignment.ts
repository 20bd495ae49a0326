import { Mcmf } from '@algorithm.ts/mcmf'
import { sha256, sha256Suite } from '#kernel/sha256.ts'
import { assignOfficers, mayTake } from '../modules/draw/domain/assignment.ts'
import type { AssignmentRule, Inspector, Visit } from '../modules/draw/domain/assignment.ts'
import type { BenchLine } from './main.ts'
import { addEdge, type EdgeList, edgeList, maxFlow } from './max-flow.ts'

const VISITS = Number(process.env['HENGJIAN_BENCH_VISITS'] ?? 5_000)
/** The instance a library of maximum flow gets through in seconds. */
const LIBRARY_VISITS = Math.min(VISITS, 300)
const DISTRICTS = Array.from({ length: 12 }, (_, i) => String(330_203 + i))
const QUALIFICATIONS = ['FOOD', 'SPECIAL', 'FIRE', 'PRICE']
const CAP = 10

/**
 * Officers for 5,000 visits of two places each, beside a bare maximum flow on the same network (no order, no balance, no certificate);
 * and a small part of it beside a library of maximum flow.
 */
export async function run(): Promise<BenchLine[]> {
  return [
    lineOf(VISITS, 'plain Dinic of bench/max-flow.ts', ownFlow),
    lineOf(LIBRARY_VISITS, '@algorithm.ts/mcmf 4.0.4', libraryFlow),
  ]
}

function lineOf(count: number, peer: string, flowOf: (network: Network) => number): BenchLine {
  const seed = sha256(new TextEncoder().encode('bench assignment'))
  const { inspectors, visits } = instance(count)
  const rule: AssignmentRule = { district: 'any', slack: 0, ladder: [] }
  const began = performance.now()
  const assigned = assignOfficers(sha256Suite, seed, rule, inspectors, visits)
  const ours = performance.now() - began
  if (assigned.infeasible) throw new Error('the instance has an assignment')
  const built = performance.now()
  const flow = flowOf(networkOf(inspectors, visits, assigned.level))
  const theirs = performance.now() - built
  const places = visits.reduce((all, { slots }) => all + slots.length, 0)
  if (flow !== places) throw new Error(`the flow fills ${flow} of ${places} places, ours all`)
  const officers = inspectors.length.toLocaleString('en-US')
  return {
    name: `officers for ${count.toLocaleString('en-US')} visits × ${officers} officers (${assigned.repairs} repairs, level ${assigned.level})`,
    ours: `${(ours / 1000).toFixed(2)} s`,
    peer: `${peer} ${(theirs / 1000).toFixed(2)} s`,
    ratio: ours / theirs,
    target: 'printed',
    ok: true,
  }
}

function ownFlow({ nodes, edges }: Network): number {
  return maxFlow(nodes, edges)
}

function libraryFlow({ nodes, edges }: Network): number {
  const library = new Mcmf()
  library.init(0, 1, nodes)
  for (let at = 0; at < edges.count; at += 1)
    library.addEdge(edges.from[at] ?? 0, edges.to[at] ?? 0, edges.capacity[at] ?? 0, 0)
  return library.minCostMaxFlow().maxflow
}

function instance(count: number): { inspectors: Inspector[]; visits: Visit[] } {
  const inspectors = Array.from({ length: Math.max(10, Math.round(count * 0.3)) }, (_, i): Inspector => ({
    id: `33020${String(i).padStart(6, '0')}`,
    dept: 'NB-AMR',
    district: DISTRICTS[i % DISTRICTS.length] ?? '',
    quals: QUALIFICATIONS.filter((_qualification, q) => (i >> q) % 3 !== 0),
    lead: i % 2 === 0,
    from: '2025-01-01',
    to: '2028-12-31',
    cap: CAP,
    recuse: [],
  }))
  const visits = Array.from({ length: count }, (_, i): Visit => {
    const qualification = QUALIFICATIONS[i % 7] // three of seven visits need no qualification
    return {
      id: `V${String(i).padStart(6, '0')}`,
      ent: `V${String(i).padStart(6, '0')}`,
      date: '2026-12-01',
      district: DISTRICTS[(i * 5) % DISTRICTS.length] ?? '',
      slots: [
        { dept: 'NB-AMR', quals: [], lead: true },
        { dept: 'NB-AMR', quals: qualification === undefined ? [] : [qualification] },
      ],
    }
  })
  return { inspectors, visits }
}

interface Network {
  readonly nodes: number
  readonly edges: EdgeList
}

/** source → slot → (visit, officer) → officer → sink, as the assignment sees it. */
function networkOf(inspectors: readonly Inspector[], visits: readonly Visit[], level: number): Network {
  const edges = edgeList(inspectors.length + visits.length * 2 + visits.length * inspectors.length * 3)
  const officerAt = (i: number): number => 2 + i
  for (const [i, { cap }] of inspectors.entries()) addEdge(edges, officerAt(i), 1, Math.min(cap, level))
  let next = 2 + inspectors.length
  for (const visit of visits) {
    const able = inspectors.map((officer) => visit.slots.map((slot) => mayTake(officer, slot, visit, 'any')))
    const slots = visit.slots.map(() => next++)
    for (const slot of slots) addEdge(edges, 0, slot, 1)
    for (const [i, may] of able.entries()) {
      if (!may.includes(true)) continue
      const pair = next++
      addEdge(edges, pair, officerAt(i), 1)
      for (const [s, slot] of slots.entries()) if (may[s] === true) addEdge(edges, slot, pair, 1)
    }
  }
  return { nodes: next, edges }
}

if (process.argv[1] === import.meta.filename) process.stdout.write(`${JSON.stringify(await run(), null, 1)}\n`)
