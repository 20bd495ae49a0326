import { parentPort, workerData } from 'node:worker_threads'
import { sha256Suite } from '#kernel/sha256.ts'
import type { Quota } from '../modules/draw/domain/quota.ts'
import { streamSelector } from '../modules/draw/domain/stream-selection.ts'
import { cellOf, codesFrom, countryRule } from './country-population.ts'

/** One shard of the country: streams its units past the selector and hands over what was kept. */
export interface ShardTask {
  readonly from: number
  readonly to: number
  readonly units: number
  readonly seed: Uint8Array
  readonly quotas: readonly Quota[]
}

const task = workerData as ShardTask // what country.ts passes
const selector = streamSelector({ suite: sha256Suite }, task.seed, countryRule(task.units), task.quotas)
const codes = codesFrom(task.from)
for (let unit = task.from; unit < task.to; unit += 1) {
  selector.add(cellOf(unit, task.units), codes.bytes, 0, codes.bytes.length)
  codes.step()
}
parentPort?.postMessage(
  selector.kept,
  selector.kept.flatMap(({ chunks }) => chunks.map(({ buffer }) => buffer)),
)
