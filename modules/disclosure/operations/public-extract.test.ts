import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anonymous } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { changeEntityStatus } from '../../entities/operations/change-entity-status.ts'
import { issueExtract } from '../../entities/operations/issue-extract.ts'
import { clerk, newEntity } from '../../entities/fixtures/entity-world.ts'
import { getPublicExtract } from './get-public-extract.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-11-20T09:00:00+08:00', modules: ['entities', 'disclosure'] })
})
afterAll(() => t.close())

async function issued(): Promise<{ code: string; entityId: string }> {
  const entityId = await newEntity(t)
  const order = { id: randomUUID(), entityId, purpose: '参加招标投标' }
  const result = await t.perform(clerk(t), issueExtract, order)
  if (!result.ok) throw new Error(result.refusal.message)
  return { code: result.value.code, entityId }
}

const check = (code: string) => t.perform(anonymous, getPublicExtract, { code })

test('anybody checks an extract by its code, however it is typed, and sees that the status changed since', async () => {
  const { code, entityId } = await issued()
  expect(await check(` ${code.toLowerCase().replaceAll('-', '')}`)).toMatchObject({
    ok: true,
    value: {
      code,
      isHashRight: true,
      isSignatureRight: true,
      statusNow: '存续',
      verifierKey: expect.stringContaining('/extract+'),
    },
  })
  const change = { entityId, to: 'licence-revoked', sinceOn: '2026-11-20', documentNumber: null, reason: '吊销决定' }
  expect(await t.perform(clerk(t), changeEntityStatus, change)).toMatchObject({ ok: true })
  expect(await check(code)).toMatchObject({ value: { isHashRight: true, statusNow: '吊销，未注销' } })
})

test('a code nobody issued is not found: disclosure.extract-unknown', async () => {
  expect(await check('AAAA-BBBB-CCCC-DDDD')).toMatchObject({ refusal: { code: 'disclosure.extract-unknown' } })
  expect(await check('%')).toMatchObject({ refusal: { code: 'disclosure.extract-unknown' } })
})

test('an administrator who changes the kept text or forges a signature is found out', async () => {
  const { code } = await issued()
  await t.sql(`update entities.entity_extract set body = replace(body, '存续', '注销') where code = $1`, [code])
  expect(await check(code)).toMatchObject({ value: { isHashRight: false, isSignatureRight: true } })
  await t.sql(
    `update entities.entity_extract set body_hash = encode(sha256(convert_to(body, 'UTF8')), 'hex') where code = $1`,
    [code],
  )
  expect(await check(code)).toMatchObject({ value: { isHashRight: true, isSignatureRight: false } })
})
