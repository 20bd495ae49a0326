import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findReturnSlip } from '../queries/return-slips.ts'
import { no } from '../refusals.ts'

/** The file of a slip: the rows given back, each with what is wrong with it. */
export const getReturnSlipFile = operation({
  name: 'get-return-slip-file',
  kind: 'query',
  permission: 'exchange.return',
  summary: '下载退回清单',
  input: z.object({ slipId: z.uuid() }),
  output: z.object({ fileName: z.string(), text: z.string() }),
  async run(act, { slipId }) {
    const slip = await findReturnSlip(act.tx, slipId)
    if (slip === undefined) return no('no-such-slip')
    const bytes = await act.ports.files.get(slip.fileHash)
    if (bytes === undefined) return no('file-not-received')
    return ok({ fileName: `${slip.number} ${slip.agency}.csv`, text: Buffer.from(bytes).toString('utf8') })
  },
})
