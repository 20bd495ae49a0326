import { unitBundle } from '#draw'
import type { UnitOpening } from '#draw'
import { jcs } from '#kernel/jcs.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findPackage } from './find-package.ts'

/** The bundle of one unit out of the stored public package. Refuses a draw without a package and a unit that does not stand in it. */
export async function unitFile(
  act: Act,
  planId: string,
  unitId: string,
  openings: readonly UnitOpening[] = [],
): Promise<Result<{ name: string; content: string }>> {
  const stored = await findPackage(act.tx, planId)
  if (stored === undefined) return no('package-not-yet')
  const files = new Map<string, Uint8Array>()
  for (const { name, hash } of stored.files) {
    const content = await act.ports.files.get(hash)
    if (content !== undefined) files.set(name, content)
  }
  const bundle = unitBundle(files, unitId, openings)
  return bundle === undefined ? no('unit-unknown') : ok({ name: 'my-unit.json', content: jcs(bundle) })
}
