/** 登记状态: seven different things; 吊销 is not 注销, 撤销 is neither, 歇业 ends nothing (domain.md §1.7). */
export type RegistrationStatus =
  | 'subsisting'
  | 'dormant'
  | 'licence-revoked'
  | 'deregistered'
  | 'registration-annulled'
  | 'moved-out'
  | 'unknown'

export const registrationStatuses = [
  'subsisting',
  'dormant',
  'licence-revoked',
  'deregistered',
  'registration-annulled',
  'moved-out',
  'unknown',
] as const satisfies readonly RegistrationStatus[]

/** What may be done with an entity of a status, and why not. @technical */
export interface StatusPowers {
  /** May stand in a frame from which inspections are drawn. */
  readonly mayBeDrawn: boolean
  /** 'yes', 'with-reason' (a named reason must stand in the approval), or 'no'. */
  readonly mayBeInspected: 'yes' | 'with-reason' | 'no'
  /** May receive a new penalty decision. */
  readonly mayBePenalised: boolean
  /** The sentence a person reads. */
  readonly why: string
}

/** The powers of domain.md §1.7. A deregistered entity receives no new decision; a revoked one still exists as a party. */
export function powersOver(status: RegistrationStatus): StatusPowers {
  switch (status) {
    case 'subsisting':
      return { mayBeDrawn: true, mayBeInspected: 'yes', mayBePenalised: true, why: '存续：可以抽查、检查和处罚。' }
    case 'dormant':
      return {
        mayBeDrawn: false,
        mayBeInspected: 'with-reason',
        mayBePenalised: true,
        why: '歇业：有开展经营活动的证据方可检查；年报义务不停。',
      }
    case 'licence-revoked':
      return {
        mayBeDrawn: false,
        mayBeInspected: 'with-reason',
        mayBePenalised: true,
        why: '吊销未注销：不参加抽取，可专项清理；注销前仍是当事人。',
      }
    case 'deregistered':
      return {
        mayBeDrawn: false,
        mayBeInspected: 'no',
        mayBePenalised: false,
        why: '已注销：主体已消灭，不得对其作出新的决定，应查找承继人、清算义务人或投资人。',
      }
    case 'registration-annulled':
      return {
        mayBeDrawn: false,
        mayBeInspected: 'no',
        mayBePenalised: false,
        why: '登记已撤销：行为追究到直接责任人。',
      }
    case 'moved-out':
      return { mayBeDrawn: false, mayBeInspected: 'no', mayBePenalised: false, why: '已迁出：由迁入地机关管辖。' }
    case 'unknown':
      return {
        mayBeDrawn: false,
        mayBeInspected: 'with-reason',
        mayBePenalised: false,
        why: '登记状态不明：先核实状态。',
      }
  }
}

const lawfulChanges: Readonly<Record<RegistrationStatus, readonly RegistrationStatus[]>> = {
  subsisting: ['dormant', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out'],
  dormant: ['subsisting', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out'],
  'licence-revoked': ['deregistered', 'registration-annulled', 'subsisting'],
  deregistered: ['subsisting'],
  'registration-annulled': ['deregistered', 'subsisting'],
  'moved-out': ['subsisting', 'deregistered'],
  unknown: ['subsisting', 'dormant', 'licence-revoked', 'deregistered', 'registration-annulled', 'moved-out'],
}

/** Which changes of status the registration law knows; back to 存续 from an ended state means the act itself was undone. */
export function isLawfulChange(from: RegistrationStatus, to: RegistrationStatus): boolean {
  return lawfulChanges[from].includes(to)
}

const words: Readonly<Record<RegistrationStatus, string>> = {
  subsisting: '存续',
  dormant: '歇业',
  'licence-revoked': '吊销，未注销',
  deregistered: '注销',
  'registration-annulled': '撤销',
  'moved-out': '迁出',
  unknown: '状态不明',
}

export function statusWord(status: RegistrationStatus): string {
  return words[status]
}

// Codes of the provincial and city registers (domain.md §1.7; shared table entity-status) and the words in use.
const statusByRegisterCode: Readonly<Record<string, RegistrationStatus>> = {
  A: 'subsisting',
  B: 'subsisting',
  K: 'subsisting',
  Q: 'subsisting',
  X: 'subsisting',
  D: 'licence-revoked',
  DA: 'licence-revoked',
  C: 'registration-annulled',
  Z: 'dormant',
  XX: 'deregistered',
  DX: 'deregistered',
  QX: 'moved-out',
  存续: 'subsisting',
  开业: 'subsisting',
  在业: 'subsisting',
  备案中: 'subsisting',
  变更中: 'subsisting',
  迁出中: 'subsisting',
  注销中: 'subsisting',
  歇业: 'dormant',
  吊销: 'licence-revoked',
  吊销未注销: 'licence-revoked',
  吊销未注: 'licence-revoked',
  已吊销企业备案中: 'licence-revoked',
  注销: 'deregistered',
  吊销后注销: 'deregistered',
  撤销: 'registration-annulled',
  撤消: 'registration-annulled',
  迁出: 'moved-out',
}

/** The status a register's code or word stands for; undefined when nobody defined it. */
export function statusOfRegisterCode(code: string): RegistrationStatus | undefined {
  return statusByRegisterCode[code]
}
