import { codeOfWord } from '../list-words.ts'

const COLUMNS: Record<string, { field: string; isList?: boolean }> = {
  目录编码: { field: 'catalogueCode' },
  本地编码: { field: 'itemCode' },
  主项编码: { field: 'groupCode' },
  主项名称: { field: 'groupName' },
  事项名称: { field: 'name' },
  条线: { field: 'sector' },
  实施机关: { field: 'agency' },
  层级: { field: 'levels', isList: true },
  监管对象: { field: 'objectText' },
  监管方式: { field: 'means', isList: true },
  监管措施: { field: 'measures', isList: true },
  处理方式: { field: 'handling', isList: true },
  三张清单: { field: 'frequencyClass' },
  实施清单编码: { field: 'implementationCodes', isList: true },
  承接编码: { field: 'replaces', isList: true },
}

export const columnNames = Object.keys(COLUMNS)

/** A sheet pasted with its heading line: each row as the columns say; an empty cell says nothing; unknown columns are named. */
export function readListRows(text: string): { rows: Record<string, unknown>[]; unknown: string[] } {
  const [heading = '', ...lines] = text.split(/\r?\n/u).filter((line) => line.trim() !== '')
  const names = heading.split('\t').map((cell) => cell.trim())
  const unknown = names.filter((name) => name !== '' && COLUMNS[name] === undefined)
  const rows = lines.map((line) => {
    const cells = line.split('\t').map((cell) => cell.trim())
    const pairs = names.flatMap((name, at) => {
      const column = COLUMNS[name]
      const cell = cells[at] ?? ''
      return column === undefined || cell === '' ? [] : [[column.field, valueOf(column, cell)] as const]
    })
    return Object.fromEntries(pairs)
  })
  return { rows, unknown }
}

function valueOf({ field, isList = false }: { field: string; isList?: boolean }, cell: string): unknown {
  if (!isList) return codeOfWord(field, cell)
  return cell
    .split(/[、；;]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => codeOfWord(field, one))
}
