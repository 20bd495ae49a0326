// Acceptance test 9 of the specification (verifiable.md §17): a phone out of the net for a working day, with its twins.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { twinKeeper, twinOf } from '#platform/twin.ts'
import { captureRoot } from './domain/capture.ts'
import { freshId, openVisit, PICTURE, uploadOf } from './fixtures/visit-acts.ts'
import { done, makeVisitWorld } from './fixtures/visit-world.ts'
import type { VisitWorld } from './fixtures/visit-world.ts'
import { getVisit } from './queries/get-visit.ts'

let world: VisitWorld
const { keep, without, removeAll } = twinKeeper('modules/inspection')
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-03')
}, 120_000)
afterAll(async () => {
  removeAll()
  await world.t.close()
})

interface Capture {
  readonly counter: number
  readonly root: string
  readonly previousRoot: string | null
  readonly bytes: Uint8Array
  readonly capturedAt: string
}

/** Fifty pictures of one phone over eight hours without a net, each linked to the one before; the phone's clock is ahead by `fast` minutes. */
function fiftyPictures(fast: number): Capture[] {
  const from = world.t.clock.now().getTime() - 8 * 3_600_000 + fast * 60_000
  const taken: Capture[] = []
  for (let n = 1; n <= 50; n += 1) {
    const bytes = Buffer.concat([PICTURE, createHash('sha256').update(`${fast}-${n}`).digest()])
    taken.push({
      counter: n,
      root: captureRoot(bytes),
      previousRoot: taken.at(-1)?.root ?? null,
      bytes,
      capturedAt: new Date(from + n * 576_000).toISOString(),
    })
  }
  return taken
}

async function sendAll(visitId: string, device: string, captures: readonly Capture[], fast = 0): Promise<void> {
  const sentAt = new Date(world.t.clock.now().getTime() + fast * 60_000).toISOString()
  for (const capture of captures)
    await uploadOf(world, world.officer(1), visitId, { kind: 'photo', device, sentAt, ...capture })
}

const devicesOf = async (visitId: string, query = getVisit) =>
  (await done(world.t, world.officer(1), query, { visitId })).devices

/** What reads a visit, with one guard of the chain cut out. */
async function blind(from: string, to: string): Promise<typeof getVisit> {
  const chain = keep(await twinOf('modules/inspection', 'domain/capture-chain.ts', [{ from, to }]))
  return without<typeof getVisit>('queries/get-visit.ts', 'getVisit', [], { 'domain/capture-chain.ts': chain.place })
}

test('acceptance 9: fifty pictures of a day without a net arrive whole, and the phone is said to be whole', async () => {
  const visitId = await openVisit(world)
  await sendAll(visitId, 'dev-whole', fiftyPictures(0))
  expect(await devicesOf(visitId)).toEqual([
    { device: 'dev-whole', received: 50, missing: [], broken: [], skewMinutes: null },
  ])
})

test('acceptance 9: one of fifty deleted is a missing number; without the guard nobody would see it', async () => {
  const visitId = await openVisit(world)
  await sendAll(
    visitId,
    'dev-gap',
    fiftyPictures(0).filter(({ counter }) => counter !== 23),
  )
  expect(await devicesOf(visitId)).toMatchObject([{ received: 49, missing: [23], broken: [] }])
  const twin = await blind('missing.push(n)', 'continue')
  expect(await devicesOf(visitId, twin)).toMatchObject([{ missing: [] }])
})

test('acceptance 9: one deleted and the rest numbered anew breaks the chain where it was; without the link it would not show', async () => {
  const visitId = await openVisit(world)
  const kept = fiftyPictures(0).filter(({ counter }) => counter !== 23)
  await sendAll(
    visitId,
    'dev-renumbered',
    kept.map((capture, index) => ({ ...capture, counter: index + 1 })),
  )
  expect(await devicesOf(visitId)).toMatchObject([{ received: 49, missing: [], broken: [23] }])
  const twin = await blind('link.previousRoot !== last.root', 'false')
  expect(await devicesOf(visitId, twin)).toMatchObject([{ missing: [], broken: [] }])
})

test('acceptance 9: a clock three hours ahead is told in minutes; without the comparison the false times would stand alone', async () => {
  const visitId = await openVisit(world)
  await sendAll(visitId, 'dev-fast', fiftyPictures(180), 180)
  expect(await devicesOf(visitId)).toMatchObject([{ received: 50, missing: [], broken: [], skewMinutes: -180 }])
  const twin = await blind('Math.abs(worst) > TOLERANCE_MS ?', 'Math.abs(worst) > Infinity ?')
  expect(await devicesOf(visitId, twin)).toMatchObject([{ skewMinutes: null }])
})

test('a picture sent twice because the answer was lost is kept once, though the phone tells another time the second time', async () => {
  const visitId = await openVisit(world)
  const id = freshId(world)
  for (const sentAt of ['2026-03-02T01:40:00.000Z', '2026-03-02T01:41:00.000Z'])
    await uploadOf(world, world.officer(1), visitId, { id, device: 'dev-twice', sentAt })
  expect(await devicesOf(visitId)).toMatchObject([{ device: 'dev-twice', received: 1 }])
})
