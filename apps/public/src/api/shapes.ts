/** What the public operations of disclosure answer, as the pages read it. Instants are ISO, days YYYY-MM-DD. */

export interface EntityHit {
  entityId: string
  name: string
  uscc: string | null
  statusLabel: string
  address: string | null
  divisionLabel: string | null
}

export interface EntitySearch {
  q: string
  page: number
  pageSize: number
  total: number
  totalIsCapped: boolean
  items: EntityHit[]
  results: { resultId: string; title: string; entityName: string }[]
  asOf: string
}

export interface PublicEntity {
  entityId: string
  name: string
  uscc: string | null
  statusLabel: string
  facts: { label: string; value: string | null; source: string; asOf: string | null }[]
  results: ResultLine[]
  draws: { planId: string; code: string; title: string; drawnOn: string; rehearsal: boolean }[]
  asOf: string
}

export interface ResultLine {
  resultId: string
  title: string
  agencyName: string
  concludedOn: string
  publishedOn: string
  categories: string[]
}

export type DrawState =
  | 'DRAFT'
  | 'APPROVED'
  | 'FROZEN'
  | 'COMMITTED'
  | 'WITNESSED'
  | 'ARMED'
  | 'SEEDED'
  | 'DRAWN'
  | 'RELEASED'
  | 'EXECUTED'
  | 'DISCLOSED'
  | 'CLOSED'
  | 'VOID'
  | 'FAILED'

export type ListRelease = 'after-draw' | 'after-inspection' | 'never'

export interface DrawLine {
  planId: string
  code: string
  title: string
  agencyName: string
  state: DrawState
  rehearsal: boolean
  dueAt: string | null
  drawnAt: string | null
  frameCount: number
  targetCount: number
  listRelease: ListRelease
  voidReason: string | null
}

export interface DrawList {
  items: DrawLine[]
  total: number
  asOf: string
}

export interface DrawMoment {
  state: DrawState
  at: string
  leafHash: string | null
  leafIndex: number | null
  reason: string | null
}

export interface DrawSource {
  label: string
  at: string
  foreign: boolean
  value: string | null
  publications: { title: string; url: string | null }[]
}

export interface DrawStratum {
  key: string
  label: string
  frameCount: number
  eligible: number
  certainty: number
  excluded: number
  target: number
  drawn: number | null
  probability: string | null
}

export interface PublicDraw extends DrawLine {
  profile: 'open' | 'protected'
  legalBasis: string[]
  items: string[]
  period: string | null
  commit: string | null
  history: DrawMoment[]
  sources: DrawSource[]
  parties: { name: string; organ: string; commit: string; revealed: boolean | null }[]
  strata: DrawStratum[]
  classes: { stratumLabel: string; cls: string; frameCount: number; quota: number; probability: string }[]
  excluded: { label: string; count: number }[]
  seed: string | null
  resultRoot: string | null
  release: { released: boolean; at: string | null; note: string }
  packagePath: string | null
  inspected: { visited: number; total: number } | null
  asOf: string
}

export interface DrawResult {
  released: boolean
  note: string
  total: number
  units: {
    position: number
    entityId: string | null
    uscc: string | null
    name: string
    stratumLabel: string | null
    resultId: string | null
  }[]
}

export interface AmIDrawn {
  answered: boolean
  drawn: boolean | null
  sentence: string
}

export interface PublicResult {
  resultId: string
  entityId: string
  entityName: string
  uscc: string | null
  agencyName: string
  title: string
  kindLabel: string
  noticeNumber: string | null
  concludedOn: string
  publishedOn: string
  dueOn: string | null
  lateReason: string | null
  items: { title: string; categories: string[] }[]
  text: string[]
  correction: { orderedOn: string; dueOn: string; recheckPassed: boolean | null } | null
  planId: string | null
  planTitle: string | null
  rehearsal: boolean
  redactions: string[]
  leafHash: string | null
  withdrawn: { on: string; reason: string } | null
  asOf: string
}

export interface PromiseFigure {
  id: string
  title: string
  term: string
  citation: string
  total: number
  inTime: number
  open: number
  late: number
  sentence: string
  source: string
}

export interface PublicFigures {
  asOf: string
  counts: { entities: number; draws: number; results: number }
  promises: PromiseFigure[]
}
