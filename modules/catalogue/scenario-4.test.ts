import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { catalogueModule } from './module.ts'
import { concludePolicyReview } from './operations/conclude-policy-review.ts'
import { getPolicyDraft } from './operations/get-policy-draft.ts'
import { importPolicyDrafts } from './operations/import-policy-drafts.ts'
import { listPolicyDrafts } from './operations/list-policy-drafts.ts'
import { publishPolicy } from './operations/publish-policy.ts'
import { recordRemovedBarrier } from './operations/record-removed-barrier.ts'
import { recordStakeholderOpinion } from './operations/record-stakeholder-opinion.ts'
import { revisePolicyDraft } from './operations/revise-policy-draft.ts'
import { submitPolicyDraft } from './operations/submit-policy-draft.ts'

const NOTICE = '为规范项目管理，本区工程项目须由在本区注册子公司承接。新能源企业未经本区备案不得营业。'
const PLAIN = '各单位应当在每年十二月底前公布下一年度的检查计划，并接受社会监督。'

let t: TestHost
let drafter: Actor
let reviewer: Actor
let leader: Actor
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [catalogueModule] })
  drafter = t.actor({ personName: '忻立群', permissions: ['catalogue.draft-policy'] })
  reviewer = t.actor({ personName: '应建波', permissions: ['catalogue.review-policy', 'catalogue.draft-policy'] })
  leader = t.actor({ personName: '励海燕', permissions: ['catalogue.publish-policy'] })
})
afterAll(() => t.close())

const draftOf = (text: string, parts: object = {}) => ({
  id: randomUUID(),
  title: '关于规范新能源项目管理的通知',
  kind: 'normative-document' as const,
  text,
  ...parts,
})

async function submitted(text = NOTICE) {
  const draft = draftOf(text)
  const done = await t.perform(drafter, submitPolicyDraft, draft)
  if (!done.ok) throw new Error(done.refusal.message)
  return { policyDraftId: draft.id, hits: done.value.hits }
}

const opinionOn = (policyDraftId: string) => ({
  id: randomUUID(),
  policyDraftId,
  speaker: '宁波某新能源工程有限公司',
  speakerKind: 'operator' as const,
  opinion: '外地企业在本区没有子公司，将不能承接项目。',
  answer: '采纳，删去该条。',
  heardOn: '2026-03-01',
})

const hear = (policyDraftId: string) => t.perform(drafter, recordStakeholderOpinion, opinionOn(policyDraftId))
const conclude = (policyDraftId: string, parts: object, actor = reviewer) =>
  t.perform(actor, concludePolicyReview, { id: randomUUID(), policyDraftId, conclusion: 'no-effect', ...parts })
const issue = (policyDraftId: string) =>
  t.perform(leader, publishPolicy, { policyDraftId, documentNumber: '甬海政发〔2026〕3号' })
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)

test('scenario 4: a subsidiary demanded here and a filing made a licence are both found; 无影响 needs the reviewer’s reason', async () => {
  const { policyDraftId, hits } = await submitted()
  expect(hits.map((one) => [one.code, one.group])).toEqual([
    ['G9-2', 'flow'],
    ['G8-1', 'entry'],
  ])
  expect(codeOf(await conclude(policyDraftId, {}))).toBe('catalogue.stakeholders-unheard')
  await hear(policyDraftId)
  const bare = await conclude(policyDraftId, {})
  expect(bare).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.policy-hits-unanswered', citation: expect.stringContaining('《公平竞争审查条例》') },
  })
  if (!bare.ok) expect(bare.refusal.message).toContain('2 处')
  expect(codeOf(await conclude(policyDraftId, { reason: '两处均系对上位法既有规定的转述，没有新设条件。' }))).toBe('ok')
  const seen = await t.perform(leader, getPolicyDraft, { policyDraftId })
  expect(seen).toMatchObject({ ok: true, value: { conclusion: 'no-effect', heard: [{ isOfThisText: true }] } })
})

