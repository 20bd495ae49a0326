import type { Tx } from '#platform/tx.ts'
import { bigrams, nameKey } from '../domain/name-key.ts'
import { addBigramFrequency, countBigrams } from './bigram-frequency.ts'

const AT_ONCE = 20_000

interface Keyed {
  readonly table: string
  readonly id: string
  readonly text: string
  readonly key: string
  readonly grams: string
  readonly only: string
}

const names: Keyed = { table: 'entity', id: 'entity_id', text: 'name', key: 'name_key', grams: 'name_grams', only: '' }
const others: readonly Keyed[] = [
  { table: 'premises', id: 'premises_id', text: 'address', key: 'address_key', grams: 'address_grams', only: '' },
  {
    table: 'entity_identifier',
    id: 'entity_id',
    text: 'value',
    key: 'name_key',
    grams: 'name_grams',
    only: ` and type = 'former-name'`,
  },
]

/** The version the keys of the register are of; null when nobody has said. */
export async function keyVersion(tx: Tx): Promise<number | null> {
  return (await tx.one<{ version: number | null }>(`select max(version) as version from entities.name_key_version`))
    .version
}

/** Makes every key of names, former names and addresses anew where it differs; answers how many did. Locks those rows. */
export async function renewKeys(tx: Tx, version: number, now: Date): Promise<number> {
  const frequency = new Map<number, number>()
  let renewed = await renew(tx, names, (grams) => countBigrams(frequency, grams))
  for (const keyed of others) renewed += await renew(tx, keyed, () => undefined)
  await addBigramFrequency(tx, frequency)
  await tx.run(`insert into entities.name_key_version (version, renewed_at) values ($1, $2)`, [version, now])
  return renewed
}

interface Row {
  readonly id: string
  readonly text: string
  readonly key: string | null
}

async function renew(tx: Tx, keyed: Keyed, onNew: (grams: readonly number[]) => void): Promise<number> {
  let renewed = 0
  let last: Row | undefined
  for (;;) {
    const rows = await readRows(tx, keyed, last)
    const stale = rows.filter((row) => nameKey(row.text) !== row.key)
    for (const row of stale) onNew(bigrams(nameKey(row.text)))
    await writeKeys(tx, keyed, stale)
    renewed += stale.length
    last = rows.at(-1)
    if (rows.length < AT_ONCE) return renewed
  }
}

function readRows(tx: Tx, { table, id, text, key, only }: Keyed, after: Row | undefined): Promise<Row[]> {
  const from = after === undefined ? '' : ` and (${id}, ${text}) > ($1, $2)`
  return tx.rows<Row>(
    `select ${id} as id, ${text} as text, ${key} as key from entities.${table}
     where true${only}${from} order by ${id}, ${text} limit ${AT_ONCE}`,
    after === undefined ? [] : [after.id, after.text],
  )
}

async function writeKeys(tx: Tx, { table, id, text, key, grams, only }: Keyed, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const keys = rows.map((row) => nameKey(row.text))
  await tx.run(
    `update entities.${table} e set ${key} = n.key, ${grams} = n.grams::int[]
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as n (id, text, key, grams)
     where e.${id} = n.id and e.${text} = n.text${only}`,
    [rows.map((row) => row.id), rows.map((row) => row.text), keys, keys.map((each) => `{${bigrams(each).join(',')}}`)],
  )
}
