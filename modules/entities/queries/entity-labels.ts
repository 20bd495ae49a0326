import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#platform/tx.ts'

/** Whoever is deregistered, annulled, revoked or moved out bears no label; one who comes back bears it again. */
const BEARS = `e.status in ('subsisting', 'dormant', 'unknown')`
const inUse = (mark: string) =>
  `(${mark}.object_id is null or exists (select 1 from entities.supervised_object o
    where o.entity_id = ${mark}.entity_id and o.object_id = ${mark}.object_id and o.state = 'in-use'))`

/** How many entities, licences and kinds of labels there are among hits given as SQL. */
export async function countLabels(
  tx: Tx,
  hits: { readonly sql: string; readonly params: readonly unknown[] },
  today: string,
): Promise<{ entities: number; licences: number; labels: number }> {
  const day = `$${hits.params.length + 1}::date`
  return tx.one(
    `with hit as materialized (${hits.sql}),
     licences as (select l.kind, count(*)::int as n, bool_or(${BEARS} and (l.valid_to is null or l.valid_to >= ${day})) as is_borne
       from hit join entities.licence l using (entity_id) join entities.entity e using (entity_id) group by l.kind),
     objects as (select distinct o.kind from hit join entities.supervised_object o using (entity_id) join entities.entity e using (entity_id)
       where o.state = 'in-use' and ${BEARS}),
     marks as (select distinct m.label_id from hit join entities.entity_label m using (entity_id) join entities.entity e using (entity_id)
       where m.state = 'in-force' and ${BEARS} and ${inUse('m')})
     select (select count(*)::int from hit) as entities, (select coalesce(sum(n), 0)::int from licences) as licences,
       (select count(*)::int from entities.supervision_label l where l.ended_on is null
         and (l.licence_kind in (select kind from licences where is_borne) or l.object_kind in (select kind from objects)
           or l.label_id in (select label_id from marks))) as labels`,
    [...hits.params, today],
  )
}

/** A label one entity bears, or one that waits for its review. @technical */
export interface EntityLabelRow {
  readonly labelId: string
  readonly name: string
  readonly scope: 'province' | 'city' | 'bureau'
  readonly meaning: string
  /** Null where the entity bears it because of a licence or an object it has. */
  readonly markId: string | null
  readonly cause: string
  readonly state: 'in-force' | 'waiting' | 'paused'
  readonly enteredBy: string | null
  readonly enteredAgency: string | null
  readonly enteredAt: string | null
  readonly reviewedBy: string | null
  readonly opinion: string | null
  readonly reviewedAt: string | null
}

const stamp = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The labels of one entity: by what it holds, and by what people entered; paused ones are those whose object is out of use. */
export async function labelsOfEntity(tx: Tx, entityId: string, today: PlainDate): Promise<EntityLabelRow[]> {
  return tx.rows(
    `select l.label_id as "labelId", l.name, l.scope, l.meaning, null::uuid as "markId", q.cause, 'in-force' as state, null::text as "enteredBy",
         null::text as "enteredAgency", null::text as "enteredAt", null::text as "reviewedBy", null::text as opinion, null::text as "reviewedAt"
       from entities.supervision_label l join entities.entity e on e.entity_id = $1 and ${BEARS}
       join lateral (
         select '持有有效的' || x.kind || ' ' || count(*) || ' 个' as cause from entities.licence x
           where x.entity_id = $1 and x.kind = l.licence_kind and (x.valid_to is null or x.valid_to >= $2::date) group by x.kind
         union all select '有在用的对象 ' || count(*) || ' 个' from entities.supervised_object o
           where o.entity_id = $1 and o.kind = l.object_kind and o.state = 'in-use' having count(*) > 0) q on true
       where l.ended_on is null
     union all
     select l.label_id, l.name, l.scope, l.meaning, m.mark_id, m.cause,
         case when m.state = 'waiting' then 'waiting' when ${BEARS} and ${inUse('m')} then 'in-force' else 'paused' end,
         m.entered_by, m.entered_agency, ${stamp('m.entered_at')}, m.reviewed_by, m.opinion, ${stamp('m.reviewed_at')}
       from entities.entity_label m join entities.supervision_label l using (label_id) join entities.entity e using (entity_id)
       where m.entity_id = $1 and m.state in ('in-force', 'waiting')
     order by 2, 6`,
    [entityId, today],
  )
}

/** @technical */
export interface LabelRow {
  readonly labelId: string
  readonly name: string
  readonly parentId: string | null
  readonly parentName: string | null
  readonly scope: 'province' | 'city' | 'bureau'
  readonly divisionName: string | null
  readonly meaning: string
  readonly licenceKind: string | null
  readonly objectKind: string | null
  readonly definedBy: string
  /** Entities that bear it now, each once. */
  readonly entities: number
}

/** All labels in use with how many entities bear each, once each however many licences or objects they have. */
export async function listLabelRows(tx: Tx, today: PlainDate): Promise<LabelRow[]> {
  return tx.rows(
    `with borne as (
       select l.label_id, x.entity_id from entities.supervision_label l join entities.licence x on x.kind = l.licence_kind
         and (x.valid_to is null or x.valid_to >= $1::date)
       union select l.label_id, o.entity_id from entities.supervision_label l join entities.supervised_object o on o.kind = l.object_kind
         and o.state = 'in-use'
       union select m.label_id, m.entity_id from entities.entity_label m where m.state = 'in-force' and ${inUse('m')})
     select l.label_id as "labelId", l.name, l.parent_id as "parentId", p.name as "parentName", l.scope, d.name as "divisionName", l.meaning,
       l.licence_kind as "licenceKind", l.object_kind as "objectKind", l.defined_by as "definedBy",
       (select count(*)::int from borne b join entities.entity e using (entity_id) where b.label_id = l.label_id and ${BEARS}) as entities
     from entities.supervision_label l left join entities.supervision_label p on p.label_id = l.parent_id
     left join entities.division d on d.code = l.division_code
     where l.ended_on is null order by coalesce(p.name, l.name), l.parent_id nulls first, l.name`,
    [today],
  )
}

/** Entries that wait for their review, the oldest first. */
export async function listWaitingLabels(tx: Tx): Promise<
  {
    readonly entityId: string
    readonly entityName: string
    readonly markId: string
    readonly labelName: string
    readonly cause: string
    readonly enteredBy: string
    readonly enteredAgency: string
    readonly enteredAt: string
  }[]
> {
  return tx.rows(
    `select m.entity_id as "entityId", e.name as "entityName", m.mark_id as "markId", l.name as "labelName", m.cause,
       m.entered_by as "enteredBy", m.entered_agency as "enteredAgency", ${stamp('m.entered_at')} as "enteredAt"
     from entities.entity_label m join entities.supervision_label l using (label_id) join entities.entity e using (entity_id)
     where m.state = 'waiting' order by m.entered_at, m.mark_id limit 200`,
  )
}
