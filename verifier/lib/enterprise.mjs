// "Was my enterprise drawn?" — answered from a package already checked, on the asker's own device: nobody learns who asks.

import { unitKey } from './select.mjs'

/** Sentences about one object of the frame; `it` is what the steps of check-draw left behind. */
export function askAbout(it, id) {
  if (!it.idList) return ['这个包里没有抽取范围，回答不了。']
  const index = it.idList.indexOf(id)
  if (index < 0) return absentSentences(it.idList, id)
  const said = [`${id} 是抽取范围第 ${index + 1} 行（共 ${it.idList.length} 行）。`]
  const unit = it.units && it.units[index]
  const cell = unit && cellOf(it, unit)
  if (unit) said.push(classSentence(unit, cell))
  if (!it.seed) return [...said, '种子还没有公开，现在谁也不能知道结果。']
  said.push(`它的密钥是 ${unitKey(it.suite, it.seed, id)}。`)
  if (cell && cell.last) said.push(`同类中抽到的最大密钥是 ${cell.last}：密钥不大于它的抽中。`)
  return [...said, drawnSentence(it, id)]
}

/** Lines are sorted, so two neighbours prove that nothing stands between them. */
function absentSentences(ids, id) {
  const after = ids.findIndex((other) => other > id)
  const before = after < 0 ? ids[ids.length - 1] : ids[after - 1]
  const between = [before && `前一行是 ${before}`, after >= 0 && `后一行是 ${ids[after]}`].filter(Boolean).join('，')
  return [`${id} 不在这次抽取的范围里：名单按编号排序，${between}，中间没有别的行。`]
}

function classSentence(unit, cell) {
  if (unit.disposition === 'K') return '它列为必查对象，不靠抽取。'
  if (unit.disposition !== 'E') return `它没有参加抽取（${unit.disposition}）。`
  return `它在分层 ${unit.stratum}，被抽中的概率是 ${cell ? cell.pi : '未公开'}。`
}

function cellOf(it, unit) {
  const cells = (it.result && it.result.cells) || []
  return cells.find((cell) => cell.stratum === unit.stratum && cell.cls === unit.cls)
}

function drawnSentence(it, id) {
  if (!it.drawn) return '名单还没有公开，结果到时可查。'
  return it.drawn.has(id) ? '它被抽中了。' : '它没有被抽中。'
}
