import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { plainDate } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { findItemVersion, refuseUnlessDrawable } from '../index.ts'
import { addItemVersion } from './add-item-version.ts'
import { approveItemVersion } from './approve-item-version.ts'
import { proposeItem } from './propose-item.ts'
import { FOOD, makeCatalogueWorld, proposal } from '../fixtures/catalogue-world.ts'
import type { CatalogueWorld } from '../fixtures/catalogue-world.ts'

let world: CatalogueWorld
let t: TestHost
let editor: Actor
let approver: Actor
beforeAll(async () => {
  world = await makeCatalogueWorld()
  ;({ t, editor, approver } = world)
})
afterAll(() => t.close())

test('scenario 3: when an article is repealed the version bound to it can start nothing new, and a version on the new law takes over', async () => {
  const item = await world.approved({
    basis: [
      { cite: `${FOOD}/9`, role: 'power' },
      { cite: 'cn.complaint-measures-interim/14', role: 'power' },
    ],
    checkPoints: [],
  })
  await t.act(editor, async ({ tx }) => {
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-14'))).toMatchObject({ ok: true })
    const dead = await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-15'))
    expect(dead).toMatchObject({ ok: false, refusal: { code: 'catalogue.not-drawable' } })
    expect(!dead.ok && dead.refusal.message).toContain('设定依据已失效（《市场监督管理投诉举报处理暂行办法》第十四条）')
    expect(await findItemVersion(tx, item.id, plainDate('2026-04-20'))).toMatchObject({ ordinal: 1 })
  })
  const next = {
    id: randomUUID(),
    itemId: item.id,
    name: item.name,
    content: {
      ...item.content,
      validFrom: '2026-04-15',
      basis: [
        { cite: `${FOOD}/9`, role: 'power' },
        { cite: 'cn.complaint-measures/16', role: 'power' },
      ],
    },
  }
  expect(await t.perform(editor, addItemVersion, next)).toMatchObject({ ok: true })
  expect(await t.perform(editor, addItemVersion, next)).toMatchObject({ ok: true })
  expect(await t.perform(approver, approveItemVersion, { itemVersionId: next.id })).toMatchObject({
    ok: true,
    value: { closedVersionId: item.itemVersionId },
  })
  await t.act(editor, async ({ tx }) => {
    expect(await findItemVersion(tx, item.id, plainDate('2026-04-14'))).toMatchObject({
      ordinal: 1,
      validTo: '2026-04-14',
    })
    expect(await refuseUnlessDrawable(tx, [item.id], plainDate('2026-04-15'))).toMatchObject({
      ok: true,
      value: [{ ordinal: 2 }],
    })
  })
})

test.each([
  ['catalogue.basis-empty', {}, { basis: [], checkPoints: [] }],
  ['catalogue.power-missing', {}, { basis: [{ cite: `${FOOD}/17`, role: 'content' }] }],
  ['catalogue.basis-unknown', {}, { basis: [{ cite: 'cn.no-such-law/1', role: 'power' }], checkPoints: [] }],
  [
    'catalogue.basis-dead',
    {},
    { basis: [{ cite: 'cn.complaint-measures-interim/14', role: 'power' }], checkPoints: [], validFrom: '2026-04-15' },
  ],
  [
    'catalogue.basis-rank-too-low',
    {},
    { basis: [{ cite: 'ningbo.supervision-opinion/13', role: 'power' }], checkPoints: [] },
  ],
  ['catalogue.catalogue-code-wrong', {}, { catalogueCode: '1234' }],
  ['catalogue.implementation-code-wrong', {}, { implementationCodes: ['1133020000N00B053W6'] }],
  ['catalogue.implementation-code-wrong', {}, { implementationCodes: ['1133020000N00B053X3'] }],
  ['catalogue.rate-wrong', {}, { samplingRate: { min: 101, max: null, unit: 'percent', period: 'year' } }],
  ['catalogue.rate-wrong', {}, { samplingRate: { min: 5, max: 3, unit: 'permille', period: 'year' } }],
  ['catalogue.frequency-wrong', {}, { frequency: { min: 2, max: 1, period: 'year' } }],
  ['catalogue.days-wrong', {}, { validTo: '2026-02-01' }],
  [
    'catalogue.check-point-basis-missing',
    {},
    { checkPoints: [{ code: '01', text: '要点', reason: '要点', cites: [`${FOOD}/20`] }] },
  ],
  [
    'catalogue.check-point-repeated',
    {},
    { checkPoints: [1, 2].map(() => ({ code: '01', text: '要点', reason: '要点', cites: [`${FOOD}/17`] })) },
  ],
  ['catalogue.kind-content-mismatch', { kind: 'penalty' }, {}],
  ['catalogue.group-mismatch', { group: { code: 'SCJG-G01', name: '别的名称' } }, {}],
  ['catalogue.code-taken', { code: 'SCJG-01' }, {}],
  ['platform.invalid-input', {}, { validFrom: '2026-02-30' }],
])('an item is refused with %s', async (code, parts, content) => {
  expect(await t.perform(editor, proposeItem, proposal(parts, content))).toMatchObject({ ok: false, refusal: { code } })
})

const PENALTY = {
  kind: 'penalty',
  penalty: {
    violation: '违法行为',
    kinds: ['fine'],
    amounts: [{ subject: 'any', amount: { type: 'range', minFen: 100, maxFen: 200 } }],
    agencies: [{ agency: '市场监督管理部门' }],
  },
}

test('a rule of a ministry may not set a confiscation (catalogue.penalty-beyond-rank) and a range may not run backwards (catalogue.amount-wrong)', async () => {
  const basis = [{ cite: `${FOOD}/33`, role: 'penalty' }]
  const attempt = (penalty: object) =>
    t.perform(editor, proposeItem, proposal({ kind: 'penalty' }, { basis, checkPoints: [], penalty }))
  expect(await attempt({ ...PENALTY.penalty, kinds: ['confiscation-of-goods'] })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.penalty-beyond-rank' },
  })
  const backwards = [{ subject: 'any', amount: { type: 'range', minFen: 200, maxFen: 100 } }]
  expect(await attempt({ ...PENALTY.penalty, amounts: backwards })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.amount-wrong' },
  })
  expect(await attempt(PENALTY.penalty)).toMatchObject({ ok: true })
})

test('the same proposal sent twice is answered alike, another content under its id is refused (catalogue.id-taken)', async () => {
  const item = proposal()
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  expect(await t.perform(editor, proposeItem, item)).toMatchObject({ ok: true })
  expect(await t.perform(editor, proposeItem, { ...item, name: '别的名称' })).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.id-taken' },
  })
})
