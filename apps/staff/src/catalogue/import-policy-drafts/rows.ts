import { policyKinds } from '../policy-words.ts'

export interface PolicyRow {
  title: string
  kind: keyof typeof policyKinds
  text: string
  documentNumber: string
}

const KINDS = new Map(Object.entries(policyKinds).map(([kind, words]) => [words as string, kind as PolicyRow['kind']]))

/** Rows pasted from a sheet: 名称, 种类, 正文, and a 发布文号 if the sheet has one; rows that cannot be read are named. */
export function readPolicyRows(text: string): { rows: PolicyRow[]; wrong: number[] } {
  const rows: PolicyRow[] = []
  const wrong: number[] = []
  text.split(/\r?\n/u).forEach((line, at) => {
    if (line.trim() === '') return
    const [title = '', words = '', body = '', documentNumber = ''] = line.split('\t').map((cell) => cell.trim())
    const kind = KINDS.get(words)
    if (kind === undefined || title.length < 4 || body.length < 10) wrong.push(at + 1)
    else rows.push({ title, kind, text: body, documentNumber })
  })
  return { rows, wrong }
}
