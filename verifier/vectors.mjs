#!/usr/bin/env node
// node verifier/vectors.mjs FILE — reads {"vectors":[…]} of spec/draw/draw-vectors.json, with or without `expect`, and prints it
// with `expect` as this implementation finds it ({"infeasible":true} where no draw is possible); a vector that is a thing to be
// checked (log, beacon, signature) keeps its `expect` where it is right.
// The suite test4, whose keys are cut so that they tie, is understood here and nowhere else.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { answered } from './lib/answer.mjs'
import { loadBls } from './vendor/load.mjs'

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('用法：node verifier/vectors.mjs 文件\n')
  process.exitCode = 2
} else {
  const doc = JSON.parse(readFileSync(resolve(process.env.INIT_CWD || '.', file), 'utf8'))
  const tools = { allowTest: true, ...(await loadBls()) }
  const vectors = doc.vectors.map((vector) => answered(vector, tools))
  process.stdout.write(JSON.stringify({ ...doc, vectors }, undefined, 1) + '\n')
}
