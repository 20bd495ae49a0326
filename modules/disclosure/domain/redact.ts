import type { RedactionBook, RedactionRule } from './redaction-rule.ts'
import type { Span, SubjectNames } from './personal-values.ts'
import { findPersonalValues } from './personal-values.ts'

/** What would be published: each field by its name, so that every change is told with its place. @technical */
export type PublicationText = Readonly<Record<string, string>>

/** One value taken out, for the reviewer's diff: by which rule, where, what stood there and what stands now. */
export interface Redaction {
  readonly ruleId: string
  readonly title: string
  readonly field: string
  readonly found: string
  readonly replacedBy: string
}

/** @technical */
export interface RedactedText {
  readonly fields: PublicationText
  readonly redactions: readonly Redaction[]
  /** Reasons why the whole text may never leave (minors). */
  readonly withheld: readonly string[]
}

/** Takes every personal value out of every field, by the rules of the book, each change told with its rule. */
export function redact(fields: PublicationText, book: RedactionBook, subject: SubjectNames): RedactedText {
  const ruleOf = new Map(book.rules.map((rule) => [rule.pattern, rule]))
  const redactions: Redaction[] = []
  const withheld: string[] = []
  const cleaned = Object.entries(fields).map(([field, text]) => {
    const spans = findPersonalValues(text, subject).filter((span) => ruleOf.has(span.pattern))
    let clean = ''
    let at = 0
    for (const span of spans) {
      const rule = ruleOf.get(span.pattern)
      if (rule === undefined) continue
      const found = text.slice(span.start, span.end)
      if (rule.withhold) withheld.push(`${rule.title}（${rule.id}）：「${field}」`)
      const replacedBy = replacement(rule, span, found)
      redactions.push({ ruleId: rule.id, title: rule.title, field, found, replacedBy })
      clean += text.slice(at, span.start) + replacedBy
      at = span.end
    }
    return [field, clean + text.slice(at)] as const
  })
  return { fields: Object.fromEntries(cleaned), redactions, withheld: [...new Set(withheld)] }
}

/** What still stands in a rendered text although it must not leave; empty is the only answer with which it may. */
export function scanRendered(text: string, subject: SubjectNames): readonly string[] {
  return findPersonalValues(text, subject)
    .filter((span) => !isPlaceholder(text.slice(span.start, span.end)))
    .map((span) => `${span.pattern}：${text.slice(span.start, span.end)}`)
}

/** For the public: what was taken out and why, without the values. */
export function explainRedactions(redactions: readonly Redaction[], citation: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const { title } of redactions) counts.set(title, (counts.get(title) ?? 0) + 1)
  return [...counts].map(([title, count]) => `依据${citation}隐去${title} ${count} 处`)
}

function replacement(rule: RedactionRule, span: Span, found: string): string {
  const by = rule.replaceBy ?? `〔${rule.title}略〕`
  return span.keep === 0 ? by : found.slice(0, span.keep) + by
}

function isPlaceholder(found: string): boolean {
  return found.endsWith('某') || /^〔[^〕]*略〕?$/u.test(found)
}
