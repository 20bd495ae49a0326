export interface ClassRow {
  uscc: string
  class: 'A' | 'B' | 'C' | 'D'
}

/** Lines pasted from a sheet: code and class, in either order of separators; full-width is folded; bad lines are named. */
export function readClassRows(text: string): { rows: ClassRow[]; wrong: number[] } {
  const rows: ClassRow[] = []
  const wrong: number[] = []
  text
    .normalize('NFKC')
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (line.trim() === '') return
      const parts = /^\s*([0-9A-Z]{18})[\s,;，；]+([ABCD])\s*$/i.exec(line)
      const found = (['A', 'B', 'C', 'D'] as const).find((each) => each === parts?.[2]?.toUpperCase())
      if (parts?.[1] && found) rows.push({ uscc: parts[1].toUpperCase(), class: found })
      else wrong.push(at + 1)
    })
  return { rows, wrong }
}
