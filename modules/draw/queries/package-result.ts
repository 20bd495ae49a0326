import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import type { Act } from '#platform/operation.ts'
import { hex, suiteOf, fromHex } from '../domain/encoding.ts'
import { usesClasses } from '../domain/plan-definition.ts'
import { isSimple } from '../domain/plan-task.ts'
import { strataRows } from '../domain/strata.ts'
import { resultLeafData, sheetRuleJson, visitsOf } from '../domain/visit-sheet.ts'
import { roundingOf } from '../domain/vector-frame.ts'
import { EXPLAINERS } from '../operations/settle-quality.ts'
import { listQuality, listQualitySignatures } from '../store/quality-store.ts'
import { listReserve, listVisits } from '../store/result-store.ts'
import type { DrawnVisit, ReserveUnit, ResultCell, StoredResult, TaskResult } from '../store/result-store.ts'
import type { FrozenFrame } from '../store/frame-store.ts'
import type { Plan } from '../store/plan-store.ts'
import type { PackageSources } from './build-package.ts'

/** result.json, the sealed visits and the assignment, as far as the audience may have them: package.md, or round.md for the general form. */
export async function resultFiles(act: Act, of: PackageSources): Promise<[string, string][]> {
  const { results, plan } = of
  if (results.length === 0) return []
  const drawn: Drawn = {
    visits: (await listVisits(act.tx, plan.planId)).filter(({ manner }) => manner !== 'reserve'),
    reserve: await listReserve(act.tx, plan.planId),
  }
  const document = isSimple(plan) ? simpleResult(of, drawn) : generalResult(of, drawn)
  const files: [string, string][] = [['result.json', jcs(document)], ...(await qualityFiles(act, plan))]
  for (const result of results) {
    const own = drawn.visits.filter(({ wave }) => wave === result.wave)
    const tail = isSimple(plan) ? '' : `-${result.wave}`
    if (of.isListOpen) files.push([`visits${tail}.jsonl`, own.map((visit) => jcs(visitJson(of, visit))).join('\n')])
    if (of.isRosterOpen) files.push([`assignment${tail}.json`, jcs(assignmentJson(of, result, own))])
  }
  return files
}

/** The tests of every wave before its release; the explanation of a held one once two persons have signed it. */
async function qualityFiles(act: Act, plan: Plan): Promise<[string, string][]> {
  const signatures = await listQualitySignatures(act.tx, plan.planId)
  return (await listQuality(act.tx, plan.planId)).flatMap(({ wave, document }): [string, string][] => {
    const tail = isSimple(plan) ? '' : `-${wave}`
    const explanation = signatures
      .filter((one) => one.wave === wave)
      .map(({ pseudonym, signedAt, explanation: text }) => ({
        by: pseudonym,
        at: Math.floor(signedAt.getTime() / 1000),
        text,
      }))
    const signed: [string, string][] =
      explanation.length < EXPLAINERS ? [] : [[`quality-explanation${tail}.json`, jcs(explanation)]]
    return [[`quality${tail}.json`, document], ...signed]
  })
}

interface Drawn {
  readonly visits: readonly DrawnVisit[]
  readonly reserve: readonly ReserveUnit[]
}

type Members = { [name: string]: JcsValue }

function simpleResult(of: PackageSources, drawn: Drawn): JcsValue {
  const [result] = of.results
  const [task] = result?.tasks ?? []
  const [frame] = of.frames
  if (result === undefined || task === undefined || frame === undefined) return {}
  return {
    sizes: { ...task.sizes },
    cells: cellsJson(of, task, true),
    strata: strataJson(frame, task),
    resultRoot: result.resultRoot,
    ...(of.isListOpen
      ? { ...seedMembers(result), rounding: roundingOf(task.rounding), ...selectionMembers(of, 1, task, drawn) }
      : {}),
  }
}

function generalResult(of: PackageSources, drawn: Drawn): JcsValue {
  const [first] = of.results
  const selections = drawn.visits.flatMap(({ tasks }) => tasks.filter(({ manner }) => manner !== 'reserve')).length
  return {
    tasks: of.frames.map((frame) => {
      const task = first?.tasks.find((one) => one.task === frame.task)
      return task === undefined ? {} : quotasJson(of, frame, task)
    }),
    waves: of.results.map((result) => ({
      wave: result.wave,
      resultRoot: result.resultRoot,
      visits: result.drawnCount,
      ...(of.isListOpen ? seedMembers(result) : {}),
      tasks: result.tasks.map((task) => ({
        task: task.task,
        cells: cellsJson(of, task, false),
        ...(of.isListOpen ? selectionMembers(of, result.wave, task, drawn) : {}),
      })),
    })),
    merge: { selections, visits: drawn.visits.length },
  }
}

