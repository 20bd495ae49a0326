import { SYSTEMS } from './systems/systems.ts'
import type { Row } from './systems/outlet-system.ts'
import { isUsccOfOutlet } from './uscc.ts'

/** An outlet's answer to one record. */
export interface Answer {
  readonly cd_id: string
  readonly cd_batch: string
  readonly cd_operation: string
  readonly verdict: 'accepted' | 'refused'
  readonly reason: string
}

/** What an outlet took, as its statement of a day lists it. */
export interface Entry {
  readonly cd_id: string
  readonly cd_batch: string
  readonly cd_operation: string
}

/**
 * What an outlet knows: the last row of each record it took, and every taking. The same record of the same batch and operation is
 * answered as before and changes nothing; what it does not have it neither changes nor takes back; what was taken back stays so.
 */
export class OutletMemory {
  readonly held = new Map<string, Row>()
  readonly counts = { taken: 0, repeated: 0 }
  readonly #outletId: string
  readonly #seen = new Map<string, Answer>()
  #entries: Entry[] = []

  constructor(outletId: string) {
    if (SYSTEMS[outletId] === undefined) throw new Error(`no stand-in knows the outlet ${outletId}`)
    this.#outletId = outletId
  }

  take(row: Row): Answer {
    const key = { cd_id: row['cd_id'] ?? '', cd_batch: row['cd_batch'] ?? '', cd_operation: row['cd_operation'] ?? '' }
    const mark = `${key.cd_id} ${key.cd_batch} ${key.cd_operation}`
    const known = this.#seen.get(mark)
    if (known !== undefined) {
      this.counts.repeated += 1
      return known
    }
    const faults = [...this.#faultsOf(row), ...this.#orderFaults(key)]
    const answer: Answer = { ...key, verdict: faults.length === 0 ? 'accepted' : 'refused', reason: faults.join('；') }
    this.#seen.set(mark, answer)
    if (answer.verdict === 'accepted') {
      this.counts.taken += 1
      this.held.set(key.cd_id, row)
      this.#entries.push(key)
    }
    return answer
  }

  /** What it answered to the records of a batch. */
  answersTo(batch: string): Answer[] {
    return [...this.#seen.values()].filter((answer) => answer.cd_batch === batch)
  }

  /** What it took from the batches of a day. */
  statement(day: string): Entry[] {
    return this.#entries.filter((entry) => entry.cd_batch.startsWith(day))
  }

  /** Fault: a record is gone, as if it had never come. */
  lose(recordId: string): void {
    this.held.delete(recordId)
    this.#entries = this.#entries.filter((entry) => entry.cd_id !== recordId)
    for (const [mark, answer] of this.#seen) if (answer.cd_id === recordId) this.#seen.delete(mark)
  }

  /** Fault: it has a record in our name that never left us. */
  plant(entry: Entry): void {
    this.#entries.push(entry)
  }

  #faultsOf(row: Row): string[] {
    const system = SYSTEMS[this.#outletId]
    if (system === undefined) throw new Error('no system')
    const code = system.code === undefined ? '' : (row[system.code] ?? '')
    return [
      ...system.required.filter((name) => (row[name] ?? '') === '').map((name) => `必填项 ${name} 为空`),
      ...Object.entries(system.longest ?? {})
        .filter(([name, longest]) => Array.from(row[name] ?? '').length > longest)
        .map(([name, longest]) => `${name} 超过 ${longest} 字`),
      ...(code !== '' && !isUsccOfOutlet(code) ? [`${system.code} 统一社会信用代码校验不通过`] : []),
      ...(system.rules?.(row) ?? []).filter(([isBroken]) => isBroken).map(([, fault]) => fault),
    ]
  }

  #orderFaults({ cd_id: id, cd_operation: operation }: Entry): string[] {
    const last = this.held.get(id)
    if (operation === 'i') return last?.['cd_operation'] === 'd' ? ['该记录已撤回，不能重新新增'] : []
    if (last === undefined) return [`没有这条记录，不能${operation === 'u' ? '更新' : '撤回'}`]
    return last['cd_operation'] === 'd' && operation === 'u' ? ['该记录已撤回，不能更新'] : []
  }
}
