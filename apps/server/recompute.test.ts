// Every decision that rests on the law base, made again from what the modules keep of it; and what a quiet change of the law does to it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { answerAll, freshId, openVisit, signAs } from '../../modules/inspection/fixtures/visit-acts.ts'
import { done, makeVisitWorld, testId, type VisitWorld } from '../../modules/inspection/fixtures/visit-world.ts'
import { concludeVisit } from '../../modules/inspection/operations/conclude-visit.ts'
import { orderCorrection } from '../../modules/inspection/operations/order-correction.ts'
import { recomputeAll } from '../../modules/law/decisions.ts'
import { lawAsKnown, lawBase } from '../../modules/law/law-base.ts'
import type { LawChange } from '../../modules/law/law-change.ts'
import type { LawBase } from '../../modules/law/law-files.ts'
import { layOver } from '../../modules/law/lay-over.ts'
import { keptAnswers } from '../../modules/law/queries/kept-answers.ts'
import { DECISIONS } from './host.ts'

let world: VisitWorld
beforeAll(async () => {
  world = await makeVisitWorld('SCJG-01', { others: ['draw', 'law', 'credit', 'disclosure'] })
  const root = world.t.actor({ permissions: ['*'], agencyId: world.agencyId, scope: [world.agencyId] })
  const bureau = await world.t.inject({
    method: 'POST',
    url: '/api/identity/agencies',
    actor: root,
    payload: {
      id: testId(70),
      code: 'NB-AMR',
      name: '宁波市市场监督管理局',
      shortName: '市市场监管局',
      sector: '市场监管',
      level: 'city',
      kind: 'organ',
      documentWord: '甬市监',
      divisionCode: '330200',
      divisions: ['330200'],
    },
  })
  expect(bureau.status).toBe(201)
  const visitId = await openVisit(world)
  await answerAll(world, visitId, '3 袋面粉超过保质期')
  for (const who of [1, 2, 'counterpart'] as const) await signAs(world, visitId, who)
  await done(world.t, world.officer(1), orderCorrection, {
    id: freshId(world),
    visitId,
    itemId: world.itemId,
    problem: '3 袋面粉超过保质期',
    requirement: '立即下架销毁',
    termDays: 15,
  })
  await done(world.t, world.officer(2), concludeVisit, {
    id: freshId(world),
    visitId,
    results: [{ itemId: world.itemId, codes: ['undisclosed', 'correction-ordered'] }],
    followUp: ['correct-and-track'],
  })
  await world.t.drain()
})
afterAll(() => world.t.close())

const anew = (present: LawBase, asKnown: (day: ReturnType<typeof plainDate>) => LawBase) =>
  world.t.act(world.t.actor({ agencyId: world.agencyId, scope: [world.agencyId, testId(70)] }), (act) =>
    recomputeAll(act.tx, [keptAnswers, ...DECISIONS], { present, asKnown }),
  )

test('a correction, a publication and a credit class, made again from their own facts, come out the same', async () => {
  const found = await anew(lawBase(), lawAsKnown)
  expect(found.differences).toEqual([])
  expect(found.bySource).toMatchObject({ 责令改正的期限: 1, 结果公示的期限: 1 })
  expect(found.bySource['信用风险分类']).toBeGreaterThanOrEqual(1)
})

test('twenty working days made nineteen behind everybody’s back: the publication is found, its rule named, with both days', async () => {
  const rule = lawBase().rules.get('inspection-result-publication')
  if (rule?.kind !== 'deadline') throw new Error('the rule is gone')
  const version = rule.versions.at(-1)
  if (version === undefined) throw new Error('the rule has no version')
  const planted: LawChange = { kind: 'rule', recordId: rule.id, examples: [], version: { ...version, amount: 19 } }
  const changed = layOver(lawBase(), [planted])
  const found = await anew(changed, () => changed)
  expect(found.differing).toBe(1)
  expect(found.differences).toMatchObject([
    {
      known: 'then',
      recordId: 'inspection-result-publication',
      subject: { kind: 'publication', title: '宁波市海曙区汀溪面馆 结果公示' },
      was: '2026-03-30',
      becomes: '2026-03-27',
    },
  ])
})

test('a changed indicator of the credit rule is found in every class that counted it', async () => {
  const rule = lawBase().rules.get('credit-risk-class')
  if (rule?.kind !== 'document') throw new Error('the rule is gone')
  const version = structuredClone(rule.versions.at(-1))
  if (version === undefined) throw new Error('the rule has no version')
  const body = version.body as { baseline: number }
  body.baseline += 1
  const planted: LawChange = { kind: 'rule', recordId: rule.id, examples: [], version }
  const changed = layOver(lawBase(), [planted])
  const found = await anew(changed, () => changed)
  expect(found.differing).toBe(found.bySource['信用风险分类'])
  expect(new Set(found.differences.map((one) => one.recordId))).toEqual(new Set(['credit-risk-class']))
})
