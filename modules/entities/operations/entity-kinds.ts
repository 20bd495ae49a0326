import type { EntityKind } from '../queries/find-entity.ts'

export const entityKinds = [
  'company',
  'branch',
  'partnership',
  'sole-proprietorship',
  'cooperative',
  'individual-household',
  'other',
  'unknown',
] as const satisfies readonly EntityKind[]
