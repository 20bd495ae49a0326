import { z } from 'zod'
import { addDays } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { quotaInputFromCounts } from '../domain/draw.ts'
import { distribution, expectedOverlap, leadTimeOf, leadTimes, violationRate } from '../domain/quality-report.ts'
import { sharesOf } from '../domain/quota.ts'
import { compareText } from '../domain/quota.ts'
import { leadTimeWords, stratumLabel } from '../strings.ts'
import {
  listDepartmentRows,
  listFindings,
  listFrameRules,
  listOfficerLoads,
  listReportedPlans,
  repeatedMeetings,
  sharedUnits,
} from './quality-figures.ts'
import type { FindingRow, ReportedPlan } from './quality-figures.ts'

/** Pairs of draws compared for repeat hits; larger frames are left to a nightly run. */
const MOST_PAIRS = 8
const LARGEST_COMPARED = 300_000
const YEAR_DAYS = 365

const bar = z.object({ count: z.int(), holders: z.int() })
const planRef = z.object({ planId: z.uuid(), number: z.string() })

/** 抽查质量 (verifiable.md §13 Q3–Q6): repeats, load, departments, leaks and estimates of the draws the reader may see. No person is named or ranked. */
export const reportQuality = operation({
  name: 'report-quality',
  kind: 'query',
  permission: 'draw.read',
  summary: '抽查质量报告',
  input: z.object({
    kind: z.enum(['real', 'rehearsal']).default('real'),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  output: z.object({
    kind: z.enum(['real', 'rehearsal']),
    from: z.iso.date(),
    to: z.iso.date(),
    asOf: z.iso.datetime(),
    plans: z.array(
      planRef.extend({ title: z.string(), agencyName: z.string(), drawnAt: z.iso.datetime(), drawn: z.int() }),
    ),
    repeats: z.array(
      z.object({
        a: planRef,
        b: planRef,
        shared: z.int(),
        observed: z.int(),
        expected: z.number(),
        low: z.int(),
        high: z.int(),
      }),
    ),
    meetings: z.object({
      total: z.int(),
      repeated: z.array(z.object({ entityId: z.uuid(), entityName: z.string(), times: z.int() })),
    }),
    load: z.array(bar),
    swaps: z.array(bar),
    departments: z.array(
      z.object({
        agencyId: z.uuid(),
        agencyName: z.string(),
        plans: z.int(),
        units: z.int(),
        excluded: z.int(),
        visits: z.int(),
        substituted: z.int(),
        lateClasses: z.int(),
        voids: z.int(),
        failed: z.int(),
      }),
    ),
    leads: z.array(z.object({ lead: z.enum(leadTimes), label: z.string(), visits: z.int(), found: z.int() })),
    estimates: z.array(
      z.object({
        stratum: z.string(),
        label: z.string(),
        visits: z.int(),
        found: z.int(),
        plainPerMille: z.int(),
        weightedPerMille: z.int(),
      }),
    ),
  }),
  async run(act, input) {
    const to = input.to ?? act.today
    const scope = { kind: input.kind, from: input.from ?? addDays(act.today, -YEAR_DAYS), to }
    const plans = await listReportedPlans(act.tx, scope)
    const ids = plans.map(({ planId }) => planId)
    const pi = await probabilities(act, ids)
    const loads = await listOfficerLoads(act.tx, ids)
    const { meetings, repeated } = await repeatedMeetings(act.tx, ids)
    const findings = await listFindings(act.tx, ids)
    return ok({
      ...scope,
      asOf: act.now.toISOString(),
      plans: plans.map(({ planId, number, title, agencyName, drawnAt, drawn }) => ({
        planId,
        number,
        title,
        agencyName,
        drawnAt: drawnAt.toISOString(),
        drawn,
      })),
      repeats: await repeatsOf(act, plans, pi),
      meetings: { total: meetings, repeated },
      load: distribution(loads.map(({ visits }) => visits)),
      swaps: distribution(loads.map(({ swaps }) => swaps)),
      departments: await listDepartmentRows(act.tx, scope),
      leads: leadsOf(findings),
      estimates: estimatesOf(findings, pi),
    })
  },
})

/** The exact probability of every cell, by plan and `task/stratum/class`. */
async function probabilities(act: Act, planIds: readonly string[]): Promise<Map<string, string>> {
  const pi = new Map<string, string>()
  for (const { planId, task, counts, rule } of await listFrameRules(act.tx, planIds))
    for (const share of sharesOf(quotaInputFromCounts(counts, rule)) ?? [])
      pi.set(`${planId}/${task}/${share.stratum}/${share.cls}`, share.pi)
  return pi
}

/** Each draw beside the next earlier one of the same agency. */
async function repeatsOf(act: Act, plans: readonly ReportedPlan[], pi: ReadonlyMap<string, string>) {
  const pairs = plans.flatMap((b, i) => {
    const a = plans.slice(i + 1).find(({ agencyId }) => agencyId === b.agencyId)
    return a === undefined || Math.max(a.units, b.units) > LARGEST_COMPARED ? [] : [{ a, b }]
  })
  const repeats = []
  for (const { a, b } of pairs.slice(0, MOST_PAIRS)) {
    const { cells, observed } = await sharedUnits(act.tx, a.planId, b.planId)
    const shared = cells.map(({ cellA, cellB, units }) => ({
      piA: pi.get(`${a.planId}/${cellA}`) ?? '0/1',
      piB: pi.get(`${b.planId}/${cellB}`) ?? '0/1',
      units,
    }))
    repeats.push({
      a: { planId: a.planId, number: a.number },
      b: { planId: b.planId, number: b.number },
      shared: shared.reduce((all, { units }) => all + units, 0),
      observed,
      ...expectedOverlap(shared),
    })
  }
  return repeats
}

function leadsOf(findings: readonly FindingRow[]) {
  return leadTimes.map((lead) => {
    const own = findings.filter(({ hours }) => leadTimeOf(hours ?? undefined) === lead)
    return {
      lead,
      label: leadTimeWords[lead],
      visits: own.length,
      found: own.filter(({ hasFindings }) => hasFindings).length,
    }
  })
}

/** Violation rates per stratum; a unit visited with certainty speaks for itself alone. */
function estimatesOf(findings: readonly FindingRow[], pi: ReadonlyMap<string, string>) {
  const strata = Map.groupBy(findings, ({ stratum }) => stratum)
  return [...strata]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([stratum, rows]) => {
      const seen = rows.map(({ planId, task, cls, manner, hasFindings }) => ({
        pi: manner === 'certainty' ? '1/1' : (pi.get(`${planId}/${task}/${stratum}/${cls}`) ?? '0/1'),
        hasFindings,
      }))
      const rate = violationRate(seen)
      if (rate === undefined) return []
      const found = rows.filter(({ hasFindings }) => hasFindings).length
      return [
        {
          stratum,
          label: stratumLabel(stratum),
          visits: rows.length,
          found,
          plainPerMille: rate.plain,
          weightedPerMille: rate.weighted,
        },
      ]
    })
}
