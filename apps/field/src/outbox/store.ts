import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'
import type { OutboxEntry, Receipt } from './entry.ts'

interface Shape extends DBSchema {
  entry: { key: string; value: OutboxEntry }
  receipt: { key: string; value: Receipt }
}

let opened: Promise<IDBPDatabase<Shape>> | undefined

function database(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('hengjian-field', 1, {
    upgrade(db) {
      db.createObjectStore('entry', { keyPath: 'id' })
      db.createObjectStore('receipt', { keyPath: 'id' })
    },
  })
  return opened
}

/** Keeps an act on the phone before anything is sent. */
export async function saveEntry(entry: OutboxEntry): Promise<void> {
  await (await database()).put('entry', entry)
}

/** Replaces an act by its receipt, together or not at all. */
export async function settleEntry(receipt: Receipt): Promise<void> {
  const transaction = (await database()).transaction(['entry', 'receipt'], 'readwrite')
  await Promise.all([
    transaction.objectStore('entry').delete(receipt.id),
    transaction.objectStore('receipt').put(receipt),
    transaction.done,
  ])
}

export async function removeEntry(id: string): Promise<void> {
  await (await database()).delete('entry', id)
}

const RECEIPTS_KEPT_MS = 86_400_000

/**
 * Everything kept for one person, oldest first, and the receipts of the last day; another person's acts on a shared phone
 * stay untouched. The server keeps every receipt; this phone drops old ones.
 */
export async function readKept(accountId: string): Promise<{ entries: OutboxEntry[]; receipts: Receipt[] }> {
  const db = await database()
  const entries = (await db.getAll('entry')).filter((entry) => entry.accountId === accountId)
  const since = new Date(Date.now() - RECEIPTS_KEPT_MS).toISOString()
  const all = await db.getAll('receipt')
  for (const old of all.filter((receipt) => receipt.sentAt < since)) await db.delete('receipt', old.id)
  const receipts = all.filter((receipt) => receipt.accountId === accountId && receipt.sentAt >= since)
  return {
    entries: entries.sort((a, b) => a.order - b.order),
    receipts: receipts.sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)),
  }
}
