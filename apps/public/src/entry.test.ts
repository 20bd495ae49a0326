import { expect, test } from 'vitest'
import type { PageCall } from './app/page.ts'
import { renderFailure, renderPage } from './entry.ts'

const DRAW = {
  planId: '7f0f0f4e-0000-7000-8000-000000000001',
  code: 'NB-2026-01',
  title: '电梯维护保养<单位>抽查',
  agencyName: '宁波市市场监督管理局',
  state: 'COMMITTED',
  rehearsal: true,
  dueAt: '2026-11-23T02:00:00Z',
  drawnAt: null,
  frameCount: 300,
  targetCount: 9,
  listRelease: 'after-inspection',
  voidReason: null,
}

function call(
  path: string,
  answers: Readonly<Record<string, unknown>>,
  over: Partial<PageCall['request']> = {},
): PageCall {
  return {
    path: {},
    site: {
      organ: '宁波市市场监督管理局',
      siteCode: '',
      icp: '',
      policeRecord: '',
      phone: '',
      isDemonstration: true,
      assets: { 'site.css': '/assets/public/site.css' },
    },
    request: {
      path,
      query: {},
      isElder: false,
      now: new Date('2026-11-22T02:00:00Z'),
      requestId: 'r-1',
      origin: 'https://example.org',
      ...over,
    },
    read: async (url) => {
      const known = answers[url.split('?')[0] ?? '']
      return { status: known === undefined ? 404 : 200, body: known ?? { detail: '没有' } }
    },
  }
}

const HOME = { '/api/disclosure/draws': { items: [DRAW], total: 1, asOf: '2026-11-22T01:00:00Z' } }

test('the home page has a search box, names the next draw with its countdown, and says that it is a demonstration', async () => {
  const { status, html } = await renderPage('/', call('/', HOME))
  expect(status).toBe(200)
  expect(html).toContain('type="search"')
  expect(html).toContain('还有 1 天')
  expect(html).toContain('演示环境 · 企业与人员均为虚构')
})

test('a rehearsal is called 演练 wherever it is listed', async () => {
  for (const path of ['/', '/draws']) expect((await renderPage(path, call(path, HOME))).html).toContain('演练</span>')
})

test('what comes from the register is text, never markup', async () => {
  const { html } = await renderPage('/', call('/', HOME))
  expect(html).toContain('电梯维护保养&lt;单位')
  expect(html).not.toContain('<单位>')
})

test('投诉举报 is honestly not open and names 12345 beside it', async () => {
  const { html } = await renderPage('/', call('/', HOME))
  expect(html).toMatch(/投诉举报[\s\S]*尚未开通[\s\S]*12345/u)
})

test('an address that leads nowhere is a Chinese page with 404', async () => {
  const { status, html } = await renderPage(undefined, call('/x', {}))
  expect(status).toBe(404)
  expect(html).toContain('没有这个页面')
})

test('an enterprise that is not public is 404, not an empty page', async () => {
  expect((await renderPage('/entity/:entityId', call('/entity/x', {}))).status).toBe(404)
})

test('a failure of ours shows the number to quote and nothing of the failure', () => {
  const { status, html } = renderFailure(500, call('/', {}))
  expect(status).toBe(500)
  expect(html).toContain('r-1')
})

test('长者模式 is offered without scripts and remembers the page one was reading', async () => {
  const { html } = await renderPage('/draws', call('/draws', HOME, { query: { page: '2' } }))
  expect(html).toContain('/elder?on=1&amp;back=%2Fdraws%3Fpage%3D2')
})

test('an empty footer slot is shown as empty, never filled with an invented number', async () => {
  const { html } = await renderPage('/', call('/', HOME))
  expect(html).toMatch(/ICP 备案<\/dt><dd>演示环境，没有/u)
})
