import { z } from 'zod'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { expiryWarnings } from '../domain/expiry-warnings.ts'
import { type FactPrecedence, pickShown } from '../domain/shown-fact.ts'
import type { EntityPageRow } from '../queries/entity-page.ts'
import { warningTermsOn } from '../queries/warning-terms-on.ts'
import { warningWord } from '../object-strings.ts'

/** One warning as a file shows it. */
export const warningView = z.object({
  kind: z.enum(['operating-term', 'licence', 'abnormal-list']),
  title: z.string(),
  on: z.string(),
  isPast: z.boolean(),
  citation: z.string(),
})

const OPERATING = new Set(['经营期限', '营业期限', '营业期限至'])
const DAY = /\d{4}-\d{2}-\d{2}$/u

/** The warnings of a file, made anew from what stands on it today. */
export function warningsOf(
  row: Pick<EntityPageRow, 'facts' | 'licences'>,
  ownFindings: readonly PlainDate[],
  rule: FactPrecedence,
  today: PlainDate,
): z.input<typeof warningView>[] {
  const { terms, citation } = warningTermsOn(today)
  const standing = row.facts.filter((one) => one.quality !== 'superseded')
  const until = pickShown(
    standing.filter((one) => OPERATING.has(one.kind)).map((one) => ({ ...one, asOf: one.recordedAt })),
    rule,
  )?.shown
  const untilDay = until?.validTo ?? DAY.exec(until?.value ?? '')?.[0]
  const causes = {
    operatingUntil: untilDay === undefined ? null : plainDate(untilDay),
    licences: row.licences,
    abnormalSince: [
      ...standing.flatMap((one) =>
        one.kind === '经营异常名录' && one.validFrom !== null && (one.validTo === null || one.validTo > today)
          ? [one.validFrom]
          : [],
      ),
      ...ownFindings,
    ],
  }
  return expiryWarnings(causes, terms, today).map((one) => ({
    kind: one.kind,
    title: warningWord(one.kind, one.about, one.isPast),
    on: one.on,
    isPast: one.isPast,
    citation,
  }))
}
