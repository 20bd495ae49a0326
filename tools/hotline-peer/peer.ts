/** What the hotline does wrong on its way to us, each for every n-th order (0 or absent: never). */
export interface HotlineFaults {
  /** The n-th order is sent twice. */
  readonly twice?: number
  /** The n-th order stands in its book as open and never leaves. */
  readonly lose?: number
  /** The n-th order leaves with a field its own clerks spoilt. */
  readonly spoil?: number
  /** Of the n-th order the second version and a follow-up leave before the first. */
  readonly disorder?: number
  /** The n-th order leaves only at the next sending. */
  readonly late?: number
}

type Fields = Readonly<Record<string, unknown>>

/** How the hotline reaches us: its own program over HTTP with a key, or a file in the drop folder. */
export type HotlineLine = (
  what: 'orders' | 'notices' | 'open-lists',
  body: Readonly<Record<string, unknown>>,
) => Promise<void>

/** A record of ours as the hotline got it, in the words of its table. */
export type Feedback = Readonly<Record<string, string>>

interface BookEntry {
  readonly number: string
  isOpen: boolean
  isHandedBack: boolean
  wasSent: boolean
}

/**
 * A stand-in for 12345: it keeps a book of its orders, sends them, hears what comes back and knows which it holds to be open.
 * Written from the description of the service (domain.md §6.2), with no code of ours; its faults can be switched on.
 */
export class HotlinePeer {
  private readonly book = new Map<string, BookEntry>()
  private readonly held: Fields[] = []
  private readonly line: HotlineLine
  private readonly faults: HotlineFaults
  private count = 0
  private lists = 0

  constructor(line: HotlineLine, faults: HotlineFaults = {}) {
    this.line = line
    this.faults = faults
  }

  /** Takes calls and transfers them: one order each, numbered here. */
  async transfer(...calls: readonly Fields[]): Promise<string[]> {
    const numbers: string[] = []
    for (const late of this.held.splice(0)) await this.send(late)
    for (const call of calls) {
      this.count += 1
      const number = `NB12345-${String(this.count).padStart(6, '0')}`
      numbers.push(number)
      this.book.set(number, { number, isOpen: true, isHandedBack: false, wasSent: false })
      await this.leave({ version: 1, ...call, orderNumber: number })
    }
    return numbers
  }

  private async leave(order: Fields): Promise<void> {
    if (this.isNth(this.faults.lose)) return
    if (this.isNth(this.faults.late)) return void this.held.push(order)
    if (this.isNth(this.faults.disorder)) {
      const number = String(order['orderNumber'])
      await this.followUp(number, { wasReached: false })
      await this.send({ ...order, version: 2, transferOpinion: '补充：请尽快办理。' })
    }
    await this.send(this.isNth(this.faults.spoil) ? { ...order, channel: '来访登记' } : order)
    if (this.isNth(this.faults.twice)) await this.send(order)
  }

  /** Sends an order of the book once more, whole: what a person there does when a reconciliation shows it never arrived. */
  async sendAgain(order: Fields): Promise<void> {
    await this.send(order)
  }

  private async send(order: Fields): Promise<void> {
    const entry = this.book.get(String(order['orderNumber']))
    if (entry !== undefined) entry.wasSent = true
    await this.line('orders', { orders: [order] })
  }

  async followUp(orderNumber: string, found: Fields): Promise<void> {
    await this.notify(orderNumber, { kind: '回访', ...found })
  }

  async decide(orderNumber: string, kind: '延期批复' | '退单批复', isGranted: boolean, at?: string): Promise<void> {
    await this.notify(orderNumber, { kind, isGranted, ...(at === undefined ? {} : { at }) })
  }

  private async notify(orderNumber: string, notice: Fields): Promise<void> {
    this.count += 1
    const noticeNumber = `TZ-${String(this.count).padStart(6, '0')}`
    await this.line('notices', { notices: [{ orderNumber, noticeNumber, at: '2025-09-28T08:00:00+08:00', ...notice }] })
  }

  /** Hears what came back: an order is closed when it is 办结 with us, and off our desk when it was handed back. */
  hear(feedback: Iterable<Feedback>): void {
    for (const row of feedback) {
      const entry = this.book.get(row['order_no'] ?? '')
      if (entry === undefined) continue
      if (row['feedback_type'] === '办结' || row['feedback_type'] === '退单') entry.isOpen = false
      if (row['feedback_type'] === '退单') entry.isHandedBack = true
    }
  }

  /** The orders the hotline holds to be open with us, as it sends them for the reconciliation of the day. */
  async sendOpenList(takenAt: string): Promise<string[]> {
    this.lists += 1
    const orderNumbers = [...this.book.values()].filter((one) => one.isOpen).map((one) => one.number)
    const listId = `00000000-0000-4000-8000-${String(this.lists).padStart(12, '0')}`
    await this.line('open-lists', { listId, takenAt, orderNumbers })
    return orderNumbers
  }

  private isNth(n: number | undefined): boolean {
    return n !== undefined && n > 0 && this.count % n === 0
  }
}
