import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Term {
  readonly chinese: string
  readonly english: string
  readonly note: string
}

/** Faults of names: terms defined twice, legal types without a row, words the glossary says not to use. */
export function glossaryFaults(terms: readonly Term[], files: ReadonlyMap<string, string>): string[] {
  return [...doubleNames(terms), ...unknownTypes(terms, files), ...forbiddenWords(terms, files)]
}

export function readGlossary(text: string): Term[] {
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [chinese = '', english = '', , , note = ''] = line.split('\t')
      return { chinese, english, note }
    })
}

function doubleNames(terms: readonly Term[]): string[] {
  const seen = new Set<string>()
  return terms.flatMap((term) => {
    const again = seen.has(term.english)
    seen.add(term.english)
    return again ? [`two rows share the English name ${term.english}`] : []
  })
}

/** Exported types of domain/ folders are legal terms unless the comment above them says @technical. */
function unknownTypes(terms: readonly Term[], files: ReadonlyMap<string, string>): string[] {
  const known = new Set(terms.map((term) => term.english))
  const faults: string[] = []
  for (const [file, text] of files) {
    if (!/\/domain\/[^/]+\.ts$/u.test(file) || file.endsWith('.test.ts')) continue
    for (const match of text.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:interface|type) (\w+)/gmu)) {
      const [, comment = '', name = ''] = match
      if (!comment.includes('@technical') && !known.has(name))
        faults.push(`${file}: type ${name} has no row in GLOSSARY.tsv and is not @technical`)
    }
  }
  return faults
}

/** Words after 不说： in a note may not stand in the texts people read. */
function forbiddenWords(terms: readonly Term[], files: ReadonlyMap<string, string>): string[] {
  const words = terms.flatMap((term) => /不说：([^；]+)/u.exec(term.note)?.[1]?.split('、') ?? [])
  const faults: string[] = []
  for (const [file, text] of files) {
    if (!/\/(strings|refusals)\.ts$/u.test(file)) continue
    for (const word of words)
      if (text.includes(word)) faults.push(`${file}: says ${word}, which the glossary rules out`)
  }
  return faults
}

export function moduleFiles(root: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(path.join(root, 'modules'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.ts')) continue
    const full = path.join(entry.parentPath, entry.name)
    files.set(path.relative(root, full), readFileSync(full, 'utf8'))
  }
  return files
}
