export interface Place {
  to: string
  name: string
  /** Which desk rows are counted beside the name. */
  module?: string
  /** Shown when the person holds any of these; a place without one is everybody's. */
  needs?: string[]
}

export interface PlaceGroup {
  name: string
  /** Shows its name only until it is opened. */
  isFolded?: boolean
  places: Place[]
}

/** The rail: places in words, in the order the work runs. */
export const placeGroups: PlaceGroup[] = [
  {
    name: '我的',
    places: [
      { to: '/', name: '工作台' },
      { to: '/clocks', name: '期限台' },
      { to: '/chances', name: '我的抽中概率', needs: ['draw.own-chance'] },
      { to: '/shares', name: '见证人共同种子', needs: ['draw.contribute'] },
      { to: '/custody', name: '封签份额', needs: ['draw.keep-share'] },
    ],
  },
  {
    name: '底数',
    places: [
      { to: '/entities', name: '企业', module: 'entities', needs: ['entities.read'] },
      { to: '/labels', name: '监管标签', needs: ['entities.read'] },
      { to: '/imports', name: '登记导入', needs: ['entities.read'] },
      { to: '/feeds', name: '数据源', needs: ['exchange.read'] },
      { to: '/feed-quarantine', name: '隔离工作台', needs: ['exchange.read'] },
      { to: '/identity-matches', name: '身份归集', needs: ['entities.read'] },
      { to: '/dual-notices', name: '双告知', needs: ['entities.read'] },
      { to: '/missed-reports', name: '未年报核查', needs: ['entities.read'] },
      { to: '/resting-clues', name: '疑似恢复营业', needs: ['entities.read'] },
    ],
  },
  {
    name: '事项与职责',
    isFolded: true,
    places: [
      { to: '/items', name: '监管事项', module: 'catalogue' },
      { to: '/official-lists', name: '上级清单并入' },
      { to: '/frequency-classes', name: '三张清单' },
      { to: '/clean-up', name: '事项清理' },
      { to: '/policy-drafts', name: '公平竞争审查' },
      { to: '/supervision', name: '由谁监管' },
      { to: '/supervision-plans', name: '监管工作方案' },
      { to: '/delegations', name: '执法委托' },
      { to: '/filings', name: '备案核查' },
      { to: '/duty-list', name: '权责清单对照' },
      { to: '/coverage', name: '监管盲区', needs: ['accountability.read'] },
    ],
  },
  {
    name: '监管',
    places: [
      { to: '/plans', name: '计划与抽取', module: 'draw', needs: ['draw.read'] },
      { to: '/year-plans', name: '年度抽查计划', needs: ['draw.read'] },
      { to: '/draw-register', name: '抽查目录', needs: ['draw.read'] },
      { to: '/draw-quality', name: '抽查质量', needs: ['draw.read'] },
      { to: '/inspections', name: '检查', module: 'inspection', needs: ['inspection.read'] },
      { to: '/corrections', name: '责令改正', needs: ['inspection.read'] },
      { to: '/off-site', name: '非现场监管', needs: ['inspection.read'] },
      { to: '/outside-draw', name: '双随机与例外占比', needs: ['inspection.read'] },
      { to: '/visit-burden', name: '年度入企频次', needs: ['accountability.read'] },
      { to: '/hotline', name: '热线工单', module: 'exchange', needs: ['exchange.read-hotline'] },
      { to: '/hotline-intake', name: '热线来件与对账', needs: ['exchange.read-hotline-intake'] },
      { to: '/standards', name: '标准', module: 'commitments' },
      { to: '/credit', name: '信用风险分类', module: 'credit', needs: ['credit.read'] },
    ],
  },
  {
    name: '公开与证据',
    isFolded: true,
    places: [
      { to: '/publications', name: '公示', module: 'disclosure', needs: ['disclosure.read'] },
      { to: '/deliveries', name: '送达与回执', needs: ['disclosure.read'] },
      { to: '/shared-records', name: '共享报送', needs: ['exchange.read-sharing'] },
      { to: '/open-data', name: '开放数据', needs: ['disclosure.read'] },
      { to: '/dual-records', name: '双公示', needs: ['exchange.read'] },
      { to: '/platform-list', name: '平台目录对账', needs: ['exchange.read'] },
      { to: '/webhooks', name: '事件推送', needs: ['exchange.read-systems'] },
      { to: '/systems', name: '对接系统与密钥', needs: ['exchange.read-systems'] },
      { to: '/ledger', name: '证据账本', module: 'ledger', needs: ['ledger.read'] },
    ],
  },
  {
    name: '依据与人员',
    isFolded: true,
    places: [
      { to: '/law', name: '法规与期限', module: 'law' },
      { to: '/dead-bases', name: '依据失效', needs: ['inspection.read'] },
      { to: '/agencies', name: '机构', module: 'identity' },
      { to: '/officers', name: '执法人员', needs: ['identity.read-officers'] },
      { to: '/accounts', name: '账号与授权', needs: ['identity.read-accounts'] },
    ],
  },
]
