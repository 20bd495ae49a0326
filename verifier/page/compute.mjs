// The computation away from the page, so that the page stays awake: this same script runs a second time as a worker.
// Where a browser allows no worker, the steps run here, one after another, with a breath in between.

import { answered } from '../lib/answer.mjs'
import { askAbout } from '../lib/enterprise.mjs'
import { kindOf } from '../lib/kinds.mjs'
import { runSteps } from '../lib/report.mjs'
import { verifyShortSignature } from '../vendor/bls12-381.mjs'

const SCRIPT = typeof document === 'undefined' ? undefined : document.currentScript

/** Iterator of step results; for pages that draw them themselves. */
export function steps(files, it = {}) {
  const kind = kindOf(files)
  return kind ? runSteps(kind.steps, Object.assign(it, { files, verifyShortSignature })) : [][Symbol.iterator]()
}

/** A test vector as the page's own code answers it. */
export function answer(vector) {
  return answered(vector, { allowTest: true, verifyShortSignature })
}

/** Calls `onStep` with every result; resolves with a function that answers questions about one enterprise. */
export function compute(files, onStep) {
  const worker = startWorker()
  if (worker === undefined) return computeHere(files, onStep)
  return new Promise((resolve) => {
    let begun = false
    const answers = []
    worker.onmessage = ({ data }) => {
      begun = true
      if (data.step) onStep(data.step)
      else if (data.sentences) answers.shift()(data.sentences)
      else resolve((code) => new Promise((answer) => answers.push(answer) && worker.postMessage({ ask: code })))
    }
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      if (!begun) resolve(computeHere(files, onStep))
    }
    worker.postMessage({ files: [...files] })
  })
}

function startWorker() {
  try {
    if (!SCRIPT) return undefined
    const source = SCRIPT.src || URL.createObjectURL(new Blob([SCRIPT.textContent], { type: 'text/javascript' }))
    return new Worker(source)
  } catch {
    return undefined
  }
}

function computeHere(files, onStep) {
  const it = {}
  const iterator = steps(files, it)
  return new Promise((resolve) => {
    const next = () => {
      const { value, done } = iterator.next()
      if (done) return resolve((code) => Promise.resolve(askAbout(it, code)))
      onStep(value)
      setTimeout(next, 0)
    }
    setTimeout(next, 0)
  })
}

/** The worker's side: files in, steps out, then questions. */
function serve() {
  const it = {}
  self.onmessage = ({ data }) => {
    if (data.ask !== undefined) {
      self.postMessage({ sentences: askAbout(it, data.ask) })
      return
    }
    for (const step of steps(new Map(data.files), it)) self.postMessage({ step })
    self.postMessage({ done: true })
  }
}

if (typeof document === 'undefined' && typeof importScripts === 'function') serve()
