import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { plainDate } from '#kernel/plain-date.ts'
import type { DutyFacts, DutyRoute } from '../modules/law/domain/route-duty.ts'
import { dutyRoutes, resolveDutyOn } from '../modules/law/rule-documents.ts'
import type { BenchLine } from './main.ts'

const ON = plainDate('2026-03-02')
const ANSWERS = Number(process.env['HENGJIAN_BENCH_ANSWERS'] ?? 1_000_000)
const PEER_ANSWERS = 2_000
const PER_SECOND = 200_000
const TIMES_THE_PEER = 10

/** 职责判定 in process on one core, its trace on, beside the same dated table in json-rules-engine; both must hold the same rules. */
export async function run(): Promise<BenchLine[]> {
  const cases = situations()
  const engine = peerEngine()
  for (const facts of cases) {
    const ours = resolveDutyOn(facts, ON).trace.flatMap((step) => (step.failedOn === null ? [step.ruleId] : []))
    const theirs = await heldBy(engine, facts)
    if (ours.toSorted().join() !== theirs.toSorted().join()) throw new Error('the two tables answer differently')
  }
  let traced = 0
  const began = performance.now()
  for (let at = 0; at < ANSWERS; at += 1) traced += resolveDutyOn(cases[at % cases.length]!, ON).trace.length
  const ours = (ANSWERS / (performance.now() - began)) * 1000
  const peerBegan = performance.now()
  for (let at = 0; at < PEER_ANSWERS; at += 1) await heldBy(engine, cases[at % cases.length]!)
  const theirs = (PEER_ANSWERS / (performance.now() - peerBegan)) * 1000
  const shown = (each: number) => `${Math.round(each).toLocaleString('en-US')} answers/s`
  const steps = Math.round(traced / ANSWERS)
  return [
    {
      name: `duty of one situation, trace of ${steps} rules on, one core`,
      ours: shown(ours),
      peer: `limit ${shown(PER_SECOND)}`,
      ratio: ours / PER_SECOND,
      target: '≥ 1',
      ok: ours >= PER_SECOND,
    },
    {
      name: 'the same table and situations in a general rules engine',
      ours: shown(ours),
      peer: `json-rules-engine 7.3.1, ${shown(theirs)}`,
      ratio: ours / theirs,
      target: `≥ ${TIMES_THE_PEER}`,
      ok: ours / theirs >= TIMES_THE_PEER,
    },
  ]
}

/** Every combination of licensing, approval and the yes-or-no facts that the table asks for, one or two permit agencies. */
function situations(): readonly DutyFacts[] {
  const yesOrNo = [true, false, undefined] as const
  return (['pre-registration', 'post-registration', 'none', undefined] as const).flatMap((licensing) =>
    (['held', 'cancelled', 'devolved', 'to-filing', 'combined', undefined] as const).flatMap((approval) =>
      yesOrNo.flatMap((hasPermit) =>
        yesOrNo.map((hasBusinessLicence, at) => ({
          licensing,
          approval,
          hasPermit,
          hasBusinessLicence,
          isFiled: yesOrNo[at],
          hasOwnForce: at !== 1,
          isPenaltyMoved: at === 2 && hasPermit === true,
          permitAgencies: at === 0 ? ['商务主管部门', '公安机关'] : ['商务主管部门'],
          registrar: '市场监督管理部门',
          sectorAgency: '商务主管部门',
          receivingAgency: '区县（市）商务主管部门',
          leadAgency: '市场监督管理部门',
          cooperatingAgencies: ['消防救援机构', '卫生健康主管部门'],
          integratedAgency: '综合行政执法部门',
          movedToAgency: '综合行政执法部门',
          sourceAgency: '商务主管部门',
        })),
      ),
    ),
  )
}

/** The routes in force as rules of the engine: all facts equal, else not; the event names the rule. */
function peerEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const route of dutyRoutes()) {
    const version = versionOn(route)
    if (version === undefined) continue
    const all = Object.entries(version.when).map(([fact, value]) => ({ fact, operator: 'equal', value }))
    const conditions: TopLevelCondition = { all }
    engine.addRule({ conditions, event: { type: route.ruleId }, name: route.ruleId })
  }
  return engine
}

function versionOn(route: DutyRoute): DutyRoute['versions'][number] | undefined {
  return route.versions.find((one) => one.from <= ON && (one.to === undefined || one.to >= ON))
}

async function heldBy(engine: Engine, facts: DutyFacts): Promise<string[]> {
  const { events } = await engine.run({ ...facts, hasSeveralPermitAgencies: facts.permitAgencies.length > 1 })
  return events.map((event) => event.type)
}
