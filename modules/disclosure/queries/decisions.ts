import { plainDate } from '#kernel/plain-date.ts'
import { deadline, type DecisionSource } from '#law'

interface PublicationRow {
  readonly publicationId: string
  readonly title: string
  readonly ruleId: string
  readonly formedOn: string
  readonly dueOn: string
}

/** Days by which results must be public, made again from the day they were formed. */
export const publicationDecisions: DecisionSource = {
  name: '结果公示的期限',
  async read(tx, after, most) {
    const rows = await tx.rows<PublicationRow>(
      `select publication_id as "publicationId", coalesce(redacted ->> 'entityName', agency_name) as title,
         rule_id as "ruleId", formed_on as "formedOn", due_on as "dueOn"
       from disclosure_desk.publication where $1::uuid is null or publication_id > $1::uuid
       order by publication_id limit $2`,
      [after ?? null, most],
    )
    return rows.map((row) => ({
      key: row.publicationId,
      recordId: row.ruleId,
      subject: { kind: 'publication', id: row.publicationId, title: `${row.title} 结果公示` },
      decidedOn: plainDate(row.formedOn),
      was: row.dueOn,
      again: (base) => deadline(row.ruleId, plainDate(row.formedOn), {}, base).dueOn,
    }))
  },
}
