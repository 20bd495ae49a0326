import { jcs } from '#kernel/jcs.ts'
import type { JcsValue } from '#kernel/jcs.ts'
import type { Act } from '#platform/operation.ts'
import { hex, suiteOf, fromHex } from '../domain/encoding.ts'
import { strataRows } from '../domain/strata.ts'
import { resultLeafData, visitsOf } from '../domain/visit-sheet.ts'
import { roundingOf } from '../domain/vector.ts'
import { EXPLAINERS } from '../operations/settle-quality.ts'
import { findQuality, listQualitySignatures } from '../store/quality-store.ts'
import { listReserve, listVisits } from '../store/result-store.ts'
import type { DrawnVisit, StoredResult } from '../store/result-store.ts'
import type { PackageSources } from './build-package.ts'
import { quotaByStratum } from './read-plan.ts'

/** result.json, visits.jsonl and assignment.json as far as the audience may have them. */
export async function resultFiles(act: Act, of: PackageSources): Promise<[string, string][]> {
  const { result, plan, audience } = of
  if (result === undefined) return []
  const all = await listVisits(act.tx, plan.planId)
  const drawn = all.filter(({ manner }) => manner !== 'reserve')
  const files: [string, string][] = [
    ['result.json', jcs(await resultJson(act, of, result, drawn))],
    ...(await qualityFiles(act, plan.planId)),
  ]
  if (of.isListOpen) files.push(['visits.jsonl', drawn.map((visit) => jcs(visitJson(of, visit))).join('\n')])
  if (audience === 'full') files.push(['assignment.json', jcs(assignmentJson(of, result, drawn))])
  return files
}

/** The tests before release; the explanation of a held draw once two persons have signed it. */
async function qualityFiles(act: Act, planId: string): Promise<[string, string][]> {
  const quality = await findQuality(act.tx, planId)
  if (quality === undefined) return []
  const signed = await listQualitySignatures(act.tx, planId)
  const explanation = signed.map(({ pseudonym, signedAt, explanation: text }) => ({
    by: pseudonym,
    at: Math.floor(signedAt.getTime() / 1000),
    text,
  }))
  return [
    ['quality.json', quality.document],
    ...(signed.length < EXPLAINERS ? [] : [['quality-explanation.json', jcs(explanation)] satisfies [string, string]]),
  ]
}

async function resultJson(
  act: Act,
  of: PackageSources,
  result: StoredResult,
  drawn: readonly DrawnVisit[],
): Promise<JcsValue> {
  const { isListOpen, isProtected, audience, frame, plan } = of
  const areThresholdsOpen = isListOpen && (audience === 'full' || !isProtected)
  const quotas = quotaByStratum(result)
  const strata = (strataRows(frame.counts, frame.rule) ?? []).map((row) => ({
    stratum: row.stratum,
    frame: row.frame,
    eligible: row.eligible,
    certainty: row.certainty,
    excluded: row.excluded,
    quota: quotas[row.stratum] ?? 0,
    expected: row.expected,
    pi: row.pi,
  }))
  const cells = result.cells.map(({ stratum, cls, N, q, pi, last, next }) => ({
    stratum,
    cls,
    N,
    q,
    pi,
    ...(areThresholdsOpen ? { last, next } : {}),
  }))
  const common = { sizes: { ...result.sizes }, cells, strata, resultRoot: result.resultRoot }
  if (!isListOpen) return common
  const order = new Map(result.cells.map(({ stratum, cls }, i) => [`${stratum}/${cls}`, i]))
  const selected = drawn
    .filter(({ manner }) => manner === 'chance')
    .sort(
      (a, b) =>
        (order.get(`${a.stratum}/${a.cls}`) ?? 0) - (order.get(`${b.stratum}/${b.cls}`) ?? 0) ||
        (a.key < b.key ? -1 : 1),
    )
  // In the order of cells the place of a name would tell its class.
  const ids = selected.map(({ unitId }) => unitId)
  return {
    ...common,
    seedBase: result.seedBase,
    seed: result.seed,
    rounding: roundingOf(result.rounding),
    selected: areThresholdsOpen ? ids : ids.sort(),
    certainty: drawn.filter(({ manner }) => manner === 'certainty').map(({ unitId }) => unitId),
    ...(areThresholdsOpen ? { reserve: (await listReserve(act.tx, plan.planId)).map(({ unitId }) => unitId) } : {}),
  }
}

/** The opening of a visit; before its release the public gets the leaf data only. */
function visitJson(of: PackageSources, visit: DrawnVisit): JcsValue {
  const isOpen = of.audience === 'full' || visit.releasedAt !== null
  if (!isOpen) return { leaf: hex(resultLeafData(suiteOf(of.plan.definition.suite), visit)) }
  return { line: visit.line, salt: hex(visit.salt), visit: visit.unitId }
}

function assignmentJson(of: PackageSources, result: StoredResult, drawn: readonly DrawnVisit[]): JcsValue {
  const { frame, plan } = of
  const units = drawn.map((visit) => ({
    id: visit.unitId,
    stratum: visit.stratum,
    cls: visit.cls,
    key: visit.key,
    district: visit.division ?? '',
  }))
  const visits = visitsOf(suiteOf(plan.definition.suite), fromHex(result.seed), frame.assignmentRule, units)
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
  return { rule: JSON.parse(JSON.stringify(frame.assignmentRule)), visits: JSON.parse(JSON.stringify(visits)), ...tail }
}
