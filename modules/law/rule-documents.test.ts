import { expect, test } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { isInForce } from './citations.ts'
import type { DutyFacts } from './domain/route-duty.ts'
import { parameter } from './parameters.ts'
import { resolveDutyOn } from './rule-documents.ts'

const today = plainDate('2026-03-02')
const registrar = '市场监督管理局'
const itemX = { licensing: 'post-registration', permitAgencies: ['商务局'], registrar, sectorAgency: '商务局' } as const
const itemY = {
  licensing: 'pre-registration',
  permitAgencies: ['应急管理局'],
  registrar,
  sectorAgency: '应急管理局',
} as const

function route(facts: DutyFacts) {
  const found = resolveDutyOn(facts, today)
  return { agencies: found.handlers.map((part) => part.agency), rule: found.handlers[0]?.ruleId, found }
}

test('scenario 1: a firm with business licence but without the post-registration permit goes to the permit agency (R9)', () => {
  const { agencies, rule, found } = route({ ...itemX, hasBusinessLicence: true, hasPermit: false })
  expect(agencies).toEqual(['商务局'])
  expect(rule).toBe('duty-r9-post-registration-without-permit')
  expect(found.handlers[0]?.cites).toContain('cn.unlicensed-operation-measures/5')
  expect(found.handlers[0]?.explanation).toContain('有照无证')
})

test('scenario 1: a firm with neither permit nor business licence goes to the permit agency, not to the registrar (R10)', () => {
  const { agencies, rule, found } = route({ ...itemX, hasBusinessLicence: false, hasPermit: false })
  expect(agencies).toEqual(['商务局'])
  expect(rule).toBe('duty-r10-neither-permit-nor-licence')
  expect(found.handlers[0]?.cites).toContain('cn.unlicensed-operation-measures/7')
})

test('scenario 1: a firm with the pre-registration permit but without business licence goes to the registrar (R8)', () => {
  const { agencies, rule } = route({ ...itemY, hasBusinessLicence: false, hasPermit: true })
  expect(agencies).toEqual([registrar])
  expect(rule).toBe('duty-r8-pre-registration-without-licence')
})

test('scenario 1: a firm without the pre-registration permit goes to the permit agency (R7)', () => {
  const { agencies, rule } = route({ ...itemY, hasPermit: false })
  expect(agencies).toEqual(['应急管理局'])
  expect(rule).toBe('duty-r7-pre-registration-without-permit')
})

test('scenario 1: two permit agencies act side by side and the sector agency leads (R13)', () => {
  const { agencies, found } = route({
    ...itemX,
    permitAgencies: ['商务局', '公安局'],
    sectorAgency: '商务局',
    hasBusinessLicence: true,
    hasPermit: false,
  })
  expect(agencies).toEqual(['商务局', '公安局'])
  expect(found.lead?.agency).toBe('商务局')
  expect(found.lead?.ruleId).toBe('duty-r13-lead-of-several-permit-agencies')
})

test('a permit agency that the law leaves open is the one the province determines (R11)', () => {
  const facts = {
    ...itemX,
    hasPermit: false,
    isPermitAgencyClear: false,
    provinciallyDeterminedAgency: '综合行政执法局',
  }
  expect(route(facts).agencies).toEqual(['综合行政执法局'])
  const { found } = route({ ...facts, provinciallyDeterminedAgency: undefined })
  expect([found.handlers, found.missingAgency]).toEqual([[], 'provincially-determined-agency'])
})

test('a business without permit duty goes to its sector agency (R12), one without registration to the registrar', () => {
  const facts = { licensing: 'none', permitAgencies: [], registrar, sectorAgency: '文旅局' } as const
  expect(route({ ...facts, hasBusinessLicence: true }).agencies).toEqual(['文旅局'])
  expect(route({ ...facts, hasBusinessLicence: false }).agencies).toEqual([registrar])
})

test('a clue that no route in force covers is a coverage gap, never a guess', () => {
  expect(resolveDutyOn({ ...itemX, hasBusinessLicence: true, hasPermit: true }, today).handlers).toEqual([])
  expect(
    resolveDutyOn({ ...itemX, hasPermit: false, hasBusinessLicence: true }, plainDate('2017-09-30')).handlers,
  ).toEqual([])
})

