import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drain } from '#platform/runtime.ts'
import { partiesValue } from '../domain/parties.ts'
import { sourceValue } from '../domain/source.ts'
import type { NamedSource } from '../domain/source.ts'
import { code, done, id, KL8, makeDrawWorld, PARTIES, realPlan, revealShares, walkTo } from '../fixtures/draw-world.ts'
import type { DrawWorld, PlanInput } from '../fixtures/draw-world.ts'
import { readHall } from '../queries/read-hall.ts'
import { readPlan } from '../queries/read-plan.ts'
import type { SourceEntry } from '../store/commitment-store.ts'
import { createPlan } from './create-plan.ts'
import { enterSource } from './enter-source.ts'
import { holdDraw } from './hold-draw.ts'
import { relayBeacon } from './relay-beacon.ts'
import { settle } from './settled-sources.ts'

// The clock only moves forward through this file, as it does for the jobs.
let world: DrawWorld
beforeAll(async () => {
  world = await makeDrawWorld({ entities: 60 })
}, 120_000)
afterAll(() => world.t.close())

const stateOf = async (planId: string) => (await done(world.t, world.author, readPlan, { planId })).state
const FOLDER = path.resolve(import.meta.dirname, '..')

test('one place reads sources, and it asks the commitment: no other code names, values or fetches one', () => {
  const files = sourceFiles(FOLDER)
  expect(files.length).toBeGreaterThan(60)
  const users = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ name }) => name)
  expect(users(/\bseedBase\(/)).toEqual(['domain/seed.ts', 'domain/vector.ts', 'operations/run-draw.ts'])
  expect(users(/\bsettle\(/)).toEqual(['operations/settled-sources.ts'])
  expect(users(/\bsettleSources\(/)).toEqual([
    'jobs/advance-plan.ts',
    'operations/hold-draw.ts',
    'operations/settled-sources.ts',
  ])
  expect(users(/\bsourceValue\(/)).toEqual([
    'domain/source.ts',
    'operations/enter-source.ts',
    'operations/settled-sources.ts',
  ])
  expect(users(/draw\.source_entry/)).toEqual(['queries/plans-in-motion.ts', 'store/commitment-store.ts'])
  expect(users(/\binsertSourceEntry\(/)).toEqual(['operations/enter-source.ts', 'store/commitment-store.ts'])
  expect(users(/network\.fetch/)).toEqual(['jobs/fetch-beacon.ts'])
  expect(users(/Math\.random|randomInt|randomUUID|getRandomValues/)).toEqual([])
  const settled = files.find(({ name }) => name === 'operations/settled-sources.ts')?.text ?? ''
  expect(settled).toContain('await committedSources(act.tx, plan, wave.wave)')
  expect(settled).not.toContain('definition.sources')
  // A planted second path is seen by the same look.
  expect(/\bseedBase\(/.test('const other = seedBase(suite, hash, 0, [backup])')).toBe(true)
})

const NAMED: readonly NamedSource[] = [
  { type: 'parties', at: 'a'.repeat(64) },
  { type: 'cwl-kl8', at: '2026054' },
  { type: 'cwl-ssq', at: '2026025' },
]
const TEXT = { 'cwl-kl8': `2026054:${KL8}`, 'cwl-ssq': '2026025:01,07,12,18,25,33+16' } as const
const reading = fc.record({
  type: fc.constantFrom('cwl-kl8' as const, 'cwl-ssq' as const, 'drand-quicknet' as const),
  isOther: fc.boolean(),
  who: fc.integer({ min: 1, max: 3 }),
  page: fc.integer({ min: 1, max: 3 }),
})
const states = fc.record({
  sources: fc.subarray([...NAMED], { minLength: 1 }),
  revealed: fc.subarray(['甲方', '乙方', '丙方']),
  isOver: fc.boolean(),
  readings: fc.array(reading, { maxLength: 8 }),
})

test('over every state of the sources a draw has exactly the committed ones, each agreed by two, or none at all', () => {
  let ready = 0
  fc.assert(
    fc.property(states, ({ sources, revealed, isOver, readings }) => {
      const parties = ['甲方', '乙方', '丙方'].map((name) => ({
        name,
        share: revealed.includes(name) ? Buffer.alloc(32, name) : null,
      }))
      const entries = readings.map((one, i) => entryOf(one, i))
      const outcome = settle(sources, { entries, parties, isOver })
      const isKnown = (source: NamedSource): boolean =>
        source.type === 'parties'
          ? revealed.length > 0 && (isOver || revealed.length === 3)
          : isAgreed(entries.filter(({ sourceType }) => sourceType === source.type))
      expect(outcome.ok).toBe(sources.every(isKnown))
      if (!outcome.ok) {
        expect(outcome.missing).toHaveLength(sources.filter((one) => !isKnown(one)).length)
        return
      }
      ready += 1
      expect(outcome.sources.values.map(({ type, at }) => ({ type, at }))).toEqual(sources)
      for (const { type, at, value } of outcome.sources.values) {
        if (type === 'parties')
          expect(value).toEqual(
            partiesValue(parties.flatMap(({ name, share }) => (share === null ? [] : [{ name, share }]))),
          )
        else expect(readings.map((_, i) => entries[i]?.value)).toContain(textOf(type, at, value))
      }
      expect(outcome.sources.silent).toEqual(['甲方', '乙方', '丙方'].filter((one) => !revealed.includes(one)))
    }),
    { numRuns: 3000 },
  )
  expect(ready).toBeGreaterThan(30)
})

test('parties never stand alone in a real draw, and a source worth too little is refused (draw.sources-wrong)', async () => {
  const create = (plan: PlanInput) => code(world.t.perform(world.author, createPlan, plan))
  expect(await create(realPlan(world, 'S-1', { sources: [] }))).toBe('draw.sources-wrong')
  expect(await create(realPlan(world, 'S-1', { parties: [], sources: [{ type: 'cwl-ssq', at: '2026025' }] }))).toBe(
    'draw.sources-wrong',
  )
  expect(await create({ ...realPlan(world, 'S-1'), holdAt: '2026-03-08T10:00:00+08:00' })).toBe('draw.definition-wrong')
})

test('a source changed in the row after the commitment changes nothing: the draw waits for the committed one', async () => {
  const { t, author, operators } = world
  const planId = await walkTo(
    world,
    realPlan(world, 'S-2', { scope: { description: '第一组', divisions: ['330203'] } }),
    'ARMED',
  )
  await revealShares(world, planId)
  await t.sql(
    `update draw.plan set definition = jsonb_set(definition, '{sources}', '[{"type":"cwl-ssq","at":"2026025"}]') where plan_id = $1`,
    [planId],
  )
  t.clock.set('2026-03-05T10:00:00+08:00')
  const enter = (n: number, operator: 0 | 1, type: string, value: string) =>
    code(
      t.perform(operators[operator], enterSource, {
        entryId: id(7000 + n),
        planId,
        type,
        value,
        publicationTitle: `公告${n}`,
        publicationUrl: `https://example.com/${n}`,
        publicationHash: 'a'.repeat(64),
      }),
    )
  expect(await enter(1, 0, 'cwl-ssq', '2026025:01,07,12,18,25,33+16')).toBe('draw.source-unknown')
  await t.drain()
  expect(await stateOf(planId)).toBe('ARMED')
  expect(await code(t.perform(author, holdDraw, { planId }))).toBe('draw.source-missing')
  expect(await enter(2, 0, 'cwl-kl8', `2026054:${KL8}`)).toBe('ok')
  expect(await enter(3, 1, 'cwl-kl8', `2026054:${KL8}`)).toBe('ok')
  const leaves = await t.sql<{ value: string }>(
    `select f.value from ledger.entry e join ledger.field f using (entry_id)
     where e.type = 'draw.source' and e.subject_id = $1 and f.name = 'publication'`,
    [planId],
  )
  expect(leaves.map(({ value }) => value)).toEqual(['a'.repeat(64), 'a'.repeat(64)])
  t.clock.set('2026-03-05T10:00:10+08:00')
  await t.drain()
  expect(await stateOf(planId)).toBe('DRAWN')
})

test('the foreign beacon is off, and where it is on it is carried by file or asked of one relay, proves itself, and says 境外', async () => {
  const { t, author, operators } = world
  const [round] = quicknetRounds()
  if (round === undefined) throw new Error('vector 17 has rounds')
  const plan: PlanInput = {
    ...realPlan(world, 'S-3', {
      scope: { description: '第三组', divisions: ['330205'] },
      parties: [],
      sources: [{ type: 'drand-quicknet', at: String(round.round) }],
    }),
    partiesCloseAt: undefined,
    sourceMoment: '2026-03-07T10:00:00+08:00',
    holdAt: '2026-03-07T10:00:00+08:00',
  }
  expect(await code(t.perform(author, createPlan, plan))).toBe('draw.sources-wrong')
  await t.sql(`update draw.policy set is_foreign_beacon_allowed = true where kind = 'real'`)
  const byFile = await walkTo(world, plan, 'ARMED')
  const byRelay = await walkTo(
    world,
    {
      ...plan,
      ...realPlan(world, 'S-4', { ...plan.definition, scope: { description: '第四组', divisions: ['330206'] } }),
      sourceMoment: plan.sourceMoment,
      holdAt: '2026-03-07T12:00:00+08:00',
      partiesCloseAt: undefined,
    },
    'ARMED',
  )
  const hall = await done(t, author, readHall, { planId: byFile })
  expect(hall.sources).toMatchObject([{ label: 'drand（境外信标）', isForeign: true }])
  const relay = (n: number, file: string) =>
    code(t.perform(operators[0], relayBeacon, { entryId: id(7100 + n), planId: byFile, file }))
  expect(await relay(1, JSON.stringify(round))).toBe('draw.source-not-yet')
  t.clock.set('2026-03-07T10:00:00+08:00')
  expect(await relay(2, 'not json')).toBe('draw.source-wrong')
  expect(await relay(3, JSON.stringify({ ...round, round: round.round + 1 }))).toBe('draw.source-wrong')
  expect(await relay(4, JSON.stringify({ ...round, signature: 'ab'.repeat(48) }))).toBe('draw.source-wrong')
  expect(await relay(5, JSON.stringify(round))).toBe('ok')
  t.clock.set('2026-03-07T10:00:40+08:00')
  await t.drain()
  expect(await stateOf(byFile)).toBe('DRAWN')

  const asked: string[] = []
  const answers = ['{"round":1}', JSON.stringify(round)]
  const network = {
    fetch: async (url: string) => {
      asked.push(url)
      return { status: 200, body: Buffer.from(answers.shift() ?? '') }
    },
  }
  const host = { ...t.host, ports: { ...t.host.ports, network: { ...t.host.ports.network, ...network } } }
  await drain(host)
  expect(asked).toEqual([])
  await t.sql(`update draw.policy set beacon_relay_url = 'https://relay.example/drand/' where kind = 'real'`)
  for (const moment of ['2026-03-07T10:02:00+08:00', '2026-03-07T10:03:00+08:00', '2026-03-07T12:00:30+08:00']) {
    t.clock.set(moment)
    await drain(host)
  }
  expect(asked).toEqual(Array.from({ length: 2 }, () => `https://relay.example/drand/public/${round.round}`))
  expect(await stateOf(byRelay)).toBe('DRAWN')
}, 120_000)

test('a later wave waits for its own round, by file or relay, and takes none of an earlier wave', async () => {
  const { t, author, operators } = world
  const [first, second] = quicknetRounds()
  if (first === undefined || second === undefined) throw new Error('vector 17 has two rounds')
  const window = { visitsFrom: '2026-03-10', visitsTo: '2026-03-20' }
  const beacon = (round: number) => [{ type: 'drand-quicknet' as const, at: String(round) }]
  const planId = await walkTo(
    world,
    {
      ...realPlan(world, 'S-6', {
        scope: { description: '分批', divisions: ['330203'] },
        sizing: { mode: 'number', n: 6 },
        parties: [],
        sources: beacon(first.round),
        ...window,
        waves: [
          {
            ...window,
            sources: beacon(second.round),
            sourceMoment: '2026-03-08T15:00:00+08:00',
            holdAt: '2026-03-08T15:00:00+08:00',
          },
          {
            ...window,
            sources: beacon(second.round),
            sourceMoment: '2026-03-08T16:00:00+08:00',
            holdAt: '2026-03-08T16:00:00+08:00',
          },
        ],
      }),
      period: '2026-W10',
      sourceMoment: '2026-03-08T14:00:00+08:00',
      holdAt: '2026-03-08T14:00:00+08:00',
      partiesCloseAt: undefined,
    },
    'ARMED',
  )
  const asked: string[] = []
  const network = {
    fetch: async (url: string) => {
      asked.push(url)
      const [round] = [first, second].filter((one) => url.endsWith(`/${one.round}`))
      return { status: 200, body: Buffer.from(JSON.stringify(round)) }
    },
  }
  const host = { ...t.host, ports: { ...t.host.ports, network: { ...t.host.ports.network, ...network } } }
  const wavesAt = async (moment: string) => {
    t.clock.set(moment)
    await drain(host)
    t.clock.set(new Date(Date.parse(moment) + 30_000).toISOString())
    await drain(host)
    return (await done(t, author, readPlan, { planId })).waves.map(({ state }) => state)
  }
  expect(await wavesAt('2026-03-08T14:00:00+08:00')).toEqual(['drawn', 'waiting', 'waiting'])
  expect(await wavesAt('2026-03-08T15:00:00+08:00')).toEqual(['drawn', 'drawn', 'waiting'])
  expect(asked).toEqual([first, second].map(({ round }) => `https://relay.example/drand/public/${round}`))

  await t.sql(`update draw.policy set beacon_relay_url = null where kind = 'real'`)
  t.clock.set('2026-03-08T16:00:00+08:00')
  const relay = (wave: number, file: object) =>
    code(
      t.perform(operators[0], relayBeacon, {
        entryId: id(7300 + wave),
        planId,
        wave,
        file: JSON.stringify(file),
      }),
    )
  expect(await relay(1, first)).toBe('draw.wrong-state')
  expect(await relay(2, second)).toBe('draw.wave-over')
  expect(await relay(3, first)).toBe('draw.source-wrong')
  expect(await relay(4, second)).toBe('draw.source-unknown')
  expect(await relay(3, second)).toBe('ok')
  expect(await wavesAt('2026-03-08T16:00:30+08:00')).toEqual(['drawn', 'drawn', 'drawn'])
}, 120_000)

test('silent parties are left out and named; without one that spoke there is no draw', async () => {
  const { t, author, operators } = world
  const moments = {
    sourceMoment: '2026-03-10T21:30:00+08:00',
    holdAt: '2026-03-11T10:00:00+08:00',
    partiesCloseAt: '2026-03-10T20:00:00+08:00',
  }
  const speaking = await walkTo(world, { ...realPlan(world, 'S-5', { stratify: 'none' }), ...moments }, 'ARMED')
  await revealShares(world, speaking, [PARTIES[0]?.name ?? ''])
  t.clock.set('2026-03-11T09:00:00+08:00')
  for (const [n, operator] of operators.entries())
    await done(t, operator, enterSource, {
      entryId: id(7200 + n),
      planId: speaking,
      type: 'cwl-kl8',
      value: `2026054:${KL8}`,
      publicationTitle: `公告${n}`,
      publicationUrl: `https://example.com/${n}`,
      publicationHash: 'a'.repeat(64),
    })
  t.clock.set('2026-03-11T10:00:10+08:00')
  await t.drain()
  expect(await stateOf(speaking)).toBe('DRAWN')
  const named = await t.sql<{ value: string }>(
    `select f.value from ledger.entry e join ledger.field f using (entry_id)
     where e.type = 'draw.seed' and e.subject_id = $1 and f.name = 'silent'`,
    [speaking],
  )
  expect(named).toEqual([{ value: PARTIES[1]?.name }])
  expect((await done(t, author, readHall, { planId: speaking })).parties.map(({ revealed }) => revealed)).toEqual([
    true,
    false,
  ])
})

function sourceFiles(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('fixtures'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }))
}

function entryOf(
  one: { type: 'cwl-kl8' | 'cwl-ssq' | 'drand-quicknet'; isOther: boolean; who: number; page: number },
  i: number,
): SourceEntry {
  const right = one.type === 'drand-quicknet' ? 'ff'.repeat(48) : TEXT[one.type]
  return {
    entryId: id(i),
    wave: 1,
    sourceType: one.type,
    sourceAt: '',
    value: one.isOther ? right.replace('01,07', '02,07').replace('02,05', '03,05') : right,
    publicationTitle: '公告',
    publicationUrl: `https://example.com/${one.page}`,
    publicationHash: 'a'.repeat(64),
    accountId: id(one.who),
    personName: '',
    enteredAt: new Date(i),
  }
}

function isAgreed(entries: readonly SourceEntry[]): boolean {
  return entries.some((a) =>
    entries.some((b) => a.value === b.value && a.accountId !== b.accountId && a.publicationUrl !== b.publicationUrl),
  )
}

function textOf(type: NamedSource['type'], at: string, value: Uint8Array): string {
  const text = Buffer.from(value).toString()
  const parsed = sourceValue({ type, at }, text)
  return parsed.ok ? text : 'not this source'
}

function quicknetRounds(): { round: number; signature: string }[] {
  const { vectors } = JSON.parse(
    readFileSync(new URL('../../../spec/draw/draw-vectors.json', import.meta.url), 'utf8'),
  ) as { vectors: { name: string; expect: { round: number; signature: string }[] }[] }
  return (vectors.find(({ name }) => name === '17-drand')?.expect ?? []).map(({ round, signature }) => ({
    round,
    signature,
  }))
}
