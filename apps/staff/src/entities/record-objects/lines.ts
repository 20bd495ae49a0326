export interface ObjectLine {
  uscc: string
  code: string
  name: string
  sinceOn: string | null
  address: string | null
}

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/

/** Lines as a spreadsheet copies them: columns by tabs, or by commas; a header line and empty lines are left out. */
export function objectLines(text: string): ObjectLine[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.includes('统一社会信用代码'))
    .map((line) => {
      const [uscc = '', code = '', name = '', since = '', address = ''] = line
        .split(line.includes('\t') ? '\t' : /[,，]/)
        .map((cell) => cell.trim())
      return { uscc: uscc.toUpperCase(), code, name, sinceOn: dayOf(since), address: address === '' ? null : address }
    })
}

function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? []
  return year === '' ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
