import type { Tx } from '#platform/tx.ts'
import type { OpenRow } from '../domain/open-lines.ts'

/** A record with the number it is called by. @technical */
export type KeyedRow = OpenRow & { readonly recordKey: string }

const moment = (column: string) => `to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24:MI:SS"+08:00"')`
const listed = (column: string, words: string, between = '；') =>
  `(select string_agg(${words}, '${between}' order by n) from jsonb_array_elements(${column}) with ordinality as e(v, n))`
const CODE_AND_NAME = `(v->>'code') || ' ' || (v->>'name')`

/** What is public now, set by set; columns are named as the dictionary names them. Nothing but schema disclosure is read. */
const SOURCES: Readonly<Record<string, string>> = {
  results: `select r.result_id::text as "recordKey", r.result_id::text as "resultId", r.title, r.entity_name as "entityName",
      r.uscc, r.agency_name as "agencyName", r.notice_number as "noticeNumber", r.concluded_on::text as "concludedOn",
      r.published_on::text as "publishedOn", r.due_on::text as "dueOn", r.late_reason as "lateReason",
      ${listed('r.items', `(v->>'title') || '：' || coalesce((select string_agg(c, '、') from jsonb_array_elements_text(v->'categories') c), '')`)} as outcome,
      d.code as "drawCode", r.correction->>'orderedOn' as "correctionOrderedOn", r.correction->>'dueOn' as "correctionDueOn",
      (r.correction->>'isRecheckPassed')::boolean as "recheckPassed", r.leaf_hash as "leafHash"
    from disclosure.public_result r
    left join disclosure.public_draw d on d.plan_id = r.plan_id and d.list_release <> 'never'
    where r.withdrawn_on is null and not r.is_rehearsal`,
  draws: `select code as "recordKey", code as "drawCode", plan_id::text as "planId", title, agency_name as "agencyName",
      state_label as "stateLabel", legal_basis as "legalBasis", scope, ${listed('items', CODE_AND_NAME)} as items,
      frame_count as "frameCount", target_count as "targetCount", drawn_count as "drawnCount",
      visited_count as "visitedCount", ${moment('committed_at')} as "committedAt", ${moment('drawn_at')} as "drawnAt",
      disclose_on::text as "disclosedOn", commit_hash as "commitHash", seed, result_root as "resultRoot",
      ended_reason as "endedReason", leaf_hash as "leafHash"
    from disclosure.public_draw where not is_rehearsal`,
  'draw-strata': `select code || '/' || (s->>'key') as "recordKey", code as "drawCode", s->>'key' as stratum, s->>'label' as label,
      (s->>'frameCount')::int as "frameCount", (s->>'eligible')::int as eligible, (s->>'certainty')::int as certainty,
      (s->>'excluded')::int as excluded, s->>'probability' as probability, s->>'percent' as percent,
      (s->>'drawn')::int as drawn
    from disclosure.public_draw, jsonb_array_elements(strata) s where not is_rehearsal`,
  'draw-units': `select d.code || '/' || u.position as "recordKey", d.code as "drawCode", u.position, u.name as "entityName",
      u.uscc, u.stratum
    from disclosure.public_draw_unit u join disclosure.public_draw d using (plan_id)
    where d.is_list_public and not d.is_rehearsal`,
  items: `select item_version_id::text as "recordKey", item_version_id::text as "versionId", item_id::text as "itemId", code, title,
      group_title as "groupTitle", sector, agency, content->>'objectText' as objects,
      (select string_agg(m, '；') from jsonb_array_elements_text(content->'measures') m) as measures,
      ${listed("content->'checkPoints'", `(v->>'code') || ' ' || (v->>'text')`)} as "checkPoints",
      ${listed("content->'basis'", `v->>'cite'`, ' ')} as basis,
      valid_from::text as "validFrom", valid_to::text as "validTo", retired_on::text as "retiredOn"
    from disclosure.public_item`,
  'year-tasks': `select t->>'yearTaskId' as "recordKey", t->>'yearTaskId' as "taskId", p.year, p.agency_name as "agencyName",
      t->>'number' as number, t->>'name' as name, t->>'targeting' as targeting, t->>'office' as office,
      (select string_agg(v, '；') from jsonb_array_elements_text(t->'partners') v) as partners,
      ${listed("t->'items'", CODE_AND_NAME)} as items, t->>'objects' as objects, t->>'size' as size,
      t->>'windowFrom' as "windowFrom", t->>'windowTo' as "windowTo", t->>'method' as method, t->>'addedOn' as "addedOn",
      t->>'addedReason' as "addedReason"
    from disclosure.public_year_plan p, jsonb_array_elements(p.tasks) t`,
  standards: `select chain_id::text as "recordKey", chain_id::text as "chainId", entity_name as "entityName", uscc, number, name,
      product, ordinal as version, is_own as "isOwn", ${listed('indicators', `(v->>'name') || '：' || (v->>'words')`)} as indicators,
      ${moment('declared_at')} as "declaredAt", leading_list as "leadingList"
    from disclosure.public_standard`,
  'undisclosed-standards': `select disclosure_order_id::text as "recordKey", disclosure_order_id::text as "orderId",
      entity_name as "entityName", uscc, agency as "agencyName", product, document_number as "documentNumber",
      due_on::text as "dueOn", listed_on::text as "listedOn"
    from disclosure.public_undisclosed`,
  policies: `select policy_draft_id::text as "recordKey", policy_draft_id::text as "policyId", title, agency,
      document_number as "documentNumber", ${moment('published_at')} as "publishedAt", conclusion, reason,
      exception_ground as "exceptionGround", ends_on::text as "endsOn"
    from disclosure.public_policy`,
  'visit-shares': `select year || '/' || agency_id || '/' || ground as "recordKey", year, agency_name as "agencyName", ground, label,
      visits
    from disclosure.public_visit_share`,
  figures: `select figure_id as "recordKey", figure_id as "figureId", title, term, citation, total, in_time as "inTime", open, late,
      ${moment('as_of')} as "asOf"
    from disclosure.public_figure`,
  withdrawals: `select dataset || '/' || record_key as "recordKey", dataset, record_key as "goneKey", gone_on::text as "goneOn",
      gone_reason as reason, first_edition as "firstEdition", last_edition as "lastEdition"
    from disclosure.open_record where gone_on is not null`,
}

