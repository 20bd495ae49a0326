import { listAgencies } from '#identity'
import type { Tx } from '#platform/tx.ts'

const SECTOR = '政务热线'

type Agency = Awaited<ReturnType<typeof listAgencies>>[number]

/** The agencies an order may name, and the hotline centre itself. @technical */
export interface HotlineAgencies {
  readonly centreId: string
  readonly all: readonly Agency[]
  /** By full name, code, or a short name that no other agency bears; never by part of a name. */
  find(unit: string): Agency | undefined
}

export async function hotlineAgencies(tx: Tx): Promise<HotlineAgencies> {
  const all = (await listAgencies(tx)).filter((one) => one.status === 'active')
  const centre = all.find((one) => one.sector === SECTOR)
  if (centre === undefined) throw new Error('no hotline centre among the agencies')
  const byWord = new Map<string, Set<Agency>>()
  for (const one of all)
    for (const word of [one.shortName, one.name, one.code])
      byWord.set(word, (byWord.get(word) ?? new Set<Agency>()).add(one))
  const find = (unit: string) => {
    const [found, ...others] = byWord.get(unit) ?? []
    return others.length === 0 ? found : undefined
  }
  return { centreId: centre.id, all, find }
}
