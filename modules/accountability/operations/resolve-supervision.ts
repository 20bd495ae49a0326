import { z } from 'zod'
import { answerDuty, dutyAnswerSchema } from '#catalogue'
import { findEntity, statusWord } from '#entities'
import type { FoundEntity } from '#entities'
import { findAgencyByCode } from '#identity'
import { plainDate } from '#kernel/plain-date.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import type { Act } from '#platform/operation.ts'
import { no } from '../refusals.ts'
import { strings } from '../strings.ts'

/**
 * Who supervises this activity of this enterprise here, today or on that day, and why (seed 1): the register says where it lies
 * and what it holds, the asker may say otherwise; somebody who is in no register is asked for by place alone.
 */
export const resolveSupervision = operation({
  name: 'resolve-supervision',
  kind: 'query',
  permission: 'signed-in',
  summary: '查询由谁监管',
  input: z.object({
    itemId: z.uuid(),
    entityId: z.uuid().optional(),
    onDate: z.iso.date().optional(),
    division: z
      .string()
      .regex(/^[0-9]{6}$/u)
      .optional(),
    functionalArea: z.string().max(40).optional(),
    town: z.string().max(40).optional(),
    circumstance: z.string().max(120).optional(),
    hasBusinessLicence: z.stringbool().optional(),
    hasPermit: z.stringbool().optional(),
    isFiled: z.stringbool().optional(),
  }),
  output: dutyAnswerSchema.extend({
    entity: z
      .object({ entityId: z.uuid(), name: z.string(), status: z.string(), address: z.string().nullable() })
      .nullable(),
    division: z.string().nullable(),
    functionalArea: z.string().nullable(),
    facts: z.array(z.object({ fact: z.string(), value: z.boolean(), source: z.string() })),
  }),
  async run(act, { itemId, entityId, onDate, ...told }) {
    const on = onDate === undefined ? act.today : plainDate(onDate)
    const entity = entityId === undefined ? undefined : await findEntity(act.tx, entityId)
    if (entityId !== undefined && entity === undefined) return no('entity-unknown')
    const place = await placeOf(act, entity, told)
    const first = await answerDuty(act.tx, itemId, { ...place, on, circumstance: told.circumstance })
    if (!first.ok) return first
    const { asked, facts } = factsOf(entity, first.value.permitKind, told)
    const answer = await answerDuty(act.tx, itemId, { ...place, ...asked, on, circumstance: told.circumstance })
    if (!answer.ok) return answer
    return ok({
      ...answer.value,
      entity:
        entity === undefined
          ? null
          : {
              entityId: entity.entityId,
              name: entity.name,
              status: statusWord(entity.status),
              address: entity.address,
            },
      division: place.division ?? null,
      functionalArea: place.functionalArea ?? null,
      facts,
    })
  },
})

interface Told {
  readonly division?: string | undefined
  readonly functionalArea?: string | undefined
  readonly town?: string | undefined
  readonly hasBusinessLicence?: boolean | undefined
  readonly hasPermit?: boolean | undefined
  readonly isFiled?: boolean | undefined
}

/** Where it lies: as told, else as the register has it; a functional area is known by its registering authority, never by a code's digits. */
async function placeOf(act: Act, entity: FoundEntity | undefined, told: Told) {
  const authority =
    entity === undefined || entity.authorityCode === null || told.division !== undefined
      ? undefined
      : await findAgencyByCode(act.tx, entity.authorityCode, 'registration-authority')
  const area = authority?.status === 'active' ? authority.functionalArea : null
  return {
    division: told.division ?? entity?.divisionCode ?? undefined,
    functionalArea: told.functionalArea ?? area ?? undefined,
    town: told.town,
  }
}

/** What is known of licence, permit and filing, each with where it comes from; what nobody told and no register holds stays unknown. */
function factsOf(entity: FoundEntity | undefined, permitKind: string | null, told: Told) {
  const registered = entity === undefined ? undefined : entity.status === 'subsisting' || entity.status === 'dormant'
  const held = permitKind !== null && entity?.licenceKinds.includes(permitKind) === true ? true : undefined
  const asked = {
    hasBusinessLicence: told.hasBusinessLicence ?? registered,
    hasPermit: told.hasPermit ?? held,
    isFiled: told.isFiled,
  }
  const facts = Object.entries(asked).flatMap(([fact, value]) =>
    value === undefined
      ? []
      : [
          {
            fact,
            value,
            source: told[fact as keyof typeof asked] === undefined ? strings.fromRegister : strings.asTold,
          },
        ],
  )
  return { asked, facts }
}
