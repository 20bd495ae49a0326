// RFC 4180, read as registers really write it: any line end, quoted line breaks, ragged rows, quotes left open.

/** One record of a file, or the line at which the file could not be understood. @technical */
export interface CsvRecord {
  readonly cells: readonly string[]
  /** 1-based number of the line the record begins on. */
  readonly lineNo: number
  readonly broken: 'quote-not-closed' | 'row-too-long' | null
}

/** Owned by one import; holds only the text of the record that is not complete yet. @technical */
export interface CsvReader {
  push(text: string, take: (record: CsvRecord) => void): void
  end(take: (record: CsvRecord) => void): void
}

const longestRecord = 262_144
/** How much of a line that is too long is kept to show. */
const KEPT = 2000

/**
 * Splits text that arrives in pieces into records. A quote that is never closed, or is closed in the middle of a later
 * line, costs its own line only: that line is handed over as broken and reading goes on with the next one.
 */
export function createCsvReader(): CsvReader {
  const state: State = { text: '', at: 0, lineNo: 1, separator: undefined, ended: false, skipping: false }
  return {
    push(text, take) {
      state.text = state.at === 0 ? state.text + text : state.text.slice(state.at) + text
      state.at = 0
      takeRecords(state, take)
    },
    end(take) {
      state.ended = true
      takeRecords(state, take)
    },
  }
}

interface State {
  text: string
  at: number
  lineNo: number
  separator: string | undefined
  ended: boolean
  /** Inside a line that was given up as too long, up to its end. */
  skipping: boolean
}

function takeRecords(state: State, take: (record: CsvRecord) => void): void {
  const { text } = state
  if (state.skipping) skipToLineEnd(state)
  let quoteAt = text.indexOf('"', state.at)
  while (state.at < text.length) {
    const lineEnd = text.indexOf('\n', state.at)
    if (lineEnd < 0 && !state.ended) return waitForLineEnd(state, take)
    const stop = lineEnd < 0 ? text.length : lineEnd
    state.separator ??= separatorOf(text.slice(state.at, stop))
    if (quoteAt >= 0 && quoteAt < state.at) quoteAt = text.indexOf('"', state.at)
    if (quoteAt < 0 || quoteAt >= stop) takeLine(state, stop, take)
    else if (!takeQuoted(state, stop, take)) return
  }
}

/** Drops the rest of a line that was already handed over as too long. */
function skipToLineEnd(state: State): void {
  const lineEnd = state.text.indexOf('\n', state.at)
  state.skipping = lineEnd < 0
  state.at = lineEnd < 0 ? state.text.length : lineEnd + 1
  if (lineEnd >= 0) state.lineNo += 1
}

/** A line without quotes: the common case. */
function takeLine(state: State, stop: number, take: (record: CsvRecord) => void): void {
  const end = stop > state.at && state.text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop
  if (end - state.at > longestRecord) {
    take({ cells: [state.text.slice(state.at, state.at + KEPT)], lineNo: state.lineNo, broken: 'row-too-long' })
  } else if (end > state.at) {
    take({ cells: state.text.slice(state.at, end).split(state.separator ?? ','), lineNo: state.lineNo, broken: null })
  }
  state.at = stop + 1
  state.lineNo += 1
}

/** A line whose end has not arrived waits for it, unless it is already too long to be a row. */
function waitForLineEnd(state: State, take: (record: CsvRecord) => void): void {
  if (state.text.length - state.at <= longestRecord) return
  take({ cells: [state.text.slice(state.at, state.at + KEPT)], lineNo: state.lineNo, broken: 'row-too-long' })
  state.at = state.text.length
  state.skipping = true
}

/** A record with a quote in it; false when its end has not arrived yet. */
function takeQuoted(state: State, stop: number, take: (record: CsvRecord) => void): boolean {
  const { text } = state
  const separator = state.separator ?? ','
  const cells: string[] = []
  let at = state.at
  for (;;) {
    const field = text.charAt(at) === '"' ? quotedField(text, at, separator) : plainField(text, at, separator)
    if (field === 'open') return mayStillClose(state) ? false : takeBroken(state, stop, take)
    if (field.malformed || field.end > at + longestRecord) return takeBroken(state, stop, take)
    cells.push(field.value)
    at = field.end
    if (isCutOff(state, at)) return false
    if (text.charAt(at) !== separator) break
    at += 1
  }
  take({ cells, lineNo: state.lineNo, broken: null })
  state.lineNo += countLines(text, state.at, at)
  state.at = text.charAt(at) === '\r' ? at + 2 : at + 1
  return true
}

function mayStillClose(state: State): boolean {
  return !state.ended && state.text.length - state.at <= longestRecord
}

/** Whether the piece ends here, so that what follows the cell (separator, line end, half a line end) is not known yet. */
function isCutOff(state: State, at: number): boolean {
  const known = state.text.charAt(at) === '\r' ? at + 1 : at
  return known >= state.text.length && !state.ended
}

function takeBroken(state: State, stop: number, take: (record: CsvRecord) => void): true {
  const line = state.text.slice(state.at, stop).replace(/\r$/u, '')
  take({ cells: [line], lineNo: state.lineNo, broken: 'quote-not-closed' })
  state.at = stop + 1
  state.lineNo += 1
  return true
}

interface Field {
  readonly value: string
  readonly end: number
  readonly malformed: boolean
}

function plainField(text: string, at: number, separator: string): Field {
  let end = at
  while (end < text.length) {
    const sign = text.charAt(end)
    if (sign === separator || sign === '\n' || (sign === '\r' && text.charAt(end + 1) === '\n')) break
    end += 1
  }
  return { value: text.slice(at, end), end, malformed: false }
}

function quotedField(text: string, at: number, separator: string): Field | 'open' {
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return 'open'
    if (text.charAt(quote + 1) === '"') {
      from = quote + 2
      continue
    }
    const next = text.charAt(quote + 1)
    if (next === '' || next === separator || next === '\n' || next === '\r') {
      return { value: text.slice(at + 1, quote).replaceAll('""', '"'), end: quote + 1, malformed: false }
    }
    const literal = plainField(text, at, separator)
    // A stray quote inside one line is a sign like any other; across lines nobody can say where the cell ends.
    return quote < literal.end ? literal : { ...literal, malformed: true }
  }
}

function countLines(text: string, from: number, to: number): number {
  let lines = 1
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

function separatorOf(header: string): string {
  return !header.includes(',') && header.includes('\t') ? '\t' : ','
}
