import { useSyncExternalStore } from 'react'
import { ApiProblem, isSignedOut, problemWords } from '../api/problem.ts'
import { textOf } from '../api/text-of.ts'
import { newActId } from './act-id.ts'
import type { OutboxEntry, Receipt } from './entry.ts'
import { send } from './send.ts'
import { readKept, removeEntry, saveEntry, settleEntry } from './store.ts'

/** What the bar at the bottom says, and the outbox screen lists. */
export interface OutboxState {
  readonly entries: readonly OutboxEntry[]
  readonly receipts: readonly Receipt[]
  /** Acts with a receipt since the app was opened; screens show them until what they read has them. */
  readonly settled: readonly OutboxEntry[]
  readonly sendingId: string | null
  readonly isOffline: boolean
  readonly isSignedOut: boolean
}

const SETTLED_KEPT = 50
const WAITS_MS = [2_000, 5_000, 10_000, 30_000]

// Owned by this file alone; every change goes through `set`, every listener hears it.
let state: OutboxState = {
  entries: [],
  receipts: [],
  settled: [],
  sendingId: null,
  isOffline: false,
  isSignedOut: false,
}
let owner: string | null = null
let failures = 0
let timer: number | undefined
const listeners = new Set<() => void>()

/** Takes up the acts kept for this person and goes on sending them. */
export async function openOutbox(accountId: string): Promise<void> {
  if (owner === accountId) return retryAfterLogin()
  owner = accountId
  const kept = await readKept(accountId)
  set({ ...kept, settled: [], sendingId: null, isOffline: false, isSignedOut: false })
  void work()
}

/** The same person is back: what waited for the login goes out. */
function retryAfterLogin(): void {
  failures = 0
  set({ ...state, isSignedOut: false })
  void work()
}

/** Forgets who is signed in; what is not sent stays on the phone for the same person's next login. */
export function closeOutbox(): void {
  owner = null
  set({ entries: [], receipts: [], settled: [], sendingId: null, isOffline: false, isSignedOut: false })
}

/** Keeps one act on the phone and sends it as soon as it can be. The id is the act's for ever. */
export async function put(
  act: Pick<OutboxEntry, 'visitId' | 'operation' | 'title' | 'method' | 'path' | 'json' | 'file'> & { id?: string },
): Promise<string> {
  if (owner === null) throw new Error('nobody is signed in')
  const id = act.id ?? newActId()
  const order = (state.entries[state.entries.length - 1]?.order ?? Date.now()) + 1
  const entry: OutboxEntry = {
    ...act,
    id,
    order,
    accountId: owner,
    savedAt: new Date().toISOString(),
    state: 'waiting',
    attempts: 0,
  }
  await saveEntry(entry)
  const replaced = state.entries.filter((one) => one.state === 'held' && purposeOf(one) === purposeOf(entry))
  for (const one of replaced) await removeEntry(one.id)
  set({ ...state, entries: [...state.entries.filter((one) => !replaced.includes(one)), entry] })
  void work()
  return id
}

/** What an act is for: a refused one is given up when the same thing is recorded anew. */
function purposeOf(entry: OutboxEntry): string {
  const { visitId, operation, json } = entry
  return [
    visitId,
    operation,
    textOf(json?.['checkPointId']),
    textOf(json?.['officerId']),
    textOf(json?.['itemId']),
  ].join(' ')
}

/** Tries what failed again at once. */
export function retryNow(): void {
  failures = 0
  set({
    ...state,
    isSignedOut: false,
    entries: state.entries.map((entry) => (entry.state === 'held' ? { ...entry, state: 'waiting' as const } : entry)),
  })
  void work()
}

/** Takes a refused act back; it is not sent and leaves no record. */
export async function withdraw(id: string): Promise<void> {
  await removeEntry(id)
  set({ ...state, entries: state.entries.filter((entry) => entry.id !== id) })
  void work()
}

export function useOutbox(): OutboxState {
  return useSyncExternalStore(subscribe, () => state)
}

/** Calls back after each receipt. */
export function onReceipt(heard: (receipt: Receipt) => void): () => void {
  receiptListeners.add(heard)
  return () => receiptListeners.delete(heard)
}

const receiptListeners = new Set<(receipt: Receipt) => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function set(next: OutboxState): void {
  state = next
  for (const listener of listeners) listener()
}

/** Sends in order; within one visit a refused act holds those behind it back, since they may rest on it. */
async function work(): Promise<void> {
  if (state.sendingId !== null || owner === null) return
  window.clearTimeout(timer)
  const entry = nextEntry()
  if (entry === undefined) return
  set({ ...state, sendingId: entry.id })
  try {
    const answer = await send(entry.method, entry.path, {
      ...(entry.json === undefined ? {} : { json: entry.json }),
      ...(entry.file === undefined ? {} : { file: entry.file }),
    })
    await settle(entry, answer)
    failures = 0
    void work()
  } catch (error) {
    await setBack(entry, error)
  }
}

function nextEntry(): OutboxEntry | undefined {
  const held = new Set<string>()
  for (const entry of state.entries) {
    if (entry.state === 'held') held.add(entry.visitId)
    else if (!held.has(entry.visitId)) return entry
  }
  return undefined
}

async function settle(entry: OutboxEntry, answer: unknown): Promise<void> {
  const facts: Record<string, unknown> = typeof answer === 'object' && answer !== null ? { ...answer } : {}
  const receipt: Receipt = {
    id: entry.id,
    accountId: entry.accountId,
    visitId: entry.visitId,
    title: entry.title,
    leafHash: textOf(facts['leafHash']),
    recordedAt: textOf(facts['recordedAt'], new Date().toISOString()),
    sentAt: new Date().toISOString(),
  }
  await settleEntry(receipt)
  set({
    ...state,
    sendingId: null,
    isOffline: false,
    entries: state.entries.filter((one) => one.id !== entry.id),
    receipts: [receipt, ...state.receipts],
    settled: [...state.settled.slice(-SETTLED_KEPT), entry],
  })
  for (const heard of receiptListeners) heard(receipt)
}

/** A lawful "no" holds the act with its reason; anything else waits and is tried again. */
async function setBack(entry: OutboxEntry, error: unknown): Promise<void> {
  const isRefusal =
    error instanceof ApiProblem &&
    error.status >= 400 &&
    error.status < 500 &&
    error.status !== 401 &&
    error.status !== 429
  const next: OutboxEntry = {
    ...entry,
    attempts: entry.attempts + 1,
    problem: problemWords(error),
    state: isRefusal ? 'held' : 'waiting',
  }
  await saveEntry(next)
  const signedOut = isSignedOut(error)
  set({
    ...state,
    sendingId: null,
    isOffline: !(error instanceof ApiProblem),
    isSignedOut: signedOut,
    entries: state.entries.map((one) => (one.id === entry.id ? next : one)),
  })
  if (isRefusal) return void work()
  if (signedOut) return
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length - 1)] ?? 30_000
  failures += 1
  timer = window.setTimeout(() => void work(), wait)
}

window.addEventListener('online', () => void work())
