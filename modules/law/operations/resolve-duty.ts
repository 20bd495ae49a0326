import { z } from 'zod'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { citationLine } from '../citations.ts'
import { resolveDutyOn } from '../rule-documents.ts'

const part = z.object({
  agency: z.string(),
  role: z.string(),
  ruleId: z.string(),
  explanation: z.string(),
  citation: z.string(),
  cites: z.array(z.string()),
})

const agencyName = z.string().trim().min(1).max(60)

/** Which agencies handle a clue (职责判定 R1–R16), with the rule and article of each; an empty answer is named a coverage gap. */
export const resolveDuty = operation({
  name: 'resolve-duty',
  kind: 'query',
  permission: 'signed-in',
  summary: '判定监管职责',
  input: z.object({
    onDate: z.iso.date().optional(),
    licensing: z.enum(['pre-registration', 'post-registration', 'none']).optional(),
    approval: z.enum(['held', 'cancelled', 'devolved', 'to-filing', 'combined']).optional(),
    isFiled: z.boolean().optional(),
    hasOwnForce: z.boolean().optional(),
    isPenaltyMoved: z.boolean().optional(),
    haveSeveralJurisdiction: z.boolean().optional(),
    isApproverSupervisor: z.boolean().optional(),
    hasBusinessLicence: z.boolean().optional(),
    hasPermit: z.boolean().optional(),
    isPermitAgencyClear: z.boolean().optional(),
    permitAgencies: z.array(agencyName).max(20).default([]),
    registrar: agencyName.default('市场监督管理局'),
    sectorAgency: agencyName.optional(),
    provinciallyDeterminedAgency: agencyName.optional(),
    receivingAgency: agencyName.optional(),
    leadAgency: agencyName.optional(),
    cooperatingAgencies: z.array(agencyName).max(20).default([]),
    integratedAgency: agencyName.default('综合行政执法部门'),
    movedToAgency: agencyName.optional(),
    sourceAgency: agencyName.optional(),
  }),
  output: z.object({
    onDate: z.string(),
    handlers: z.array(part),
    lead: part.nullable(),
    beside: z.array(part.extend({ duty: z.string() })),
    trace: z.array(z.object({ ruleId: z.string(), failedOn: z.string().nullable() })),
    isCoverageGap: z.boolean(),
    explanation: z.string(),
  }),
  async run(act, input) {
    const onDate = input.onDate === undefined ? act.today : plainDate(input.onDate)
    const found = resolveDutyOn(input, onDate)
    const present = <P extends (typeof found.handlers)[number]>(one: P) => ({
      ...one,
      citation: citationLine(one.cites, onDate),
      cites: [...one.cites],
    })
    const isCoverageGap = found.handlers.length === 0
    return ok({
      onDate,
      handlers: found.handlers.map(present),
      lead: found.lead === undefined ? null : present(found.lead),
      beside: found.beside.map(present),
      trace: [...found.trace],
      isCoverageGap,
      explanation: isCoverageGap
        ? gapWords(found.missingAgency)
        : found.handlers.map((one) => `${one.agency}：${one.explanation}`).join('；'),
    })
  },
})

function gapWords(missingAgency: string | undefined): string {
  if (missingAgency === undefined) return '没有一条生效的规则覆盖此种情形，属监管盲区，请提交职责协调。'
  return '规则已确定处理主体的类别，但未提供该类主体的名称，请补充后再判定。'
}