test('trap 2: the limits of the simple procedure are those of the law of the day', () => {
  expect(parameter('simple-procedure-fine-limit', plainDate('2021-07-14'), 'organisation').value).toBe(100_000)
  expect(parameter('simple-procedure-fine-limit', plainDate('2021-07-15'), 'organisation').value).toBe(300_000)
  expect(parameter('simple-procedure-fine-limit', plainDate('2021-07-14'), 'natural-person').value).toBe(5_000)
  expect(parameter('simple-procedure-fine-limit', plainDate('2021-07-15'), 'natural-person').value).toBe(20_000)
  expect(() => parameter('simple-procedure-fine-limit', plainDate('2021-07-15'))).toThrow('no parameter')
})

test('trap 2: the repair rules of 2023 and of 2026 live side by side', () => {
  expect(parameter('credit-repair-minimum-months', plainDate('2026-03-31'), 'safety-field').value).toBe(12)
  expect(parameter('credit-repair-minimum-months', plainDate('2026-04-01'), 'serious').value).toBe(12)
  expect(() => parameter('credit-repair-minimum-months', plainDate('2026-04-01'), 'safety-field')).toThrow(
    'no parameter',
  )
})

test('an article is in force only on the days of its version', () => {
  expect(isInForce('cn.complaint-measures-interim/14', plainDate('2026-04-14'))).toBe(true)
  expect(isInForce('cn.complaint-measures-interim/14', plainDate('2026-04-15'))).toBe(false)
  expect(isInForce('cn.complaint-measures/23', plainDate('2026-04-15'))).toBe(true)
  expect(isInForce('cn.no-such-law/1', plainDate('2026-04-15'))).toBe(false)
})

const bare = { permitAgencies: [], registrar } as const

test('a held approval is supervised by who approves (R1), a cancelled one by the sector agency (R2), a devolved one by who received it (R3)', () => {
  expect(route({ ...bare, approval: 'held', permitAgencies: ['商务局'] }).agencies).toEqual(['商务局'])
  expect(route({ ...bare, approval: 'cancelled', sectorAgency: '商务局' })).toMatchObject({
    agencies: ['商务局'],
    rule: 'duty-r2-approval-cancelled',
  })
  expect(route({ ...bare, approval: 'devolved', receivingAgency: '海曙区商务局' }).agencies).toEqual(['海曙区商务局'])
})

test('an approval turned into a filing: the sector agency acts on who did not file, unless the power has moved to 综合执法 (R4, R14)', () => {
  const unfiled = { ...bare, approval: 'to-filing', isFiled: false, sectorAgency: '交通运输局' } as const
  expect(route(unfiled)).toMatchObject({ agencies: ['交通运输局'], rule: 'duty-r4-filing-instead' })
  const moved = route({ ...unfiled, isPenaltyMoved: true, movedToAgency: '综合行政执法局', sourceAgency: '交通运输局' })
  expect(moved).toMatchObject({ agencies: ['综合行政执法局'], rule: 'duty-r14-penalty-power-moved' })
  expect(moved.found.beside).toMatchObject([{ agency: '交通运输局' }])
})

test('N合一 is led by one agency and the others cooperate (R5)', () => {
  const { agencies, found } = route({
    ...bare,
    approval: 'combined',
    leadAgency: '市场监督管理局',
    cooperatingAgencies: ['消防救援支队', '公安局'],
  })
  expect(agencies).toEqual(['市场监督管理局'])
  expect(found.beside.map((one) => [one.agency, one.duty])).toEqual([
    ['消防救援支队', '配合监管'],
    ['公安局', '配合监管'],
  ])
})

test('without own force the sector agency entrusts or acts jointly with 综合执法 (R6); two competent agencies: who opens first (R15); approver and supervisor exchange (R16)', () => {
  const { found } = route({
    ...bare,
    approval: 'cancelled',
    sectorAgency: '商务局',
    hasOwnForce: false,
    integratedAgency: '综合行政执法局',
    haveSeveralJurisdiction: true,
    isApproverSupervisor: false,
    permitAgencies: ['行政审批局'],
  })
  expect(found.beside.map((one) => one.ruleId)).toEqual([
    'duty-r6-no-own-force',
    'duty-r15-first-to-open',
    'duty-r16-exchange',
    'duty-r16-exchange',
  ])
})

test('the 2020 opinion routes nothing before it came into force', () => {
  expect(
    resolveDutyOn({ ...bare, approval: 'cancelled', sectorAgency: '商务局' }, plainDate('2019-12-31')).handlers,
  ).toEqual([])
})
