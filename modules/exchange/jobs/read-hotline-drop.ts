import { Buffer } from 'node:buffer'
import { z } from 'zod'
import { enqueue, job } from '#platform/jobs.ts'
import type { Act } from '#platform/operation.ts'
import { takeNotice } from '../intake/take-hotline-notice.ts'
import { takeOrder } from '../intake/take-hotline-order.ts'
import { HOTLINE_OUTLET } from '../outlets/hotline-records.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { isListKnown } from '../queries/hotline-messages.ts'
import { compareHotlineList, openList } from './compare-hotline-list.ts'

const MOST_FILES = 50
const MOST_BYTES = 8_388_608
const FOLDER = `${HOTLINE_OUTLET}/orders`
const SETTLED = `${HOTLINE_OUTLET}/orders-read`

const messages = z.object({
  orders: z.array(z.record(z.string(), z.unknown())).max(2000).default([]),
  notices: z.array(z.record(z.string(), z.unknown())).max(2000).default([]),
  openList: openList.optional(),
})

/**
 * Files of 12345 in the drop folder: orders, notices, the list of open orders. A file is emptied and set aside only once all it
 * holds is committed, in a later run, so that none is lost; it is emptied because it names callers. The answer beside it says
 * what became of each message, with field and reason.
 */
export const readHotlineDrop = job({
  name: 'exchange.read-hotline-drop',
  schema: z.object({}),
  every: { seconds: 5 },
  async run(act) {
    for (const name of (await act.ports.drops.list(FOLDER)).slice(0, MOST_FILES)) await readFile(act, name)
  },
})

async function readFile(act: Act, name: string): Promise<void> {
  const content = await act.ports.drops.read(FOLDER, name)
  if (content === undefined) return
  const parsed = messages.safeParse(content.byteLength > MOST_BYTES ? undefined : jsonOf(content))
  if (!parsed.success) return setAside(act, name, { file: name, reason: '文件过大，或不是约定的 JSON' })
  const agencies = await hotlineAgencies(act.tx)
  const outcomes = []
  for (const raw of parsed.data.orders) outcomes.push(await takeOrder(act, raw, 'file', agencies))
  for (const raw of parsed.data.notices) outcomes.push(await takeNotice(act, raw, 'file', agencies))
  const list = parsed.data.openList
  const isListNew = list !== undefined && !(await isListKnown(act.tx, list.listId))
  if (isListNew)
    await enqueue(act, compareHotlineList, { ...list, transport: 'file' }, { dedupeKey: `hotline-list ${list.listId}` })
  if (isListNew || outcomes.some((one) => one.isNew)) return
  const results = outcomes.map(({ orderNumber, state, faults }) => ({ orderNumber, state, faults }))
  await setAside(act, name, { file: name, results })
}

async function setAside(act: Act, name: string, answer: object): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(answer, undefined, 1)}\n`)
  await act.ports.drops.write(FOLDER, name, bytes)
  await act.ports.drops.move(FOLDER, name, SETTLED)
}

function jsonOf(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return undefined
  }
}
