import { z } from 'zod'
import { dayInShanghai, type PlainDate } from '#kernel/plain-date.ts'
import type { Ports } from '#kernel/ports.ts'
import { defineRefusals, type FieldError, type Refusal, type Result } from '#kernel/result.ts'
import { newId } from '#kernel/ids.ts'
import type { Database } from './database.ts'
import type { Log } from './log.ts'
import { type Module, prepareModules } from './module.ts'
import { inTx, type Tx, type TxContext } from './tx.ts'

z.config(z.locales.zhCN())

/** Who acts, with every right resolved at the start of the request. `pseudonym` is what leaves of the ledger carry. */
export interface Actor {
  readonly accountId: string | null
  readonly personName: string
  readonly agencyId: string | null
  readonly officerId: string | null
  readonly entityId: string | null
  readonly sessionId: string | null
  readonly roles: readonly string[]
  readonly permissions: ReadonlySet<string>
  readonly scope: readonly string[]
  readonly districts: readonly string[]
  readonly pseudonym: string
}

/** What an operation is given: one transaction, who acts, the ports, and the legal day. */
export interface Act {
  readonly tx: Tx
  readonly actor: Actor
  readonly ports: Ports
  readonly now: Date
  readonly today: PlainDate
  readonly requestId: string
  readonly log: Log
  readonly settings: Settings
  /** Says which failures of the database are refusals of the act: they may come when what was sent is waited for, at its end. */
  refuseWhen?(judge: FailureJudge): void
}

/** The refusal a failure stands for; undefined where it is none. @technical */
export type FailureJudge = (error: unknown) => Refusal | undefined

/** The running system: database, ports, log, and the modules that are mounted. @technical */
export interface Host {
  readonly db: Database
  readonly ports: Ports
  readonly log: Log
  readonly modules: readonly Module[]
  readonly settings: Settings
}

/** @technical */
export interface Settings {
  readonly demonstration: boolean
  /** Name under which signed checkpoints and papers speak of this installation. */
  readonly origin: string
  /** Folder of files the installation owns (keys, uploads). */
  readonly dataDirectory: string
  readonly keys: KeyProvider
  /** Hosts of the government's own network that may be asked although their addresses are private. */
  readonly intranetHosts?: readonly string[]
}

/** Secrets of the installation by name, 32 bytes each; a software folder here, a hardware module in production. @technical */
export interface KeyProvider {
  secret(name: string): Uint8Array
}

export interface Operation<I extends z.ZodObject = z.ZodObject, O extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly kind: 'act' | 'query'
  readonly permission: string
  readonly summary: string
  readonly input: I
  readonly output: O
  /** True for the few acts that must keep what they wrote although they refuse (a failed login is counted). */
  readonly keepOnRefusal?: boolean
  run(act: Act, input: z.output<I>): Promise<Result<z.input<O>>>
}

/** Declares one act or one query; `name` is its slug everywhere (file, route, screen, test). */
export function operation<I extends z.ZodObject, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> {
  return definition
}

export const platformRefusals = defineRefusals('platform', {
  'sign-in-first': { kind: 'unauthenticated', message: '请先登录：此事项须实名办理。' },
  forbidden: {
    kind: 'forbidden',
    message: '您没有「{act}」的权限（{permission}）。如确需办理，请联系本单位权限管理员。',
  },
  'invalid-input': { kind: 'invalid', message: '提交的内容有误，请按提示更正；已填写的内容没有丢失。' },
})

/**
 * Runs an operation for an actor: right, input, transaction. A refusal rolls everything back; when a signed-in person's
 * act was refused, the refusal is recorded in a transaction of its own. Malformed input and strangers leave no record.
 */
export async function perform<I extends z.ZodObject, O extends z.ZodType>(
  host: Host,
  actor: Actor,
  op: Operation<I, O>,
  input: unknown,
  requestId: string = newId(host.ports),
): Promise<Result<z.input<O>>> {
  const right = checkRight(actor, op)
  if (right !== undefined) return refused(host, actor, op, right, requestId)
  const parsed = parse(op, input)
  if (!parsed.ok) return parsed
  const result = await inAct(host, actor, op, requestId, (act) => op.run(act, parsed.value))
  return result.ok ? result : refused(host, actor, op, result.refusal, requestId)
}

/** Runs operations of one actor in a transaction that stands open: right, input, then the act at `now`. @technical */
export type Performing = (op: Operation, input: unknown, now: Date) => Promise<Result<unknown>>

