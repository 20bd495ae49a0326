import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findHits } from '../domain/policy-signs.ts'
import { policyRuleOn } from '../policy-rule.ts'
import { listBarrierRows, listPolicyRows } from '../queries/find-policy.ts'
import { policyHead, presentPolicy } from '../present-policy.ts'

/** Drafts under fair-competition review with their signs and conclusions, the standards of the day, and the register of removed barriers. */
export const listPolicyDrafts = operation({
  name: 'list-policy-drafts',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询公平竞争审查',
  input: z.object({}),
  output: z.object({
    rule: z
      .object({
        version: z.string(),
        citation: z.string(),
        status: z.string(),
        groups: z.array(z.object({ code: z.string(), title: z.string(), citation: z.string() })),
        exceptions: z.array(z.object({ code: z.string(), title: z.string() })),
      })
      .nullable(),
    drafts: z.array(policyHead),
    barriers: z.array(
      z.object({
        removedBarrierId: z.uuid(),
        title: z.string(),
        document: z.string(),
        agencyName: z.string(),
        article: z.string(),
        harm: z.string(),
        measure: z.enum(['abolished', 'changed', 'not-issued']),
        removedOn: z.string(),
        recordedBy: z.string(),
      }),
    ),
  }),
  async run({ tx, today }) {
    const rule = policyRuleOn(today)
    const rows = await listPolicyRows(tx)
    return ok({
      rule:
        rule === undefined
          ? null
          : {
              version: rule.version,
              citation: rule.citation,
              status: rule.status,
              groups: [...rule.groups],
              exceptions: [...rule.exceptions],
            },
      drafts: rows.map((row) => presentPolicy(row, findHits(row.text, rule?.signs ?? []))),
      barriers: await listBarrierRows(tx),
    })
  },
})
