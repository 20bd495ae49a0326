#!/usr/bin/env node
// node verifier/vectors.mjs FILE — reads {"vectors":[…]} of spec/draw/draw-vectors.json without `expect`
// and prints it with `expect` filled in by this implementation ({"infeasible":true} where no draw is possible).
// The suite test4, whose keys are cut so that they tie, is understood here and nowhere else.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expectOf } from './lib/expect.mjs'

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('用法：node verifier/vectors.mjs 文件\n')
  process.exitCode = 2
} else {
  const doc = JSON.parse(readFileSync(resolve(process.env.INIT_CWD || '.', file), 'utf8'))
  const vectors = doc.vectors.map((vector) => {
    if (!vector.rule || !vector.units) return vector
    return { ...vector, expect: expectOf(vector, true) }
  })
  process.stdout.write(JSON.stringify({ ...doc, vectors }, undefined, 1) + '\n')
}
