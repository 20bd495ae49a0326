import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** contracts/openapi.json, which is made from the router and committed with it. */
const CONTRACT = path.resolve(import.meta.dirname, '../../contracts/openapi.json')

const property = z.object({ type: z.unknown().optional(), description: z.string().optional() }).loose()
const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.boolean().optional(),
  description: z.string().optional(),
})
const described = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.unknown()).optional(),
  parameters: z.array(parameter).default([]),
  requestBody: z
    .object({
      content: z.record(
        z.string(),
        z.object({
          schema: z
            .object({
              properties: z.record(z.string(), property).optional(),
              required: z.array(z.string()).optional(),
            })
            .loose()
            .optional(),
        }),
      ),
    })
    .optional(),
})
const contract = z.object({ paths: z.record(z.string(), z.record(z.string(), described)) })

/** One interface as a reader needs it. @technical */
export interface DescribedInterface {
  readonly operationId: string
  readonly module: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly isPublic: boolean
  readonly fields: readonly {
    readonly name: string
    readonly place: string
    readonly isRequired: boolean
    readonly description: string
  }[]
}

let held: readonly DescribedInterface[] | undefined

/** The bytes of the contract as they are committed. */
export function contractBytes(): Uint8Array {
  return readFileSync(CONTRACT)
}

/** Every interface of the contract, in its order; read once. */
export function describedInterfaces(): readonly DescribedInterface[] {
  held ??= Object.entries(contract.parse(JSON.parse(readFileSync(CONTRACT, 'utf8'))).paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, one]) => describe(at, method, one)),
  )
  return held
}

function describe(at: string, method: string, one: z.output<typeof described>): DescribedInterface {
  const schema = one.requestBody?.content['application/json']?.schema
  const required = new Set(schema?.required)
  return {
    operationId: one.operationId,
    module: one.tags[0] ?? '',
    method: method.toUpperCase(),
    path: at,
    summary: one.summary,
    isPublic: one.security?.length === 0,
    fields: [
      ...one.parameters.map((each) => ({
        name: each.name,
        place: each.in,
        isRequired: each.required === true,
        description: each.description ?? '',
      })),
      ...Object.entries(schema?.properties ?? {}).map(([name, each]) => ({
        name,
        place: 'body',
        isRequired: required.has(name),
        description: each.description ?? '',
      })),
    ],
  }
}
