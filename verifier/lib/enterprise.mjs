// "Was my enterprise drawn?" — answered from a package already checked, on the asker's own device: nobody learns who asks.

import { findId, idAt, unitAt } from './frame-table.mjs'
import { unitKey } from './select.mjs'

/** Sentences about one object; `it` is what the steps of check-draw left behind. */
export function askAbout(it, id) {
  const tasks = (it.tasks || []).filter((task) => task.list)
  if (tasks.length === 0) return ['这个包里没有抽取范围，回答不了。']
  return tasks.flatMap((task) => askTask(it, task, id).map((sentence) => task.words + sentence))
}

function askTask(it, task, id) {
  const index = findId(task.list, id)
  if (index < 0) return absentSentences(task.list, id, -1 - index)
  const said = [`${id} 是抽取范围第 ${index + 1} 行（共 ${task.list.size} 行）。`]
  const unit = task.table && unitAt(task.table, index)
  const cell = unit && (task.cells || []).find((c) => c.stratum === unit.stratum && c.cls === unit.cls)
  if (unit) said.push(classSentence(unit, cell))
  if (!it.seed) return [...said, '种子还没有公开，现在谁也不能知道结果。']
  if (it.waves.length === 1) said.push(`它的密钥是 ${unitKey(it.suite, it.seed, id)}。`)
  if (cell && cell.last) said.push(`同类中抽到的最大密钥是 ${cell.last}：密钥不大于它的抽中。`)
  return [...said, drawnSentence(it, task, id)]
}

/** Lines are sorted, so two neighbours prove that nothing stands between them. */
function absentSentences(list, id, at) {
  const before = at > 0 && `前一行是 ${idAt(list, at - 1)}`
  const after = at < list.size && `后一行是 ${idAt(list, at)}`
  const between = [before, after].filter(Boolean).join('，')
  return [`${id} 不在这次抽取的范围里：名单按编号排序，${between}，中间没有别的行。`]
}

function classSentence(unit, cell) {
  if (unit.disposition === 'K') return '它列为必查对象，不靠抽取。'
  if (unit.disposition !== 'E') return `它没有参加抽取（${unit.disposition}）。`
  return `它在分层 ${unit.stratum}，被抽中的概率是 ${cell ? cell.pi : '未公开'}。`
}

function drawnSentence(it, task, id) {
  if (!task.taken) return '名单还没有公开，结果到时可查。'
  const wave = task.taken.get(id)
  if (wave === undefined) return it.waves.some(({ seed }) => !seed) ? '到目前为止它没有被抽中。' : '它没有被抽中。'
  return it.waves.length > 1 ? `它在第 ${wave} 波被抽中了。` : '它被抽中了。'
}