/** The quotas of a task over all waves: known from the first seed. */
function quotasJson(of: PackageSources, frame: FrozenFrame, task: TaskResult): JcsValue {
  return {
    task: task.task,
    sizes: { ...task.sizes },
    cells: task.quotas.map(({ stratum, cls, N, q, pi }) => ({ stratum, cls, N, q, pi })),
    strata: strataJson(frame, task),
    ...(of.isListOpen ? { rounding: roundingOf(task.rounding) } : {}),
  }
}

function seedMembers({ seedBase, seed }: StoredResult): Members {
  return { seedBase, seed }
}

function strataJson(frame: FrozenFrame, task: TaskResult): JcsValue {
  const quotas: Record<string, number> = {}
  for (const { stratum, q } of task.quotas) quotas[stratum] = (quotas[stratum] ?? 0) + q
  return (strataRows(frame.counts, frame.rule) ?? []).map((row) => ({
    stratum: row.stratum,
    frame: row.frame,
    eligible: row.eligible,
    certainty: row.certainty,
    excluded: row.excluded,
    quota: quotas[row.stratum] ?? 0,
    expected: row.expected,
    pi: row.pi,
  }))
}

function cellsJson(of: PackageSources, task: TaskResult, withPi: boolean): JcsValue {
  const areOpen = areThresholdsOpen(of, task.task)
  return task.cells.map(({ stratum, cls, N, q, pi, last, next }) => ({
    stratum,
    cls,
    N,
    q,
    ...(withPi ? { pi } : {}),
    ...(areOpen ? { last, next } : {}),
  }))
}

/** Thresholds and reserves tell classes: where a task hides them the public does without. */
function areThresholdsOpen({ isListOpen, audience, plan }: PackageSources, code: string): boolean {
  const task = plan.tasks.find((one) => one.code === code)
  return isListOpen && (audience === 'full' || task === undefined || !usesClasses(task.definition))
}

function selectionMembers(of: PackageSources, wave: number, task: TaskResult, drawn: Drawn): Members {
  const areOpen = areThresholdsOpen(of, task.task)
  const own = drawn.visits.filter((visit) => visit.wave === wave)
  const order = new Map(task.cells.map(({ stratum, cls }, i) => [`${stratum}/${cls}`, i]))
  const selected = own
    .flatMap((visit) => {
      const cell = visit.tasks.find((one) => one.task === task.task && one.manner === 'chance')
      return cell === undefined ? [] : [{ id: visit.unitId, key: visit.key, at: placeOf(order, cell) }]
    })
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
    .map(({ id }) => id)
  const certainty = own
    .filter((visit) => visit.tasks.some((one) => one.task === task.task && one.manner === 'certainty'))
    .map(({ unitId }) => unitId)
  const reserve = drawn.reserve.filter((unit) => unit.wave === wave && unit.task === task.task)
  return {
    // In the order of cells the place of a name would tell its class.
    selected: areOpen ? selected : selected.sort(),
    certainty,
    ...(areOpen ? { reserve: reserve.map(({ unitId }) => unitId) } : {}),
  }
}

function placeOf(order: ReadonlyMap<string, number>, { stratum, cls }: Pick<ResultCell, 'stratum' | 'cls'>): number {
  return order.get(`${stratum}/${cls}`) ?? 0
}

/** The opening of a visit; before its release the public gets the leaf data only. */
function visitJson(of: PackageSources, visit: DrawnVisit): JcsValue {
  const isOpen = of.audience === 'full' || visit.releasedAt !== null
  if (!isOpen) return { leaf: hex(resultLeafData(suiteOf(of.plan.definition.suite), visit)) }
  return { line: visit.line, salt: hex(visit.salt), visit: visit.unitId }
}

function assignmentJson(of: PackageSources, result: StoredResult, drawn: readonly DrawnVisit[]): JcsValue {
  const { roster, plan } = of
  const units = drawn.map((visit) => ({
    id: visit.unitId,
    key: visit.key,
    selections: visit.tasks
      .filter(({ manner }) => manner !== 'reserve')
      .map(({ task, stratum, cls, manner }) => ({ task, stratum, cls, isCertain: manner === 'certainty' })),
    district: visit.division ?? '',
  }))
  const visits = visitsOf(suiteOf(plan.definition.suite), fromHex(result.seed), roster.rule, result.wave, units)
  const { assignment } = result
  const tail: JcsValue = assignment.infeasible
    ? { infeasible: true, certificate: JSON.parse(JSON.stringify(assignment.certificate)) }
    : {
        level: assignment.level,
        district: assignment.district,
        capAdd: assignment.capAdd,
        rung: assignment.rung,
        repairs: assignment.repairs,
        assignment: { ...assignment.assignment },
      }
  return { rule: sheetRuleJson(roster.rule), visits: JSON.parse(JSON.stringify(visits)), ...tail }
}
