import { z } from 'zod'
import { dayNumber } from '#kernel/plain-date.ts'
import type { Desk, DeskMatter } from './desk.ts'
import { day } from './read-answer.ts'

const orders = z.object({
  orders: z.array(
    z.object({
      disclosureOrderId: z.string(),
      entityName: z.string(),
      documentNumber: z.string(),
      product: z.string(),
      orderedOn: day,
      dueOn: day,
      strictDueOn: day,
      isProvisional: z.boolean(),
      citation: z.string(),
      state: z.enum(['running', 'overdue', 'listed', 'complied']),
      stateName: z.string(),
    }),
  ),
})

const leads = z.object({
  leads: z.array(
    z.object({
      standardTestId: z.string(),
      declarationId: z.string(),
      entityName: z.string(),
      number: z.string(),
      indicator: z.string(),
      verdictName: z.string(),
      testedOn: day,
      leadState: z.enum(['open', 'settled']).nullable(),
    }),
  ),
})

/** Orders to disclose a standard while they run, for who gives them; leads of failed tests, for who tests. */
export async function rowsOfCommitments(desk: Desk): Promise<readonly DeskMatter[]> {
  return [...(await runningOrders(desk)), ...(await openLeads(desk))]
}

async function runningOrders(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('order-disclosure')) return []
  const found = await desk.ask('list-disclosure-orders', orders)
  return (found?.orders ?? [])
    .filter((one) => one.state === 'running' || one.state === 'overdue')
    .map((one) => ({
      list: 'todo',
      id: `commitments:order:${one.disclosureOrderId}`,
      module: 'commitments',
      kindName: '责令公开标准',
      title: one.entityName,
      detail: one.product,
      stateName: one.stateName,
      clock: {
        startOn: one.orderedOn,
        dueOn: one.dueOn,
        strictOn: one.strictDueOn,
        unit: 'natural-day',
        isProvisional: one.isProvisional,
        citation: one.citation,
        rule: {
          id: 'standard-disclosure-order-term',
          startOn: one.orderedOn,
          days: dayNumber(one.strictDueOn) - dayNumber(one.orderedOn),
        },
      },
      link: '/standards?tab=orders',
      nextAct: '到期未公开的，次日自动公示',
      facts: [{ label: '文号', value: one.documentNumber }],
    }))
}

async function openLeads(desk: Desk): Promise<DeskMatter[]> {
  if (!desk.may('settle-standard-lead')) return []
  const found = await desk.ask('list-standard-leads', leads)
  return (found?.leads ?? [])
    .filter((one) => one.leadState === 'open')
    .map((one) => ({
      list: 'todo',
      id: `commitments:lead:${one.standardTestId}`,
      module: 'commitments',
      kindName: '标准检验线索',
      title: one.entityName,
      detail: `${one.number} · ${one.indicator}`,
      stateName: one.verdictName,
      link: `/standards/${one.declarationId}`,
      nextAct: '核查并写明处理结果',
      facts: [{ label: '检验日', value: one.testedOn }],
    }))
}
