import { z } from 'zod'
import { addToFile, findEntity } from '#entities'
import type { FoundEntity } from '#entities'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import { record } from '#ledger'
import type { Act } from '#platform/operation.ts'
import { operation } from '#platform/operation.ts'
import { publish } from '#platform/outbox.ts'
import { contentHash } from '../content-hash.ts'
import { isStandardNumber } from '../domain/standard-number.ts'
import type { StandardKind } from '../domain/standard-number.ts'
import { standardDeclared, undisclosedListed } from '../events.ts'
import { judgeIndicators } from '../judge-declaration.ts'
import { findChain, findDeclaration, findHolder } from '../queries/find-declaration.ts'
import type { StandardRow } from '../queries/find-standard.ts'
import { findStandardByNumber, mandatoryLimits } from '../queries/find-standard.ts'
import { no } from '../refusals.ts'
import { indicatorsInput, standardKind } from '../shapes.ts'
import { complyWithOrders } from '../store/order-store.ts'
import { insertDeclaration, insertStandard } from '../store/standard-store.ts'
import { fill, numberForms, standardKindWords, strings } from '../strings.ts'

const input = z.object({
  id: z.uuid(),
  kind: standardKind,
  number: z.string().trim().min(4).max(40),
  name: z.string().trim().min(2).max(120),
  object: z.enum(['product', 'service']),
  product: z.string().trim().min(1).max(60),
  indicators: indicatorsInput.default([]),
})
type Declared = z.output<typeof input>

/**
 * An enterprise or association makes public which standard it works by (标准化法 27); what it wrote itself with its
 * functional and performance indicators, none below a mandatory limit (21). Public at once; a change is a new version.
 */
export const declareStandard = operation({
  name: 'declare-standard',
  kind: 'act',
  permission: 'commitments.declare',
  summary: '公开执行的标准',
  input,
  output: z.object({ declarationId: z.uuid(), ordinal: z.int() }),
  async run(act, declared) {
    if (act.actor.entityId === null) return no('not-an-enterprise')
    const entity = await findEntity(act.tx, act.actor.entityId)
    if (entity === undefined) return no('entity-unknown')
    const hash = contentHash({ ...declared, entityId: entity.entityId })
    const known = await findDeclaration(act.tx, declared.id)
    if (known !== undefined)
      return known.contentHash.equals(hash) ? ok({ declarationId: declared.id, ordinal: known.ordinal }) : no('id-used')
    const standing = await standingOf(act, entity, declared)
    if (!standing.ok) return standing
    const { isOwn, standard } = standing.value
    const limits = await mandatoryLimits(act.tx, declared.product, act.today)
    const judged = judgeIndicators(declared.object, isOwn, declared.indicators, limits)
    if (!judged.ok) return judged
    const ordinal = await write(act, entity, declared, { isOwn, standardId: standard?.standardId ?? null, hash })
    await comply(act, entity, declared.product)
    return ok({ declarationId: declared.id, ordinal })
  },
})

interface Standing {
  readonly isOwn: boolean
  readonly standard: StandardRow | undefined
}

/** Whose standard it is: an enterprise's own Q/, an association's own T/, or one of the register that is in force. */
async function standingOf(act: Act, entity: FoundEntity, declared: Declared): Promise<Result<Standing>> {
  const { kind, number } = declared
  if (!isStandardNumber(kind, number))
    return no('number-wrong', { number, kind: standardKindWords[kind], form: numberForms[kind] })
  const standard = await findStandardByNumber(act.tx, number)
  if (isOwnWork(entity, kind, standard)) {
    const holder = await findHolder(act.tx, number)
    return holder === undefined || holder.entityId === entity.entityId
      ? ok({ isOwn: true, standard })
      : no('number-of-another', { number, holder: holder.entityName })
  }
  if (standard === undefined || standard.kind !== kind) return no('standard-unknown', { number })
  return inForce(standard, act.today)
}

