// JSON (RFC 8259) as JSON Schema 2020-12 describes it, which OpenAPI 3.1 uses: the outline and a sample of a schema.
/** A JSON Schema as far as a sample of it needs. @technical */
export interface SampleSchema {
  readonly type?: string | readonly string[] | undefined
  readonly format?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly const?: unknown
  readonly default?: unknown
  readonly examples?: readonly unknown[] | undefined
  readonly minimum?: number | undefined
  readonly exclusiveMinimum?: number | undefined
  readonly minLength?: number | undefined
  readonly minItems?: number | undefined
  readonly properties?: Readonly<Record<string, SampleSchema>> | undefined
  readonly required?: readonly string[] | undefined
  readonly items?: SampleSchema | undefined
  readonly anyOf?: readonly SampleSchema[] | undefined
  readonly oneOf?: readonly SampleSchema[] | undefined
}

const UUID = '01a20b40-bb53-7270-b62b-a0c5fec1a40a'
const FORMATS: Readonly<Record<string, string>> = {
  uuid: UUID,
  date: '2026-11-26',
  'date-time': '2026-11-26T09:00:00+08:00',
  uri: 'https://example.gov.cn/hook',
}

/** A small value of the right shape, to show how a body is written: required members only, the first of each choice. */
export function sampleValue(schema: SampleSchema): unknown {
  const [choice] = schema.anyOf ?? schema.oneOf ?? []
  if (choice !== undefined) return sampleValue(choice)
  const given = [schema.const, schema.default, schema.examples?.[0], schema.enum?.[0]].find((one) => one !== undefined)
  return given ?? SAMPLES[kindOf(schema)]?.(schema) ?? null
}

const SAMPLES: Readonly<Record<string, (schema: SampleSchema) => unknown>> = {
  object: sampleObject,
  array: ({ items }) => (items === undefined ? [] : [sampleValue(items)]),
  integer: sampleNumber,
  number: sampleNumber,
  boolean: () => true,
  string: sampleText,
}

function kindOf({ type }: SampleSchema): string {
  return (typeof type === 'string' ? type : type?.find((one) => one !== 'null')) ?? ''
}

function sampleText({ format, minLength }: SampleSchema): string {
  return FORMATS[format ?? ''] ?? '文字'.repeat(Math.max(1, Math.ceil((minLength ?? 1) / '文字'.length)))
}

function sampleNumber({ minimum, exclusiveMinimum }: SampleSchema): number {
  const least = exclusiveMinimum === undefined ? (minimum ?? 1) : exclusiveMinimum + 1
  return least < 0 || !Number.isSafeInteger(least) ? 1 : least
}

function sampleObject(schema: SampleSchema): Record<string, unknown> {
  const required = new Set(schema.required)
  const members = Object.entries(schema.properties ?? {}).filter(([name]) => required.has(name))
  return Object.fromEntries(members.map(([name, member]) => [name, sampleValue(member)]))
}
