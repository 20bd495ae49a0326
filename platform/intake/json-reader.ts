// RFC 8259, read as feeds write it: an array of objects or one object a line. A broken object costs itself only, which no
// parser of whole documents gives; each object by itself is parsed by the platform.
import { type FileRecord, FileRefused, MOST_COLUMNS } from './file-record.ts'

const LONGEST_OBJECT = 262_144

/** Owned by one file; titles are gathered as objects name them. @technical */
export interface JsonReader {
  readonly titles: readonly string[]
  push(text: string, take: (record: FileRecord) => void): void
  end(take: (record: FileRecord) => void): void
}

interface State {
  text: string
  objectNo: number
  readonly places: Map<string, number>
  started: boolean
}

export function createJsonReader(): JsonReader {
  const state: State = { text: '', objectNo: 0, places: new Map(), started: false }
  const titles: string[] = []
  return {
    titles,
    push(text, take) {
      state.text += text
      takeObjects(state, titles, take)
    },
    end(take) {
      takeObjects(state, titles, take)
      if (state.text.replace(/[\s,[\]\uFEFF]/gu, '') !== '') {
        if (!state.started) throw new FileRefused('not-json')
        giveUp(state, take)
      }
    },
  }
}

/** Hands over every object whose end has arrived; what stands between objects is separators, or broken. */
function takeObjects(state: State, titles: string[], take: (record: FileRecord) => void): void {
  let at = 0
  for (;;) {
    const from = state.text.indexOf('{', at)
    if (from < 0) break
    if (!state.started && state.text.slice(0, from).replace(/[\s[\uFEFF]/gu, '') !== '')
      throw new FileRefused('not-json')
    state.started = true
    const between = state.text.slice(at, from).replace(/[\s,[\]\uFEFF]/gu, '')
    if (between !== '') broken(state, between, take)
    const end = endOfObject(state.text, from)
    if (end === undefined) {
      state.text = state.text.slice(from)
      if (state.text.length > LONGEST_OBJECT) giveUp(state, take)
      return
    }
    read(state, state.text.slice(from, end), titles, take)
    at = end
  }
  const rest = state.text.slice(at)
  if (!state.started && rest.length > LONGEST_OBJECT) throw new FileRefused('not-json')
  state.text = rest
}

/** Drops one object that never ends: reading goes on at the next line that begins one. */
function giveUp(state: State, take: (record: FileRecord) => void): void {
  broken(state, state.text, take)
  const next = /\n\s*,?\s*\{/u.exec(state.text.slice(1))
  state.text = next === null ? '' : state.text.slice(1 + next.index)
}

function broken(state: State, text: string, take: (record: FileRecord) => void): void {
  state.objectNo += 1
  take({ cells: [text.slice(0, 2000)], lineNo: state.objectNo, broken: 'object-broken' })
}

/** Where the object that begins at `from` ends, strings skipped; a line that begins another object ends a broken one. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0
  let inString = false
  for (let at = from; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (inString) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) inString = false
      else if (sign === 0x0a) return at
    } else if (sign === 0x22) inString = true
    else if (sign === 0x7b || sign === 0x5b) depth += 1
    else if (sign === 0x7d || sign === 0x5d) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function read(state: State, text: string, titles: string[], take: (record: FileRecord) => void): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    broken(state, text, take)
    return
  }
  state.objectNo += 1
  const cells: string[] = []
  for (const [name, held] of Object.entries(value as Record<string, unknown>)) {
    let place = state.places.get(name)
    if (place === undefined) {
      if (titles.length >= MOST_COLUMNS) {
        take({ cells: [text.slice(0, 2000)], lineNo: state.objectNo, broken: 'too-many-columns' })
        return
      }
      place = titles.push(name) - 1
      state.places.set(name, place)
    }
    if (typeof held === 'object' && held !== null) {
      take({ cells: [text.slice(0, 2000)], lineNo: state.objectNo, broken: 'value-nested' })
      return
    }
    cells[place] = held === null ? '' : String(held as string | number | boolean)
  }
  take({ cells: Array.from(cells, (cell) => cell ?? ''), lineNo: state.objectNo, broken: null })
}