/**
 * Several operations of one actor in one transaction, each at its own moment, all or none: what a device kept while it was offline.
 * The first refusal ends it, rolls all back and is recorded as `perform` records it.
 */
export async function performTogether<T>(
  host: Host,
  actor: Actor,
  purpose: Pick<Operation, 'name' | 'kind' | 'permission'>,
  run: (perform: Performing) => Promise<Result<T>>,
): Promise<Result<T>> {
  const requestId = newId(host.ports)
  let last: Pick<Operation, 'name' | 'kind' | 'permission'> = purpose
  const result = await inAct(host, actor, purpose, requestId, (act) =>
    run(async (op, input, now) => {
      last = op
      const right = checkRight(actor, op)
      if (right !== undefined) return { ok: false, refusal: right }
      const parsed = parse(op, input)
      return parsed.ok ? op.run({ ...act, now, today: dayInShanghai(now) }, parsed.value) : parsed
    }),
  )
  return result.ok ? result : refused(host, actor, last, result.refusal, requestId)
}

/** True when one of the actor's permissions is `wanted`, `*`, or its module's `module.*`. */
export function mayDo(actor: Actor, wanted: string): boolean {
  const held = actor.permissions
  return held.has(wanted) || held.has('*') || held.has(`${wanted.split('.')[0]}.*`)
}

export function checkRight(actor: Actor, op: Pick<Operation, 'permission' | 'summary'>): Refusal | undefined {
  if (op.permission === 'public') return undefined
  if (actor.accountId === null) return platformRefusals('sign-in-first').refusal
  if (op.permission === 'signed-in' || mayDo(actor, op.permission)) return undefined
  return platformRefusals('forbidden', { act: op.summary, permission: op.permission }).refusal
}

/** Opens the transaction in which `run` acts for `actor`; anonymous reading uses the role that sees only what is public. */
export async function inAct<T>(
  host: Host,
  actor: Actor,
  op: Pick<Operation, 'name' | 'kind' | 'permission' | 'keepOnRefusal'>,
  requestId: string,
  run: (act: Act) => Promise<Result<T>>,
): Promise<Result<T>> {
  await prepareModules(host)
  const now = host.ports.time.now()
  const pool = op.permission === 'public' && op.kind === 'query' ? host.db.public : host.db.app
  const judges: FailureJudge[] = []
  try {
    return await inTx(
      pool,
      contextOf(actor, op.name),
      (tx) =>
        run({
          tx,
          actor,
          ports: host.ports,
          now,
          today: dayInShanghai(now),
          requestId,
          log: host.log,
          settings: host.settings,
          refuseWhen: (judge) => void judges.push(judge),
        }),
      (result) => result.ok || op.keepOnRefusal === true,
    )
  } catch (error) {
    for (const judge of judges) {
      const refusal = judge(error)
      if (refusal !== undefined) return { ok: false, refusal }
    }
    throw error
  }
}

async function refused(
  host: Host,
  actor: Actor,
  op: Pick<Operation, 'name' | 'kind' | 'permission'>,
  refusal: Refusal,
  requestId: string,
): Promise<{ readonly ok: false; readonly refusal: Refusal }> {
  if (op.kind === 'act' && actor.accountId !== null && refusal.kind !== 'unauthenticated') {
    await inAct(host, actor, { ...op, kind: 'act' }, requestId, async (act) => {
      for (const mounted of host.modules) await mounted.onRefusal?.(act, op.name, refusal)
      return { ok: true, value: undefined }
    })
  }
  return { ok: false, refusal }
}

function contextOf(actor: Actor, purpose: string): TxContext {
  return { agency: actor.agencyId, scope: actor.scope, entity: actor.entityId, purpose, actor: actor.pseudonym }
}

function parse<I extends z.ZodObject, O extends z.ZodType>(op: Operation<I, O>, input: unknown): Result<z.output<I>> {
  const parsed = op.input.safeParse(input)
  return parsed.success
    ? { ok: true, value: parsed.data }
    : platformRefusals('invalid-input', undefined, fieldErrors(parsed.error))
}

function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({ field: issue.path.join('.') || '（整体）', reason: issue.message }))
}

/** The nobody who reads the public site. */
export const anonymous: Actor = {
  accountId: null,
  personName: '公众',
  agencyId: null,
  officerId: null,
  entityId: null,
  sessionId: null,
  roles: [],
  permissions: new Set(),
  scope: [],
  districts: [],
  pseudonym: 'public',
}

/** The system itself, for reactions and timed jobs; runs as the job role. */
export const systemActor: Actor = { ...anonymous, personName: '系统', pseudonym: 'system', permissions: new Set() }
