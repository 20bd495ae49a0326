import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** One numeric literal that has no place in a domain file: legal numbers live in law/ (architecture.md §8). @technical */
export interface StrayNumber {
  readonly file: string
  readonly line: number
  readonly text: string
}

/** What was scanned and found; exempt files name in their first line the specification they implement. @technical */
export interface NumberScan {
  readonly scanned: number
  readonly exempt: readonly string[]
  readonly strays: readonly StrayNumber[]
}

const ALLOWED = new Set(['0', '1', '0n', '1n'])
const SPECIFICATION =
  /(?:GB(?:\/T)? ?\d|GM\/T|RFC ?\d|CQ\/1|FIPS|ISO(?:\/IEC)? ?\d|DB33|GS ?15|EPCIS|Unicode|JCS|verifiable\.md|reliability\.md|spec\/|文书基本格式)/u

/** Finds numbers other than 0, 1 and -1 in modules/<name>/domain files; a file that implements a specification, GB or RFC says so in its first line. */
export function scanNumbers(root: string): NumberScan {
  const files = domainFiles(path.join(root, 'modules'))
  const texts = files.map((file) => ({ file: path.relative(root, file), text: readFileSync(file, 'utf8') }))
  const exempt = texts.filter(({ text }) => isExempt(text)).map(({ file }) => file)
  const strays = texts.filter(({ text }) => !isExempt(text)).flatMap(({ file, text }) => strayNumbers(file, text))
  return { scanned: files.length, exempt, strays }
}

export function strayNumbers(file: string, text: string): readonly StrayNumber[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const strays: StrayNumber[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isNumericLiteral(node) || ts.isBigIntLiteral(node)) && !ALLOWED.has(node.getText(source))) {
      strays.push({
        file,
        line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
        text: node.getText(source),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return strays
}

function isExempt(text: string): boolean {
  const first = text.slice(0, text.indexOf('\n'))
  return /^(?:\/\/|\/\*)/u.test(first) && SPECIFICATION.test(first)
}

function domainFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const domain = path.join(folder, entry.name, 'domain')
    if (!entry.isDirectory()) return []
    return readdirOrNone(domain)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(domain, name))
  })
}

function readdirOrNone(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  } catch {
    return []
  }
}

if (import.meta.main) {
  const scan = scanNumbers(path.resolve(import.meta.dirname, '..'))
  for (const stray of scan.strays)
    console.error(
      `${stray.file}:${stray.line} number ${stray.text} belongs in law/, or the first line must name the specification`,
    )
  console.log(
    `number-scan: ${scan.scanned} domain files, ${scan.exempt.length} exempt by specification, ${scan.strays.length} stray numbers`,
  )
  if (scan.scanned === 0 || scan.strays.length > 0) process.exitCode = 1
}
