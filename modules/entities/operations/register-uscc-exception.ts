import { z } from 'zod'
import { record } from '#ledger'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { checkUscc } from '../domain/uscc.ts'
import { no } from '../refusals.ts'
import { insertUsccException } from '../store/uscc-exception.ts'

/**
 * Registers a code that was truly issued although a check character is wrong, with the reason; the rule itself stays as
 * strict as it is. Refused: a code that passes anyway, characters outside the alphabet. domain.md §1.1.
 */
export const registerUsccException = operation({
  name: 'register-uscc-exception',
  kind: 'act',
  permission: 'entities.register-exception',
  summary: '登记代码校验例外',
  input: z.object({ code: z.string().length(18), reason: z.string().trim().min(4).max(400) }),
  output: z.object({ code: z.string() }),
  async run(act, { code, reason }) {
    const verdict = checkUscc(code)
    if (verdict.valid) return no('exception-code-valid', { code })
    if (verdict.fault === 'letter' || verdict.fault === 'length') return no('code-invalid')
    await insertUsccException(act, code, reason)
    await record(act, {
      type: 'entities.uscc-exception',
      subject: { kind: 'uscc-exception', id: code },
      fields: { code, reason },
    })
    return ok({ code })
  },
})
