import { afterAll, beforeAll, expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { Operation } from '#platform/operation.ts'
import type { TestHost } from '#platform/testing.ts'
import { testHost } from '#platform/testing.ts'
import { makeAgencies, makeOfficer, testId } from '../fixtures/identity-test.ts'
import { findAgencyByCode } from '../queries/find-agency.ts'
import { listRoster } from '../queries/list-roster.ts'
import { addCertificate } from './add-certificate.ts'
import { addQualification } from './add-qualification.ts'
import { declareRecusal } from './declare-recusal.ts'
import { getOfficer } from './get-officer.ts'
import { listAgencies } from './list-agencies.ts'
import { listOfficers } from './list-officers.ts'
import { registerAgency } from './register-agency.ts'
import { registerOfficer } from './register-officer.ts'
import { revokeCertificate } from './revoke-certificate.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: [] })
  await makeAgencies(t, t.actor())
  await makeOfficer(t, t.actor(), 11, '邬志刚', { from: '2021-03-01', to: '2027-02-28' })
  await makeOfficer(t, t.actor(), 12, '竺晓彤', { from: '2021-03-02', to: '2026-03-01' })
})
afterAll(() => t.close())

const onDay = plainDate('2026-03-02')
const roster = (agency: number, day = onDay) =>
  t.act(t.actor(), (act) => listRoster(act.tx, { agencyIds: [testId(agency)], onDate: day }))

test('every operation on the directory refuses whoever lacks the right', async () => {
  const nobody = t.actor({ permissions: [] })
  const guarded: readonly Operation[] = [
    registerAgency,
    registerOfficer,
    addCertificate,
    addQualification,
    revokeCertificate,
    declareRecusal,
    listOfficers,
    getOfficer,
    listAgencies,
  ]
  for (const op of guarded) {
    const done = await t.perform(nobody, op, {})
    expect(done.ok ? op.name : done.refusal.code).toBe('platform.forbidden')
  }
  const stranger = await t.perform({ ...nobody, accountId: null }, listAgencies, {})
  expect(stranger).toMatchObject({ ok: false, refusal: { code: 'platform.sign-in-first' } })
})

test('an agency is found by its code in each code system, never by a prefix', async () => {
  const found = await t.act(t.actor(), (act) => findAgencyByCode(act.tx, '990200', 'registration-authority'))
  expect(found?.code).toBe('T-CITY')
  expect(await t.act(t.actor(), (act) => findAgencyByCode(act.tx, '99020', 'registration-authority'))).toBeUndefined()
})

test('register-agency refuses a code that belongs to another, an unknown parent, and an office nobody sent out', async () => {
  const base = { name: '又一局', shortName: '又一局', sector: '市场监管', level: 'office', kind: 'organ' }
  expect(await t.perform(t.actor(), registerAgency, { ...base, id: testId(41), code: 'T-HS' })).toMatchObject({
    refusal: { code: 'identity.agency-code-taken' },
  })
  expect(
    await t.perform(t.actor(), registerAgency, {
      ...base,
      id: testId(42),
      code: 'T-X',
      codes: { 'registration-authority': '990200' },
    }),
  ).toMatchObject({ refusal: { code: 'identity.agency-code-taken' } })
  expect(
    await t.perform(t.actor(), registerAgency, { ...base, id: testId(43), code: 'T-Y', superiorId: testId(999) }),
  ).toMatchObject({ refusal: { code: 'identity.agency-unknown' } })
  expect(
    await t.perform(t.actor(), registerAgency, { ...base, id: testId(44), code: 'T-Z', kind: 'dispatched' }),
  ).toMatchObject({ refusal: { code: 'identity.agency-parent-missing' } })
})

test('the same act twice answers the same; other content under its id is refused with identity.id-taken', async () => {
  const agency = {
    id: testId(45),
    code: 'T-TWICE',
    name: '测试县局',
    shortName: '县局',
    sector: '市场监管',
    level: 'district',
    kind: 'organ',
  }
  expect(await t.perform(t.actor(), registerAgency, agency)).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), registerAgency, agency)).toMatchObject({ ok: true })
  expect(await t.perform(t.actor(), registerAgency, { ...agency, name: '别的局' })).toMatchObject({
    refusal: { code: 'identity.id-taken' },
  })
})

test('the roster of a bureau holds the officers of its offices, and a certificate expired yesterday is not in it', async () => {
  expect((await roster(2)).map((officer) => officer.name)).toEqual(['邬志刚'])
  expect(await roster(1)).toEqual([])
  expect((await roster(3, plainDate('2026-03-01'))).map((officer) => officer.name)).toEqual(['邬志刚', '竺晓彤'])
})

test('a department card is history: it does not put an officer in the roster', async () => {
  await t.perform(t.actor(), registerOfficer, {
    id: testId(13),
    personName: '励海燕',
    agencyId: testId(3),
    staffNumber: 'GL-13',
    validFrom: '2020-01-01',
  })
  await t.perform(t.actor(), addCertificate, {
    id: testId(613),
    officerId: testId(13),
    kind: 'department',
    number: '浙工商2016013',
    issuedBy: '浙江省工商行政管理局',
    validFrom: '2016-01-01',
    validTo: '2027-01-01',
  })
  expect((await roster(3)).map((officer) => officer.name)).not.toContain('励海燕')
  const seen = await t.perform(t.actor(), getOfficer, { officerId: testId(13) })
  expect(seen).toMatchObject({ ok: true, value: { certificates: [{ kind: 'department' }] } })
})

