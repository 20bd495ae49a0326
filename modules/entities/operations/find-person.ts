import { z } from 'zod'
import { record } from '#ledger'
import { newId } from '#kernel/ids.ts'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { statusWord } from '../domain/registration-status.ts'
import { factPrecedenceOn } from '../queries/fact-precedence-on.ts'
import { findPersons } from '../queries/find-persons.ts'
import { factWord } from '../strings.ts'

const MOST = 200

/**
 * Finds the files that name a person, for a stated purpose; whose name was asked for, what for and how many files answered is
 * a leaf before anything is seen. People of one name are not one person. 《浙江省公共信用信息管理条例》第二十条; product.md 60.
 */
export const findPerson = operation({
  name: 'find-person',
  kind: 'act',
  permission: 'entities.read-persons',
  summary: '按人员查企业',
  input: z.object({ name: z.string().trim().min(2).max(40), purpose: z.string().trim().min(4).max(200) }),
  output: z.object({
    citation: z.string(),
    isCapped: z.boolean(),
    rows: z.array(
      z.object({
        entityId: z.uuid(),
        name: z.string(),
        uscc: z.string().nullable(),
        statusName: z.string(),
        roleName: z.string(),
        source: z.string(),
        isPresent: z.boolean(),
      }),
    ),
  }),
  async run(act, { name, purpose }) {
    const found = await findPersons(act.tx, name, MOST + 1)
    await record(act, {
      type: 'entities.person-search',
      subject: { kind: 'person-search', id: newId(act.ports) },
      fields: { name, purpose, files: String(found.length) },
    })
    const { citation } = factPrecedenceOn(act.today)
    return ok({
      citation,
      isCapped: found.length > MOST,
      rows: found.slice(0, MOST).map((row) => ({
        entityId: row.entityId,
        name: row.name,
        uscc: row.uscc,
        source: row.source,
        isPresent: row.isPresent,
        statusName: statusWord(row.status),
        roleName: row.role === 'legal-representative' && row.isHousehold ? '经营者' : factWord(row.role),
      })),
    })
  },
})
