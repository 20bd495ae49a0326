import path from 'node:path'
import { completeUscc, findEntityByUscc } from '#entities'
import { addDays } from '#kernel/plain-date.ts'
import { changeHeld } from '../../../tools/outlet-peer/peer.ts'
import type { CityEntity } from '../../../tools/city/entities.ts'
import { OUTLETS } from '../host.ts'
import { DEMONSTRATION_BODY } from './catalogue.ts'
import { type City, workingDayBefore } from './city.ts'
import { exchangeWithOutlets } from './outlets.ts'
import { personBy } from './people.ts'
import { addPerson, type Cast, inCity } from './setup.ts'

/**
 * What the city tells outside beside its inspections: its association rates a member, decisions wait for 双公示 and one is sent, and the
 * provincial platform holds the catalogue with one item in a version of its own.
 */
export async function tellOutside(city: City, cast: Cast, people: readonly CityEntity[], story: string): Promise<void> {
  city.at(city.today, '17:20')
  await associationRates(city, cast, story)
  await decisions(city, cast, people)
  await exchangeWithOutlets(city, 'exchange')
  await comparePlatform(city, cast)
}

/** The association stands in the register, its account speaks for it, and it rates a member until a last day. */
async function associationRates(city: City, cast: Cast, member: string): Promise<void> {
  const person = personBy('association')
  const entityId = city.id()
  await city.do(await cast.actor('lejun'), 'register-entity', {
    id: entityId,
    name: person.organization,
    code: completeUscc('51', '330200', 'MAY10001'),
    registeredOn: '2009-06-18',
    source: '社会组织登记（演示）',
  })
  cast.accounts.set(person.login, await addPerson(city, person, cast.agencies, entityId))
  await city.do(await cast.actor(person.login), 'act-as-association', {
    id: city.id(),
    verb: '评价',
    subject: '会员自律等级',
    opinion: '三星：维保记录公开及时，困人救援到达时间自报与演练不符，待复评',
    aboutEntityId: member,
    expiresOn: `${Number(city.today.slice(0, 4)) + 1}-12-31`,
  })
  await city.settle()
}

const PUBLIC_DAYS = 1080
/** How many days before T a decision was made: the longest ago was to be told of by a day long past. */
const DECIDED = { licences: [4, 5], penalties: [3, 40] } as const

/** Two licences and two penalties are written on files; one penalty is completed and sent, one is late, the rest wait. */
async function decisions(city: City, cast: Cast, people: readonly CityEntity[]): Promise<void> {
  const clerk = await cast.actor('lejun')
  const subjects = people.filter(({ status, type }) => status === 'K' && type.includes('公司')).slice(40, 44)
  const ids = await inCity(city, (act) => Promise.all(subjects.map(({ uscc }) => findEntityByUscc(act.tx, uscc))))
  const year = city.today.slice(0, 4)
  const say = (index: number, kind: string, value: string, daysBefore: number) =>
    city.do(clerk, 'record-fact', {
      id: city.id(),
      entityId: ids[index]?.entityId,
      kind,
      value,
      source: '宁波市市场监督管理局案卷（演示）',
      citation: null,
      quality: 'reported',
      validFrom: workingDayBefore(city, daysBefore),
    })
  const [first, second] = DECIDED.licences
  const [sent, late] = DECIDED.penalties
  await say(0, '行政许可', `甬演市监许〔${year}〕第00101号：食品经营许可`, first)
  await say(1, '行政许可', `甬演市监许〔${year}〕第00102号：食品经营许可`, second)
  await say(2, '行政处罚', `甬演市监处罚〔${year}〕第00201号：罚款8000元`, sent)
  await say(3, '行政处罚', `甬演市监处罚〔${year}〕第00202号：罚款3000元`, late)
  await city.settle()
  const { records } = await city.do<{ records: { recordId: string; documentNumber: string }[] }>(
    clerk,
    'list-dual-records',
    { filter: 'draft', kind: 'penalty' },
  )
  const draft = records.find(({ documentNumber }) => documentNumber.includes('00201'))
  if (draft === undefined) throw new Error('演示城市：处罚决定没有进入双公示')
  const agency = '宁波市市场监督管理局'
  await city.do(clerk, 'complete-dual-record', {
    recordId: draft.recordId,
    decidedOn: workingDayBefore(city, sent),
    penalty: {
      documentNumber: `甬演市监处罚〔${year}〕第00201号`,
      violationType: '虚假宣传',
      facts: '当事人在店内宣传所售食品可以治病，没有依据',
      basis: '《中华人民共和国广告法》第五十五条',
      procedure: 'ordinary',
      kinds: ['罚款'],
      content: '罚款8000元',
      fineYuan: '8000',
      publicUntil: addDays(city.today, PUBLIC_DAYS),
      agencyName: agency,
      agencyUscc: DEMONSTRATION_BODY,
      sourceName: agency,
      sourceUscc: DEMONSTRATION_BODY,
    },
  })
}

/**
 * The platform changed one item by itself; the two lists are laid beside each other. Penalty items stay here: nothing says on which
 * levels they are exercised, and the platform takes none without.
 */
async function comparePlatform(city: City, cast: Cast): Promise<void> {
  const root = path.join(city.host.settings.dataDirectory, OUTLETS)
  changeHeld(
    root,
    'zj-enforcement',
    (row) => row['item_code'] === CHANGED_THERE,
    (row) => ({
      ...row,
      version_no: String(Number(row['version_no']) + 1),
      supervise_measures: `${row['supervise_measures'] ?? ''}；线上核查`,
    }),
  )
  const clerk = await cast.actor('lejun')
  const platformListId = city.id()
  await city.do(clerk, 'compare-platform-list', { id: platformListId })
  const { differences } = await city.do<{ differences: { kind: string }[] }>(clerk, 'list-platform-differences', {
    platformListId,
  })
  const versions = differences.filter(({ kind }) => kind === 'other-version')
  if (versions.length !== 1) throw new Error(`演示城市：与省平台目录应当恰有一项版本不一致，现为 ${versions.length} 项`)
}

const CHANGED_THERE = 'SCJG-07'
