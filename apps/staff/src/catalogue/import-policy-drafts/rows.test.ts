import { expect, test } from 'vitest'
import { readPolicyRows } from './rows.ts'

test('rows of a sheet are read; a row of unknown kind or without a text is named', () => {
  const body = '各单位应当公布年度检查计划。'
  const sheet = [`公布检查计划的通知\t规范性文件\t${body}`, '', `另一通知书\t意见\t${body}`, '短\t规章\t短'].join('\n')
  expect(readPolicyRows(sheet)).toEqual({
    rows: [{ title: '公布检查计划的通知', kind: 'normative-document', text: body, documentNumber: '' }],
    wrong: [3, 4],
  })
  expect(readPolicyRows(`公布检查计划的通知\t规章\t${body}\t甬政发〔2026〕1号`).rows[0]?.documentNumber).toBe(
    '甬政发〔2026〕1号',
  )
})
