import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sampleValue } from './domain/sample-value.ts'
import { outlineOf, type OutlineRow, type OutlineSchema } from './domain/schema-outline.ts'

/** contracts/openapi.json, which is made from the router and committed with it. */
const CONTRACT = path.resolve(import.meta.dirname, '../../contracts/openapi.json')

const schemaShape = z.custom<OutlineSchema>((value) => typeof value === 'object' && value !== null)
const example = z.object({
  value: z.object({ status: z.int(), code: z.string(), detail: z.string(), citation: z.string().optional() }),
})
const content = z.record(
  z.string(),
  z.object({ schema: schemaShape.optional(), examples: z.record(z.string(), example).optional() }),
)
const described = z.object({
  operationId: z.string(),
  summary: z.string().default(''),
  tags: z.array(z.string()).default([]),
  security: z.array(z.unknown()).optional(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: schemaShape.optional(),
      }),
    )
    .default([]),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
})
const contract = z.object({ paths: z.record(z.string(), z.record(z.string(), described)) })

/** One interface by its name. @technical */
export interface InterfaceLine {
  readonly operationId: string
  readonly module: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly isPublic: boolean
}

/** One interface as a reader needs it. @technical */
export interface DescribedInterface extends InterfaceLine {
  readonly fields: readonly (OutlineRow & { readonly place: string })[]
  readonly body: { readonly mediaType: string; readonly sample: string } | null
  readonly answer: { readonly status: number; readonly mediaType: string; readonly rows: readonly OutlineRow[] }
  readonly refusals: readonly {
    readonly status: number
    readonly code: string
    readonly sentence: string
    readonly citation: string | null
  }[]
}

type Described = z.output<typeof described>

const GOOD = 200

let held: ReadonlyMap<string, { readonly line: InterfaceLine; readonly whole: Described }> | undefined

/** The bytes of the contract as they are committed. */
export function contractBytes(): Uint8Array {
  return readFileSync(CONTRACT)
}

/** Every interface of the contract, in its order. */
export function listedInterfaces(): readonly InterfaceLine[] {
  return [...read().values()].map((one) => one.line)
}

/** One interface whole. */
export function findInterface(operationId: string): DescribedInterface | undefined {
  const found = read().get(operationId)
  return found === undefined ? undefined : describe(found.line, found.whole)
}

/** The contract is read once; it does not change while the server runs. */
function read(): NonNullable<typeof held> {
  held ??= new Map(
    Object.entries(contract.parse(JSON.parse(readFileSync(CONTRACT, 'utf8'))).paths).flatMap(([at, methods]) =>
      Object.entries(methods).map(([method, whole]) => [whole.operationId, { line: lineOf(at, method, whole), whole }]),
    ),
  )
  return held
}

function lineOf(at: string, method: string, whole: Described): InterfaceLine {
  return {
    operationId: whole.operationId,
    module: whole.tags[0] ?? '',
    method: method.toUpperCase(),
    path: at,
    summary: whole.summary,
    isPublic: whole.security?.length === 0,
  }
}

function describe(line: InterfaceLine, whole: Described): DescribedInterface {
  const [[mediaType, sent] = []] = Object.entries(whole.requestBody?.content ?? {})
  const isJson = mediaType === 'application/json'
  return {
    ...line,
    fields: [
      ...whole.parameters.flatMap((one) =>
        outlineOf(one.name, one.schema ?? {}, { isRequired: one.required === true, words: one.description }).map(
          (row) => ({ ...row, place: one.in }),
        ),
      ),
      ...(isJson ? outlineOf('', sent?.schema ?? {}) : []).map((row) => ({ ...row, place: 'body' })),
    ],
    body:
      mediaType === undefined
        ? null
        : { mediaType, sample: isJson ? JSON.stringify(sampleValue(sent?.schema ?? {})) : '' },
    answer: answerOf(whole),
    refusals: refusalsOf(whole),
  }
}

function answerOf(whole: Described): DescribedInterface['answer'] {
  const found = Object.entries(whole.responses).find(([name]) => name !== 'default')
  const [sent] = Object.entries(found?.[1].content ?? {})
  const mediaType = sent?.[0] ?? ''
  const schema = sent?.[1].schema ?? {}
  return {
    status: Number(found?.[0] ?? GOOD),
    mediaType,
    rows: mediaType === 'application/json' ? outlineOf('', schema) : [],
  }
}

function refusalsOf(whole: Described): DescribedInterface['refusals'] {
  const examples = whole.responses['default']?.content?.['application/problem+json']?.examples ?? {}
  return Object.values(examples)
    .map(({ value }) => ({
      status: value.status,
      code: value.code,
      sentence: value.detail,
      citation: value.citation ?? null,
    }))
    .toSorted((a, b) => a.status - b.status || (a.code < b.code ? -1 : 1))
}
