import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { findPaper } from '../store/paper-store.ts'

const row = z.object({ label: z.string(), value: z.string() })

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('facts'), rows: z.array(row) }),
  z.object({ kind: z.literal('text'), heading: z.string(), paragraphs: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    heading: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('signatures'),
    lines: z.array(
      z.object({ label: z.string(), name: z.string(), note: z.string(), evidenceId: z.uuid().nullable() }),
    ),
  }),
  z.object({ kind: z.literal('organ'), name: z.string(), on: z.string() }),
])

/** One issued paper as it is printed. */
export const getPaper = operation({
  name: 'get-paper',
  kind: 'query',
  permission: 'inspection.read',
  summary: '查看行政检查文书',
  input: z.object({ paperId: z.uuid() }),
  output: z.object({
    paperId: z.uuid(),
    visitId: z.uuid(),
    kind: z.enum(['approval', 'notice', 'site-record', 'result-notice', 'correction-order']),
    title: z.string(),
    organ: z.string(),
    number: z.string(),
    isSpecimen: z.boolean(),
    issuedOn: z.iso.date(),
    blocks: z.array(block),
    contentHash: z.string(),
    leafHash: z.string(),
    verifyCode: z.string().describe('证据账本叶子摘要的前六位'),
    verifyLine: z.string().describe('这个验证码证明什么'),
  }),
  async run(act, input) {
    const paper = await findPaper(act.tx, input.paperId)
    if (paper === undefined) return no('paper-absent')
    const { paperId, visitId, kind, title, number, isSpecimen, issuedOn, contentHash, leafHash, body } = paper
    return ok({
      paperId,
      visitId,
      kind,
      title,
      number,
      isSpecimen,
      issuedOn,
      contentHash,
      leafHash,
      organ: body.organ,
      blocks: z.array(block).parse(body.blocks),
      verifyCode: leafHash.slice(0, 'xxxxxx'.length),
      verifyLine: '凭此码可在证据账本中核对：本文书签发时的内容与时间，此后未被改动。',
    })
  },
})
