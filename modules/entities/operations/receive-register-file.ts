import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { registrationStatuses } from '../domain/registration-status.ts'
import { findBatch } from '../queries/import-batches.ts'
import { no } from '../refusals.ts'
import { openBatch } from '../store/import-batch.ts'

/** What is said of a register file when it is handed in. */
export const registerFile = z.object({
  id: z.uuid(),
  fileName: z.string().trim().min(1).max(200),
  fileHash: z.string().regex(/^[0-9a-f]{64}$/u),
  fileBytes: z.number().int().min(0),
  source: z.string().trim().min(1).max(200),
  declaredStatus: z.enum(registrationStatuses),
  declaredBasis: z.string().trim().min(1).max(400).nullable(),
})

/**
 * Opens a batch for a file that lies in the file store, so that its progress can be watched. The same id and file again
 * answers the same; the id with another file is refused.
 */
export const receiveRegisterFile = operation({
  name: 'receive-register-file',
  kind: 'act',
  permission: 'entities.import',
  summary: '接收登记文件',
  input: registerFile,
  output: z.object({ batchId: z.uuid(), state: z.enum(['running', 'complete', 'failed']) }),
  async run(act, input) {
    if (!(await act.ports.files.has(input.fileHash))) return no('file-not-received')
    const known = await findBatch(act.tx, input.id)
    if (known !== undefined && known.fileHash !== input.fileHash) return no('batch-id-used')
    if (known?.state === 'complete') return ok({ batchId: input.id, state: 'complete' as const })
    await openBatch(act, { ...input, batchId: input.id })
    return ok({ batchId: input.id, state: 'running' as const })
  },
})
