// A check is a list of steps; a step passes, finds a difference, or cannot be made. Nothing else is ever said.

export const PASSED = '验证通过'
export const DIFFERS = '不一致'
export const UNABLE = '未能验证'

/** Something does not agree: which file, which line (from 1), what. */
export class Fault extends Error {
  constructor(file, message, line) {
    super(message)
    this.file = file
    this.line = line
  }
}

/** Rightly cannot be checked with what was given (for example: not to be published yet). */
export function withheld(reason) {
  return { withheld: reason }
}

/** Should have been checked and could not be; the whole check is then not a success. */
export function unable(reason) {
  return { unable: reason }
}

/**
 * Runs steps one by one, so that a page can show each as it ends.
 * A step is {id, title, proves, needs?, when?, run(it)}: left out where `when` says it has no object; `run` returns a sentence, `withheld`, `unable`, or throws.
 */
export function* runSteps(steps, it) {
  const results = new Map()
  for (const step of steps) {
    if (step.when && !step.when(it)) continue
    const result = { number: results.size + 1, title: step.title, proves: step.proves, ...outcome(step, it, results) }
    results.set(step.id, result)
    yield result
  }
}

function outcome(step, it, results) {
  const blocking = (step.needs || []).map((id) => results.get(id)).find((r) => r && r.result !== PASSED)
  if (blocking) return { result: UNABLE, detail: waitingFor(blocking), serious: false }
  try {
    const said = step.run(it)
    if (typeof said === 'string') return { result: PASSED, detail: said, serious: false }
    if (said.withheld) return { result: UNABLE, detail: said.withheld, serious: false }
    return { result: UNABLE, detail: said.unable, serious: true }
  } catch (error) {
    const detail = error instanceof Fault ? error.message : `材料的写法不对，核对不下去（${error.message}）`
    return { result: DIFFERS, detail, file: error.file, line: error.line, serious: true }
  }
}

function waitingFor({ number, title, result }) {
  return result === DIFFERS
    ? `第 ${number} 步「${title}」不一致，这一步无从核对`
    : `要等第 ${number} 步「${title}」可以验证之后`
}

/** The verdict over all steps: any difference wins, then any serious inability, then success. */
export function verdictOf(results) {
  if (results.some((r) => r.result === DIFFERS)) return DIFFERS
  if (results.length === 0 || results.some((r) => r.serious)) return UNABLE
  return PASSED
}

/** The verdict in one sentence: what differs first, or what still waits for material. */
export function conclusionOf(results) {
  const verdict = verdictOf(results)
  const open = results.filter((r) => r.result === UNABLE).map((r) => r.title)
  if (verdict === PASSED) {
    return open.length === 0
      ? `${PASSED}：${results.length} 步全部相符`
      : `${PASSED}：给出的材料全部相符；还有 ${open.length} 步要有材料才能验证（${open.join('、')}）`
  }
  const first = results.find((r) => r.serious)
  if (first === undefined) return verdict
  const where = whereOf(first)
  return `${verdict}。第 ${first.number} 步「${first.title}」${where ? `，${where}` : ''}：${first.detail}`
}

export function whereOf(result) {
  if (!result.file) return ''
  return result.line ? `${result.file} 第 ${result.line} 行` : result.file
}
