import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'

const FILE = path.resolve(import.meta.dirname, '../../contracts/openapi.json')
type Json = Record<string, unknown>
const read = () => JSON.parse(readFileSync(FILE, 'utf8')) as Json & { paths: Record<string, Record<string, Json>> }

function operations(): [string, Json][] {
  return Object.entries(read().paths).flatMap(([at, methods]) =>
    Object.entries(methods).map(([method, one]): [string, Json] => [`${method.toUpperCase()} ${at}`, one]),
  )
}

test('the contract is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator()
  const result = await validator.validate(read())
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
  expect(validator.version).toBe('3.1')
})

test('planted breach: a response without a description is seen', async () => {
  const planted = read()
  planted.paths['/api/planted'] = { get: { responses: { 200: {} } } }
  expect((await new Validator().validate(planted)).valid).toBe(false)
})

test('every operation has a Chinese name, an id of its own, and says why it may refuse in Chinese', () => {
  const all = operations()
  expect(all.length).toBeGreaterThan(250)
  expect(new Set(all.map(([, one]) => one['operationId'])).size).toBe(all.length)
  for (const [name, one] of all) {
    expect(String(one['summary']), name).toMatch(/[\u4e00-\u9fff]/u)
    const no = (one['responses'] as { default: { content: Record<string, { examples: Json }> } }).default
    for (const example of Object.values(no.content['application/problem+json']?.examples ?? {}))
      expect((example as { value: { detail: string } }).value.detail, name).toMatch(/[\u4e00-\u9fff]/u)
  }
})

test('whoever needs no key is told what every parameter means', () => {
  const bare = operations()
    .filter(([, one]) => (one['security'] as unknown[] | undefined)?.length === 0)
    .flatMap(([name, one]) =>
      ((one['parameters'] ?? []) as { name: string; description?: string }[])
        .filter((parameter) => (parameter.description ?? '') === '')
        .map((parameter) => `${name}: ${parameter.name}`),
    )
  expect(bare).toEqual([])
})
