import { z } from 'zod'
import { addToFile, findEntity } from '#entities'
import { findAgency } from '#identity'
import { ok } from '#kernel/result.ts'
import { deadline } from '#law'
import { record } from '#ledger'
import { operation } from '#platform/operation.ts'
import { findDisclosureOrder, findEntityDeclaration, findOpenOrder } from '../queries/find-declaration.ts'
import { no } from '../refusals.ts'
import { insertDisclosureOrder } from '../store/order-store.ts'
import { fill, strings } from '../strings.ts'

/** Orders an enterprise that never disclosed its standard to do so within a term (标准化法 38). Refused where it has disclosed, or is ordered already. */
export const orderDisclosure = operation({
  name: 'order-disclosure',
  kind: 'act',
  permission: 'commitments.order-disclosure',
  summary: '责令限期公开标准',
  input: z.object({
    id: z.uuid(),
    entityId: z.uuid(),
    product: z.string().trim().min(1).max(60),
    documentNumber: z.string().trim().min(4).max(60),
    termDays: z.int().min(1).max(365),
  }),
  output: z.object({ disclosureOrderId: z.uuid(), dueOn: z.string(), citation: z.string() }),
  async run(act, { id: disclosureOrderId, ...order }) {
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    if (agency === undefined) return no('out-of-scope')
    const entity = await findEntity(act.tx, order.entityId)
    if (entity === undefined) return no('entity-unknown')
    const term = deadline('standard-disclosure-order-term', act.today, { days: order.termDays })
    const known = await findDisclosureOrder(act.tx, disclosureOrderId)
    if (known !== undefined)
      return known.documentNumber === order.documentNumber
        ? ok({ disclosureOrderId, dueOn: known.dueOn, citation: term.citation })
        : no('id-used')
    if ((await findEntityDeclaration(act.tx, order.entityId, order.product)) !== undefined)
      return no('disclosed-already', { name: entity.name, product: order.product })
    const open = await findOpenOrder(act.tx, order.entityId, order.product)
    if (open !== undefined) return no('ordered-already', { name: entity.name, product: order.product, day: open.dueOn })
    await insertDisclosureOrder(act.tx, {
      ...order,
      disclosureOrderId,
      entityName: entity.name,
      uscc: entity.uscc,
      agencyId: agency.id,
      agencyName: agency.name,
      orderedOn: act.today,
      dueOn: term.dueOn,
      strictDueOn: term.strictOn,
      by: act.actor.personName,
      at: act.now,
    })
    await record(act, {
      type: 'commitments.order-disclosure',
      subject: { kind: 'entity', id: order.entityId },
      fields: { document: order.documentNumber, product: order.product, due: term.dueOn },
    })
    await addToFile(act, {
      entityId: order.entityId,
      kind: 'standard',
      title: fill(strings.fileOrdered, { product: order.product }),
      occurredAt: act.now,
      agencyId: agency.id,
      source: `commitments/${disclosureOrderId}`,
      facts: { 文号: order.documentNumber },
      loop: { key: `commitments/${disclosureOrderId}`, state: 'open', dueOn: term.dueOn },
    })
    return ok({ disclosureOrderId, dueOn: term.dueOn, citation: term.citation })
  },
})
