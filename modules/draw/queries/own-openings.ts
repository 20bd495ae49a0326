import type { Act } from '#platform/operation.ts'
import { hex, suiteOf } from '../domain/encoding.ts'
import { saltsFrom } from '../domain/frame.ts'
import { isListPublic } from '../domain/plan-state.ts'
import type { UnitOpening } from '../domain/unit-bundle.ts'
import { frameKeyOf } from '../operations/frame-form.ts'
import { findPlan } from '../store/plan-store.ts'
import { listResults } from '../store/result-store.ts'
import { readSecrets } from '../store/secret-store.ts'

/** The unit under which the acting enterprise stands in a committed draw, with what only it may open; undefined where it does not stand in it. */
export async function ownOpenings(
  act: Act,
  planId: string,
): Promise<{ unitId: string; openings: readonly UnitOpening[] } | undefined> {
  const rows = await act.tx.rows<{ unitId: string; task: string; stratum: string; cls: string; disposition: string }>(
    `select unit_id as "unitId", task, stratum, class as cls, disposition from draw.frame_unit where plan_id = $1 and entity_id = $2`,
    [planId, act.actor.entityId],
  )
  const [first] = rows
  const plan = await findPlan(act.tx, planId)
  if (first === undefined || plan === undefined) return undefined
  const secrets = await readSecrets(act, planId)
  const results = isListPublic(plan.definition.publicity, plan.state) ? await listResults(act.tx, planId) : []
  const openings: UnitOpening[] = []
  for (const task of plan.tasks) {
    const own = rows.find((row) => row.task === task.code)
    const key = frameKeyOf(plan, task, secrets)
    if (own === undefined || key === undefined) continue
    const cells = results.flatMap((result) =>
      result.tasks
        .filter((one) => one.task === task.code)
        .flatMap((one) => one.cells.filter(({ stratum, cls }) => stratum === own.stratum && cls === own.cls))
        .map(({ q, last, next }) => ({ q, last, next })),
    )
    openings.push({
      task: task.code,
      line: [own.unitId, own.stratum, own.cls, own.disposition],
      salt: hex(saltsFrom(suiteOf(plan.definition.suite), key)(own.unitId)),
      cells,
    })
  }
  return { unitId: first.unitId, openings }
}
