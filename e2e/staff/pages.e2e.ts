import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DESK, launch, openContext, PHONE } from '../browser.ts'

const PAGES: [path: string, heading: string][] = [
  ['/staff/entities?q=电梯&more=yes', '企业'],
  ['/staff/imports', '登记导入'],
  ['/staff/items', '监管事项'],
  ['/staff/policy-drafts', '公平竞争审查'],
  ['/staff/official-lists', '上级清单并入'],
  ['/staff/clocks', '期限台'],
  ['/staff/standards', '标准'],
  ['/staff/standards?tab=library', '标准'],
  ['/staff/standards?tab=association', '标准'],
  ['/staff/clean-up', '事项清理'],
  ['/staff/clean-up/simulation', '测算少去几次'],
  ['/staff/frequency-classes', '三张清单'],
  ['/staff/visit-burden', '年度入企频次'],
  ['/staff/entities?view=map', '企业'],
  ['/staff/labels', '监管标签'],
  ['/staff/plans', '计划与抽取'],
  ['/staff/plans/new', '编制抽查计划'],
  ['/staff/plans/new?page=4', '编制抽查计划'],
  ['/staff/plans/new?page=6', '编制抽查计划'],
  ['/staff/inspections', '检查'],
  ['/staff/corrections', '责令改正'],
  ['/staff/off-site', '非现场监管'],
  ['/staff/hotline?show=all', '热线工单'],
  ['/staff/credit', '信用风险分类'],
  ['/staff/publications', '公示'],
  ['/staff/deliveries?show=all', '送达与回执'],
  ['/staff/year-plans', '年度抽查计划'],
  ['/staff/plan-matches', '计划撮合'],
  ['/staff/joint-items', '联合抽查事项清单'],
  ['/staff/draw-register', '抽查目录'],
  ['/staff/draw-quality', '抽查质量'],
  ['/staff/outside-draw', '双随机与例外占比'],
  ['/staff/ledger', '证据账本'],
  ['/staff/law', '法规与期限'],
  ['/staff/law?tab=surcharge', '法规与期限'],
  ['/staff/law?tab=reward', '法规与期限'],
  ['/staff/law?tab=hearing', '法规与期限'],
  ['/staff/law?tab=changes', '法规与期限'],
  ['/staff/law?tab=recomputations', '法规与期限'],
  ['/staff/law/changes/new?kind=rule&record=fine-payment', '起草规则修改'],
  ['/staff/law/changes/new?kind=calendar', '录入放假日历'],
  ['/staff/law/changes/new?kind=statute', '登记法规失效'],
  ['/staff/dead-bases', '依据失效'],
  ['/staff/agencies', '机构'],
  ['/staff/officers', '执法人员'],
  ['/staff/sessions', '我的登录'],
]

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

test('a person of the demonstration signs in with one press and stands before the desk', async () => {
  const context = await openContext(browser, DESK)
  const page = await context.newPage()
  await page.goto('/staff/')
  await page.getByRole('button', { name: /忻立群/ }).click()
  await page.getByRole('tab', { name: /待办/ }).waitFor()
  expect(page.url()).toMatch(/\/staff\/$/)
  await page.getByText('演示环境·企业与人员均为虚构').waitFor()
  await context.close()
})

test.each([
  ['1440×900', DESK],
  ['390×844', PHONE],
])(
  'every page of the desk opens at %s without an error, a serious finding of axe or sideways scrolling',
  async (_, size) => {
    const findings: string[] = []
    for (const [login, pages] of await everyPage()) {
      const context = await signedIn(size, login)
      const page = await context.newPage()
      const faults = faultsOf(page)
      for (const [path, heading] of pages) {
        await open(page, path, heading)
        findings.push(...(await serious(page)).map((finding) => `${path}: ${finding}`))
        const beyond: number = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
        if (beyond > 0) findings.push(`${path}: ${beyond}px beyond the edge`)
      }
      findings.push(...faults)
      await context.close()
    }
    expect(findings).toEqual([])
  },
)

test('the draw hall says 演练 on a rehearsal and shows counts, never a name', async () => {
  const context = await signedIn(DESK)
  const { rows } = await (await context.request.get('/api/draw/plans?kind=rehearsal')).json()
  const page = await context.newPage()
  await page.goto(`/staff/hall/${rows[0].planId}`)
  await page.getByText('演练', { exact: true }).waitFor()
  await page.getByText('种子公布之前，没有人知道谁会被抽中；公布之后，人人都能重算一遍。').waitFor()
  expect(await page.locator('main, body').first().innerText()).not.toMatch(/有限公司|个体工商户/)
  await context.close()
})

