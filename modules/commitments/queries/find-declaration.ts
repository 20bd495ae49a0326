import type { Tx } from '#platform/tx.ts'
import type { Indicator, TestVerdict } from '../domain/indicator.ts'
import type { StandardKind } from '../domain/standard-number.ts'

/** @technical */
export interface DeclarationRow {
  readonly declarationId: string
  readonly chainId: string
  readonly ordinal: number
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly kind: StandardKind
  readonly isOwn: boolean
  readonly standardId: string | null
  readonly number: string
  readonly name: string
  readonly object: 'product' | 'service'
  readonly product: string
  readonly indicators: readonly Indicator[]
  readonly contentHash: Buffer
  readonly declaredOn: string
  readonly declaredBy: string
  readonly declaredAt: Date
  readonly leadingList: string | null
  readonly replacedOn: string | null
  readonly isCurrent: boolean
}

const DECLARATION_SQL = `
  select d.declaration_id as "declarationId", d.chain_id as "chainId", d.ordinal, d.entity_id as "entityId", d.entity_name as "entityName",
         d.uscc, d.kind, d.is_own as "isOwn", d.standard_id as "standardId", d.number, d.name, d.object, d.product, d.indicators,
         d.content_hash as "contentHash", d.declared_on as "declaredOn", d.declared_by as "declaredBy", d.declared_at as "declaredAt",
         l.list_number as "leadingList", s.replaced_on as "replacedOn",
         not exists (select from commitments.declaration n where n.chain_id = d.chain_id and n.ordinal > d.ordinal) as "isCurrent"
    from commitments.declaration d
    left join commitments.leading_mark l using (chain_id)
    left join commitments.standard s using (standard_id)`

export function findDeclaration(tx: Tx, declarationId: string): Promise<DeclarationRow | undefined> {
  return tx.maybe<DeclarationRow>(`${DECLARATION_SQL} where d.declaration_id = $1`, [declarationId])
}

/** Every version of one chain, newest first. */
export function listVersionRows(tx: Tx, chainId: string): Promise<DeclarationRow[]> {
  return tx.rows<DeclarationRow>(`${DECLARATION_SQL} where d.chain_id = $1 order by d.ordinal desc`, [chainId])
}

/** The newest version of an entity's declaration of this standard for this product. */
export function findChain(
  tx: Tx,
  entityId: string,
  number: string,
  product: string,
): Promise<DeclarationRow | undefined> {
  return tx.maybe<DeclarationRow>(
    `${DECLARATION_SQL} where d.entity_id = $1 and d.number = $2 and d.product = $3 order by d.ordinal desc limit 1`,
    [entityId, number, product],
  )
}

/** Whoever has this number as an own standard. */
export function findHolder(tx: Tx, number: string): Promise<{ entityId: string; entityName: string } | undefined> {
  return tx.maybe<{ entityId: string; entityName: string }>(
    `select entity_id as "entityId", entity_name as "entityName" from commitments.declaration where number = $1 and is_own limit 1`,
    [number],
  )
}

export function findEntityDeclaration(tx: Tx, entityId: string, product: string): Promise<DeclarationRow | undefined> {
  return tx.maybe<DeclarationRow>(
    `${DECLARATION_SQL} where d.entity_id = $1 and d.product = $2 order by d.declared_at desc limit 1`,
    [entityId, product],
  )
}

/** @technical */
export interface DeclarationFilter {
  readonly search: string
  readonly entityId: string | null
  readonly standardId: string | null
}

/** Present declarations, newest first. */
export function listDeclarationRows(tx: Tx, filter: DeclarationFilter): Promise<DeclarationRow[]> {
  return tx.rows<DeclarationRow>(
    `select * from (${DECLARATION_SQL}
       where ($1 = '' or position($1 in d.number || ' ' || d.name || ' ' || d.product || ' ' || d.entity_name || ' ' || coalesce(d.uscc, '')) > 0)
         and ($2::uuid is null or d.entity_id = $2) and ($3::uuid is null or d.standard_id = $3)) q
      where q."isCurrent" order by q."declaredAt" desc, q."declarationId" limit 500`,
    [filter.search, filter.entityId, filter.standardId],
  )
}

