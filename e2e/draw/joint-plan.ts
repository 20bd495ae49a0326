import type { Page } from 'playwright-core'
import { dayAfter, nextWorkingDays } from '../journey/days.ts'
import { keepPicture, type Person } from '../journey/people.ts'
import { choose, nextPage, WITNESSES } from '../journey/plan.ts'

/** Seconds from writing the seed page to the draw of each wave. */
export const FIRST_WAVE = 60
export const SECOND_WAVE = 90

export interface JointPlan {
  readonly planId: string
  readonly number: string
  readonly title: string
}

interface Department {
  readonly name: string
  readonly item: string
  readonly units: number
}

/** 市监 leads with three shops of 海曙; each partner has its own item and its own size over the same shops. */
export const PARTNERS: readonly Department[] = [
  { name: '宁波市消防救援支队', item: 'XF-01', units: 4 },
  { name: '宁波市文化广电旅游局', item: 'WL-01', units: 3 },
]
const OWN_UNITS = 3

/** 忻立群 writes the joint round page by page: three departments, two waves, the list public as soon as it is drawn. */
export async function writeJointPlan(manager: Person): Promise<JointPlan> {
  const { page } = manager
  const serial = String(Date.now()).slice(-9)
  const plan = { number: `NB-JOINT-${serial}`, title: `海曙三部门联合抽查演练（${serial}）` }
  await page.goto('/staff/plans/new')
  await page.getByRole('radio', { name: '演练' }).check()
  await page.locator('#title').fill(plan.title)
  await page.locator('#number').fill(plan.number)
  await page.locator('#period').fill(`J${serial}`)
  await choose(page, page.locator('#itemIds'), 'SCJG-01')
  await page.locator('#legalBasis').fill('《浙江省综合行政执法条例》第十三条')
  await nextPage(page, '检查对象')
  await page.locator('#scopeDescription').fill('海曙区持有食品经营许可证的存续主体')
  await choose(page, page.locator('#divisions'), '海曙')
  await page.locator('#licenceKinds').fill('食品经营许可证')
  await page.locator('#licenceKinds').press('Enter')
  await page.locator('#licenceKinds').press('Escape')
  await nextPage(page, '抽多少')
  await page.getByRole('radio', { name: '按户数' }).check()
  await page.locator('#total').fill(String(OWN_UNITS))
  await nextPage(page, '联合任务')
  for (const [at, department] of PARTNERS.entries()) await addTask(page, at, department)
  await keepPicture(page, 'joint-tasks')
  await nextPage(page, '人员与期限')
  const today = await writeTeam(manager)
  await nextPage(page, '种子与见证')
  await writeWaves(page, today)
  await nextPage(page, '核对并提交')
  await page.getByText('T2 ').waitFor()
  await keepPicture(page, 'joint-check')
  await page.getByRole('button', { name: '提交计划送批' }).click()
  await page.getByRole('heading', { level: 1, name: plan.title }).waitFor()
  return { ...plan, planId: page.url().split('/').at(-1) ?? '' }
}

async function addTask(page: Page, at: number, { name, item, units }: Department): Promise<void> {
  await page.getByRole('button', { name: '加一个部门的任务' }).click()
  await choose(page, page.locator(`#tasks_${at}_agencyId`), name)
  await choose(page, page.locator(`#tasks_${at}_itemIds`), item)
  await page.locator(`#tasks_${at}_total`).fill(String(units))
}

/** The bureau of 海曙 sends the leading department's officers; both waves are visited on the next working day. */
async function writeTeam(manager: Person): Promise<string> {
  const { page } = manager
  const [visitOn = ''] = await nextWorkingDays(manager, momentIn(0).day, 1)
  await choose(page, page.locator('#executingAgencyIds'), '宁波市海曙区市场监督管理局')
  for (const field of ['visitsFrom', 'visitsTo']) await page.locator(`#${field}`).fill(visitOn)
  await page.locator('#discloseOn').fill(dayAfter(visitOn))
  return visitOn
}

async function writeWaves(page: Page, visitOn: string): Promise<void> {
  for (const [at, witness] of WITNESSES.entries()) {
    await page.getByLabel('见证人姓名').nth(at).fill(witness.name)
    await page.getByLabel('见证人单位').nth(at).fill(witness.organ)
  }
  await page.getByRole('radio', { name: '抽后即公开' }).check()
  await page.getByRole('button', { name: '再分一批' }).click()
  for (const field of ['visitsFrom', 'visitsTo']) await page.locator(`#waves_0_${field}`).fill(visitOn)
  await writeMoment(page, '', FIRST_WAVE)
  await writeMoment(page, 'waves_0_', SECOND_WAVE)
  await keepPicture(page, 'joint-waves')
}

async function writeMoment(page: Page, prefix: string, seconds: number): Promise<void> {
  const { day, time } = momentIn(seconds)
  for (const field of ['source', 'hold']) {
    await page.locator(`#${prefix}${field}Day`).fill(day)
    await page.locator(`#${prefix}${field}Time`).fill(time)
  }
}

/** A moment `seconds` from now as Beijing day and clock time, to the second. */
function momentIn(seconds: number): { day: string; time: string } {
  const text = new Date(Date.now() + (8 * 3600 + seconds) * 1000).toISOString()
  return { day: text.slice(0, 10), time: text.slice(11, 19) }
}
