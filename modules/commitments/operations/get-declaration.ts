import { z } from 'zod'
import { ok } from '#kernel/result.ts'
import { operation } from '#platform/operation.ts'
import { limitsOf } from '../domain/indicator.ts'
import { findDeclaration, listChainTests, listVersionRows } from '../queries/find-declaration.ts'
import { mandatoryLimits } from '../queries/find-standard.ts'
import { presentDeclaration, presentIndicator, presentTest } from '../present.ts'
import { no } from '../refusals.ts'
import { declarationHead, indicatorShown, testShown } from '../shapes.ts'
import { indicatorWords } from '../strings.ts'

/** One declaration: each indicator on one line with its mandatory limit and the last measured value, its versions, its tests. */
export const getDeclaration = operation({
  name: 'get-declaration',
  kind: 'query',
  permission: 'signed-in',
  summary: '查看标准自我声明',
  input: z.object({ declarationId: z.uuid() }),
  output: declarationHead.extend({
    indicators: z.array(
      indicatorShown.extend({
        limit: z.object({ number: z.string(), words: z.string() }).nullable(),
        lastTest: testShown.nullable(),
      }),
    ),
    versions: z.array(declarationHead),
    tests: z.array(testShown),
  }),
  async run({ tx, today }, { declarationId }) {
    const row = await findDeclaration(tx, declarationId)
    if (row === undefined) return no('declaration-unknown')
    const limits = await mandatoryLimits(tx, row.product, today)
    const tests = await listChainTests(tx, row.chainId)
    return ok({
      ...presentDeclaration(row),
      indicators: row.indicators.map((one) => {
        const limit = limitsOf(one.name, limits)[0]
        const last = tests.find((test) => test.indicator === one.name)
        return {
          ...presentIndicator(one),
          limit: limit === undefined ? null : { number: limit.standardNumber, words: indicatorWords(limit) },
          lastTest: last === undefined ? null : presentTest(last),
        }
      }),
      versions: (await listVersionRows(tx, row.chainId)).map(presentDeclaration),
      tests: tests.map(presentTest),
    })
  },
})
