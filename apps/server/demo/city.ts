import { createHash } from 'node:crypto'
import { newId } from '#kernel/ids.ts'
import { addDays, dayInShanghai, type PlainDate, shanghaiInstant } from '#kernel/plain-date.ts'
import { actorOfAccount } from '#identity'
import { addEvidence } from '#inspection'
import { isWorkingDay } from '#law'
import { ok, type Result } from '#kernel/result.ts'
import { cookieName } from '#platform/http/route.ts'
import { makeServer } from '#platform/http/server.ts'
import { type Actor, anonymous, type Host, type Operation, perform, performTogether } from '#platform/operation.ts'
import { inTx } from '#platform/tx.ts'
import { drain } from '#platform/runtime.ts'
import { asOwner } from '../as-owner.ts'

/** What the builder of the demonstration city works with: a host whose clock it moves, and people it acts as. */
export interface City {
  readonly host: Host
  /** T of demo-city.md: the last working day before the start. */
  readonly today: PlainDate
  /** The day the doors open: what the desks will call today. */
  readonly opensOn: PlainDate
  readonly say: (line: string) => void
  readonly chance: Chance
  /** Moves the clock to a working moment; acts after it advance by themselves. Never backwards. */
  at(day: PlainDate, clock: string): void
  now(): Date
  /** Acts that take none of the city's chance: what a later issue adds changes nobody's story. Not beside other acts. */
  aside(act: () => Promise<void>): Promise<void>
  id(): string
  /** Performs a mounted operation by its name as one of the people; a refusal ends the build, for the city must be lawful. */
  do<O = unknown>(actor: Actor, operation: string, input: object): Promise<O>
  /** What one of the people does in one go: `act` is given a city whose `do` stands in one transaction, each act at its own moment. */
  together<T>(actor: Actor, act: (city: City) => Promise<T>): Promise<T>
  /** As `do`, for acts that may be refused: answers the refusal's code. */
  tried(actor: Actor, operation: string, input: object): Promise<string | undefined>
  /** Sends bytes to a route that takes bytes. */
  send<O = unknown>(actor: Actor, method: 'POST' | 'PUT', url: string, type: string, body: Buffer): Promise<O>
  as(accountId: string): Promise<Actor>
  /** Handles events and jobs that are due, and the repeating jobs named: what a year of seconds would have done between two acts. */
  settle(...repeating: readonly string[]): Promise<void>
  /** What the database's own housekeeping would have done in the weeks between two chapters: statistics, and dead rows swept out. */
  tidy(): Promise<void>
  /** Handles everything, the held jobs too: before the doors open. */
  finish(): Promise<void>
}

/** A draw's public package is built once, when the city is whole, not after each of its steps. */
const PUBLIC_PACKAGE = 'disclosure.store-package'

/** Deterministic chance for plausible variety; nothing that must be unpredictable comes from here. @technical */
export interface Chance {
  below(limit: number): number
  pick<T>(from: readonly T[]): T
  yes(perHundred: number): boolean
}

export const builder: Actor = {
  ...anonymous,
  accountId: '00000000-0000-7000-8000-00000000c17e',
  personName: '演示城市',
  permissions: new Set(['*']),
  pseudonym: 'city-builder',
}

