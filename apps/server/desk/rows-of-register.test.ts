import { Buffer } from 'node:buffer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue'
import type { Actor } from '#platform/operation.ts'
import { testHost } from '#platform/testing.ts'
import type { TestHost } from '#platform/testing.ts'
import { header, importBytes, line } from '../../../modules/entities/fixtures/register-file.ts'
import { operationsOf } from './desk.ts'
import { makeListDeskRows } from './list-desk-rows.ts'

let t: TestHost
beforeAll(async () => {
  t = await testHost({ now: '2026-03-02T09:00:00+08:00', modules: ['catalogue', 'entities'] })
  await t.act(t.actor({ personName: '乐珺' }), async (act) => {
    const loaded = await loadCatalogue(act, t.actor({ personName: '励海燕' }))
    if (!loaded.ok) throw new Error(loaded.refusal.message)
  })
})
afterAll(() => t.close())

test('rows of a register file that could not be loaded are one row for who corrects them', async () => {
  const lines = [header, line(1), line(2, { code: '91330203MAE00002X1' }), line(3, { code: '不详' })]
  const { result } = await importBytes(t, Buffer.from(lines.join('\n')))
  expect(result.ok).toBe(true)
  const rows = await desk(person(['entities.read', 'entities.correct']))
  expect(rows).toMatchObject([
    {
      title: '待更正 2 行',
      detail: '登记数据.csv',
      link: '/feed-quarantine?feed=register-import',
      band: 'later',
      dueOn: null,
    },
  ])
  expect(await desk(person(['entities.read']))).toEqual([])
})

test('citations nobody compared with the official text are one row with its number for who confirms them', async () => {
  const rows = await desk(person(['catalogue.confirm']))
  expect(rows).toHaveLength(1)
  expect(rows[0]?.title).toMatch(/^依据待与官方原文核对的监管事项 [1-9]\d* 项$/u)
  expect(await desk(person([]))).toEqual([])
})

test('a proposed item waits for who approves, and for nobody else', async () => {
  const itemId = '00000000-0000-4000-8000-00000000000a'
  const proposed = await t.inject({
    method: 'POST',
    url: '/api/catalogue/items',
    actor: person(['catalogue.edit']),
    payload: {
      id: itemId,
      itemVersionId: '00000000-0000-4000-8000-00000000000b',
      group: { code: 'TEST-G', name: '试验主项' },
      code: 'TEST-1',
      name: '食品小作坊监督检查',
      kind: 'inspection',
      content: {
        validFrom: '2026-03-01',
        basis: [
          { cite: 'cn.food-inspection-measures/9', role: 'power' },
          { cite: 'cn.food-inspection-measures/17', role: 'content' },
        ],
        sector: '市场监管',
        agency: '市场监督管理部门',
        levels: ['county'],
        source: '试验',
        objectText: '食品小作坊',
        checkPoints: [{ code: '01', text: '进货查验', reason: '要点', cites: ['cn.food-inspection-measures/17'] }],
      },
    },
  })
  expect(proposed.status, proposed.text).toBe(201)
  expect(await desk(person(['catalogue.approve']))).toMatchObject([
    { kindName: '监管事项审批', title: '食品小作坊监督检查', link: `/items/${itemId}`, nextAct: '核对并审批' },
  ])
  expect(await desk(person(['catalogue.edit']))).toEqual([])
})

function person(permissions: string[]): Actor {
  return t.actor({ permissions, personName: '应建波' })
}

async function desk(actor: Actor) {
  const found = await t.perform(actor, makeListDeskRows(operationsOf(t.host.modules)), {})
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value.rows
}
