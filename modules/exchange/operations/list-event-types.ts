import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { subscribableEvents } from '../subscribable-events.ts'

/** The events a system may subscribe to, with the JSON Schema of what each says. */
export const listEventTypes = operation({
  name: 'list-event-types',
  kind: 'query',
  permission: 'public',
  summary: '查看可订阅的事件',
  input: z.object({}),
  output: z.object({
    events: z.array(
      z.object({
        name: z.string(),
        type: z.string().describe('CloudEvents 的 type'),
        title: z.string(),
        cites: z.string(),
        audience: z.enum(['everybody', 'own-agency']),
        schema: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
  async run() {
    return ok({
      events: [...subscribableEvents.values()].map(({ event, title, audience }) => ({
        name: event.name,
        type: `hengjian.${event.name}.v${event.version}`,
        title,
        cites: citesInWords(event.cites),
        audience,
        schema: { ...z.toJSONSchema(event.schema, { io: 'input' }) },
      })),
    })
  },
})

/** The policy document is called by its name; the events call it the seed. */
function citesInWords(cites: string): string {
  return cites.replace(/seed ([\d, ]+)/gu, '《实施意见》第 $1 条').replace(/种子第/gu, '《实施意见》第')
}
