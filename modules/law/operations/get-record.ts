import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { lawBase } from '../law-base.ts'
import { no } from '../refusals.ts'

/** One record of the base as it is written, every version: what an editor starts a draft from. Open to everybody. */
export const getRecord = operation({
  name: 'get-record',
  kind: 'query',
  permission: 'public',
  summary: '查看法规库的一条记录',
  input: z.object({ recordId: z.string().max(80) }),
  output: z.object({
    recordId: z.string(),
    kind: z.enum(['parameter', 'deadline', 'duty', 'transfer', 'document']),
    what: z.string(),
    unit: z.string(),
    versions: z.array(z.record(z.string(), z.unknown())),
  }),
  async run(_act, { recordId }) {
    const base = lawBase()
    const parameter = base.parameters.get(recordId)
    if (parameter !== undefined) {
      const { what, unit, values } = parameter
      return ok({ recordId, kind: 'parameter' as const, what, unit, versions: values.map((one) => ({ ...one })) })
    }
    const rule = base.rules.get(recordId)
    if (rule === undefined) return no('record-absent', { record: recordId })
    const versions = rule.versions.map((one) => ({ ...one }))
    return ok({ recordId, kind: rule.kind, what: rule.what, unit: '', versions })
  },
})
