import type { Tone } from '../ui/state-tag.tsx'

export type RegistrationStatus =
  | 'subsisting'
  | 'dormant'
  | 'licence-revoked'
  | 'deregistered'
  | 'registration-annulled'
  | 'moved-out'
  | 'unknown'

/** Four different endings are four different words (architecture.md §9). */
export const statusWords: Record<RegistrationStatus, { words: string; tone: Tone }> = {
  subsisting: { words: '存续', tone: 'plain' },
  dormant: { words: '歇业', tone: 'soon' },
  'licence-revoked': { words: '吊销', tone: 'law' },
  deregistered: { words: '注销', tone: 'closed' },
  'registration-annulled': { words: '撤销登记', tone: 'law' },
  'moved-out': { words: '迁出', tone: 'closed' },
  unknown: { words: '登记状态未知', tone: 'closed' },
}

const ORDER: RegistrationStatus[] = [
  'subsisting',
  'dormant',
  'licence-revoked',
  'deregistered',
  'registration-annulled',
  'moved-out',
  'unknown',
]

export const statusChoices = ORDER.map((value) => ({ value, label: statusWords[value].words }))