test('scenario 4: without a review the document does not reach 发布, neither by the operation, nor by an import, nor by SQL', async () => {
  const { policyDraftId } = await submitted()
  expect(await issue(policyDraftId)).toMatchObject({
    ok: false,
    refusal: { code: 'catalogue.policy-review-missing', citation: '《公平竞争审查条例》第十八条' },
  })
  const rows = [draftOf(PLAIN, { documentNumber: '' }), draftOf(NOTICE, { documentNumber: '甬海政发〔2026〕4号' })]
  const whole = await t.perform(drafter, importPolicyDrafts, { rows })
  expect(codeOf(whole)).toBe('catalogue.policy-import-published')
  expect(codeOf(await t.perform(drafter, getPolicyDraft, { policyDraftId: rows[0]?.id ?? '' }))).toBe(
    'catalogue.policy-unknown',
  )
  await expect(
    t.act(leader, ({ tx }) =>
      tx.run(
        `update catalogue.policy_draft set state = 'published', document_number = 'x', published_by = 'x', published_at = now()
          where policy_draft_id = $1`,
        [policyDraftId],
      ),
    ),
  ).rejects.toThrow('policy_draft_published_after_review')
})

test('scenario 4: an exception needs its ground, why nothing milder serves, and its end; then it is published with its number', async () => {
  const { policyDraftId } = await submitted()
  await hear(policyDraftId)
  const exception = {
    conclusion: 'exception',
    exceptionGround: 'public-interest',
    noLessRestrictive: '其他方式不能在试点期内查明安全风险，已比较三种方案。',
    endsOn: '2026-12-31',
  }
  for (const lacking of [
    { exceptionGround: '' },
    { exceptionGround: 'because' },
    { noLessRestrictive: '没有' },
    { endsOn: undefined },
    { endsOn: '2026-03-02' },
  ])
    expect(codeOf(await conclude(policyDraftId, { ...exception, ...lacking }))).toBe(
      'catalogue.policy-exception-incomplete',
    )
  expect(codeOf(await conclude(policyDraftId, exception))).toBe('ok')
  expect(codeOf(await conclude(policyDraftId, exception))).toBe('catalogue.policy-reviewed-already')
  expect(codeOf(await issue(policyDraftId))).toBe('ok')
  expect(codeOf(await issue(policyDraftId))).toBe('catalogue.policy-published-already')
  expect(codeOf(await hear(policyDraftId))).toBe('catalogue.policy-published-already')
  expect(codeOf(await conclude(policyDraftId, exception))).toBe('catalogue.policy-published-already')
  expect(codeOf(await t.perform(drafter, revisePolicyDraft, { policyDraftId, text: PLAIN }))).toBe(
    'catalogue.policy-published-already',
  )
})

test('a text that restricts is not published; a changed text has neither opinions nor review', async () => {
  const { policyDraftId } = await submitted()
  await hear(policyDraftId)
  expect(codeOf(await conclude(policyDraftId, { conclusion: 'restricts' }))).toBe('catalogue.policy-reason-missing')
  const found = { conclusion: 'restricts', reason: '强制外地经营者在本区设立子公司，违反第九条第二项。' }
  expect(await conclude(policyDraftId, found)).toMatchObject({ ok: true, value: { permits: false } })
  expect(codeOf(await issue(policyDraftId))).toBe('catalogue.policy-restricts')
  expect(await t.perform(drafter, revisePolicyDraft, { policyDraftId, text: PLAIN })).toMatchObject({
    ok: true,
    value: { hits: [] },
  })
  expect(codeOf(await issue(policyDraftId))).toBe('catalogue.policy-review-missing')
  expect(codeOf(await conclude(policyDraftId, {}))).toBe('catalogue.stakeholders-unheard')
  await hear(policyDraftId)
  expect(codeOf(await conclude(policyDraftId, {}))).toBe('ok')
  expect(codeOf(await issue(policyDraftId))).toBe('ok')
})

test('who drafted does not review (catalogue.policy-same-person); an opinion of tomorrow is none (catalogue.heard-in-future)', async () => {
  const draft = draftOf(PLAIN)
  await t.perform(reviewer, submitPolicyDraft, draft)
  await hear(draft.id)
  expect(codeOf(await conclude(draft.id, {}))).toBe('catalogue.policy-same-person')
  const tomorrow = { ...opinionOn(draft.id), heardOn: '2026-03-03' }
  expect(codeOf(await t.perform(drafter, recordStakeholderOpinion, tomorrow))).toBe('catalogue.heard-in-future')
  const absent = randomUUID()
  for (const done of [await hear(absent), await conclude(absent, {}), await issue(absent)])
    expect(codeOf(done)).toBe('catalogue.policy-unknown')
  expect(codeOf(await t.perform(drafter, revisePolicyDraft, { policyDraftId: absent, text: PLAIN }))).toBe(
    'catalogue.policy-unknown',
  )
})

