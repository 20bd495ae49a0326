import type { Act } from '../operation.ts'
import type { OutletBook, QueuedDelivery } from './delivery-book.ts'
import type { OutletEnvelope, OutletMapping, OutletRow, OutletSender } from './mapping.ts'
import { outletRow, rowFaults } from './mapping.ts'

/** A row as it would leave, and what keeps it from leaving. @technical */
export interface ReadyRow {
  readonly row: OutletRow
  readonly faults: readonly string[]
}

/** An outlet as its module declares it: the mapping of its table, and how the contents of waiting records are read. @technical */
export interface OutletAdapter {
  readonly mapping: Omit<OutletMapping, 'fields'> & {
    readonly fields: readonly Pick<OutletMapping['fields'][number], 'name' | 'title' | 'need'>[]
  }
  /** The rows of waiting deliveries, in their order; `envelope` has what all of the batch share. */
  rows(
    act: Act,
    queued: readonly QueuedDelivery[],
    envelope: Pick<OutletEnvelope, 'batch' | 'sentAt'>,
    isUscc: (code: string) => boolean,
  ): Promise<ReadyRow[]>
}

const OPERATIONS = { publish: 'i', update: 'u', withdraw: 'd' } as const

/** Declares an outlet: its mapping, and the contents of waiting deliveries by record id, read once per batch. */
export function outletAdapter<C extends object>(definition: {
  readonly mapping: OutletMapping<C>
  contents(act: Act, queued: readonly QueuedDelivery[]): Promise<ReadonlyMap<string, C & OutletSender>>
}): OutletAdapter {
  const { mapping } = definition
  return {
    mapping,
    async rows(act, queued, envelope, isUscc) {
      const contents = await definition.contents(act, queued)
      return queued.map((one) => {
        const content = contents.get(one.recordId)
        if (content === undefined) throw new Error(`no content of record ${one.recordId} for ${mapping.outletId}`)
        const row = outletRow(mapping, {
          ...content,
          ...envelope,
          recordId: one.recordId,
          operation: OPERATIONS[one.act],
          supplements: one.supplements,
        })
        return { row, faults: rowFaults(mapping, row, isUscc) }
      })
    },
  }
}

/** A leaf of what left, what came back, and what is overdue; the module records it. @technical */
export interface OutletLeaf {
  readonly kind: 'send' | 'receipt' | 'late'
  readonly outletId: string
  readonly fields: Readonly<Record<string, string>>
}

/** The outlets of one module: where their queue is kept, which there are, and what platform may not know by itself. @technical */
export interface OutletDesk extends OutletBook {
  readonly adapters: readonly OutletAdapter[]
  isUscc(code: string): boolean
  record(act: Act, leaf: OutletLeaf): Promise<unknown>
}

/** The adapter of an outlet of this desk; undefined when it has none. */
export function adapterOf(desk: OutletDesk, outletId: string): OutletAdapter | undefined {
  return desk.adapters.find((one) => one.mapping.outletId === outletId)
}

/** The fields of an outlet's table that a person may fill in. */
export function openFieldsOf(adapter: OutletAdapter | undefined): { readonly field: string; readonly title: string }[] {
  return (adapter?.mapping.fields ?? [])
    .filter((field) => field.need === 'awaited')
    .map((field) => ({ field: field.name, title: field.title }))
}