/** An enterprise's own Q/; a T/ that the association published, or that nobody has published yet. */
function isOwnWork(entity: FoundEntity, kind: StandardKind, standard: StandardRow | undefined): boolean {
  if (kind === 'enterprise') return true
  if (kind !== 'group' || !isAssociation(entity)) return false
  return standard === undefined || standard.publisherEntityId === entity.entityId
}

function inForce(standard: StandardRow, today: PlainDate): Result<Standing> {
  const { number, replacedOn, inForceOn } = standard
  if (replacedOn !== null && replacedOn <= today) return no('standard-replaced', { number, day: replacedOn })
  if (inForceOn > today) return no('standard-not-in-force', { number, day: inForceOn })
  return ok({ isOwn: false, standard })
}

const ASSOCIATION_PREFIX = '51'

function isAssociation(entity: FoundEntity): boolean {
  return entity.uscc?.startsWith(ASSOCIATION_PREFIX) === true
}

async function write(
  act: Act,
  entity: FoundEntity,
  declared: Declared,
  own: { readonly isOwn: boolean; readonly standardId: string | null; readonly hash: Buffer },
): Promise<number> {
  const before = await findChain(act.tx, entity.entityId, declared.number, declared.product)
  const ordinal = (before?.ordinal ?? 0) + 1
  const { id: declarationId, kind, number, name, object, product, indicators } = declared
  if (own.isOwn && kind === 'group' && own.standardId === null) await registerGroupStandard(act, entity, declared)
  await insertDeclaration(act.tx, {
    declarationId,
    chainId: before?.chainId ?? declarationId,
    ordinal,
    entityId: entity.entityId,
    entityName: entity.name,
    uscc: entity.uscc,
    kind,
    isOwn: own.isOwn,
    standardId: own.standardId,
    number,
    name,
    object,
    product,
    indicators,
    contentHash: own.hash,
    declaredOn: act.today,
    by: act.actor.personName,
    at: act.now,
  })
  await record(act, {
    type: 'commitments.declare-standard',
    subject: { kind: 'entity', id: entity.entityId },
    fields: { declaration: declarationId, number, ordinal: String(ordinal), contentHash: own.hash.toString('hex') },
  })
  await addToFile(act, {
    entityId: entity.entityId,
    kind: 'standard',
    title: fill(strings.fileDeclared, { number, ordinal }),
    occurredAt: act.now,
    source: `commitments/${declarationId}`,
    facts: { 标准: name, 产品或者服务: product },
  })
  await publish(act, standardDeclared, { declarationId })
  return ordinal
}

/** What an association publishes comes into the register, so that enterprises can work by it. */
async function registerGroupStandard(act: Act, entity: FoundEntity, declared: Declared): Promise<void> {
  await insertStandard(act.tx, {
    standardId: declared.id,
    kind: 'group',
    number: declared.number,
    name: declared.name,
    publisher: entity.name,
    publisherEntityId: entity.entityId,
    products: [declared.product],
    limits: declared.indicators,
    itemIds: [],
    inForceOn: act.today,
    replacesId: null,
    by: act.actor.personName,
    at: act.now,
  })
}

/** A declaration complies with what was ordered, and ends what the public list says. */
async function comply(act: Act, entity: FoundEntity, product: string): Promise<void> {
  for (const order of await complyWithOrders(act.tx, entity.entityId, product, act.today)) {
    await addToFile(act, {
      entityId: entity.entityId,
      kind: 'standard',
      title: fill(strings.fileComplied, { product }),
      occurredAt: act.now,
      source: `commitments/${order.disclosureOrderId}`,
      facts: {},
      loop: { key: `commitments/${order.disclosureOrderId}`, state: 'closed' },
    })
    if (order.wasListed)
      await publish(act, undisclosedListed, { disclosureOrderId: order.disclosureOrderId, isListed: false })
  }
}
