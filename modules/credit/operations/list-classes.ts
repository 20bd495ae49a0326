import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findAgencyByCode } from '#identity'
import { creditClassSchema } from '../domain/class-rule.ts'
import { classRuleOn } from '../queries/class-rule-on.ts'
import { countClasses, countSubsisting, findAdoption } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

/** How many entities stand in each class, by source, with the rule and its adoption. Refuses when no rule is in force. */
export const listClasses = operation({
  name: 'list-classes',
  kind: 'query',
  permission: 'credit.read',
  summary: '查看信用风险分类户数',
  input: z.object({}),
  output: z.object({
    asOf: z.iso.date(),
    classes: z.array(
      z.object({ class: creditClassSchema, issued: z.int(), trial: z.int(), baseline: z.int(), total: z.int() }),
    ),
    rule: z.object({ version: z.string(), citation: z.string(), confirmation: z.string(), agencyName: z.string() }),
    adoption: z.object({ documentNumber: z.string(), adoptedOn: z.iso.date() }).nullable(),
    note: z.string(),
  }),
  async run({ tx, today }) {
    const dated = classRuleOn(today)
    if (dated === undefined) return no('no-rule-in-force', { day: today })
    const agency = await findAgencyByCode(tx, dated.rule.agency)
    if (agency === undefined) return no('rule-agency-unknown', { code: dated.rule.agency })
    const counts = await countClasses(tx)
    const { subsisting, classed } = await countSubsisting(tx)
    const adoption = await findAdoption(tx, agency.id, dated.rule.version)
    return ok({
      asOf: today,
      classes: creditClassSchema.options.map((name) => {
        const of = (from: string) => counts.find((row) => row.class === name && row.source === from)?.count ?? 0
        const baseline = name === 'B' ? subsisting - classed : 0
        return {
          class: name,
          issued: of('issued'),
          trial: of('trial'),
          baseline,
          total: of('issued') + of('trial') + baseline,
        }
      }),
      rule: {
        version: dated.rule.version,
        citation: dated.citation,
        confirmation: dated.confirmation,
        agencyName: agency.name,
      },
      adoption:
        adoption === undefined ? null : { documentNumber: adoption.documentNumber, adoptedOn: adoption.adoptedOn },
      note: strings.note,
    })
  },
})
