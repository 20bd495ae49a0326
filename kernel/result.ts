/** The kinds of a lawful "no". Only platform/http knows which status code each becomes. @technical */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'absent'
  | 'gone'
  | 'conflict'
  | 'too-large'
  | 'too-many'

/** One field at fault; `reason` is a Chinese sentence. @technical */
export interface FieldError {
  readonly field: string
  readonly reason: string
}

export type Facts = Readonly<Record<string, string | number | boolean>>

/** A lawful "no": a value, never an exception. `message` is Chinese, `citation` the article it rests on. */
export interface Refusal {
  readonly code: string
  readonly kind: RefusalKind
  readonly message: string
  readonly citation?: string
  readonly fields?: readonly FieldError[]
  readonly facts?: Facts
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function refuse(refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal }
}

/** What a module's refusals.ts declares for one code; `{name}` in the message is filled from the facts. */
export interface RefusalText {
  readonly kind: RefusalKind
  readonly message: string
  readonly citation?: string
}

export type Refuse<K extends string> = ((
  key: K,
  facts?: Facts,
  fields?: readonly FieldError[],
) => { readonly ok: false; readonly refusal: Refusal }) & {
  readonly codes: Readonly<Record<string, RefusalText>>
}

/** Declares a module's refusals. The returned function makes the refusal of a key; its code is `module.key`. */
export function defineRefusals<K extends string>(module: string, texts: Readonly<Record<K, RefusalText>>): Refuse<K> {
  const make = (key: K, facts?: Facts, fields?: readonly FieldError[]) => {
    const text = texts[key]
    return refuse({
      code: `${module}.${key}`,
      kind: text.kind,
      message: fillIn(text.message, facts),
      ...(text.citation === undefined ? {} : { citation: text.citation }),
      ...(fields === undefined ? {} : { fields }),
      ...(facts === undefined ? {} : { facts }),
    })
  }
  const codes: Record<string, RefusalText> = {}
  for (const [key, text] of Object.entries<RefusalText>(texts)) codes[`${module}.${key}`] = text
  return Object.assign(make, { codes })
}

function fillIn(message: string, facts: Facts | undefined): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => String(facts?.[name] ?? whole))
}
