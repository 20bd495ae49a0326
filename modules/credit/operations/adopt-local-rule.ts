import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { enqueue } from '#platform/jobs.ts'
import { operation } from '#platform/operation.ts'
import { record } from '#ledger'
import { contentHash } from '../domain/content-hash.ts'
import { announceAdopted } from '../jobs/announce-adopted.ts'
import { findActHash, findAdoption } from '../queries/find-class.ts'
import { no } from '../refusals.ts'
import { insertAdoption } from '../store/class-store.ts'
import { findRuleAgency } from './recompute-class.ts'

/** Enters the written adoption of today's local rule; from then on its trial classes may feed real draws. */
export const adoptLocalRule = operation({
  name: 'adopt-local-rule',
  kind: 'act',
  permission: 'credit.adopt',
  summary: '书面采用本地分类规则',
  input: z.object({
    id: z.uuid(),
    ruleVersion: z.string().min(1).max(60),
    documentNumber: z.string().trim().min(4).max(60).describe('采用文件的文号'),
    approvedBy: z.string().trim().min(2).max(40).describe('签发人'),
    adoptedOn: z.iso.date(),
  }),
  output: z.object({ ruleAdoptionId: z.uuid(), agencyId: z.uuid() }),
  async run(act, adoption) {
    const { tx, now, today } = act
    const agency = await findRuleAgency(act)
    if (!agency.ok) return agency
    if (!act.actor.scope.includes(agency.value.id)) return no('out-of-scope', { agency: agency.value.name })
    const hash = contentHash(adoption)
    const known = await findActHash(tx, 'rule_adoption', adoption.id)
    if (known !== undefined) {
      return known.equals(hash) ? ok({ ruleAdoptionId: adoption.id, agencyId: agency.value.id }) : no('id-taken')
    }
    if (agency.value.ruleVersion !== adoption.ruleVersion)
      return no('rule-version-unknown', { version: adoption.ruleVersion })
    if (adoption.adoptedOn > today) return no('decided-later-than-today')
    const before = await findAdoption(tx, agency.value.id, adoption.ruleVersion)
    if (before !== undefined) {
      return no('rule-adopted-already', { version: adoption.ruleVersion, document: before.documentNumber })
    }
    await insertAdoption(tx, { ...adoption, agencyId: agency.value.id }, hash, now)
    await record(act, {
      type: 'credit.adopt-local-rule',
      subject: { kind: 'credit-rule', id: adoption.id },
      fields: {
        ruleVersion: adoption.ruleVersion,
        documentNumber: adoption.documentNumber,
        adoptedOn: adoption.adoptedOn,
        approvedBy: adoption.approvedBy,
        agencyId: agency.value.id,
      },
    })
    await enqueue(act, announceAdopted, { ruleVersion: adoption.ruleVersion })
    return ok({ ruleAdoptionId: adoption.id, agencyId: agency.value.id })
  },
})
