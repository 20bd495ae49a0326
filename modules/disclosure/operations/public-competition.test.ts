import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import { disclosureModule } from '../module.ts'
import { getPublicCompetition } from './get-public-competition.ts'

test('with a published measure its fair-competition conclusion is public, and so is the register of removed barriers', async () => {
  const t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['catalogue', disclosureModule] })
  const find = (name: string) => {
    const found = t.host.modules
      .flatMap((one) => one.routes)
      .find((one) => one.shape === 'operation' && one.operation.name === name)
    if (found?.shape !== 'operation') throw new Error(name)
    return found.operation
  }
  const drafter = t.actor({ personName: '忻立群', permissions: ['catalogue.draft-policy', 'catalogue.publish-policy'] })
  const reviewer = t.actor({ personName: '应建波', permissions: ['catalogue.review-policy'] })
  const policyDraftId = randomUUID()
  const act = async (actor: typeof drafter, name: string, input: object) => {
    const done = await t.perform(actor, find(name), input)
    if (!done.ok) throw new Error(done.refusal.message)
  }
  await act(drafter, 'submit-policy-draft', {
    id: policyDraftId,
    title: '关于公布年度检查计划的通知',
    kind: 'normative-document',
    text: '各单位应当在每年十二月底前公布下一年度的检查计划，并接受社会监督。',
  })
  await act(drafter, 'record-stakeholder-opinion', {
    id: randomUUID(),
    policyDraftId,
    speaker: '宁波市电梯行业协会',
    speakerKind: 'association',
    opinion: '没有不同意见。',
    answer: '已记录。',
    heardOn: '2026-03-01',
  })
  await act(reviewer, 'conclude-policy-review', { id: randomUUID(), policyDraftId, conclusion: 'no-effect' })
  await t.drain()
  expect(await t.perform(anonymous, getPublicCompetition, {})).toMatchObject({ ok: true, value: { policies: [] } })
  await act(drafter, 'publish-policy', { policyDraftId, documentNumber: '甬市监〔2026〕9号' })
  await act(reviewer, 'record-removed-barrier', {
    id: randomUUID(),
    title: '取消在本区注册子公司的承接条件',
    document: '关于规范新能源项目管理的通知（草案）',
    agencyName: '宁波市海曙区人民政府',
    article: '《公平竞争审查条例》第九条第二项',
    harm: '外地企业须在本区设立子公司才能承接项目',
    measure: 'not-issued',
    removedOn: '2026-03-02',
  })
  await t.drain()
  expect(await t.perform(anonymous, getPublicCompetition, {})).toMatchObject({
    ok: true,
    value: {
      policies: [{ documentNumber: '甬市监〔2026〕9号', conclusion: 'no-effect', heard: 1, signs: [] }],
      barriers: [{ measure: 'not-issued', removedOn: '2026-03-02' }],
    },
  })
  await t.close()
})
