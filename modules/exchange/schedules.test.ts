// A feed's schedule starts its reading at its time; what was missed is caught up once; what does not come is told.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isWorkingDay } from '#law'
import { dayInShanghai } from '#kernel/plain-date.ts'
import type { TestHost } from '#platform/testing.ts'
import { lastDue } from './domain/feed-schedule.ts'
import { clerk, makeExchangeWorld, registerNumbers, waterFile, waterLine } from './fixtures/exchange-world.ts'
import { getFeed } from './operations/get-feed.ts'
import { listFeeds } from './operations/list-feeds.ts'

let t: TestHost
beforeAll(async () => {
  t = await makeExchangeWorld()
  await registerNumbers(t, [1, 2, 3])
})
afterAll(() => t.close())

const timing = { at: '06:00', workingDays: false, day: 1, month: 7 }
const dueAt = (schedule: 'daily' | 'monthly' | 'yearly' | 'on-demand', parts: Partial<typeof timing>, now: string) => {
  const at = new Date(now)
  return lastDue({ schedule, timing: { ...timing, ...parts } }, at, dayInShanghai(at), (day) => isWorkingDay(day))
}

test('a time of the day, of working days, of a month and of a year; none without a schedule', () => {
  const on = (text: string) => new Date(text)
  expect(dueAt('daily', {}, '2026-11-20T06:00:00+08:00')).toEqual(on('2026-11-20T06:00:00+08:00'))
  expect(dueAt('daily', {}, '2026-11-20T05:59:00+08:00')).toEqual(on('2026-11-19T06:00:00+08:00'))
  expect(dueAt('daily', { workingDays: true }, '2026-11-22T09:00:00+08:00')).toEqual(on('2026-11-20T06:00:00+08:00'))
  expect(dueAt('monthly', {}, '2026-11-20T09:00:00+08:00')).toEqual(on('2026-11-01T06:00:00+08:00'))
  expect(dueAt('monthly', { workingDays: true }, '2026-11-01T09:00:00+08:00')).toEqual(on('2026-10-08T06:00:00+08:00'))
  expect(dueAt('monthly', { day: 25 }, '2026-11-20T09:00:00+08:00')).toEqual(on('2026-10-25T06:00:00+08:00'))
  expect(dueAt('yearly', {}, '2026-03-02T09:00:00+08:00')).toEqual(on('2025-07-01T06:00:00+08:00'))
  expect(dueAt('on-demand', {}, '2026-03-02T09:00:00+08:00')).toBeUndefined()
})

const feedKey = 'water-arrears'
const inbox = `feeds/${feedKey}/inbox`

/** The due time of this feed, a month at a time. */
async function page() {
  const found = await t.perform(clerk(t), getFeed, { feedKey })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

async function listed() {
  const found = await t.perform(clerk(t), listFeeds, {})
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value.feeds.find((feed) => feed.feedKey === feedKey)
}

async function tick(): Promise<void> {
  t.clock.advance(61_000)
  await t.drain()
}

test('a file in the inbox of a feed is taken once its time has come, set aside when it is safe, and no second one until the next time', async () => {
  const { schedule } = (await page()).definition
  expect(schedule).toBe('monthly')
  await t.host.ports.drops.write(inbox, '十月.csv', Buffer.from(waterFile(waterLine(1))))
  await tick()
  expect(await t.host.ports.drops.list(inbox)).toEqual([])
  expect(await t.host.ports.drops.list(`feeds/${feedKey}/taken`)).toEqual(['十月.csv'])
  expect((await page()).batches).toMatchObject([
    { fileName: '十月.csv', equation: '接收 1 = 载入 1 + 未变 0 + 隔离 0' },
  ])
  await t.host.ports.drops.write(inbox, '补报.csv', Buffer.from(waterFile(waterLine(2))))
  await tick()
  expect(await t.host.ports.drops.list(inbox)).toEqual(['补报.csv'])
})

test('months nobody ran the server are caught up once, with what lies there', async () => {
  t.clock.set('2027-03-05T09:00:00+08:00')
  await tick()
  const { batches } = await page()
  expect(batches.map((batch) => batch.fileName)).toEqual(['补报.csv', '十月.csv'])
  const runs = await t.sql<{ n: number }>(`select count(*)::int as n from exchange.feed_run where feed_key = $1`, [
    feedKey,
  ])
  expect(runs[0]?.n).toBe(2)
  expect(await listed()).toMatchObject({ isOverdue: false })
})

test('a feed that does not come an hour after its time is told as overdue until it comes', async () => {
  t.clock.set('2027-04-01T06:30:00+08:00')
  expect(await listed()).toMatchObject({ isOverdue: false })
  t.clock.set('2027-04-01T07:30:00+08:00')
  expect(await listed()).toMatchObject({ isOverdue: true, dueAt: '2027-03-31T22:00:00.000Z' })
  await t.host.ports.drops.write(inbox, '三月.csv', Buffer.from(waterFile(waterLine(3))))
  await tick()
  expect(await listed()).toMatchObject({ isOverdue: false })
})

test('a file that cannot be received lies apart, and the time stays open for another', async () => {
  t.clock.set('2027-05-01T06:30:00+08:00')
  await t.host.ports.drops.write(inbox, '空.csv', Buffer.from(''))
  await tick()
  expect(await t.host.ports.drops.list(`feeds/${feedKey}/unreadable`)).toEqual(['空.csv'])
  await t.host.ports.drops.write(inbox, '四月.csv', Buffer.from(waterFile(waterLine(3, { 统计年月: '2027-04' }))))
  await tick()
  expect((await page()).batches[0]).toMatchObject({ fileName: '四月.csv' })
})
