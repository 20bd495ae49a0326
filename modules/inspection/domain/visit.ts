import type { PlainDate } from '#kernel/plain-date.ts'

/** 入企检查的状态. Only the operations of this module move it, each move by a step with a leaf. @technical */
export type VisitState =
  | 'requested'
  | 'declined'
  | 'withdrawn'
  | 'approved'
  | 'notified'
  | 'under-way'
  | 'concluded'
  | 'closed'

/** 日常检查来源 (domain.md §3.1): 交办转办, 投诉举报, 日常巡查, 数据监测. @technical */
export type VisitLeadSource = 'assigned' | 'complaint' | 'patrol' | 'data'

/** 检查类别: 日常, 个案, 专项. @technical */
export type InspectionKind = 'daily' | 'case' | 'special'

/** 入企 (一次): one inspection of one entity by the officers of one agency. */
export interface Visit {
  readonly visitId: string
  readonly agencyId: string
  /** The other departments of a joint visit. */
  readonly participantAgencyIds: readonly string[]
  readonly entityId: string
  readonly premisesId: string | null
  readonly origin: 'draw' | 'single'
  readonly drawPlanId: string | null
  readonly drawTaskId: string | null
  readonly taskName: string
  readonly leadSource: VisitLeadSource | null
  readonly inspectionKind: InspectionKind
  readonly purpose: string
  readonly isAnnounced: boolean
  readonly unannouncedCitation: string | null
  readonly isRehearsal: boolean
  readonly capExemption: string | null
  /** The entry of the closed list by which a daily inspection went past the draw. */
  readonly outsideDrawException: string | null
  readonly outsideDrawReference: string | null
  /** Who approved an inspection outside the officers' districts, and under which number. */
  readonly assistanceApproval: string | null
  readonly entityName: string
  readonly uscc: string
  readonly entityAddress: string
  readonly divisionCode: string
  readonly plannedFromOn: PlainDate
  readonly plannedToOn: PlainDate
  readonly state: VisitState
  readonly requestedBy: string | null
  readonly requestedByName: string
  readonly requestedAt: Date
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly decisionReason: string | null
  readonly recordHash: string | null
  readonly signedAt: Date | null
  readonly startedAt: Date | null
  readonly concludedAt: Date | null
  readonly closedAt: Date | null
  readonly followUp: readonly FollowUp[]
  readonly isFollowUpComplete: boolean
}

/** 后续处置 (domain.md §3.1): 无需后续处置, 责令改正并日常跟踪, 抄告相关部门, 线索移送办案机构, 停止检查反馈日常监管, 刑事立案. */
export type FollowUp =
  | 'none'
  | 'correct-and-track'
  | 'copy-to-agency'
  | 'refer-to-cases'
  | 'stop-and-return'
  | 'criminal-referral'

/** The item versions a visit looks at. @technical */
export interface VisitItem {
  readonly itemId: string
  readonly itemVersionId: string
  readonly itemCode: string
  readonly itemName: string
  readonly basis: readonly string[]
}

/** 本次检查的执法人员. @technical */
export interface VisitOfficer {
  readonly officerId: string
  readonly officerName: string
  readonly certificateNo: string
  readonly isLead: boolean
  readonly presentedAt: Date | null
  readonly releasedAt: Date | null
}

const WORK_OPEN: readonly VisitState[] = ['approved', 'notified', 'under-way']

/** True while the visit still waits for or undergoes the work on site. */
export function isWorkOpen(state: VisitState): boolean {
  return WORK_OPEN.includes(state)
}

/** The officers who act on the visit now, those released by a recusal left out. */
export function presentOfficers(officers: readonly VisitOfficer[]): VisitOfficer[] {
  return officers.filter((officer) => officer.releasedAt === null)
}

/** 行政处罚法第五十五条: every officer of the visit has shown the certificate to the counterpart. */
export function haveAllPresented(officers: readonly VisitOfficer[]): boolean {
  return presentOfficers(officers).every((officer) => officer.presentedAt !== null)
}

/** What the visit waits for next, in the order of 审批—通知—实施—记录—反馈. @technical */
export type NextStep =
  | 'approval'
  | 'notice'
  | 'start'
  | 'certificate'
  | 'rights'
  | 'checklist'
  | 'signatures'
  | 'conclusion'
  | 'follow-up'
  | 'nothing'

/** @technical */
export interface VisitProgress {
  readonly state: VisitState
  readonly isAnnounced: boolean
  readonly hasAllPresented: boolean
  readonly hasToldRights: boolean
  readonly unansweredCount: number
  readonly isRecordSigned: boolean
}

/** The one step the visit waits for; screens show it and operations refuse what comes too early. */
export function nextStep(progress: VisitProgress): NextStep {
  switch (progress.state) {
    case 'requested':
      return 'approval'
    case 'approved':
      return progress.isAnnounced ? 'notice' : 'start'
    case 'notified':
      return 'start'
    case 'under-way':
      return nextOnSite(progress)
    case 'concluded':
      return 'follow-up'
    case 'declined':
    case 'withdrawn':
    case 'closed':
      return 'nothing'
  }
}

function nextOnSite(progress: VisitProgress): NextStep {
  if (!progress.hasAllPresented) return 'certificate'
  if (!progress.hasToldRights) return 'rights'
  if (progress.unansweredCount > 0) return 'checklist'
  return progress.isRecordSigned ? 'conclusion' : 'signatures'
}
