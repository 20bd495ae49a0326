// ECMA-376 Part 1: workbook (18.2), shared strings (18.4) and the formats that make a number a day (18.8.30).
import { FileRefused } from './file-record.ts'
import { readMarkup } from './markup.ts'
import type { ZipEntries } from './zip-entries.ts'

const MOST_SHARED = 134_217_728
const MOST_TEXT = 33_554_432

/** What the sheet's cells refer to. @technical */
export interface XlsxParts {
  readonly sheet: string
  readonly shared: readonly string[]
  /** For each cell style: does it show a number as a day? */
  readonly dayStyles: readonly boolean[]
  readonly epoch1904: boolean
}

/** Reads the parts a sheet needs. More than one sheet is refused: nobody could say which of them is the file. */
export async function readParts(zip: ZipEntries): Promise<XlsxParts> {
  const sheets = zip.names.filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name))
  const [sheet] = sheets
  if (sheet === undefined || !zip.names.includes('xl/workbook.xml')) throw new FileRefused('not-a-workbook')
  if (sheets.length > 1) throw new FileRefused('sheets-many')
  return {
    sheet,
    epoch1904: await readEpoch(zip),
    shared: zip.names.includes('xl/sharedStrings.xml') ? await readShared(zip) : [],
    dayStyles: zip.names.includes('xl/styles.xml') ? await readDayStyles(zip) : [],
  }
}

async function readEpoch(zip: ZipEntries): Promise<boolean> {
  let epoch1904 = false
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
  }
  await run(zip, 'xl/workbook.xml', open, () => undefined)
  return epoch1904
}

async function readShared(zip: ZipEntries): Promise<string[]> {
  if (zip.sizeOf('xl/sharedStrings.xml') > MOST_SHARED) throw new FileRefused('archive-bomb')
  const shared: string[] = []
  let held = 0
  let text = ''
  let inText = false
  let inPhonetic = false
  const sink = {
    open(name: string) {
      if (name === 'si') text = ''
      if (name === 'rPh') inPhonetic = true
      inText = name === 't' && !inPhonetic
    },
    text(piece: string) {
      if (!inText) return
      held += piece.length
      if (held > MOST_TEXT) throw new FileRefused('archive-bomb')
      text += piece
    },
    close(name: string) {
      if (name === 't') inText = false
      if (name === 'rPh') inPhonetic = false
      if (name === 'si') shared.push(text)
    },
  }
  for await (const _ of readMarkup(await zip.open('xl/sharedStrings.xml'), sink));
  return shared
}

/** Formats 14 to 22 and 45 to 47 are days and times; so is one of the workbook's own with a year or a day in it. */
async function readDayStyles(zip: ZipEntries): Promise<boolean[]> {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'numFmt') own.set(Number(attributes['numFmtId']), isDayFormat(attributes['formatCode'] ?? ''))
    if (name === 'cellXfs') inCellStyles = true
    if (name !== 'xf' || !inCellStyles) return
    const format = Number(attributes['numFmtId'] ?? '0')
    styles.push(own.get(format) ?? ((format >= 14 && format <= 22) || (format >= 45 && format <= 47)))
  }
  const close = (name: string) => {
    if (name === 'cellXfs') inCellStyles = false
  }
  await run(zip, 'xl/styles.xml', open, close)
  return styles
}

function isDayFormat(code: string): boolean {
  return /[yd年日]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, ''))
}

async function run(
  zip: ZipEntries,
  name: string,
  open: (name: string, attributes: Readonly<Record<string, string>>) => void,
  close: (name: string) => void,
): Promise<void> {
  if (zip.sizeOf(name) > MOST_TEXT) throw new FileRefused('archive-bomb')
  for await (const _ of readMarkup(await zip.open(name), { open, close }));
}
