import { z } from 'zod'
import { citationLine, deadline, parameter } from '#law'
import { addDays, type PlainDate, parsePlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { checkCapital } from '../domain/capital-check.ts'
import { readRegisteredCapital } from '../domain/registered-capital.ts'
import { powersOver } from '../domain/registration-status.ts'
import { pickShown } from '../domain/shown-fact.ts'
import { capitalFindingWord, dutyKindWord, officerMissing, reportStateWord } from '../duty-strings.ts'
import { type CapitalAccount, listCapitalOfFeeds } from '../queries/capital-of-feeds.ts'
import { type EntityPageRow, findEntityPage } from '../queries/entity-page.ts'
import { factPrecedenceOn } from '../queries/fact-precedence-on.ts'
import { missedReportRule } from '../queries/missed-report-rule.ts'
import { listReportsOf } from '../queries/report-findings.ts'
import { no } from '../refusals.ts'
import { listDuties } from '../store/disclosure-duties.ts'
import { formatCapital } from '../strings.ts'

const MOST = 200

/** What the entity itself owes the public: instant disclosures with their clocks, capital against articles and law, annual reports. */
export const getEntityDuties = operation({
  name: 'get-entity-duties',
  kind: 'query',
  permission: 'entities.read',
  summary: '企业公示义务',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    duties: z.array(
      z.object({
        dutyId: z.uuid(),
        kindName: z.string(),
        matter: z.string(),
        aroseOn: z.string(),
        dueOn: z.string(),
        isOverdue: z.boolean(),
        isProvisional: z.boolean(),
        disclosedOn: z.string().nullable(),
        disclosedWhere: z.string().nullable(),
        isLate: z.boolean(),
        /** Why nothing is owed any more. */
        lapsedBecause: z.string().nullable(),
        citation: z.string(),
        source: z.string(),
      }),
    ),
    capital: z
      .object({
        subscribed: z.string().nullable(),
        paid: z.string().nullable(),
        paidSource: z.string().nullable(),
        missing: z.string().nullable(),
        termOn: z.string().nullable(),
        termSource: z.string().nullable(),
        latestOn: z.string().nullable(),
        findings: z.array(z.string()),
        citation: z.string(),
      })
      .nullable(),
    reports: z.array(z.object({ year: z.number().int(), filedOn: z.string(), source: z.string() })),
    /** 首负责任自查: what the enterprise lacks to do its duties by itself; null when nothing. */
    reminder: z.object({ words: z.string(), citation: z.string() }).nullable(),
    findings: z.array(
      z.object({
        year: z.number().int(),
        kind: z.enum(['list', 'mark']),
        stateName: z.string(),
        notice: z.string(),
        proposedOn: z.string(),
        documentNumber: z.string().nullable(),
        endedOn: z.string().nullable(),
        endedBecause: z.string().nullable(),
      }),
    ),
  }),
  async run(act, { entityId }) {
    const row = await findEntityPage(act.tx, entityId)
    if (row === undefined) return no('no-such-entity')
    const duties = await listDuties(act.tx, { entityId, isOpen: null, dueBefore: null }, MOST)
    const { reports, findings } = await listReportsOf(act.tx, entityId)
    return ok({
      duties: duties.map((duty) => ({
        dutyId: duty.dutyId,
        matter: duty.matter,
        aroseOn: duty.aroseOn,
        dueOn: duty.dueOn,
        disclosedOn: duty.disclosedOn,
        disclosedWhere: duty.disclosedWhere,
        citation: duty.citation,
        source: duty.source,
        kindName: dutyKindWord(duty.kind),
        lapsedBecause: duty.lapsedBecause,
        isOverdue: duty.disclosedOn === null && duty.lapsedOn === null && duty.dueOn < act.today,
        isProvisional: deadline('instant-disclosure', duty.aroseOn).provisional,
        isLate: duty.disclosedOn !== null && duty.disclosedOn > duty.dueOn,
      })),
      capital: capitalOf(act, row, await listCapitalOfFeeds(act.tx, entityId)),
      reminder: reminderOf(act, row),
      reports: reports.map((one) => ({ ...one })),
      findings: findings.map(({ state, kind, ...one }) => ({ ...one, kind, stateName: reportStateWord(state, kind) })),
    })
  },
})

/** Limited companies only: others pay in before they are founded, or have no capital in the sense of the law. */
function capitalOf(act: Act, row: EntityPageRow, ofFeeds: readonly CapitalAccount[]) {
  if (row.kind !== 'company' || row.capitalMinor === null) return null
  const [paid, term] = [shownOf(act, row, ofFeeds, '实缴资本'), shownOf(act, row, ofFeeds, '出资期限')]
  const [paidUnits, termOn] = [unitsOf(paid?.value), parsePlainDate(term?.value ?? '') ?? null]
  const law = parameter('capital-payment-longest-months', act.today)
  const facts = { registeredOn: row.registeredOn, subscribed: Number(row.capitalMinor), paid: paidUnits, termOn }
  const check = checkCapital(facts, { months: law.value, from: law.from }, act.today)
  const money = (units: number | null) => formatCapital(units === null ? null : String(units), row.capitalCurrency)
  return {
    subscribed: money(facts.subscribed),
    paid: money(paidUnits),
    paidSource: paid?.source ?? null,
    missing: money(check.missing),
    termOn,
    termSource: term?.source ?? null,
    latestOn: check.latestOn,
    findings: check.findings.map(capitalFindingWord),
    citation: law.citation,
  }
}

/** 首负责任: an enterprise names one person for its reports and disclosures; a 个体工商户 is its operator (scenario 12). */
function reminderOf(act: Act, row: EntityPageRow) {
  if (row.kind === 'individual-household' || !powersOver(row.status).mayBePenalised) return null
  const { officer } = missedReportRule(act.today)
  if (row.facts.some((one) => one.kind === officer && one.quality !== 'superseded')) return null
  return { words: officerMissing, citation: citationLine(['ningbo.supervision-opinion/7'], act.today) }
}

function unitsOf(text: string | null | undefined): number | null {
  const read = readRegisteredCapital(text ?? '')
  return read.kind === 'amount' ? read.minorUnits : null
}

function shownOf(act: Act, row: EntityPageRow, ofFeeds: readonly CapitalAccount[], kind: string) {
  const { rule } = factPrecedenceOn(act.today)
  const told = ofFeeds.map((one) => ({ ...one, quality: 'reported' as const }))
  const accounts = [...row.facts.filter((one) => one.quality !== 'superseded'), ...told]
    .filter((one) => one.kind === kind)
    .map((one) => ({ ...one, asOf: one.recordedAt }))
  return pickShown(accounts, rule)?.shown
}

/** The day after the last day for the annual report of `year`. */
export function dayAfterLastReport(year: number, on: PlainDate): PlainDate {
  const month = String(parameter('annual-report-last-day', on, 'month').value).padStart(2, '0')
  const day = String(parameter('annual-report-last-day', on, 'day').value).padStart(2, '0')
  const last = parsePlainDate(`${String(year + 1)}-${month}-${day}`)
  if (last === undefined) throw new Error('the last day for annual reports is no day')
  return addDays(last, 1)
}
