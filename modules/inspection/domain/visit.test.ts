import { expect, test } from 'vitest'
import { nextStep } from './visit.ts'
import type { VisitProgress } from './visit.ts'

const onSite: VisitProgress = {
  state: 'under-way',
  isAnnounced: true,
  hasAllPresented: false,
  hasToldRights: false,
  unansweredCount: 2,
  isRecordSigned: false,
}

test('the steps follow 审批—通知—实施—记录—反馈', () => {
  expect(nextStep({ ...onSite, state: 'requested' })).toBe('approval')
  expect(nextStep({ ...onSite, state: 'approved' })).toBe('notice')
  expect(nextStep({ ...onSite, state: 'approved', isAnnounced: false })).toBe('start')
  expect(nextStep({ ...onSite, state: 'notified' })).toBe('start')
  expect(nextStep(onSite)).toBe('certificate')
  expect(nextStep({ ...onSite, hasAllPresented: true })).toBe('rights')
  expect(nextStep({ ...onSite, hasAllPresented: true, hasToldRights: true })).toBe('checklist')
  expect(nextStep({ ...onSite, hasAllPresented: true, hasToldRights: true, unansweredCount: 0 })).toBe('signatures')
  expect(
    nextStep({ ...onSite, hasAllPresented: true, hasToldRights: true, unansweredCount: 0, isRecordSigned: true }),
  ).toBe('conclusion')
  expect(nextStep({ ...onSite, state: 'concluded' })).toBe('follow-up')
  expect(nextStep({ ...onSite, state: 'closed' })).toBe('nothing')
})
