import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { citationLine } from '../citations.ts'
import { isInForceOn } from '../domain/record-in-force.ts'
import { lawAsKnown, lawBase } from '../law-base.ts'
import type { Rule } from '../law-schema.ts'
import { ruleVersionWords, valueWords } from '../strings.ts'

const version = z.object({
  value: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  isInForce: z.boolean(),
  where: z.string(),
  citation: z.string(),
  cites: z.array(z.string()),
  status: z.string(),
  note: z.string(),
})

const record = z.object({
  id: z.string(),
  kind: z.enum(['parameter', 'deadline', 'duty', 'transfer', 'document']),
  what: z.string(),
  unit: z.string(),
  versions: z.array(version),
})

/** Every legal number, deadline and rule the platform runs by: value, days of force, article, confirmation. Open to everybody. */
export const listParameters = operation({
  name: 'list-parameters',
  kind: 'query',
  permission: 'public',
  summary: '查询法定参数与规则',
  input: z.object({
    onDate: z.iso.date().optional(),
    knownOn: z.iso.date().optional(),
    search: z.string().trim().max(100).optional(),
  }),
  output: z.object({ revision: z.string(), onDate: z.string(), records: z.array(record) }),
  async run(act, input) {
    const base = input.knownOn === undefined ? lawBase() : lawAsKnown(plainDate(input.knownOn))
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const parameters = [...base.parameters.values()].map((one) => ({
      id: one.id,
      kind: 'parameter' as const,
      what: one.what,
      unit: one.unit,
      versions: one.values.map((value) => dated(value, valueWords(value.value), onDate)),
    }))
    const rules = [...base.rules.values()].map((rule) => ({
      id: rule.id,
      kind: rule.kind,
      what: rule.what,
      unit: rule.kind === 'deadline' ? `自${rule.relevantDay}起` : '',
      versions: ruleVersions(rule, onDate),
    }))
    const records = [...parameters, ...rules].filter(
      (one) => input.search === undefined || one.what.includes(input.search) || one.id.includes(input.search),
    )
    return ok({ revision: base.revision, onDate, records })
  },
})

interface DatedVersion {
  readonly from: PlainDate
  readonly to?: PlainDate | undefined
  readonly where: string
  readonly cites: readonly string[]
  readonly status: string
  readonly note?: string | undefined
}

function dated(one: DatedVersion, value: string, onDate: PlainDate) {
  return {
    value,
    from: one.from,
    to: one.to ?? null,
    isInForce: isInForceOn(one, onDate),
    where: one.where,
    citation: citationLine(one.cites, one.from),
    cites: [...one.cites],
    status: one.status,
    note: one.note ?? '',
  }
}

function ruleVersions(rule: Rule, onDate: PlainDate) {
  return rule.versions.map((one) => dated(one, ruleVersionWords(rule, one), onDate))
}
