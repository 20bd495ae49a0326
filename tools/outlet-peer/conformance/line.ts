import path from 'node:path'
import { expect } from 'vitest'
import type { z } from 'zod'
import type { outletViewsSchema } from '#platform/outlet/views.ts'
import type { Operation } from '#platform/operation.ts'
import { drain } from '#platform/runtime.ts'
import { type TestHost, testHost } from '#platform/testing.ts'
import type { PeerFault } from '../faults.ts'
import { type GatewayPeer, startGatewayPeer } from '../gateway-peer.ts'
import type { OutletMemory } from '../memory.ts'
import { answerOutbox, memoryOf } from '../peer.ts'
import type { Subject } from './subject.ts'

export type Transport = 'file-drop' | 'irs-gateway'

const KEY = { accessKey: 'TEST_AK', secretKey: '仅供测试的密钥' }
const MINUTE = 60_000
const LATER = '2099-01-01T00:00:00+08:00'

type Views = z.output<typeof outletViewsSchema>

/** The state of one delivery as it stands in the book. */
export interface Standing {
  readonly state: string
  readonly note: string | null
  readonly attempt: number
}

/** One adapter on one transport with its peer at the other end. */
export interface Line {
  readonly t: TestHost
  readonly memory: OutletMemory
  readonly gateway: GatewayPeer | undefined
  /**
   * What waits leaves in one batch, the peer answers (with a fault, once), the answers are read; nothing leaves in between. Answers why
   * the batch did not leave at the first try, as the screen said it.
   */
  carry(fault?: PeerFault): Promise<string | null>
  /** The peer gives the receipts it kept back. */
  release(): Promise<void>
  standing(recordId: string, act?: string): Promise<Standing | undefined>
  /** The sums of the outlet; the equation is checked every time. */
  sums(): Promise<Views['outlets'][number]>
  day(): Promise<Views['days'][number] | undefined>
  extras(): Promise<Views['extras']>
  /** An act of the desk; the code of the refusal when it was refused. */
  perform(operation: Operation, input: object): Promise<string>
  close(): Promise<void>
}

export const DAY = '20260302'

export async function openLine(subject: Subject, transport: Transport): Promise<Line> {
  const t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [...subject.modules] })
  await subject.arrange(t)
  const root = path.join(t.host.settings.dataDirectory, 'outlets')
  const desk = () => t.actor({ scope: [subject.agencyId], agencyId: subject.agencyId })
  const gateway =
    transport === 'irs-gateway' ? await startGatewayPeer(subject.outletId, KEY, () => t.clock.now()) : undefined
  const perform = async (operation: Operation, input: object) => {
    const done = await t.perform(desk(), operation, input)
    return done.ok ? 'ok' : done.refusal.code
  }
  if (gateway !== undefined) {
    const line = { outletId: subject.outletId, transport, endpoint: gateway.url, ...KEY }
    expect(await perform(subject.acts.configure, line)).toBe('ok')
  }
  const views = async () => {
    const done = await t.perform(desk(), subject.acts.list, { filter: 'all' })
    if (!done.ok) throw new Error(done.refusal.code)
    return done.value as Views
  }
  // only what carries and reads: the other timed work of the house is not looked at here
  const module = subject.desk.schema.replace('_desk', '')
  const repeating = [`${module}.send-to-outlets`, `${module}.read-outlet-receipts`]
  const work = () => drain(t.host, { repeating })
  let kept: (() => void)[] = []
  const holdUntil = (at: string | null) =>
    t.sql(`update ${subject.desk.schema}.outlet set next_try_at = $2 where outlet_id = $1`, [subject.outletId, at])
  await holdUntil(LATER)
  return {
    t,
    memory: gateway?.memory ?? memoryOf(root, subject.outletId),
    gateway,
    async carry(fault) {
      if (fault !== undefined) gateway?.faults.push(fault)
      await holdUntil(null)
      await work()
      const [line] = await t.sql<{ why: string | null }>(
        `select failed_because as why from ${subject.desk.schema}.outlet where outlet_id = $1`,
        [subject.outletId],
      )
      t.clock.advance(2 * MINUTE)
      if (gateway === undefined) kept.push(...answerOutbox(root, subject.outletId, fault))
      await work()
      await work()
      await holdUntil(LATER)
      return line?.why ?? null
    },
    async release() {
      for (const write of kept) write()
      kept = []
      t.clock.advance(2 * MINUTE)
      await work()
    },
    async standing(recordId, act = 'publish') {
      const [row] = await t.sql<Standing>(
        `select state, note, attempt from ${subject.desk.schema}.outlet_delivery where record_id = $1 and outlet_id = $2 and act = $3`,
        [recordId, subject.outletId, act],
      )
      return row
    },
    async sums() {
      const found = (await views()).outlets.find((one) => one.outletId === subject.outletId)
      if (found === undefined) throw new Error(`${subject.outletId} is not on the screen`)
      expect(found.isBalanced).toBe(true)
      return found
    },
    async day() {
      return (await views()).days.find((one) => one.outletId === subject.outletId && one.day === DAY)
    },
    async extras() {
      return (await views()).extras.filter((one) => one.outletId === subject.outletId)
    },
    perform,
    async close() {
      await gateway?.close()
      await t.close()
    },
  }
}
