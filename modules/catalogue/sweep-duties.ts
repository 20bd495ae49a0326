import { listAgencies } from '#identity'
import type { Agency } from '#identity'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'
import { circumstancesOf, decideDuty, organHere } from './duty-here.ts'
import type { DutyPlace } from './duty-here.ts'
import { listVersionsInForce } from './queries/version-rows.ts'
import type { VersionRow } from './queries/version-rows.ts'

/** An item that nobody supervises somewhere (监管盲区), or several without a lead (职责交叉). @technical */
export interface DutyFault {
  readonly kind: 'no-agency' | 'no-lead'
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly circumstance: string
  readonly organs: readonly string[]
  readonly places: readonly DutyPlace[]
}

/** @technical */
export interface DutySweep {
  readonly items: readonly {
    readonly itemId: string
    readonly code: string
    readonly title: string
    readonly kind: string
  }[]
  readonly asked: number
  readonly faults: readonly DutyFault[]
}

/** Asks for every item in force, at every place and in every circumstance, who supervises it (seed 1: no blind spot). */
export async function sweepDuties(tx: Tx, on: PlainDate, places: readonly DutyPlace[]): Promise<DutySweep> {
  const agencies = await listAgencies(tx)
  const versions = await listVersionsInForce(tx, on)
  const judged = versions.flatMap((version) => {
    const open = circumstancesOf(version.content, version.code, on)
    return (open.length === 0 ? [''] : open).map((circumstance) =>
      judge(version, circumstance, { agencies, on, places }),
    )
  })
  return {
    items: versions.map(({ itemId, code, name, kind }) => ({ itemId, code, title: name, kind })),
    asked: judged.reduce((sum, one) => sum + one.asked, 0),
    faults: judged.flatMap((one) => one.faults),
  }
}

interface Sweep {
  readonly agencies: readonly Agency[]
  readonly on: PlainDate
  readonly places: readonly DutyPlace[]
}

function judge(version: VersionRow, circumstance: string, { agencies, on, places }: Sweep) {
  const nobody: DutyPlace[] = []
  const several: DutyPlace[] = []
  const organs = new Set<string>()
  for (const place of places) {
    const asked = { ...place, on, circumstance: circumstance === '' ? undefined : circumstance }
    const { handlers, lead } = decideDuty(version, asked)
    for (const one of handlers) organs.add(one.agency)
    const found = new Set(handlers.map((one) => organHere(agencies, one.agency, asked)?.id))
    if (handlers.length === 0 || found.has(undefined)) nobody.push(place)
    else if (found.size > 1 && lead === undefined) several.push(place)
  }
  const about = { itemId: version.itemId, code: version.code, title: version.name, circumstance, organs: [...organs] }
  const fault = (kind: DutyFault['kind'], at: readonly DutyPlace[]): DutyFault[] =>
    at.length === 0 ? [] : [{ kind, ...about, places: at }]
  return { asked: places.length, faults: [...fault('no-agency', nobody), ...fault('no-lead', several)] }
}