test('a leaf is proved in the browser of the reader', async () => {
  const context = await signedIn(DESK)
  const page = await context.newPage()
  await page.goto('/staff/ledger')
  await page
    .getByRole('button', { name: /可验证/ })
    .first()
    .click()
  await page.getByText('验证通过').waitFor()
  await context.close()
})

test('the slash finds the search and never while an input method composes', async () => {
  const context = await signedIn(DESK)
  const page = await context.newPage()
  await open(page, '/staff/plans', '计划与抽取')
  await page.keyboard.press('/')
  await page.keyboard.type('电梯')
  await page.keyboard.press('Enter')
  await page.getByText(/查询结果：企业/).waitFor()
  expect(decodeURIComponent(page.url())).toContain('q=电梯')
  await context.close()
})

/** Every route by the demonstration login whose post it belongs to; pages of one record with a real record. */
async function everyPage(): Promise<[login: string, pages: [path: string, heading?: string][]][]> {
  const context = await signedIn(DESK)
  const read = async (path: string) => (await context.request.get(path)).json()
  const [entities, items, plans, visits, publications, imports] = await Promise.all([
    read('/api/entities?q=%E6%BE%9C%E5%B1%BF%E7%94%B5%E6%A2%AF'),
    read('/api/catalogue/items?pageSize=1'),
    read('/api/draw/plans?pageSize=20'),
    read('/api/inspection/visits?limit=1&offset=0'),
    read('/api/disclosure/publications?pageSize=1'),
    read('/api/entities/imports?limit=1&offset=0'),
  ])
  await context.close()
  const records: [string][] = [
    [`/staff/entities/${entities.rows[0].entityId}`],
    [`/staff/items/${items.items[0].itemId}`],
    ...plans.rows.slice(0, 3).map((plan: { planId: string }): [string] => [`/staff/plans/${plan.planId}?tab=drawn`]),
    [`/staff/inspections/${visits.visits[0].visitId}`],
    [`/staff/publications/${(publications.publications ?? publications.rows)[0].id}`],
    [`/staff/imports/${imports.batches[0].batchId}`],
  ]
  return [
    ['xinliqun', [...PAGES, ...records]],
    [
      'lejun',
      [
        ['/staff/feeds', '数据源'],
        ['/staff/feeds/water-arrears', '欠缴水费的企业信息'],
        ['/staff/feed-quarantine', '隔离工作台'],
        ['/staff/return-slips', '退回单'],
        ['/staff/identity-matches', '身份归集'],
        ['/staff/dual-notices?view=all', '双告知'],
        ['/staff/missed-reports', '未年报核查'],
        ['/staff/resting-clues', '疑似恢复营业'],
        ['/staff/shared-records?show=all', '共享报送'],
        ['/staff/platform-list', '平台目录对账'],
        ['/staff/dual-records', '双公示'],
        ['/staff/open-data', '开放数据'],
        ['/staff/systems', '对接系统与密钥'],
        ['/staff/webhooks?show=all', '事件推送'],
      ],
    ],
    ['donglan', [['/staff/accounts', '账号与授权']]],
    ['yuweidong', [['/staff/hotline-intake?show=all', '热线来件与对账']]],
    ['enterprise', [['/staff/chances']]],
    ['witness1', [['/staff/shares']]],
  ]
}

async function signedIn(viewport: { width: number; height: number }, login?: string): Promise<BrowserContext> {
  const context = await openContext(browser, viewport)
  const { logins } = await (await context.request.get('/api/demonstration')).json()
  const known = logins.find((each: { login: string }) => each.login === login) ?? logins[0]
  const answer = await context.request.post('/api/identity/session', {
    data: { loginName: known.login, password: known.password },
  })
  expect(answer.status()).toBe(200)
  return context
}

async function open(page: Page, path: string, heading?: string): Promise<void> {
  await page.goto(path)
  const title = heading === undefined ? {} : { name: heading, exact: true }
  await page
    .getByRole('heading', { level: 1, ...title })
    .first()
    .waitFor()
  await page.locator('.hj-waiting, .ant-spin-spinning').first().waitFor({ state: 'detached' })
}

function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
  })
  return faults
}

async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  return violations
    .filter((each) => each.impact === 'serious' || each.impact === 'critical')
    .map((each) => `${each.id} ${each.nodes[0]?.html.slice(0, 160) ?? ''}`)
}