export function makeCity(host: Host, start: Date, say: (line: string) => void): City {
  const today = lastWorkingDay(dayInShanghai(start))
  const clock = { at: shanghaiInstant(addDays(today, -366), '08:31').getTime() }
  const chance = chanceFrom('甬城演示')
  let moments = chance
  const moved: Host = { ...host, ports: { ...host.ports, time: { now: () => new Date(clock.at) } } }
  const operations = new Map<string, Operation>(
    host.modules
      .flatMap((one) => one.routes)
      .flatMap((one) => (one.shape === 'operation' ? [[one.operation.name, one.operation]] : [])),
  )
  operations.set(addEvidence.name, addEvidence as unknown as Operation)
  const find = (name: string): Operation => {
    const op = operations.get(name)
    if (op === undefined) throw new Error(`演示城市：没有操作 ${name}`)
    return op
  }
  const tick = (): Date => {
    clock.at += 7_000 + moments.below(41_000)
    return new Date(clock.at)
  }
  const run = (actor: Actor, name: string, input: object): Promise<Result<unknown>> => {
    tick()
    return perform(moved, actor, find(name), input)
  }
  const senders = new Map<string, Actor>()
  const server = makeServer(moved, { authenticate: async (token) => senders.get(token), shedLoad: false })
  const city: City = {
    host: moved,
    today,
    opensOn: dayInShanghai(start),
    say,
    chance,
    at(day, time) {
      clock.at = Math.max(clock.at, shanghaiInstant(day, time).getTime() + moments.below(50_000))
    },
    now: () => new Date(clock.at),
    async aside(act) {
      moments = chanceFrom('旁支')
      await act()
      moments = chance
    },
    id: () => newId(moved.ports),
    async do<O>(actor: Actor, name: string, input: object) {
      return lawful<O>(name, await run(actor, name, input))
    },
    async together(actor, act) {
      const result = await performTogether(moved, actor, TOGETHER, async (inTheSame) => {
        const within = async <O>(_: Actor, name: string, input: object) =>
          lawful<O>(name, await inTheSame(find(name), input, tick()))
        return ok(await act({ ...city, do: within }))
      })
      if (!result.ok) throw new Error(`演示城市：${result.refusal.message}`)
      return result.value
    },
    async tried(actor, name, input) {
      const result = await run(actor, name, input)
      return result.ok ? undefined : result.refusal.code
    },
    async send<O>(actor: Actor, method: 'POST' | 'PUT', url: string, type: string, body: Buffer) {
      clock.at += 7_000 + chance.below(41_000)
      senders.set(actor.pseudonym, actor)
      const cookie = `${cookieName('session', false)}=${actor.pseudonym}`
      const reply = await (
        await server
      ).inject({ method, url, headers: { 'content-type': type, cookie }, payload: body })
      if (reply.statusCode >= 300)
        throw new Error(`演示城市：${method} ${url} 得到 ${reply.statusCode}：${reply.body.slice(0, 400)}`)
      return reply.json<O>()
    },
    as: actorsOf(moved),
    settle: (...repeating) => drain(moved, { repeating, held: [PUBLIC_PACKAGE] }),
    tidy: () => asOwner(moved.db.url, (client) => client.query(TIDY)),
    finish: () => drain(moved),
  }
  return city
}

/** Who an account is on a day: rights are given before their holder first acts, and change by the day. */
function actorsOf(host: Host): City['as'] {
  const actors = new Map<string, Actor>()
  return async (accountId) => {
    const now = host.ports.time.now()
    const key = `${accountId} ${dayInShanghai(now)}`
    const known = actors.get(key)
    if (known !== undefined) return known
    const context = { agency: null, scope: [], entity: null, purpose: 'city', actor: 'city-builder' }
    const actor = await inTx(host.db.app, context, (tx) => actorOfAccount(tx, accountId, now))
    if (actor === undefined) throw new Error(`演示城市：账号 ${accountId} 不能使用`)
    actors.set(key, actor)
    return actor
  }
}

const TIDY = 'vacuum (analyze) platform.outbox, ledger.pending, inspection.visit, draw.visit'

const TOGETHER = { name: 'visit-on-site', kind: 'act', permission: 'signed-in' } as const

/** The city must be lawful: a refusal ends the build. */
function lawful<O>(name: string, result: Result<unknown>): O {
  if (result.ok) return result.value as O
  const { code, message, fields } = result.refusal
  throw new Error(`演示城市：${name} 被拒绝（${code}）：${message} ${JSON.stringify(fields ?? '')}`)
}

const AT_ONCE = 50

/** Acts of one person on each of a list, some dozens in one go. */
export async function inGroups<T>(
  city: City,
  actor: Actor,
  list: readonly T[],
  act: (one: T, inOneGo: City, index: number) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE)
    await city.together(actor, async (inOneGo) => {
      for (const [at, one] of list.slice(from, from + AT_ONCE).entries()) await act(one, inOneGo, from + at)
    })
}

export function lastWorkingDay(before: PlainDate): PlainDate {
  let day = addDays(before, -1)
  while (!isWorkingDay(day)) day = addDays(day, -1)
  return day
}

/** The working day `days` calendar days before T, or the next working day after it. */
export function workingDayBefore(city: City, days: number): PlainDate {
  let day = addDays(city.today, -days)
  while (!isWorkingDay(day)) day = addDays(day, 1)
  return day
}

export function chanceFrom(seed: string): Chance {
  let block = createHash('sha256').update(seed).digest()
  let at = 0
  const below = (limit: number): number => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest()
      at = 0
    }
    const word = block.readUInt32BE(at)
    at += 4
    return word % limit
  }
  return {
    below,
    pick: (from) => {
      const one = from[below(from.length)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
    yes: (perHundred) => below(100) < perHundred,
  }
}
