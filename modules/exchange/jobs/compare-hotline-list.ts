import { z } from 'zod'
import { record } from '#ledger'
import { job } from '#platform/jobs.ts'
import { hotlineAgencies } from '../queries/hotline-agencies.ts'
import { insertReconciliation, listStandings } from '../store/hotline-reconciliations.ts'

export const openList = z.object({
  listId: z.uuid(),
  takenAt: z.iso.datetime({ offset: true }).describe('清单的时点'),
  orderNumbers: z.array(z.string().max(60)).max(100_000).describe('此刻在办的全部工单编号'),
})

/** 对账: their open orders against ours, each difference by number; a list is compared once. */
export const compareHotlineList = job({
  name: 'exchange.compare-hotline-list',
  schema: openList.extend({ transport: z.enum(['http', 'file']) }),
  async run(act, { listId, takenAt, orderNumbers, transport }) {
    const theirs = new Set(orderNumbers)
    const standings = await listStandings(act.tx)
    const known = new Map(standings.map((one) => [one.orderNumber, one.isOpen]))
    const ours = standings.filter((one) => one.isOpen).map((one) => one.orderNumber)
    const unknownHere = [...theirs].filter((one) => !known.has(one)).toSorted()
    const closedHere = [...theirs].filter((one) => known.get(one) === false).toSorted()
    const closedThere = ours.filter((one) => !theirs.has(one)).toSorted()
    const agreed = ours.length - closedThere.length
    const { centreId } = await hotlineAgencies(act.tx)
    const row = { listId, agencyId: centreId, transport, takenAt: new Date(takenAt), theirs: theirs.size, agreed }
    const lists = { ours: ours.length, unknownHere, closedHere, closedThere }
    if (!(await insertReconciliation(act.tx, { ...row, ...lists }, act.now))) return
    await record(act, {
      type: 'exchange.hotline-reconciled',
      subject: { kind: 'hotline-list', id: listId },
      fields: {
        theirs: String(theirs.size),
        ours: String(ours.length),
        unknownHere: unknownHere.join('、'),
        closedHere: closedHere.join('、'),
        closedThere: closedThere.join('、'),
      },
    })
  },
})
