// spec/ledger.md §4: the folder anyone checks without our code.
import { createHash } from 'node:crypto'
import { jcs, type JcsValue } from '#kernel/jcs.ts'
import type { Act } from '#platform/operation.ts'
import { latestCheckpoint } from './checkpoints.ts'
import { noteOf, policyText } from './proofs.ts'

export interface ExportedFile {
  readonly name: string
  readonly content: string
}

/** The whole log up to its newest checkpoint as files; undefined before the first checkpoint. */
export async function exportLedger(act: Pick<Act, 'tx' | 'settings'>): Promise<ExportedFile[] | undefined> {
  const newest = await latestCheckpoint(act.tx)
  if (newest === undefined) return undefined
  const files = [
    { name: 'checkpoint', content: await noteOf(act.tx, newest.size) },
    { name: 'checkpoints.txt', content: await allCheckpoints(act) },
    { name: 'leaves.ndjson', content: await leafLines(act, newest.size) },
    { name: 'policy', content: await policyText(act) },
  ]
  const summary = `${jcs({
    format: 'hengjian-ledger/1',
    origin: act.settings.origin,
    size: newest.size,
    files: files.map((file) => ({
      name: file.name,
      sha256: sha256Of(file.content),
      size: Buffer.byteLength(file.content),
    })),
  })}\n`
  return [
    ...files,
    { name: 'export.json', content: summary },
    { name: 'export.sha256', content: `${sha256Of(summary)}  export.json\n` },
  ]
}

async function allCheckpoints(act: Pick<Act, 'tx'>): Promise<string> {
  const sizes = await act.tx.rows<{ size: string }>(`select size from ledger.checkpoint order by size`)
  const notes: string[] = []
  for (const row of sizes) notes.push(await noteOf(act.tx, Number(row.size)))
  return notes.join('\n')
}

async function leafLines(act: Pick<Act, 'tx'>, size: number): Promise<string> {
  const rows = await act.tx.rows<{ index: string; leaf: string; leaf_hash: string }>(
    `select l.index, e.leaf, e.leaf_hash from ledger.leaf l join ledger.entry e on e.entry_id = l.entry_id
     where l.index < $1 order by l.index`,
    [size],
  )
  return rows
    .map((row) => {
      const event = JSON.parse(row.leaf.slice(row.leaf.indexOf('\n') + 1)) as JcsValue
      return `${jcs({ hash: row.leaf_hash, index: Number(row.index), leaf: event })}\n`
    })
    .join('')
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
