import { expect, test } from 'vitest'
import { REFERENCE_POPULATIONS } from '../fixtures/reference-populations.ts'
import { checkDesign } from './design-check.ts'
import { rehearsalSuite } from './rehearsal-suite.ts'

test.each(REFERENCE_POPULATIONS)('dummy draws of the quick function are as even as real ones: $name', (population) => {
  const suite = rehearsalSuite(population.keys.suite.name)
  expect(checkDesign({ ...population, keys: { suite } }, 4_000)).toMatchObject({ passes: true, quotaFaults: 0 })
})

test('the quick function is no hash of the protocol: nothing but the rehearsal may import it', async () => {
  const { readdirSync, readFileSync } = await import('node:fs')
  const root = new URL('../', import.meta.url)
  const users = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .filter((file) => readFileSync(new URL(file, root), 'utf8').includes('/rehearsal-suite.ts'))
  expect(users).toEqual(['operations/rehearse.ts'])
})
