// What of the published is handed out in bulk, and what every column means. A column here is a promise to its readers.

/** How a value reads: codes are text, also where they look like numbers. @technical */
export type OpenColumnType = 'text' | 'code' | 'date' | 'moment' | 'number' | 'yes-no'

/** One column: its name in JSON Lines, its title in CSV. @technical */
export interface OpenColumn {
  readonly key: string
  readonly title: string
  readonly type: OpenColumnType
  readonly note: string
}

/** One set of records. @technical */
export interface OpenDataset {
  readonly id: string
  readonly title: string
  readonly what: string
  /** What one record is called by, in the list of withdrawn records too. */
  readonly keyTitle: string
  readonly columns: readonly OpenColumn[]
}

function column(key: string, title: string, type: OpenColumnType = 'text', note = ''): OpenColumn {
  return { key, title, type, note }
}

const leaf = column('leafHash', '存证', 'code', '证据账本中这条记录的 SHA-256，可核对')
const agency = column('agencyName', '机关')
const uscc = column('uscc', '统一社会信用代码', 'code', 'GB 32100；没有代码的为空')
const entity = column('entityName', '单位名称')

export const WITHDRAWALS = 'withdrawals'
export const RESULTS = 'results'

export const openDatasets: readonly OpenDataset[] = [
  {
    id: RESULTS,
    title: '检查结果',
    what: '已公示、未撤回的抽查检查结果。正文和个人信息不在其中；演练不计入。',
    keyTitle: '结果编号',
    columns: [
      column('resultId', '结果编号', 'code', '公众网站 /results/ 之后的部分'),
      column('title', '标题'),
      entity,
      uscc,
      agency,
      column('noticeNumber', '文书号', 'code'),
      column('concludedOn', '检查完成日', 'date'),
      column('publishedOn', '公示日', 'date'),
      column('dueOn', '应公示日', 'date', '检查结果形成之日起二十个工作日'),
      column('lateReason', '逾期公示的理由', 'text', '按期的为空'),
      column('outcome', '检查事项与结果', 'text', '“事项：结果”，多项以全角分号隔开'),
      column('drawCode', '抽取编号', 'code', '见“双随机抽取”；不公开名单的抽取为空'),
      column('correctionOrderedOn', '责令改正日', 'date'),
      column('correctionDueOn', '改正期限', 'date'),
      column('recheckPassed', '复查通过', 'yes-no', '没有复查的为空'),
      leaf,
    ],
  },
  {
    id: 'draws',
    title: '双随机抽取',
    what: '自公开承诺之日起的每一次抽取：名单户数、拟抽和抽中户数、指纹、种子。演练不计入。',
    keyTitle: '抽取编号',
    columns: [
      column('drawCode', '抽取编号', 'code'),
      column('planId', '计划标识', 'code', '公众网站 /draws/ 之后的部分，在那里可以自己重算'),
      column('title', '名称'),
      agency,
      column('stateLabel', '现在的状态'),
      column('legalBasis', '依据'),
      column('scope', '抽查对象'),
      column('items', '抽查事项', 'text', '“编码 名称”，多项以全角分号隔开'),
      column('frameCount', '名单户数', 'number'),
      column('targetCount', '拟抽户数', 'number'),
      column('drawnCount', '抽中户数', 'number', '没有抽的为空'),
      column('visitedCount', '已检查户数', 'number'),
      column('committedAt', '承诺时间', 'moment'),
      column('drawnAt', '抽取时间', 'moment'),
      column('disclosedOn', '应公开结果日', 'date'),
      column('commitHash', '承诺指纹', 'code', 'SHA-256'),
      column('seed', '种子', 'code'),
      column('resultRoot', '结果树根', 'code'),
      column('endedReason', '作废或失败的理由'),
      leaf,
    ],
  },
  {
    id: 'draw-strata',
    title: '抽取的分层概率',
    what: '每次抽取的每一层：户数、抽中户数和概率。',
    keyTitle: '抽取编号/分层',
    columns: [
      column('drawCode', '抽取编号', 'code'),
      column('stratum', '分层编码', 'code'),
      column('label', '分层'),
      column('frameCount', '名单户数', 'number'),
      column('eligible', '参加抽取户数', 'number'),
      column('certainty', '必查户数', 'number'),
      column('excluded', '不参加户数', 'number'),
      column('probability', '概率', 'text', '分数，如 6/101'),
      column('percent', '百分比', 'text'),
      column('drawn', '抽中户数', 'number', '没有抽的为空'),
    ],
  },
  {
    id: 'draw-units',
    title: '抽中名单',
    what: '已经公开名单的抽取抽中的单位。按计划不公开或者尚未公开的名单不在其中。',
    keyTitle: '抽取编号/序号',
    columns: [
      column('drawCode', '抽取编号', 'code'),
      column('position', '序号', 'number'),
      entity,
      uscc,
      column('stratum', '分层编码', 'code'),
    ],
  },
  {
    id: 'items',
    title: '监管事项',
    what: '已发布的监管事项及其每一个版本。',
    keyTitle: '版本标识',
    columns: [
      column('versionId', '版本标识', 'code'),
      column('itemId', '事项标识', 'code', '公众网站 /items/ 之后的部分'),
      column('code', '事项编码', 'code'),
      column('title', '事项名称'),
      column('groupTitle', '所属事项'),
      column('sector', '领域'),
      column('agency', '监管机关'),
      column('objects', '监管对象'),
      column('measures', '检查方式', 'text', '多项以全角分号隔开'),
      column('checkPoints', '检查要点', 'text', '“编码 要点”，多项以全角分号隔开'),
      column('basis', '依据条文', 'code', '“法规标识/条”，多项以空格隔开；法规标识见公众网站的事项页'),
      column('validFrom', '自', 'date'),
      column('validTo', '至', 'date', '现行的为空'),
      column('retiredOn', '取消日', 'date', '没有取消的为空'),
    ],
  },
  {
    id: 'year-tasks',
    title: '年度抽查任务',
    what: '已公布的年度抽查计划的每一项任务。',
    keyTitle: '任务标识',
    columns: [
      column('taskId', '任务标识', 'code'),
      column('year', '年度', 'number'),
      agency,
      column('number', '任务编号', 'code'),
      column('name', '任务名称'),
      column('targeting', '定向'),
      column('office', '承办处室'),
      column('partners', '联合部门', 'text', '多个以全角分号隔开'),
      column('items', '抽查事项', 'text', '“编码 名称”，多项以全角分号隔开'),
      column('objects', '抽查对象'),
      column('size', '抽查比例或数量'),
      column('windowFrom', '检查自', 'date'),
      column('windowTo', '检查至', 'date'),
      column('method', '检查方式'),
      column('addedOn', '增补日', 'date', '计划中原有的为空'),
      column('addedReason', '增补理由'),
    ],
  },
  {
    id: 'standards',
    title: '企业执行的标准',
    what: '企业、协会自我声明公开的标准的现行版本。',
    keyTitle: '声明标识',
    columns: [
      column('chainId', '声明标识', 'code'),
      entity,
      uscc,
      column('number', '标准编号', 'code'),
      column('name', '标准名称'),
      column('product', '产品或服务'),
      column('version', '第几版', 'number'),
      column('isOwn', '自行制定', 'yes-no'),
      column('indicators', '公开的指标', 'text', '“指标：公开值”，多项以全角分号隔开'),
      column('declaredAt', '公开时间', 'moment'),
      column('leadingList', '“领跑者”名单文号', 'code'),
    ],
  },
  {
    id: 'undisclosed-standards',
    title: '责令后逾期仍未公开标准的企业',
    what: '《标准化法》第三十八条。企业公开之后立即撤下，并列入撤回清单。',
    keyTitle: '责令文书标识',
    columns: [
      column('orderId', '责令文书标识', 'code'),
      entity,
      uscc,
      agency,
      column('product', '产品或服务'),
      column('documentNumber', '文书号', 'code'),
      column('dueOn', '期限届满日', 'date'),
      column('listedOn', '公示日', 'date'),
    ],
  },
  {
    id: 'policies',
    title: '公平竞争审查结论',
    what: '已公布的政策措施及其公平竞争审查结论。',
    keyTitle: '措施标识',
    columns: [
      column('policyId', '措施标识', 'code'),
      column('title', '名称'),
      column('agency', '制定机关'),
      column('documentNumber', '文号', 'code'),
      column('publishedAt', '公布时间', 'moment'),
      column('conclusion', '结论'),
      column('reason', '理由'),
      column('exceptionGround', '例外规定'),
      column('endsOn', '实施期限', 'date'),
    ],
  },
  {
    id: 'visit-shares',
    title: '检查从哪里来',
    what: '各机关每年按来源的检查次数。演练不计入。',
    keyTitle: '年度/机关/来源',
    columns: [
      column('year', '年度', 'number'),
      agency,
      column('ground', '来源编码', 'code'),
      column('label', '来源'),
      column('visits', '检查次数', 'number', '次'),
    ],
  },
  {
    id: 'figures',
    title: '承诺期限的执行',
    what: '法定和承诺的期限，按期、逾期和在办的件数。',
    keyTitle: '期限编码',
    columns: [
      column('figureId', '期限编码', 'code'),
      column('title', '期限'),
      column('term', '长度'),
      column('citation', '依据'),
      column('total', '应办', 'number', '件'),
      column('inTime', '按期', 'number', '件'),
      column('open', '在办', 'number', '件'),
      column('late', '逾期', 'number', '件'),
      column('asOf', '截至', 'moment'),
    ],
  },
  {
    id: WITHDRAWALS,
    title: '撤回清单',
    what: '曾经在开放数据里、后来撤回或者撤下的记录。只有编号、日期和理由，没有内容。请据此删除您保存的同一记录，停止使用和展示。',
    keyTitle: '数据集/编号',
    columns: [
      column('dataset', '数据集', 'code'),
      column('goneKey', '编号', 'code', '所在数据集的编号列'),
      column('goneOn', '撤回日', 'date'),
      column('reason', '理由'),
      column('firstEdition', '最早出现的期次', 'number'),
      column('lastEdition', '最后出现的期次', 'number'),
    ],
  },
]
