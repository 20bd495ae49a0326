import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Actor, Host, Operation } from '../operation.ts'

/** One route that runs one operation: its input is the path, plus the query of a GET, else the JSON body. @technical */
export interface OperationRoute {
  readonly shape: 'operation'
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly operation: Operation
  readonly status: number
  /** Input taken from the request itself (cookies); merged last, so that a body cannot set it. */
  readonly fromRequest?: (request: FastifyRequest) => object
  /** Turns the output into the answer's body; sets and clears cookies. */
  readonly present?: (output: unknown, reply: FastifyReply, secure: boolean) => unknown
}

/** Cookie names; over TLS they carry the __Host- prefix. */
export function cookieName(kind: 'session' | 'device', secure: boolean): string {
  return `${secure ? '__Host-' : ''}${kind === 'session' ? 'hj' : 'hj-device'}`
}

/** Uploads, downloads and event streams: bytes in or out instead of JSON. @technical */
export interface RawRoute {
  readonly shape: 'raw'
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly permission: string
  readonly consumes?: string
  readonly produces: string
  readonly bodyLimit?: number
  /** Requests a minute from one address, where fewer than the server's own limit are enough. */
  readonly perMinute?: number
  /** The operation that decides behind the bytes; its refusals are those of the route. */
  readonly runs?: Pick<Operation, 'name'>
  readonly handler: (call: RawCall) => Promise<unknown>
}

export interface RawCall {
  readonly host: Host
  readonly actor: Actor
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

export type Route = OperationRoute | RawRoute

export function route<I extends z.ZodObject, O extends z.ZodType>(definition: {
  readonly method: OperationRoute['method']
  readonly path: string
  readonly operation: Operation<I, O>
  readonly status?: number
  readonly fromRequest?: (request: FastifyRequest) => object
  readonly present?: (output: z.input<O>, reply: FastifyReply, secure: boolean) => unknown
}): OperationRoute {
  return { status: 200, ...definition, shape: 'operation' } as unknown as OperationRoute
}

export function rawRoute(definition: Omit<RawRoute, 'shape'>): RawRoute {
  return { ...definition, shape: 'raw' }
}

/** createPlan for create-plan: the operationId of the contract. */
export function operationId(candidate: Route): string {
  if (candidate.shape === 'raw') return candidate.operationId
  return candidate.operation.name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())
}
