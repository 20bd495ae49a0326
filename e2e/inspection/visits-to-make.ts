import { randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser } from 'playwright-core'
import { DESK, openContext } from '../browser.ts'

/**
 * Asks for `count` single inspections by the two officers of 鼓楼所 and has their leader approve them, through the public API, so that
 * the journey does not rest on what the demonstration city happens to hold that day. Answers their ids.
 */
export async function makeVisits(browser: Browser, count: number): Promise<string[]> {
  const lead = await signedIn(browser, 'wuzhigang')
  const second = await signedIn(browser, 'zhuxiaotong')
  const head = await signedIn(browser, 'lihaiyan')
  const officerIds = [await officerOf(lead), await officerOf(second)]
  const items = await answer<{ items: { itemId: string; code: string }[] }>(
    lead.get('/api/catalogue/items?kind=inspection&pageSize=200'),
  )
  const item = items.items.find((one) => one.code === 'SCJG-01')
  const { rows } = await answer<{ rows: { entityId: string }[] }>(
    lead.get('/api/entities?divisions=330203&statuses=subsisting&limit=50'),
  )
  const { today } = await answer<{ today: string }>(lead.get('/api/inspection/my-visits'))
  const made: string[] = []
  for (const { entityId } of rows.slice(0, count)) {
    const id = randomUUID()
    const request = {
      id,
      entityId,
      taskName: '投诉线索核查',
      leadSource: 'complaint',
      inspectionKind: 'case',
      purpose: '12345 转来投诉，需现场核查',
      itemIds: [item?.itemId],
      officerIds,
      plannedFromOn: today,
      plannedToOn: today,
    }
    await answer(lead.post('/api/inspection/visits', { data: request }))
    await answer(
      head.post(`/api/inspection/visits/${id}/approval`, {
        data: { id: randomUUID(), decision: 'approve', reason: '同意' },
      }),
    )
    made.push(id)
  }
  return made
}

async function signedIn(browser: Browser, loginName: string): Promise<APIRequestContext> {
  const { request } = await openContext(browser, DESK)
  await answer(request.post('/api/identity/session', { data: { loginName, password: 'hengjian-demo' } }))
  return request
}

async function officerOf(person: APIRequestContext): Promise<string> {
  return (await answer<{ officerId: string }>(person.get('/api/identity/session'))).officerId
}

async function answer<T>(asked: ReturnType<APIRequestContext['get']>): Promise<T> {
  const reply = await asked
  const text = await reply.text()
  if (!reply.ok()) throw new Error(`${reply.url()}: ${text}`)
  const body: T = JSON.parse(text)
  return body
}
