import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const TEXT = readFileSync(path.join(ROOT, 'docs/threats-draw.md'), 'utf8')

test('every threat T1–T19 names what shows its defence, and every named test exists word for word', () => {
  expect(threatFaults(TEXT)).toEqual([])
  expect(witnessesOf(TEXT).length).toBeGreaterThan(30)
})

test('planted breaches are caught: a threat left out, a test that is not there, a file that is not there', () => {
  const planted = TEXT.replace(/^\| T7 .*$/mu, '').replace(/«([^»])/u, '«no such sentence: $1')
  const faults = threatFaults(`${planted}\n- \`modules/none.test.ts\` «anything»\n`)
  expect(faults).toContain('T7 is not in the list')
  expect(faults.some((fault) => fault.includes('no such sentence'))).toBe(true)
  expect(faults).toContain('modules/none.test.ts does not exist')
})

function threatFaults(text: string): string[] {
  const faults: string[] = []
  for (let n = 1; n <= 19; n += 1) {
    const row = text.split('\n').find((line) => line.startsWith(`| T${n} `))
    if (row === undefined) faults.push(`T${n} is not in the list`)
    else if (witnessesOf(row).length === 0) faults.push(`T${n} names no test`)
  }
  for (const { file, sentence } of witnessesOf(text)) {
    const place = path.join(ROOT, file)
    if (!existsSync(place)) faults.push(`${file} does not exist`)
    else if (!namesOf(readFileSync(place, 'utf8')).includes(sentence)) faults.push(`${file} has no test «${sentence}»`)
  }
  return faults
}

/** `file` «sentence» pairs; a sentence without a file before it belongs to the file named last. */
function witnessesOf(text: string): { file: string; sentence: string }[] {
  let file = ''
  return [...text.matchAll(/`([^`]+\.test\.ts)`|«([^»]+)»/gu)].flatMap(([, named, sentence]) => {
    if (named !== undefined) file = named
    return sentence === undefined ? [] : [{ file, sentence }]
  })
}

function namesOf(source: string): string[] {
  return [...source.matchAll(/\b(?:test|it)(?:\.\w+(?:\([^)]*\))?)?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gsu)].map((match) =>
    (match[2] ?? '').replaceAll("\\'", "'"),
  )
}