/** @technical */
export interface StandardTestRow {
  readonly standardTestId: string
  readonly declarationId: string
  readonly entityId: string
  readonly agencyId: string
  readonly entityName: string
  readonly number: string
  readonly product: string
  readonly indicator: string
  readonly declaredWords: string
  readonly limitWords: string | null
  readonly measuredWords: string
  readonly verdict: TestVerdict
  readonly tester: string
  readonly reportNumber: string
  readonly testedOn: string
  readonly leadState: 'open' | 'settled' | null
  readonly leadOutcome: string | null
  readonly leadSettledOn: string | null
}

const TEST_SQL = `
  select t.standard_test_id as "standardTestId", t.declaration_id as "declarationId", t.entity_id as "entityId", t.agency_id as "agencyId",
         d.entity_name as "entityName", d.number, d.product, t.indicator, t.declared_words as "declaredWords", t.limit_words as "limitWords",
         t.measured_words as "measuredWords", t.verdict, t.tester, t.report_number as "reportNumber", t.tested_on as "testedOn",
         t.lead_state as "leadState", t.lead_outcome as "leadOutcome", t.lead_settled_on as "leadSettledOn"
    from commitments.standard_test t join commitments.declaration d using (declaration_id)`

export function findStandardTest(tx: Tx, standardTestId: string): Promise<StandardTestRow | undefined> {
  return tx.maybe<StandardTestRow>(`${TEST_SQL} where t.standard_test_id = $1`, [standardTestId])
}

/** Tests of every version of a chain, newest first. */
export function listChainTests(tx: Tx, chainId: string): Promise<StandardTestRow[]> {
  return tx.rows<StandardTestRow>(`${TEST_SQL} where d.chain_id = $1 order by t.tested_on desc, t.recorded_at desc`, [
    chainId,
  ])
}

/** Failed tests, open leads first. */
export function listLeadRows(tx: Tx): Promise<StandardTestRow[]> {
  return tx.rows<StandardTestRow>(
    `${TEST_SQL} where t.lead_state is not null order by t.lead_state = 'settled', t.tested_on desc limit 500`,
  )
}

/** @technical */
export interface DisclosureOrderRow {
  readonly disclosureOrderId: string
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly agencyId: string
  readonly agencyName: string
  readonly documentNumber: string
  readonly product: string
  readonly orderedOn: string
  readonly dueOn: string
  readonly strictDueOn: string
  readonly compliedOn: string | null
  readonly listedOn: string | null
  readonly delistedOn: string | null
}

const ORDER_SQL = `
  select disclosure_order_id as "disclosureOrderId", entity_id as "entityId", entity_name as "entityName", uscc, agency_id as "agencyId",
         agency_name as "agencyName", document_number as "documentNumber", product, ordered_on as "orderedOn", due_on as "dueOn",
         strict_due_on as "strictDueOn", complied_on as "compliedOn", listed_on as "listedOn", delisted_on as "delistedOn"
    from commitments.disclosure_order`

export function findDisclosureOrder(tx: Tx, disclosureOrderId: string): Promise<DisclosureOrderRow | undefined> {
  return tx.maybe<DisclosureOrderRow>(`${ORDER_SQL} where disclosure_order_id = $1`, [disclosureOrderId])
}

export function findOpenOrder(tx: Tx, entityId: string, product: string): Promise<DisclosureOrderRow | undefined> {
  return tx.maybe<DisclosureOrderRow>(
    `${ORDER_SQL} where entity_id = $1 and product = $2 and complied_on is null limit 1`,
    [entityId, product],
  )
}

/** Orders, those not complied with first; row security shows an enterprise its own. */
export function listOrderRows(tx: Tx, entityId: string | null): Promise<DisclosureOrderRow[]> {
  return tx.rows<DisclosureOrderRow>(
    `${ORDER_SQL} where $1::uuid is null or entity_id = $1 order by complied_on is not null, due_on limit 500`,
    [entityId],
  )
}
