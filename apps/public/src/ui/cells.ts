const STEP = 10

/** The outline of the cells [from, to) in rows of `perRow`: one path, whatever their number. */
export function cellsPath(from: number, to: number, perRow: number): string {
  let path = ''
  for (let index = from; index < to; index += 1)
    path += `M${(index % perRow) * STEP + 1} ${Math.floor(index / perRow) * STEP + 1}h8v8h-8z`
  return path
}

/** The box that holds so many cells. */
export function cellsBox(cells: number, perRow: number): { readonly width: number; readonly height: number } {
  return { width: perRow * STEP, height: Math.ceil(cells / perRow) * STEP }
}
