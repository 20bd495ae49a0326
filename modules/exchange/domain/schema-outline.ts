// JSON (RFC 8259) as JSON Schema 2020-12 describes it, which OpenAPI 3.1 uses: the outline and a sample of a schema.
import type { SampleSchema } from './sample-value.ts'

/** A JSON Schema as far as its outline is read. @technical */
export interface OutlineSchema extends SampleSchema {
  readonly description?: string | undefined
  readonly maximum?: number | undefined
  readonly maxLength?: number | undefined
  readonly properties?: Readonly<Record<string, OutlineSchema>> | undefined
  readonly items?: OutlineSchema | undefined
  readonly anyOf?: readonly OutlineSchema[] | undefined
  readonly oneOf?: readonly OutlineSchema[] | undefined
}

/** One member of a document, as deep as it lies. @technical */
export interface OutlineRow {
  readonly name: string
  readonly depth: number
  readonly type: string
  readonly isRequired: boolean
  readonly words: string
}

const DEEPEST = 5
const MOST_CHOICES = 12
const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  array: '列表',
  object: '对象',
}
const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'UUID',
  date: '日期（年-月-日）',
  'date-time': '时间（ISO 8601）',
  binary: '文件内容',
}

/** The members of a schema from the outside in; with a name, the member itself first. */
export function outlineOf(
  name: string,
  schema: OutlineSchema,
  said: { readonly isRequired?: boolean; readonly words?: string | undefined } = {},
  depth = 0,
): OutlineRow[] {
  const inner = name === '' ? depth : depth + 1
  const own =
    name === ''
      ? []
      : [
          {
            name,
            depth,
            type: typeWords(schema),
            isRequired: said.isRequired === true,
            words: said.words ?? schema.description ?? '',
          },
        ]
  if (inner > DEEPEST) return own
  const core = coreOf(schema)
  const members = Object.entries((core.items === undefined ? core : coreOf(core.items)).properties ?? {})
  const required = new Set((core.items === undefined ? core : coreOf(core.items)).required)
  return [
    ...own,
    ...members.flatMap(([key, member]) => outlineOf(key, member, { isRequired: required.has(key) }, inner)),
  ]
}

/** What a schema is when it may also be empty. */
function coreOf(schema: OutlineSchema): OutlineSchema {
  const choices = schema.anyOf ?? schema.oneOf
  return choices?.find((one) => one.type !== 'null') ?? schema
}

function typeWords(schema: OutlineSchema): string {
  const core = coreOf(schema)
  const types = typeof core.type === 'string' ? [core.type] : (core.type ?? [])
  const isNullable = types.includes('null') || (schema.anyOf ?? []).some((one) => one.type === 'null')
  const base = types.find((one) => one !== 'null') ?? ''
  const words = core.format === undefined ? (TYPES[base] ?? '任意') : (FORMATS[core.format] ?? TYPES[base] ?? base)
  const of = core.items === undefined ? '' : `（每项：${typeWords(core.items)}）`
  return [`${words}${of}`, choiceWords(core), limitWords(core), isNullable ? '可为空' : '']
    .filter((one) => one !== '')
    .join('；')
}

function choiceWords({ enum: choices }: OutlineSchema): string {
  if (choices === undefined) return ''
  const shown = choices.slice(0, MOST_CHOICES).map(String).join('、')
  return `取 ${shown}${choices.length > MOST_CHOICES ? ` 等 ${choices.length} 种` : ''}`
}

function limitWords(schema: OutlineSchema): string {
  const { maxLength, minimum, maximum } = schema
  const range = [
    Number.isSafeInteger(minimum) && (minimum ?? 0) > Number.MIN_SAFE_INTEGER ? `不小于 ${minimum}` : '',
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? `不大于 ${maximum}` : '',
    maxLength === undefined ? '' : `至多 ${maxLength} 字`,
    schema.default === undefined
      ? ''
      : `不填为 ${typeof schema.default === 'string' ? schema.default : JSON.stringify(schema.default)}`,
  ]
  return range.filter((one) => one !== '').join('，')
}
