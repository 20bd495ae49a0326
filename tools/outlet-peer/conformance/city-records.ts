import { randomUUID } from 'node:crypto'
import { completeUscc } from '#entities'
import type { TestHost } from '#platform/testing.ts'
import { agencyId } from '../../../modules/disclosure/fixtures/disclosure-test.ts'
import { codeOf, registerCompany } from '../../../modules/exchange/fixtures/exchange-world.ts'
import { approvedItem, approver, done, nextVersion } from '../../../modules/exchange/fixtures/outward-world.ts'
import { exchangeModule } from '../../../modules/exchange/module.ts'
import { sharingDesk } from '../../../modules/exchange/outlets/desk.ts'
import { draftFromFact } from '../../../modules/exchange/outlets/dual-drafts.ts'
import { tellPlatform } from '../../../modules/exchange/outlets/tell-platform.ts'
import { tellSelfRegulation } from '../../../modules/exchange/outlets/tell-self-regulation.ts'
import { sharingActs } from './sharing-acts.ts'
import type { Subject } from './subject.ts'

const TODAY = '2026-03-02'
const BUREAU = '1133020000N00B053W'
const MEMBER = 7
const CODE_DIGITS = 14

const shared = {
  desk: sharingDesk,
  acts: sharingActs,
  agencyId,
  modules: ['identity', 'entities', 'catalogue', 'commitments', exchangeModule],
} as const

/** The bureau of the city, under the id the suite's desk acts for. */
async function putBureau(t: TestHost): Promise<void> {
  await t.sql(
    `insert into identity.agency (agency_id, code, name, short_name, sector, level, kind, status, division_code, divisions, content_hash, registered_at)
     values ($1, 'NB-AMR', '宁波市市场监督管理局', '市局', '市场监管', 'city', 'organ', 'active', '330200', '{330203}', '\\x00', now())`,
    [agencyId],
  )
}

function deskOf(t: TestHost) {
  return t.actor({ scope: [agencyId], agencyId })
}

const name = (n: number) => `食品小作坊监督检查第${n}项`
const content = (n: number) => ({ catalogueCode: `3302${String(n).padStart(CODE_DIGITS - 4, '0')}` })

/** 浙江省行政执法监管平台: an item is approved, gets its next version, is cancelled. */
const platform: Subject = {
  ...shared,
  outletId: 'zj-enforcement',
  arrange: putBureau,
  async queue(t, n) {
    const item = await approvedItem(t, content(n), name(n))
    await t.act(deskOf(t), tellPlatform)
    return item.id
  },
  async change(t, n, recordId) {
    await nextVersion(t, recordId, { ...content(n), validFrom: TODAY, measures: ['实地检查'] }, name(n))
    await t.act(deskOf(t), tellPlatform)
  },
  async withdraw(t, _n, recordId) {
    await done(t, 'retire-item', { itemId: recordId, retiredOn: TODAY, reason: '设定依据已失效' }, approver(t))
    await t.act(deskOf(t), tellPlatform)
  },
}

let associationId = ''
let memberId = ''
const association = (t: TestHost) => t.actor({ entityId: associationId, permissions: ['commitments.associate'] })

/** 行业自律信息: an association rates a member, the row is told anew, the association takes it back. */
const selfRegulation: Subject = {
  ...shared,
  outletId: 'necips-self-regulation',
  async arrange(t) {
    await putBureau(t)
    memberId = await registerCompany(t, MEMBER)
    associationId = randomUUID()
    const code = completeUscc('51', '330200', 'MAN00043')
    const body = {
      id: associationId,
      name: '宁波市陶瓷行业协会',
      code,
      registeredOn: '2016-05-01',
      source: '社会组织登记',
    }
    await done(t, 'register-entity', body)
  },
  async queue(t, n) {
    const id = randomUUID()
    const rating = { verb: '评价', subject: `会员自律等级第${n}次`, opinion: '三星', expiresOn: '2026-12-31' }
    await done(t, 'act-as-association', { id, ...rating, aboutEntityId: memberId }, association(t))
    await t.act(deskOf(t), (act) => tellSelfRegulation(act, id))
    return id
  },
  change: (t, _n, recordId) => t.act(deskOf(t), (act) => tellSelfRegulation(act, recordId)),
  async withdraw(t, _n, recordId) {
    const withdrawal = { associationActId: recordId, reason: '评价依据有误' }
    await done(t, 'withdraw-association-act', withdrawal, association(t))
    await t.act(deskOf(t), (act) => tellSelfRegulation(act, recordId))
  },
}

const issuers = {
  agencyName: '宁波市市场监督管理局',
  agencyUscc: BUREAU,
  sourceName: '宁波市市场监督管理局',
  sourceUscc: BUREAU,
}
const penalty = (n: number) => ({
  documentNumber: `甬市监处罚〔2026〕${n}号`,
  violationType: '虚假宣传',
  facts: '当事人在店内宣传食品可以治病',
  basis: '《广告法》第五十五条',
  procedure: 'ordinary',
  kinds: ['罚款'],
  content: '罚款8000元',
  fineYuan: '8000',
  publicUntil: '2029-02-27',
  ...issuers,
})
const licence = (n: number) => ({
  documentName: '食品经营许可决定书',
  documentNumber: `甬市监许〔2026〕${n}号`,
  licenceKind: '普通',
  content: '热食类食品制售',
  validFrom: '2026-02-27',
  validTo: '2031-02-26',
  standing: '有效',
  ...issuers,
})

/** 双公示: a decision is written on a file, completed, corrected and withdrawn. */
function dual(outletId: string, kind: '行政处罚' | '行政许可'): Subject {
  const said = (n: number) => (kind === '行政处罚' ? { penalty: penalty(n) } : { licence: licence(n) })
  const complete = (t: TestHost, n: number, recordId: string, reason: string) =>
    done(t, 'complete-dual-record', { recordId, decidedOn: '2026-02-27', ...said(n), reason }, deskOf(t))
  return {
    ...shared,
    outletId,
    async arrange(t) {
      await putBureau(t)
      await registerCompany(t, MEMBER)
    },
    async queue(t, n) {
      const [entity] = await t.sql<{ id: string }>(`select entity_id as id from entities.entity where uscc = $1`, [
        codeOf(MEMBER),
      ])
      const id = randomUUID()
      const fact = { id, entityId: entity?.id, kind, value: `第${n}号决定`, source: '案件卷宗', quality: 'reported' }
      await done(t, 'record-fact', { ...fact, citation: null, validFrom: '2026-02-27' }, deskOf(t))
      await t.act(deskOf(t), (act) => draftFromFact(act, id, agencyId))
      const [draft] = await t.sql<{ id: string }>(
        `select record_id as id from exchange_desk.dual_record where origin_key = $1`,
        [id],
      )
      await complete(t, n, draft?.id ?? '', '')
      return draft?.id ?? ''
    },
    change: async (t, n, recordId) => void (await complete(t, n, recordId, '文书号更正')),
    withdraw: async (t, _n, recordId) =>
      void (await done(t, 'withdraw-dual-record', { recordId, reason: '决定经复议撤销' }, deskOf(t))),
  }
}

/** The outlets the city tells of its catalogue, of 行业自律信息 and of its decisions, by the acts of their modules. */
export const citySubjects: readonly Subject[] = [
  platform,
  selfRegulation,
  dual('dual-penalty', '行政处罚'),
  dual('dual-licence', '行政许可'),
]
