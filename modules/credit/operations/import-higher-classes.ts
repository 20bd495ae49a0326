import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { creditClassSchema } from '../domain/class-rule.ts'
import { contentHash } from '../domain/content-hash.ts'
import { findActHash, listEntitiesOfCodes } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import type { NewClass } from '../store/class-store.ts'
import { insertClass, insertIssuedBatch, lockClassOf, saveCurrentClass } from '../store/class-store.ts'
import { announce, findRuleAgency } from './recompute-class.ts'

const input = z.object({
  id: z.uuid(),
  documentNumber: z.string().trim().min(4).max(60).describe('下发文号或批次号'),
  modelVersion: z.string().trim().min(1).max(60).describe('上级模型版本'),
  issuedOn: z.iso.date(),
  rows: z
    .array(z.object({ uscc: z.string().trim().length(18).toUpperCase(), class: creditClassSchema }))
    .min(1)
    .max(5000),
})

const output = z.object({
  rowsIn: z.int(),
  loaded: z.int(),
  unchanged: z.int(),
  unknown: z.int(),
  unknownCodes: z.array(z.string()),
  equation: z.string(),
})

/** Takes in classes issued from above: they hold before the local trial. Codes the register does not hold are named, not lost. */
export const importHigherClasses = operation({
  name: 'import-higher-classes',
  kind: 'act',
  permission: 'credit.import',
  summary: '导入上级下发的信用风险分类',
  input,
  output,
  async run(act, batch): Promise<Result<z.input<typeof output>>> {
    const { tx, now, today } = act
    const agency = await findRuleAgency(act)
    if (!agency.ok) return agency
    if (!act.actor.scope.includes(agency.value.id)) return no('out-of-scope', { agency: agency.value.name })
    if (batch.issuedOn > today) return no('issued-later-than-today')
    const wanted = new Map<string, z.output<typeof creditClassSchema>>()
    for (const row of batch.rows) {
      if (wanted.has(row.uscc)) return no('code-twice', { code: row.uscc })
      wanted.set(row.uscc, row.class)
    }
    const hash = contentHash(batch)
    const known = await findActHash(tx, 'issued_batch', batch.id)
    if (known !== undefined && !known.equals(hash)) return no('id-taken')
    const found = await listEntitiesOfCodes(tx, [...wanted.keys()])
    const changed = found.filter((row) => row.class !== wanted.get(row.uscc) || row.source !== 'issued')
    const held = new Set(found.map((row) => row.uscc))
    const unknownCodes = [...wanted.keys()].filter((code) => !held.has(code))
    for (const row of changed) {
      await keepIssued(act, agency.value.id, batch, { ...row, next: wanted.get(row.uscc) ?? 'B' })
    }
    const told = { rowsIn: wanted.size, loaded: changed.length, unchanged: found.length - changed.length, unknownCodes }
    if (known === undefined) {
      await insertIssuedBatch(tx, { ...batch, ...told, agencyId: agency.value.id }, hash, now)
      await record(act, {
        type: 'credit.import-higher-classes',
        subject: { kind: 'credit-batch', id: batch.id },
        fields: { documentNumber: batch.documentNumber, rowsIn: String(told.rowsIn), content: hash.toString('hex') },
      })
    }
    return ok({
      ...told,
      unknown: unknownCodes.length,
      equation: `读入 ${told.rowsIn} = 载入 ${told.loaded} + 未变 ${told.unchanged} + 库中没有 ${unknownCodes.length}`,
    })
  },
})

async function keepIssued(
  act: Act,
  agencyId: string,
  batch: z.output<typeof input>,
  row: { entityId: string; class: NewClass['class'] | null; next: NewClass['class'] },
): Promise<void> {
  lockClassOf(act.tx, row.entityId)
  const kept: NewClass = {
    id: newId(act.ports),
    entityId: row.entityId,
    agencyId,
    class: row.next,
    source: 'issued',
    ruleVersion: batch.modelVersion,
    points: null,
    explanation: { documentNumber: batch.documentNumber },
    classedOn: batch.issuedOn,
    documentNumber: batch.documentNumber,
  }
  await insertClass(act.tx, kept, act.now)
  await saveCurrentClass(act.tx, kept, true)
  await announce(act, { ...kept, previous: row.class, isAdopted: true })
}
