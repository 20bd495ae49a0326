import type { Tx } from '#platform/tx.ts'

/** @technical */
export interface PublicStandardRow {
  readonly chainId: string
  readonly ordinal: number
  readonly entityId: string
  readonly entityName: string
  readonly uscc: string | null
  readonly kind: 'mandatory' | 'recommended' | 'local' | 'group' | 'enterprise'
  readonly isOwn: boolean
  readonly number: string
  readonly name: string
  readonly product: string
  readonly indicators: readonly { readonly name: string; readonly kindName: string; readonly words: string }[]
  readonly declaredAt: Date
  readonly leadingList: string | null
  readonly tests: readonly { readonly indicator: string; readonly measured: string; readonly verdict: string }[]
}

/** Declarations that hold the words, leading ones first, each with the last test of every indicator. */
export function listPublicStandardRows(tx: Tx, search: string): Promise<PublicStandardRow[]> {
  return tx.rows<PublicStandardRow>(
    `select s.chain_id as "chainId", s.ordinal, s.entity_id as "entityId", s.entity_name as "entityName", s.uscc, s.kind,
            s.is_own as "isOwn", s.number, s.name, s.product, s.indicators, s.declared_at as "declaredAt", s.leading_list as "leadingList",
            coalesce((select jsonb_agg(jsonb_build_object('indicator', t.indicator, 'measured', t.measured_words, 'verdict', t.verdict))
                        from (select distinct on (indicator) indicator, measured_words, verdict from disclosure.public_standard_test
                               where chain_id = s.chain_id order by indicator, tested_on desc) t), '[]') as tests
       from disclosure.public_standard s
      where $1 = '' or position($1 in s.number || ' ' || s.name || ' ' || s.product || ' ' || s.entity_name || ' ' || coalesce(s.uscc, '')) > 0
      order by s.leading_list is null, s.declared_at desc, s.chain_id limit 200`,
    [search],
  )
}

/** @technical */
export interface PublicUndisclosedRow {
  readonly entityId: string
  readonly entityName: string
  readonly agency: string
  readonly product: string
  readonly documentNumber: string
  readonly dueOn: string
  readonly listedOn: string
}

export function listUndisclosedRows(tx: Tx): Promise<PublicUndisclosedRow[]> {
  return tx.rows<PublicUndisclosedRow>(
    `select entity_id as "entityId", entity_name as "entityName", agency, product, document_number as "documentNumber",
            due_on as "dueOn", listed_on as "listedOn"
       from disclosure.public_undisclosed order by listed_on desc, disclosure_order_id limit 500`,
  )
}
