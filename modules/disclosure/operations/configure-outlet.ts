import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import { checkedUrl, EgressError, guardFor } from '#platform/egress.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { seal } from '#platform/seal.ts'
import { setOutletLine } from '#platform/outlet/outlet-line.ts'
import { no } from '../refusals.ts'
import { publicationDesk } from '../outlets/desk.ts'

/**
 * Sets how an outlet is reached: by files, or over HTTP behind the IRS gateway with an access key and a secret, which is sealed
 * at once and shown nowhere. Refused: no such outlet outside, a gateway without all three, an address that may not be asked.
 */
export const configureOutlet = operation({
  name: 'configure-outlet',
  kind: 'act',
  permission: 'disclosure.configure',
  summary: '设定渠道的送达方式',
  input: z.object({
    outletId: z.string().max(40),
    transport: z.enum(['file-drop', 'irs-gateway']),
    endpoint: z.string().trim().max(500).optional(),
    accessKey: z.string().trim().max(200).optional(),
    secretKey: z.string().min(1).max(500).optional(),
  }),
  output: z.object({ outletId: z.string(), transport: z.string() }),
  async run(act, { outletId, transport, endpoint, accessKey, secretKey }) {
    const line = { outletId, transport, endpoint: null, accessKey: null, sealedSecret: null }
    if (transport === 'file-drop') {
      if (!(await setOutletLine(act.tx, publicationDesk, line))) return no('outlet-unknown')
    } else {
      if (endpoint === undefined || accessKey === undefined || secretKey === undefined) return no('gateway-incomplete')
      const why = addressFault(endpoint, act.settings)
      if (why !== undefined) return no('address-not-allowed', { why })
      const sealedSecret = seal(act.settings.keys.secret('outlet-secrets'), secretKey, outletId, act.ports.randomness)
      if (!(await setOutletLine(act.tx, publicationDesk, { ...line, endpoint, accessKey, sealedSecret })))
        return no('outlet-unknown')
    }
    await record(act, {
      type: 'disclosure.configure-outlet',
      subject: { kind: 'outlet', id: outletId },
      fields: { transport, endpoint: endpoint ?? '', accessKey: accessKey ?? '' },
    })
    return ok({ outletId, transport })
  },
})

function addressFault(url: string, settings: Act['settings']): string | undefined {
  try {
    checkedUrl(url, URL.canParse(url) ? guardFor(settings, new URL(url)) : { mayReachPrivate: false })
    return undefined
  } catch (error) {
    if (error instanceof EgressError) return error.message
    throw error
  }
}
