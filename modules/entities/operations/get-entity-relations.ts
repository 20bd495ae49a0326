import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { statusWord } from '../domain/registration-status.ts'
import { findEntity } from '../queries/find-entity.ts'
import { maskName } from '../domain/shown-fact.ts'
import { shareholdersOf } from '../domain/circle.ts'
import { listRelationEdges, listRelationNodes, listSameAddress, readCircle } from '../queries/entity-relations.ts'
import { no } from '../refusals.ts'
import { factWord, relationWord } from '../strings.ts'

/** 还有谁: representative and shareholders, branches and headquarters, predecessors and successors two steps far, and who else is registered at the address. */
export const getEntityRelations = operation({
  name: 'get-entity-relations',
  kind: 'query',
  permission: 'entities.read',
  summary: '关联图谱',
  input: z.object({ entityId: z.uuid() }),
  output: z.object({
    nodes: z.array(
      z.object({
        entityId: z.uuid(),
        uscc: z.string().nullable(),
        name: z.string(),
        statusName: z.string(),
        isAtAddress: z.boolean(),
      }),
    ),
    edges: z.array(
      z.object({
        kind: z.string(),
        relationName: z.string(),
        fromId: z.uuid(),
        toId: z.uuid(),
        sinceOn: z.string(),
        citation: z.string().nullable(),
      }),
    ),
    /** Who represents it and who holds its shares; a natural person by the surname only, until a purpose is stated. */
    people: z.array(
      z.object({ roleName: z.string(), name: z.string(), isPerson: z.boolean(), said: z.string(), source: z.string() }),
    ),
    address: z.string().nullable(),
    atAddress: z.number().int(),
  }),
  async run(act, { entityId }) {
    if ((await findEntity(act.tx, entityId)) === undefined) return no('no-such-entity')
    const edges = await listRelationEdges(act.tx, entityId)
    const beside = await listSameAddress(act.tx, entityId)
    const ids = new Set([entityId, ...edges.flatMap((edge) => [edge.fromId, edge.toId]), ...beside.ids])
    const nodes = await listRelationNodes(act.tx, [...ids])
    return ok({
      nodes: nodes.map(({ status, ...node }) => ({
        ...node,
        statusName: statusWord(status),
        isAtAddress: beside.ids.includes(node.entityId),
      })),
      edges: edges.map((edge) => ({ ...edge, relationName: relationWord(edge.kind, 'to') })),
      people: peopleOf(await readCircle(act.tx, entityId)),
      address: beside.address,
      atAddress: beside.total,
    })
  },
})

function peopleOf({ representative, isHousehold, shares }: Awaited<ReturnType<typeof readCircle>>) {
  const first =
    representative === null
      ? []
      : [
          {
            roleName: isHousehold ? '经营者' : factWord('legal-representative'),
            name: isHousehold ? maskName(representative) : representative,
            isPerson: true,
            said: '',
            source: '登记册',
          },
        ]
  return [...first, ...shareholdersOf(shares).map((one) => ({ ...one, roleName: '股东' }))]
}