test('auxiliary staff never lead, never hold an enforcement certificate and are never drawn', async () => {
  const assistant = {
    id: testId(14),
    personName: '乐珺',
    agencyId: testId(3),
    staffNumber: 'GL-14',
    kind: 'auxiliary',
    validFrom: '2020-01-01',
  }
  expect(await t.perform(t.actor(), registerOfficer, { ...assistant, mayLead: true })).toMatchObject({
    refusal: { code: 'identity.auxiliary-may-not-lead', citation: expect.stringContaining('第四十二条') },
  })
  expect(await t.perform(t.actor(), registerOfficer, assistant)).toMatchObject({ ok: true })
  expect(
    await t.perform(t.actor(), addCertificate, {
      id: testId(614),
      officerId: testId(14),
      number: 'X1',
      issuedBy: '某机关',
      validFrom: '2026-01-01',
      validTo: '2027-01-01',
    }),
  ).toMatchObject({ refusal: { code: 'identity.certificate-not-for-auxiliary' } })
})

test('register-officer refuses an unknown agency, a staff number in use and other content under the same id', async () => {
  const officer = {
    id: testId(15),
    personName: '裘敏',
    agencyId: testId(3),
    staffNumber: 'GL-11',
    validFrom: '2020-01-01',
  }
  expect(await t.perform(t.actor(), registerOfficer, officer)).toMatchObject({
    refusal: { code: 'identity.staff-number-taken' },
  })
  expect(await t.perform(t.actor(), registerOfficer, { ...officer, agencyId: testId(999) })).toMatchObject({
    refusal: { code: 'identity.agency-unknown' },
  })
  expect(await t.perform(t.actor(), registerOfficer, { ...officer, id: testId(11) })).toMatchObject({
    refusal: { code: 'identity.id-taken' },
  })
})

test('add-certificate refuses an unknown officer, days out of order and a number in use', async () => {
  const card = {
    id: testId(615),
    officerId: testId(11),
    number: '1102011',
    issuedBy: '浙江省人民政府',
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
  }
  expect(await t.perform(t.actor(), addCertificate, card)).toMatchObject({
    refusal: { code: 'identity.certificate-number-taken' },
  })
  expect(await t.perform(t.actor(), addCertificate, { ...card, officerId: testId(999) })).toMatchObject({
    refusal: { code: 'identity.officer-unknown' },
  })
  expect(await t.perform(t.actor(), addCertificate, { ...card, number: 'n', validTo: '2025-12-31' })).toMatchObject({
    refusal: { code: 'identity.certificate-days' },
  })
})

test('a qualification counts on its days only', async () => {
  expect(
    await t.perform(t.actor(), addQualification, {
      id: testId(700),
      officerId: testId(11),
      code: 'special-equipment',
      title: '特种设备安全监察',
      validFrom: '2024-01-01',
      validTo: '2026-03-01',
    }),
  ).toMatchObject({ ok: true })
  expect(
    await t.perform(t.actor(), addQualification, {
      id: testId(701),
      officerId: testId(999),
      code: 'x',
      title: 'x',
      validFrom: '2024-01-01',
    }),
  ).toMatchObject({ refusal: { code: 'identity.officer-unknown' } })
  expect((await roster(3))[0]?.qualifications).toEqual([])
  expect((await roster(3, plainDate('2026-03-01'))).find((one) => one.name === '邬志刚')?.qualifications).toEqual([
    'special-equipment',
  ])
})

test('an officer declares only their own recusal; the roster then names the entity and an event is out', async () => {
  const own = t.actor({ permissions: ['identity.declare-recusal'], officerId: testId(11) })
  const entry = { id: testId(800), officerId: testId(11), entityId: testId(9001), ground: 'close-relative' }
  expect(await t.perform(own, declareRecusal, { ...entry, officerId: testId(12) })).toMatchObject({
    refusal: { code: 'identity.recusal-of-another', citation: expect.stringContaining('第四十三条') },
  })
  expect(await t.perform(own, declareRecusal, entry)).toMatchObject({ ok: true })
  expect((await roster(3))[0]?.recusals).toEqual([testId(9001)])
  expect(await t.sql(`select name from platform.outbox`)).toEqual([{ name: 'identity.recusal-declared' }])
  const supervisor = t.actor({ permissions: ['identity.declare-recusal', 'identity.supervise-recusal'] })
  expect(
    await t.perform(supervisor, declareRecusal, {
      ...entry,
      id: testId(801),
      officerId: testId(999),
      declaredBy: 'supervisor',
    }),
  ).toMatchObject({ refusal: { code: 'identity.officer-unknown' } })
})

test('a revoked certificate leaves the roster the same day and stays in the history; twice is refused', async () => {
  await makeOfficer(t, t.actor(), 16, '应建波', { from: '2021-03-01', to: '2027-02-28' })
  const act = { officerId: testId(16), certificateId: testId(516), reason: '调离执法岗位' }
  expect(await t.perform(t.actor(), revokeCertificate, act)).toMatchObject({
    ok: true,
    value: { revokedOn: '2026-03-02' },
  })
  expect((await roster(3)).map((officer) => officer.name)).not.toContain('应建波')
  expect(await t.perform(t.actor(), revokeCertificate, act)).toMatchObject({
    refusal: { code: 'identity.certificate-unknown' },
  })
})

test('list-officers shows the expired certificate as expired and counts all it found', async () => {
  const seen = await t.perform(t.actor(), listOfficers, { text: '竺' })
  expect(seen).toMatchObject({
    ok: true,
    value: { total: 1, officers: [{ certificateState: 'expired', certificateValidTo: '2026-03-01' }] },
  })
  expect(await t.perform(t.actor(), getOfficer, { officerId: testId(999) })).toMatchObject({
    refusal: { code: 'identity.officer-unknown' },
  })
})
