import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { Tx } from '../tx.ts'

const TEXT_AT_ONCE = 65_536

/** Lines of one COPY gathered into pieces of the size the stream likes; each piece becomes bytes once. @technical */
export class CopyLines {
  readonly pieces: Buffer[] = []
  #text = ''

  add(line: string): void {
    this.#text += line
    if (this.#text.length >= TEXT_AT_ONCE) this.close()
  }

  close(): void {
    if (this.#text !== '') this.pieces.push(Buffer.from(this.#text))
    this.#text = ''
  }
}

export function linesOf<T>(rows: readonly T[], lineOf: (row: T) => string): CopyLines {
  const lines = new CopyLines()
  for (const row of rows) lines.add(lineOf(row))
  return lines
}

/** Sends gathered lines through one COPY; nothing is sent when there are none. */
export async function copyLines(tx: Tx, sql: string, lines: CopyLines): Promise<void> {
  lines.close()
  if (lines.pieces.length > 0) await pipeline(Readable.from(lines.pieces, { objectMode: false }), await tx.copyIn(sql))
}
