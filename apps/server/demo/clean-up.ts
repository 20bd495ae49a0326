import { itemIdOf } from '#catalogue'
import { addDays } from '#kernel/plain-date.ts'
import type { Actor } from '#platform/operation.ts'
import type { City } from './city.ts'
import type { Cast } from './setup.ts'

interface Line {
  readonly mergeLineId: string
  readonly kind: string
}

/** One afternoon of the catalogue's life: two lists merged, clean-ups proposed and decided, drafts reviewed, items put into the three lists. Made after everybody's story, so that it changes none. */
export async function cleanUpDay(city: City, cast: Cast): Promise<void> {
  city.at(city.today, '16:20')
  const [editor, leader] = [await cast.actor('xinliqun'), await cast.actor('lihaiyan')]
  await mergeLists(city, editor, leader)
  await putIntoLists(city, editor, leader)
  await cleanUp(city, editor, await cast.actor('qiumin'))
  await reviewDrafts(city, editor, await cast.actor('yingjianbo'), leader)
}

const NUMBER = {
  hygiene: '11000000000001',
  entertainment: '12000000000002',
  farm: '13000000000001',
  game: '12000000000009',
}
const THEIR_HANDLING = ['责令改正', '移送办案机构']

/** Last year's provincial list is taken in first, so that this year's has something to be compared with; this year's waits for a person. */
async function mergeLists(city: City, editor: Actor, leader: Actor): Promise<void> {
  const year = Number(city.today.slice(0, 'yyyy'.length))
  const hygiene = {
    catalogueCode: NUMBER.hygiene,
    itemCode: 'WJ-02',
    name: '医疗机构监督检查',
    handling: THEIR_HANDLING,
  }
  const entertainment = { catalogueCode: NUMBER.entertainment, itemCode: 'WL-02', name: '娱乐场所监督检查' }
  const farm = { catalogueCode: NUMBER.farm, itemCode: 'NY-01', name: '农药经营监督检查' }
  const before = await importList(city, editor, {
    title: `浙江省监管事项清单（${year - 1}年版，演示）`,
    documentNumber: `浙演监管〔${year - 1}〕1号`,
    issuedOn: addDays(city.today, -60),
    effectiveOn: addDays(city.today, -30),
    rows: [hygiene, entertainment, farm],
  })
  for (const line of before) {
    const id = city.id()
    const picks = line.kind === 'conflict' ? { handling: 'ours', name: 'theirs' } : { name: 'theirs' }
    const settled = { mergeLineId: line.mergeLineId, id, choice: 'by-hand', picks, reason: '本地的处理方式更细，保留' }
    await city.do(editor, 'settle-merge-line', settled)
    await city.do(leader, 'approve-item-version', { itemVersionId: id, note: '同意并入。' })
  }
  await importList(city, editor, {
    title: `浙江省监管事项清单（${year}年版，演示）`,
    documentNumber: `浙演监管〔${year}〕1号`,
    issuedOn: addDays(city.today, -1),
    effectiveOn: addDays(city.today, 45),
    rows: [
      { ...hygiene, handling: [...THEIR_HANDLING, '记入信用记录'] },
      { ...entertainment, name: '歌舞、游艺娱乐场所监督检查' },
      {
        catalogueCode: NUMBER.game,
        groupCode: 'WL-G01',
        groupName: '文化旅游市场监督检查',
        name: '剧本娱乐经营场所监督检查',
        agency: '文化和旅游主管部门',
        objectText: '剧本娱乐经营场所',
      },
    ],
  })
}

async function importList(city: City, editor: Actor, list: object): Promise<readonly Line[]> {
  const id = city.id()
  await city.do(editor, 'import-official-list', { id, issuer: 'province', ...list })
  const { lines } = await city.do<{ lines: Line[] }>(editor, 'get-official-list', { officialListId: id })
  return lines
}

const LISTED = [
  { code: 'JY-01', frequencyClass: 'no-disturbance', reason: '平时不上门，只核查投诉举报和转办线索' },
  { code: 'RS-01', frequencyClass: 'random', reason: '只通过双随机抽取上门' },
  { code: 'YJ-02', frequencyClass: 'key', reason: '涉及公共安全，依法全覆盖' },
]

async function putIntoLists(city: City, editor: Actor, leader: Actor): Promise<void> {
  for (const { code, ...listed } of LISTED) {
    const id = city.id()
    const asked = { id, itemId: itemIdOf(code), ...listed, validFrom: city.today }
    await city.do(editor, 'classify-item-frequency', asked)
    await city.do(leader, 'approve-item-version', { itemVersionId: id, note: '同意列入。' })
  }
}

