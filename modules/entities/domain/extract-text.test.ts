import { expect, test } from 'vitest'
import { extractCode, extractText, readExtractCode } from './extract-text.ts'

test('an extract is one text: head, then each section with every line and its source', () => {
  const head = {
    code: 'AAAA-BBBB-CCCC-DDDD',
    name: '宁波汀溪商行',
    uscc: null,
    statusName: '存续',
    issuedOn: '2026-11-20',
    agencyName: '宁波市市场监督管理局',
  }
  const line = { section: '登记事项', label: '住所', value: '公园路9号', source: '登记' }
  expect(extractText(head, [line])).toBe(
    '企业档案摘录\n摘录编号：AAAA-BBBB-CCCC-DDDD\n主体名称：宁波汀溪商行\n统一社会信用代码：无\n登记状态：存续\n摘录日期：2026-11-20\n出具机关：宁波市市场监督管理局\n\n【登记事项】\n住所：公园路9号（登记）\n',
  )
})

test('a source that all lines of a section share is said once', () => {
  const head = { code: 'A', name: 'B', uscc: null, statusName: '存续', issuedOn: '2026-11-20', agencyName: 'C' }
  const line = (label: string) => ({ section: '登记事项', label, value: '1', source: '登记' })
  expect(extractText(head, [line('甲'), line('乙')])).toContain('【登记事项】\n甲：1\n乙：1\n以上来源：登记\n')
})

test('a code has four groups of four, and is read however it is typed', () => {
  const code = extractCode(Uint8Array.from({ length: 16 }, (_, nth) => nth * 17))
  expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){3}[A-HJ-NP-Z2-9]{4}$/u)
  expect(readExtractCode(`　${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
})
