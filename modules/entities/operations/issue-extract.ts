import { createHash } from 'node:crypto'
import { z } from 'zod'
import { findAgency } from '#identity'
import { record, signedNote } from '#ledger'
import { ok } from '#kernel/result.ts'
import { type Act, operation } from '#platform/operation.ts'
import { extractCode, type ExtractLine, extractText } from '../domain/extract-text.ts'
import { statusWord } from '../domain/registration-status.ts'
import { type EntityPageRow, findEntityPage } from '../queries/entity-page.ts'
import { factPrecedenceOn } from '../queries/fact-precedence-on.ts'
import { no } from '../refusals.ts'
import { extractKeyName, extractSeed } from '../extract-key.ts'
import { findExtract, insertExtract } from '../store/extracts.ts'
import { identifierWord, objectKindWord, objectStateWord, relationWord } from '../strings.ts'
import { factsOf } from './entity-facts.ts'

const CODE_SIGNS = 16

/**
 * Issues a signed extract of a file with a code by which anybody can check it: what the register and other bodies say, with
 * sources; nothing of persons, nothing of inner grading. The same id again answers the same paper. Issue 5, point 4.
 */
export const issueExtract = operation({
  name: 'issue-extract',
  kind: 'act',
  permission: 'entities.issue-extract',
  summary: '出具档案摘录',
  input: z.object({ id: z.uuid(), entityId: z.uuid(), purpose: z.string().trim().min(4).max(200) }),
  output: z.object({ extractId: z.uuid(), code: z.string(), bodyHash: z.string() }),
  async run(act, { id, entityId, purpose }) {
    const known = await findExtract(act.tx, id)
    if (known !== undefined) {
      if (known.entityId !== entityId) return no('id-used')
      return ok({ extractId: id, code: known.code, bodyHash: known.bodyHash })
    }
    const row = await findEntityPage(act.tx, entityId)
    if (row === undefined) return no('no-such-entity')
    const code = extractCode(act.ports.randomness.bytes(CODE_SIGNS))
    const agency = act.actor.agencyId === null ? undefined : await findAgency(act.tx, act.actor.agencyId)
    const agencyName = agency?.name ?? '本平台'
    const head = {
      code,
      name: row.name,
      uscc: row.uscc,
      statusName: statusWord(row.status),
      issuedOn: act.today,
      agencyName,
    }
    const body = extractText(head, linesOf(act, row))
    const bodyHash = createHash('sha256').update(body).digest('hex')
    const note = signed(act, code, bodyHash)
    const { leafHash } = await record(act, {
      type: 'entities.extract',
      subject: { kind: 'entity', id: entityId },
      fields: { code, hash: bodyHash, purpose },
    })
    const issuedBy = act.actor.personName
    const stored = {
      extractId: id,
      entityId,
      code,
      purpose,
      body,
      bodyHash,
      note,
      issuedBy,
      issuedAt: act.now,
      leafHash,
    }
    await insertExtract(act, stored)
    return ok({ extractId: id, code, bodyHash })
  },
})

/** The signed statement of three lines after its name: code, hash, moment. */
function signed(act: Act, code: string, bodyHash: string): string {
  const name = extractKeyName(act.settings)
  const statement = `${name}\n${code}\n${bodyHash}\n${act.now.toISOString()}\n`
  return signedNote(name, extractSeed(act.settings), statement)
}

function linesOf(act: Act, row: EntityPageRow): ExtractLine[] {
  const { rule } = factPrecedenceOn(act.today)
  const { facts } = factsOf(row, rule)
  const isHead = (kind: string) => kind === 'name' || kind === 'uscc' || kind === 'status'
  const stated = facts.filter((fact) => fact.value !== null && !fact.isMasked && !isHead(fact.kind))
  const line = (section: string, label: string, value: string, source: string) => ({ section, label, value, source })
  return [
    ...stated
      .filter((fact) => fact.quality === 'registered')
      .map((fact) => line('登记事项', fact.label, fact.value ?? '', fact.source)),
    ...stated
      .filter((fact) => fact.quality !== 'registered')
      .map((fact) => line('其他来源', fact.label, fact.value ?? '', `${fact.source}，${fact.qualityName}`)),
    ...row.identifiers
      .filter((one) => one.value !== row.uscc)
      .map((one) => line('历次代码、号码与名称', identifierWord(one.type), one.value, one.source)),
    ...row.licences.map((one) =>
      line('许可', one.kind, `${one.number}，${one.validTo === null ? '长期' : `至 ${one.validTo}`}`, one.source),
    ),
    ...row.objects.map((one) =>
      line('监管对象', objectKindWord(one.kind), `${one.name} ${one.code}，${objectStateWord(one.state)}`, one.source),
    ),
    ...row.relations.map((one) => line('承继与隶属', relationWord(one.kind, one.direction), one.name, one.sinceOn)),
  ]
}