/** One waits for the 司法局, one is to be changed within sixty days, one is kept with its reasons. */
async function cleanUp(city: City, editor: Actor, justice: Actor): Promise<void> {
  const propose = async (findingKey: string, asked: string, reason: string) => {
    const id = city.id()
    await city.do(editor, 'propose-clean-up', { id, findingKey, asked, reason })
    return id
  }
  const change = await propose(
    'superseded-basis:NBCF-N28',
    'change',
    '上位法修正后幅度和情节已有规定，地方条款应当与其一致。',
  )
  const keep = await propose(
    'superseded-basis:NBCF-N25',
    'keep',
    '上位法的幅度与本条相同，地方条款对备案情形写得更细。',
  )
  await propose(
    'duplicate-inspection:SCJG-01+SCJG-04',
    'abolish',
    '特殊食品销售的要点大多已在食品销售检查中，合并为一次检查，不再单独上门。',
  )
  await city.do(justice, 'decide-clean-up', {
    cleanUpId: change,
    outcome: 'change',
    reason: '同意修改，与《安全生产法》第九十四条一致后重新公布。',
    carriedOutBy: addDays(city.today, 60),
  })
  await city.do(justice, 'decide-clean-up', {
    cleanUpId: keep,
    outcome: 'keep',
    reason: '与上位法不抵触，予以保留，下次修法时再核。',
  })
}

interface Draft {
  readonly title: string
  readonly text: string
  readonly speaker: string
  readonly opinion: string
  readonly answer: string
  readonly conclusion?: object
  readonly documentNumber?: string
}

/** Drafts in each of their states; one was not issued, and its barrier is on the public register. */
async function reviewDrafts(city: City, drafter: Actor, reviewer: Actor, leader: Actor): Promise<void> {
  const year = city.today.slice(0, 'yyyy'.length)
  for (const draft of draftsOf(city, year)) {
    const policyDraftId = city.id()
    const { title, text, speaker, opinion, answer } = draft
    await city.do(drafter, 'submit-policy-draft', { id: policyDraftId, title, kind: 'normative-document', text })
    const heard = { id: city.id(), policyDraftId, speaker, speakerKind: 'association', opinion, answer }
    await city.do(drafter, 'record-stakeholder-opinion', { ...heard, heardOn: addDays(city.today, -3) })
    if (draft.conclusion === undefined) continue
    await city.do(reviewer, 'conclude-policy-review', { id: city.id(), policyDraftId, ...draft.conclusion })
    if (draft.documentNumber === undefined) await removeBarrier(city, reviewer, policyDraftId, title)
    else await city.do(leader, 'publish-policy', { policyDraftId, documentNumber: draft.documentNumber })
  }
}

async function removeBarrier(city: City, reviewer: Actor, policyDraftId: string, title: string): Promise<void> {
  await city.do(reviewer, 'record-removed-barrier', {
    id: city.id(),
    policyDraftId,
    title: '不再要求在本区注册子公司才能承接项目',
    document: `${title}（草案）`,
    agencyName: '宁波市市场监督管理局',
    article: '《公平竞争审查条例》第九条',
    harm: '外地企业须在本区设立子公司，才能承接新能源设施项目',
    measure: 'not-issued',
    removedOn: city.today,
  })
}

function draftsOf(city: City, year: string): readonly Draft[] {
  return [
    {
      title: '关于公布下一年度涉企检查计划的通知',
      text: '各单位应当在每年十二月底前公布下一年度的检查计划。没有列入计划的日常检查，不得实施。',
      speaker: '宁波市电梯行业协会（演示）',
      opinion: '建议同时公布联合检查的安排。',
      answer: '采纳，与年度计划一并公布。',
      conclusion: { conclusion: 'no-effect' },
      documentNumber: `甬演市监〔${year}〕9号`,
    },
    {
      title: '关于电动自行车集中充电设施安全试点的通知',
      text: '试点期内，集中充电设施未经本市安全检测机构检测登记不得经营。试点结束后全面评估。',
      speaker: '宁波市电梯行业协会（演示）',
      opinion: '请写明试点何时结束，检测机构不应只有一家。',
      answer: '采纳：写明期限，凡具备资质的检测机构均可。',
      conclusion: {
        conclusion: 'exception',
        exceptionGround: 'public-interest',
        noLessRestrictive: '比较过事后抽检和自我声明两种办法，试点初期都不能及时发现起火隐患。',
        endsOn: addDays(city.today, 300),
      },
      documentNumber: `甬演市监〔${year}〕11号`,
    },
    {
      title: '关于规范新能源设施项目承接的通知',
      text: '新能源设施项目须由在本区注册子公司承接。',
      speaker: '宁波澜屿电梯工程有限公司',
      opinion: '外地企业要先设子公司，成本高，也没有必要。',
      answer: '送公平竞争审查研究。',
      conclusion: {
        conclusion: 'restricts',
        reason: '强制外地经营者在本区设立子公司，违反条例第九条，且不属于第十二条的例外。',
      },
    },
    {
      title: '关于新能源企业备案管理的通知',
      text: '新能源企业未经本区备案不得营业。备案材料由所在街道受理。',
      speaker: '宁波市电梯行业协会（演示）',
      opinion: '备案不应成为营业的前提。',
      answer: '拟改为事后告知，送审查。',
    },
  ]
}
