import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { agencyId, concludeVisit, putEntity, testId } from '../../../modules/disclosure/fixtures/disclosure-test.ts'
import { operationsOf } from './desk.ts'
import { makeGetStory } from './get-story.ts'
import { makeListDeskRows } from './list-desk-rows.ts'

const firm = { name: '宁波澜屿电梯工程有限公司', uscc: '91330200MAN00B0170' }
let t: TestHost
let approver: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['entities', 'credit', 'inspection', 'disclosure'] })
  approver = t.actor({ permissions: ['disclosure.*', 'entities.read', 'credit.read'], agencyId, scope: [agencyId] })
  await putEntity(t, 10, firm)
  await concludeVisit(t, 900, testId(10))
  await concludeVisit(t, 901, testId(10), {
    concludedOn: '2026-01-20',
    resultNoticeNumber: '甬演市监检〔2026〕第00101号',
  })
  await t.drain()
})
afterAll(() => t.close())

test('a result that waits for publication carries its legal term with the article; past it, publishing needs a reason', async () => {
  const { rows } = await desk(approver)
  expect(rows.map((row) => [row.facts[0]?.value, row.band, row.dueOn, row.nextAct])).toEqual([
    ['甬演市监检〔2026〕第00101号', 'overdue', '2026-02-24', '写明理由，逾期公示'],
    ['甬演市监检〔2026〕第00217号', 'later', '2026-03-11', '核对并公示'],
  ])
  expect(rows[1]).toMatchObject({ startOn: '2026-02-05', remaining: 7, unit: 'working-day', provisional: false })
  expect(rows[1]?.citation).toMatch(/第.+条/u)
})

test('who may read publications but not approve them has no row', async () => {
  expect((await desk(t.actor({ permissions: ['disclosure.read'], scope: [agencyId] }))).rows).toEqual([])
})

test('getStory leads through what happened to the one enterprise, and is nothing to who may not read the register', async () => {
  const getStory = makeGetStory(operationsOf(t.host.modules))
  expect(await t.perform(approver, getStory, {})).toMatchObject({
    ok: true,
    value: {
      story: {
        entityId: testId(10),
        name: firm.name,
        steps: [
          { title: '登记', link: `/entities/${testId(10)}` },
          { title: '许可' },
          { title: '信用风险分类与抽中概率' },
          { title: '一路走来' },
        ],
      },
    },
  })
  expect(await t.perform(t.actor({ permissions: [] }), getStory, {})).toMatchObject({
    ok: true,
    value: { story: null },
  })
})

async function desk(actor: Actor) {
  const found = await t.perform(actor, makeListDeskRows(operationsOf(t.host.modules)), {})
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}
