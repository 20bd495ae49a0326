import type { Act } from '#platform/operation.ts'
import { TASK } from '../domain/commit-document.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { saltsFrom } from '../domain/frame.ts'
import { isListPublic } from '../domain/plan-state.ts'
import type { UnitOpening } from '../domain/unit-bundle.ts'
import { findPlan } from '../store/plan-store.ts'
import { findResult } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'

/** The unit under which the acting enterprise stands in a committed draw, with what only it may open; undefined where it does not stand in it. */
export async function ownOpenings(
  act: Act,
  planId: string,
): Promise<{ unitId: string; openings: readonly UnitOpening[] } | undefined> {
  const rows = await act.tx.rows<{ unitId: string; stratum: string; cls: string; disposition: string }>(
    `select unit_id as "unitId", stratum, class as cls, disposition from draw.frame_unit where plan_id = $1 and entity_id = $2`,
    [planId, act.actor.entityId],
  )
  const [own] = rows
  const plan = await findPlan(act.tx, planId)
  if (own === undefined || plan === undefined) return undefined
  const { frameKey } = await readSecrets(act, planId)
  if (frameKey === undefined) return { unitId: own.unitId, openings: [] }
  const result = isListPublic(plan.definition.publicity, plan.state) ? await findResult(act.tx, planId) : undefined
  const cell = result?.cells.find(({ stratum, cls }) => stratum === own.stratum && cls === own.cls)
  const salt = saltsFrom(suiteOf(plan.definition.suite), frameKey)(own.unitId)
  return {
    unitId: own.unitId,
    openings: [
      {
        task: TASK,
        line: [own.unitId, own.stratum, own.cls, own.disposition],
        salt: hex(salt),
        cells: cell === undefined ? [] : [{ q: cell.q, last: cell.last, next: cell.next }],
      },
    ],
  }
}