test('the same draft sent twice is one; the batch is read whole; another text under its id is refused (catalogue.id-taken)', async () => {
  const draft = draftOf(NOTICE)
  expect(codeOf(await t.perform(drafter, submitPolicyDraft, draft))).toBe('ok')
  expect(codeOf(await t.perform(drafter, submitPolicyDraft, { ...draft, text: PLAIN }))).toBe('catalogue.id-taken')
  const read = await t.perform(drafter, importPolicyDrafts, { rows: [draft, draftOf(PLAIN), draftOf(NOTICE)] })
  expect(read).toMatchObject({ ok: true, value: { read: 3, added: 2, unchanged: 1, withSigns: 2 } })
})

test('a removed barrier stands in the register (catalogue.removed-in-future)', async () => {
  const barrier = {
    id: randomUUID(),
    title: '取消在本区注册子公司的承接条件',
    document: '关于规范新能源项目管理的通知（草案）',
    agencyName: '宁波市海曙区人民政府',
    article: '《公平竞争审查条例》第九条第二项',
    harm: '外地企业须在本区设立子公司才能承接项目',
    measure: 'not-issued',
    removedOn: '2026-03-02',
  }
  const enter = (parts: object) => t.perform(reviewer, recordRemovedBarrier, { ...barrier, ...parts })
  expect(codeOf(await enter({ removedOn: '2026-03-03' }))).toBe('catalogue.removed-in-future')
  expect(codeOf(await enter({ policyDraftId: randomUUID() }))).toBe('catalogue.policy-unknown')
  expect(codeOf(await enter({}))).toBe('ok')
  expect(codeOf(await enter({}))).toBe('ok')
  const list = await t.perform(drafter, listPolicyDrafts, {})
  expect(list).toMatchObject({ ok: true, value: { rule: { version: 'fair-competition-2024' } } })
  expect(list.ok && list.value.barriers.map((one) => one.title)).toEqual([barrier.title])
})

test('before the regulation nothing is received or concluded (catalogue.policy-rule-absent)', async () => {
  const early = await testHost({ now: '2024-07-31T09:00:00+08:00', modules: [catalogueModule] })
  const actor = early.actor({ permissions: ['catalogue.draft-policy', 'catalogue.review-policy'] })
  const draft = draftOf(PLAIN)
  const acts = [
    await early.perform(actor, submitPolicyDraft, draft),
    await early.perform(actor, importPolicyDrafts, { rows: [draft] }),
    await early.perform(actor, revisePolicyDraft, { policyDraftId: draft.id, text: PLAIN }),
    await early.perform(actor, concludePolicyReview, {
      id: randomUUID(),
      policyDraftId: draft.id,
      conclusion: 'no-effect',
    }),
  ]
  expect(acts.map(codeOf)).toEqual(acts.map(() => 'catalogue.policy-rule-absent'))
  await early.close()
})

test('each act of the review needs its right (platform.forbidden) and a login (platform.sign-in-first)', async () => {
  const policyDraftId = randomUUID()
  const acts = [
    [submitPolicyDraft, draftOf(PLAIN)],
    [importPolicyDrafts, { rows: [draftOf(PLAIN)] }],
    [revisePolicyDraft, { policyDraftId, text: PLAIN }],
    [recordStakeholderOpinion, opinionOn(policyDraftId)],
    [concludePolicyReview, { id: randomUUID(), policyDraftId, conclusion: 'no-effect' }],
    [publishPolicy, { policyDraftId, documentNumber: '甬政发〔2026〕1号' }],
  ] as const
  const reader = t.actor({ permissions: ['catalogue.nothing'] })
  for (const [operation, input] of acts) {
    expect(codeOf(await t.perform(reader, operation as never, input))).toBe('platform.forbidden')
    expect(codeOf(await t.perform(anonymous, operation as never, input))).toBe('platform.sign-in-first')
  }
})
