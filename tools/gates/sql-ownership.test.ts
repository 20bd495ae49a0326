import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { moduleFiles } from './glossary.ts'
import { foreignTables } from './sql-ownership.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const schemas = [...readdirSync(path.join(ROOT, 'modules')), 'disclosure_desk', 'exchange_desk']

test('a module writes and reads its own schema, and of others only the views they publish', () => {
  const faults = [...moduleFiles(ROOT)].flatMap(([file, text]) =>
    file.endsWith('.test.ts')
      ? []
      : foreignTables(file.split('/')[1] ?? '', schemas, text).map((table) => `${file} names ${table}`),
  )
  expect(faults).toEqual([])
})

test('SQL stands in store/, queries/ and jobs of the module only', () => {
  const faults = [...moduleFiles(ROOT)].flatMap(([file, text]) => {
    const folder = file.split('/')[2] ?? ''
    if (file.endsWith('.test.ts') || ['store', 'queries', 'fixtures', 'intake'].includes(folder)) return []
    return /\btx\.(rows|one|maybe|run)\b/u.test(text) ? [file] : []
  })
  expect(faults).toEqual([])
})

test("planted breaches are caught: another module's table, in a select and in an insert", () => {
  const sql = 'insert into draw.plan select * from credit.class join catalogue.pub_item using (id)'
  expect(foreignTables('draw', ['draw', 'credit', 'catalogue'], sql)).toEqual(['credit.class'])
  expect(foreignTables('credit', ['draw', 'credit', 'catalogue'], sql)).toEqual(['draw.plan'])
})
