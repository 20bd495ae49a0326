// `npm run -s vectors -- FILE`: reads {"vectors":[…]} without `expect` and prints it with `expect` filled in by the server's own code.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { sha256Suite } from '#kernel/sha256.ts'
import { answerVector } from '../modules/draw/domain/vector.ts'
import type { UnitKeys } from '../modules/draw/domain/select.ts'

const [path] = process.argv.slice(2)
if (path === undefined) {
  process.stderr.write('用法：npm run -s vectors -- 向量文件.json\n')
  process.exit(2)
}

const file = z
  .looseObject({ vectors: z.array(z.record(z.string(), z.unknown())) })
  .parse(JSON.parse(readFileSync(path, 'utf8')))

/** The test suite whose keys are cut to four bits, so that they collide; the server has no such suite. */
const test4: UnitKeys = {
  suite: sha256Suite,
  cut: (key) => {
    key.fill(0, 1)
    key[0] = (key[0] ?? 0) & 0xf0
  },
}

const vectors = file.vectors.map((vector) => {
  const answer = answerVector(vector, vector['suite'] === 'test4' ? test4 : undefined)
  return answer === undefined ? vector : { ...vector, expect: answer }
})
process.stdout.write(`${JSON.stringify({ ...file, vectors }, null, 1)}\n`)
