import { createHash } from 'node:crypto'
import { z } from 'zod'
import { extractVerifierKey, isExtractSigned, readExtractCode, statusWord } from '#entities'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { findPublicExtract } from '../queries/public-extract.ts'
import { no } from '../refusals.ts'

/**
 * Checks an extract by the code on its paper: the text as it was issued, whether it still has its hash and this installation's
 * signature, and what the register says of the status today.
 */
export const getPublicExtract = operation({
  name: 'get-public-extract',
  kind: 'query',
  permission: 'public',
  summary: '核对档案摘录',
  input: z.object({ code: z.string().min(1).max(60) }),
  output: z.object({
    code: z.string(),
    entityId: z.uuid(),
    body: z.string(),
    bodyHash: z.string(),
    note: z.string(),
    verifierKey: z.string(),
    issuedAt: z.string(),
    isHashRight: z.boolean(),
    isSignatureRight: z.boolean(),
    statusNow: z.string(),
    asOf: z.string(),
  }),
  async run(act, { code }) {
    const found = await findPublicExtract(act.tx, readExtractCode(code))
    if (found === undefined) return no('extract-unknown')
    const { status, issuedAt, ...extract } = found
    return ok({
      ...extract,
      issuedAt: issuedAt.toISOString(),
      verifierKey: extractVerifierKey(act.settings),
      isHashRight: createHash('sha256').update(found.body).digest('hex') === found.bodyHash,
      isSignatureRight: isExtractSigned(act.settings, found.note, found.code, found.bodyHash),
      statusNow: statusWord(status),
      asOf: act.now.toISOString(),
    })
  },
})
