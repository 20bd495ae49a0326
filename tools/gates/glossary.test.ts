import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { glossaryFaults, moduleFiles, readGlossary } from './glossary.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const terms = readGlossary(readFileSync(path.join(ROOT, 'GLOSSARY.tsv'), 'utf8'))

test('every legal type has its row, every name is used once, no ruled-out word is said', () => {
  const files = moduleFiles(ROOT)
  expect(files.size).toBeGreaterThan(200)
  expect(glossaryFaults(terms, files)).toEqual([])
})

test('planted breaches are caught: a second name, an unlisted type, a ruled-out word', () => {
  const planted = new Map([
    [
      'modules/x/domain/blacklist.ts',
      '/** A list. */\nexport interface Blacklist { a: 1 }\n/** @technical */\nexport type Row = 1\n',
    ],
    ['modules/x/strings.ts', `export const title = '黑名单'`],
  ])
  expect(glossaryFaults([...terms, { chinese: '公司', english: 'Entity', note: '' }], planted)).toEqual([
    'two rows share the English name Entity',
    'modules/x/domain/blacklist.ts: type Blacklist has no row in GLOSSARY.tsv and is not @technical',
    'modules/x/strings.ts: says 黑名单, which the glossary rules out',
  ])
})
