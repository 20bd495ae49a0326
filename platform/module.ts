import type { Refusal, Result } from '#kernel/result.ts'
import type { Route } from './http/route.ts'
import type { Job } from './jobs.ts'
import type { Act, Actor, Host } from './operation.ts'
import type { EventDefinition, Reaction } from './outbox.ts'
import type { Tx } from './tx.ts'

/** A call that carries an API key, as the router knows it. @technical */
export interface KeyedCall {
  readonly operation: string
  readonly kind: 'act' | 'query'
  readonly permission: string
  /** What the caller says the call is for; empty when nothing was said. */
  readonly purpose: string
  readonly requestId: string
}

/** What a module gives the server: routes, reactions, timed jobs, and the hooks only one module fills. @technical */
export interface Module {
  readonly name: string
  readonly routes: readonly Route[]
  readonly reactions: readonly Reaction[]
  readonly jobs: readonly Job[]
  /** ledger: records a lawful refusal of a signed-in person's act. */
  readonly onRefusal?: (act: Act, operation: string, refusal: Refusal) => Promise<void>
  /** law: takes up what was published since, before an act, a reaction or a job begins. */
  readonly prepare?: (host: Host) => Promise<void>
  /** identity: who holds this session token now. */
  readonly authenticate?: (tx: Tx, token: string, now: Date) => Promise<Actor | undefined>
  /** exchange: whom this API key stands for, if the call is within its right and quota; the call is written down. */
  readonly admit?: (act: Pick<Act, 'tx' | 'now' | 'ports'>, key: string, call: KeyedCall) => Promise<Result<Actor>>
  /** Events whose schema is a contract although no module of ours hears them: systems outside may subscribe to them. */
  readonly shares?: readonly EventDefinition[]
}

export function defineModule(definition: Pick<Module, 'name'> & Partial<Omit<Module, 'name'>>): Module {
  return { routes: [], reactions: [], jobs: [], ...definition }
}

/** What modules do before work begins. */
export async function prepareModules(host: Host): Promise<void> {
  for (const mounted of host.modules) await mounted.prepare?.(host)
}
