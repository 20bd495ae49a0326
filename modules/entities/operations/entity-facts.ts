import { z } from 'zod'
import { type FactPrecedence, maskName, pickShown } from '../domain/shown-fact.ts'
import { statusWord } from '../domain/registration-status.ts'
import type { EntityPageRow, FactRow } from '../queries/entity-page.ts'
import { basisWord, factWord, formatCapital, qualityWord, shownBecause } from '../strings.ts'

/** One account of one matter, with whence, since when, on what ground, of what quality, and how it came onto this file. */
export const factView = z.object({
  factId: z.string().nullable(),
  kind: z.string(),
  label: z.string(),
  value: z.string().nullable(),
  source: z.string(),
  asOf: z.string(),
  citation: z.string().nullable(),
  quality: z.string(),
  qualityName: z.string(),
  conflicts: z.boolean(),
  isShown: z.boolean(),
  /** Why this account is the one shown; null where there is but one. */
  whyShown: z.string().nullable(),
  /** A person's; told with a purpose only. */
  isMasked: z.boolean(),
  recordKey: z.string().nullable(),
  matchId: z.string().nullable(),
  matchReason: z.string().nullable(),
  note: z.string().nullable(),
})

type Fact = z.input<typeof factView>

/** All accounts that stand, the shown one of each matter first; and those that were replaced. */
export function factsOf(row: EntityPageRow, rule: FactPrecedence): { facts: Fact[]; earlierFacts: Fact[] } {
  const others = row.facts.map((one) => otherFact(one, row))
  const groups = new Map<string, Fact[]>()
  for (const fact of [...registeredFacts(row), ...others.filter((one) => one.quality !== 'superseded')]) {
    const group = groups.get(fact.kind)
    if (group === undefined) groups.set(fact.kind, [fact])
    else group.push(fact)
  }
  const isPersonal = (kind: string) => isOfPerson(kind, row, rule)
  const facts = [...groups.values()].flatMap((group) => settle(group, rule))
  return {
    facts: facts.map((fact) => masked(fact, isPersonal)),
    earlierFacts: others.filter((one) => one.quality === 'superseded').map((fact) => masked(fact, isPersonal)),
  }
}

/** The operator of a household is a natural person (trap 7); so are the kinds the rule names. */
export function isOfPerson(kind: string, row: Pick<EntityPageRow, 'kind'>, rule: FactPrecedence): boolean {
  return (kind === 'legal-representative' && row.kind === 'individual-household') || rule.personal.includes(kind)
}

/** The account shown comes first; each that says something else is marked, as is the shown one beside it. */
function settle(group: readonly Fact[], rule: FactPrecedence): Fact[] {
  const [first] = group
  if (first !== undefined && rule.plural.includes(first.kind)) return group.map((one) => ({ ...one, isShown: true }))
  const picked = pickShown(group, rule)
  if (picked === undefined) return []
  const shown = picked.shown
  // What one source says in several records is its own history; only another source can contradict.
  const contradicts = (one: Fact) =>
    one.value !== shown.value && one.source !== shown.source && one.value !== null && shown.value !== null
  const isDisputed = group.some(contradicts)
  const rest = group.filter((one) => one !== shown)
  return [
    { ...shown, isShown: true, conflicts: isDisputed, whyShown: group.length > 1 ? shownBecause(picked) : null },
    ...rest.map((one) => ({ ...one, conflicts: contradicts(one) })),
  ]
}

function masked(fact: Fact, isPersonal: (kind: string) => boolean): Fact {
  if (fact.value === null || !isPersonal(fact.kind)) return fact
  const value = fact.kind === 'legal-representative' ? maskName(fact.value) : '〔写明用途后查看〕'
  return { ...fact, value, isMasked: true }
}

function otherFact(one: FactRow, row: EntityPageRow): Fact {
  return {
    factId: one.factId,
    kind: one.kind,
    label: one.kind === 'legal-representative' ? personLabel(row) : factWord(one.kind),
    value: one.value,
    source: one.source,
    asOf: one.recordedAt,
    citation: one.citation,
    quality: one.quality,
    qualityName: qualityWord(one.quality),
    conflicts: false,
    isShown: false,
    whyShown: null,
    isMasked: false,
    recordKey: one.recordKey,
    matchId: one.matchId,
    matchReason: one.matchReason,
    note: one.validTo === null ? null : `至 ${one.validTo}`,
  }
}

function personLabel(row: Pick<EntityPageRow, 'kind'>): string {
  return row.kind === 'individual-household' ? '经营者' : factWord('legal-representative')
}

function registeredFacts(row: EntityPageRow): Fact[] {
  const issued =
    row.issuingDivision === null || row.issuingDivision === row.divisionCode
      ? null
      : `代码由 ${row.issuingDivision}${row.issuingDivisionName === null ? '' : ` ${row.issuingDivisionName}`} 发出；代码不随迁移改变`
  const place = row.isOutsideCity ? `市外（${row.region ?? '所在地不明'}）` : row.divisionName
  const domicile = row.premises.find((one) => one.kind === 'domicile' && one.closedOn === null)?.address ?? null
  const listed: readonly (readonly [kind: string, value: string | null, note: string | null])[] = [
    ['uscc', row.uscc, issued],
    ['name', row.name, null],
    ['status', statusWord(row.status), row.statusSinceOn === null ? null : `自 ${row.statusSinceOn}`],
    ['type', row.typeName ?? row.typeText, row.typeCode],
    ['industry', row.industryName, row.industryCode],
    ['legal-representative', row.legalRepresentative, null],
    ['registered-on', row.registeredOn, null],
    ['capital', formatCapital(row.capitalMinor, row.capitalCurrency), row.capitalText],
    ['domicile', domicile, null],
    ['division', place, row.divisionBasis === null ? null : basisWord(row.divisionBasis)],
    ['authority', row.authorityName, null],
    ['office', row.officeName, null],
    ['scope', row.scope, null],
  ]
  return listed.map(([kind, value, note]) => ({
    factId: null,
    kind,
    label: kind === 'legal-representative' ? personLabel(row) : factWord(kind),
    value,
    source: row.source,
    asOf: row.changedAt,
    citation: null,
    quality: 'registered',
    qualityName: qualityWord('registered'),
    conflicts: false,
    isShown: false,
    whyShown: null,
    isMasked: false,
    recordKey: null,
    matchId: null,
    matchReason: null,
    note,
  }))
}
