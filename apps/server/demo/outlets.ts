import path from 'node:path'
import type { Log } from '#platform/log.ts'
import { answerOutboxes } from '../../../tools/outlet-peer/peer.ts'
import { OUTLETS } from '../host.ts'
import type { City } from './city.ts'

const LOOK_MS = 3000

/** What waits for the outlets leaves, the stand-in for their front-end machines answers, and the answers are read. */
export async function exchangeWithOutlets(city: City, desk: 'disclosure' | 'exchange' = 'disclosure'): Promise<void> {
  await city.settle(`${desk}.send-to-outlets`)
  answerOutboxes(path.join(city.host.settings.dataDirectory, OUTLETS))
  await city.settle(`${desk}.read-outlet-receipts`)
}

/**
 * In demonstration mode the stand-in goes on answering, so that a record sent again gets its receipt within seconds. A file it
 * cannot read is the outlet's trouble, not ours: it is told in the log and the server goes on.
 */
export function startDemonstrationOutlets(dataDirectory: string, log: Log): { stop(): void } {
  const look = () => {
    try {
      answerOutboxes(path.join(dataDirectory, OUTLETS))
    } catch (error) {
      log.warn({ err: error }, 'the stand-in of the outlets could not answer')
    }
  }
  const timer = setInterval(look, LOOK_MS)
  return { stop: () => clearInterval(timer) }
}
