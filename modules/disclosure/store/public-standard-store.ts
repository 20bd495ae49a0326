import type { DeclarationRow, DisclosureOrderRow, StandardTestRow } from '#commitments'
import { indicatorKindWords, indicatorWords } from '#commitments'
import type { Tx } from '#platform/tx.ts'

/** Shows a version of a declaration in place of the one before it; an older word that comes late changes nothing. Locks its row. */
export async function upsertPublicStandard(tx: Tx, one: DeclarationRow): Promise<void> {
  const indicators = one.indicators.map((each) => ({
    name: each.name,
    kindName: indicatorKindWords[each.kind],
    words: indicatorWords(each),
  }))
  await tx.run(
    `insert into disclosure.public_standard (chain_id, declaration_id, ordinal, entity_id, entity_name, uscc, kind, is_own, number, name,
       product, indicators, declared_at, leading_list)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (chain_id) do update set declaration_id = excluded.declaration_id, ordinal = excluded.ordinal,
       entity_name = excluded.entity_name, name = excluded.name, indicators = excluded.indicators, declared_at = excluded.declared_at,
       leading_list = excluded.leading_list
     where public_standard.ordinal <= excluded.ordinal`,
    [
      one.chainId,
      one.declarationId,
      one.ordinal,
      one.entityId,
      one.entityName,
      one.uscc,
      one.kind,
      one.isOwn,
      one.number,
      one.name,
      one.product,
      JSON.stringify(indicators),
      one.declaredAt,
      one.leadingList,
    ],
  )
}

/** Shows a test beside its declaration; a repeated one adds nothing. Locks nothing. */
export async function insertPublicTest(tx: Tx, one: StandardTestRow, chainId: string): Promise<void> {
  await tx.run(
    `insert into disclosure.public_standard_test (standard_test_id, chain_id, indicator, measured_words, verdict, tester, tested_on)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    [one.standardTestId, chainId, one.indicator, one.measuredWords, one.verdict, one.tester, one.testedOn],
  )
}

/** Puts an unheeded order on the public list while it stands on it, and takes it off when it no longer does. Locks its row. */
export async function showUndisclosed(tx: Tx, one: DisclosureOrderRow): Promise<void> {
  if (one.listedOn === null || one.delistedOn !== null) {
    await tx.run(`delete from disclosure.public_undisclosed where disclosure_order_id = $1`, [one.disclosureOrderId])
    return
  }
  await tx.run(
    `insert into disclosure.public_undisclosed (disclosure_order_id, entity_id, entity_name, uscc, agency, product, document_number,
       due_on, listed_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      one.disclosureOrderId,
      one.entityId,
      one.entityName,
      one.uscc,
      one.agencyName,
      one.product,
      one.documentNumber,
      one.dueOn,
      one.listedOn,
    ],
  )
}
