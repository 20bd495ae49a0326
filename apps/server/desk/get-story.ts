import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation, type Operation } from '#platform/operation.ts'
import { type Desk, openDesk } from './desk.ts'

const STORY = '宁波澜屿电梯工程有限公司'

const found = z.object({ rows: z.array(z.object({ entityId: z.string(), name: z.string() })) })
const visits = z.object({ visits: z.array(z.object({ visitId: z.string() })) })
const visitPlan = z.object({ drawPlanId: z.string().nullable() })
const corrections = z.object({ total: z.int() })
const publications = z.object({ publications: z.array(z.object({ id: z.string(), entityId: z.string() })) })

const story = z.object({
  entityId: z.string(),
  name: z.string(),
  steps: z.array(z.object({ title: z.string(), link: z.string() })),
})
type Step = z.output<typeof story>['steps'][number]

/** 五分钟看一圈: one enterprise of the demonstration from its registration to its next odds; only steps that happened. */
export function makeGetStory(operations: ReadonlyMap<string, Operation>) {
  return operation({
    name: 'get-story',
    kind: 'query',
    permission: 'signed-in',
    summary: '五分钟看一圈',
    input: z.object({}),
    output: z.object({ story: story.nullable() }),
    async run(act) {
      const desk = openDesk(act, operations)
      const search = act.settings.demonstration ? await desk.ask('search-entities', found, { q: STORY }) : undefined
      const entity = search?.rows.find((row) => row.name === STORY)
      if (entity === undefined) return ok({ story: null })
      const { entityId, name } = entity
      const steps = [
        ...registerSteps(entityId),
        ...(await inspectionSteps(desk, entityId)),
        ...(await closingSteps(desk, entityId)),
      ]
      return ok({ story: { entityId, name, steps } })
    },
  })
}

function registerSteps(entityId: string): Step[] {
  return [
    { title: '登记', link: `/entities/${entityId}` },
    { title: '许可', link: `/entities/${entityId}?tab=licences` },
  ]
}

async function inspectionSteps(desk: Desk, entityId: string): Promise<Step[]> {
  const list = await desk.ask('list-inspections', visits, { entityId, origin: 'draw', limit: 1 })
  const visitId = list?.visits[0]?.visitId
  if (visitId === undefined) return []
  const planId = (await desk.ask('get-visit', visitPlan, { visitId }))?.drawPlanId
  const orders = await desk.ask('list-corrections', corrections, { entityId, limit: 1 })
  return [
    ...(planId === null || planId === undefined ? [] : [{ title: '抽中', link: `/plans/${planId}` }]),
    { title: '检查', link: `/inspections/${visitId}` },
    ...((orders?.total ?? 0) === 0 ? [] : [{ title: '改正与复查', link: `/entities/${entityId}?tab=corrections` }]),
  ]
}

async function closingSteps(desk: Desk, entityId: string): Promise<Step[]> {
  const all = await desk.ask('list-publications', publications, { filter: 'published', entityId })
  const publication = all?.publications[0]
  return [
    ...(publication === undefined ? [] : [{ title: '公示', link: `/publications/${publication.id}` }]),
    ...(desk.may('get-class') ? [{ title: '信用风险分类与抽中概率', link: `/entities/${entityId}?tab=credit` }] : []),
    { title: '一路走来', link: `/entities/${entityId}?tab=time` },
  ]
}
