import type { paths } from '../../../../../contracts/client.d.ts'
import type { ItemKind } from '../item-words.ts'

export type ProposedContent =
  paths['/api/catalogue/items']['post']['requestBody']['content']['application/json']['content']
type Role = ProposedContent['basis'][number]['role']
type Penalty = NonNullable<ProposedContent['penalty']>

/** The fields of the form; what it does not show is carried over from the version it started from. */
export interface ContentValues {
  validFrom: string
  basis: { statute: string; article: string; role: Role }[]
  sector: string
  agency: string
  levels: ProposedContent['levels']
  objectText?: string
  means?: NonNullable<ProposedContent['means']>
  unannounced?: boolean
  violation?: string
  penaltyKinds?: Penalty['kinds']
  points?: { text: string; reason: string; statute: string; article: string }[]
  source: string
  note?: string
}

/** What is sent: the present content with the form's fields in place; a penalty item keeps its amounts. */
export function contentOf(
  values: ContentValues,
  kind: ItemKind,
  code: string,
  before?: ProposedContent,
): ProposedContent {
  return {
    ...before,
    validFrom: values.validFrom,
    validTo: null,
    basis: values.basis.map(({ statute, article, role }) => ({ cite: `${statute}/${article}`, role })),
    sector: values.sector,
    agency: values.agency,
    levels: values.levels,
    objectText: values.objectText ?? '',
    means: values.means ?? [],
    unannounced: values.unannounced ?? false,
    penalty: kind === 'penalty' ? penaltyOf(values, before?.penalty ?? undefined) : null,
    checkPoints: (values.points ?? []).map((point, at) => ({
      code: before?.checkPoints?.[at]?.code ?? `${code}-${String(at + 1).padStart(2, '0')}`.slice(0, 20),
      text: point.text,
      reason: point.reason,
      weight: before?.checkPoints?.[at]?.weight ?? ('general' as const),
      cites: [`${point.statute}/${point.article}`],
    })),
    source: values.source,
    note: values.note ?? '',
  }
}

/** A version as the form shows it, to begin the next one from. */
export function valuesOf(content: ProposedContent): Partial<ContentValues> {
  return {
    basis: content.basis.map(({ cite, role }) => ({ ...splitCite(cite), role })),
    sector: content.sector,
    agency: content.agency,
    levels: content.levels,
    objectText: content.objectText ?? '',
    means: content.means ?? [],
    unannounced: content.unannounced ?? false,
    points: (content.checkPoints ?? []).map((point) => ({
      text: point.text,
      reason: point.reason,
      ...splitCite(point.cites[0] ?? ''),
    })),
    source: content.source,
    note: content.note ?? '',
    ...(content.penalty ? { violation: content.penalty.violation, penaltyKinds: content.penalty.kinds } : {}),
  }
}

function penaltyOf(values: ContentValues, before: Penalty | undefined): Penalty {
  return {
    precondition: [],
    amounts: [],
    agencies: [{ agency: values.agency, when: '' }],
    ...before,
    violation: values.violation ?? '',
    kinds: values.penaltyKinds ?? [],
  }
}

function splitCite(cite: string): { statute: string; article: string } {
  const at = cite.indexOf('/')
  return { statute: cite.slice(0, at), article: cite.slice(at + 1) }
}