const AT_A_TIME = 1000

/** The records of a set in their order, a thousand at a time, all as of the moment the reading began. */
export async function* readOpenRows(tx: Tx, dataset: string): AsyncGenerator<KeyedRow[]> {
  const cursor = `open_${dataset.replaceAll('-', '_')}`
  await tx.run(`declare ${cursor} no scroll cursor for select * from (${sourceOf(dataset)}) s order by "recordKey"`)
  for (;;) {
    const rows = await tx.rows<KeyedRow>(`fetch ${AT_A_TIME} from ${cursor}`)
    if (rows.length > 0) yield rows
    if (rows.length < AT_A_TIME) break
  }
  await tx.run(`close ${cursor}`)
}

/** Sets that hold a record no longer public although nobody said so yet. */
export async function hasVanishedRecords(tx: Tx, datasets: readonly string[]): Promise<boolean> {
  for (const dataset of datasets) {
    const row = await tx.maybe(
      `select 1 from disclosure.open_record o where o.dataset = $1 and o.gone_on is null
         and not exists (select 1 from (${sourceOf(dataset)}) s where s."recordKey" = o.record_key) limit 1`,
      [dataset],
    )
    if (row !== undefined) return true
  }
  return false
}

function sourceOf(dataset: string): string {
  const source = SOURCES[dataset]
  if (source === undefined) throw new Error(`no such set of open data: ${dataset}`)
  return source
}
