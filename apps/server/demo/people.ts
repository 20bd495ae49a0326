/** The people of the demonstration city (demo-city.md §4): fictitious, with surnames common in Ningbo. */
export interface DemonstrationPerson {
  readonly login: string
  readonly password: string
  readonly personName: string
  readonly title: string
  readonly kind: 'official' | 'witness' | 'enterprise' | 'association' | 'citizen'
  readonly agencyCode?: string
  readonly organization?: string
  readonly roles: readonly string[]
  /** Named officers: qualifications, lead, and what is particular about their certificate. */
  readonly officer?: { readonly mayLead: boolean; readonly qualifications: readonly string[]; readonly post: string }
}

const PASSWORD = 'hengjian-demo'

function official(
  login: string,
  personName: string,
  title: string,
  agencyCode: string,
  roles: readonly string[],
  officer?: DemonstrationPerson['officer'],
): DemonstrationPerson {
  return {
    login,
    password: PASSWORD,
    personName,
    title,
    kind: 'official',
    agencyCode,
    roles,
    ...(officer === undefined ? {} : { officer }),
  }
}

/** Who answers for the departments that join a round; their files are made last, so that they change nobody's story. */
export const PARTNERS: readonly DemonstrationPerson[] = [
  official('shitong', '施彤', '市消防救援支队 防火监督处处长', 'NB-FRB', ['draw-manager', 'bureau-leader']),
  official('fengyizhou', '冯亦舟', '市文广旅游局 市场管理处处长', 'NB-CUL', ['draw-manager', 'bureau-leader']),
]

export const DEMONSTRATION_LOGINS: readonly DemonstrationPerson[] = [
  official('xinliqun', '忻立群', '市市场监管局 双随机处处长', 'NB-AMR', ['draw-manager']),
  official('lihaiyan', '励海燕', '市市场监管局 副局长', 'NB-AMR', ['bureau-leader']),
  official('wuzhigang', '邬志刚', '海曙区局鼓楼所 执法人员（主办）', 'NB-AMR-HS-02', ['field-officer'], {
    mayLead: true,
    qualifications: ['special-equipment', 'food'],
    post: '四级主办',
  }),
  official('zhuxiaotong', '竺晓彤', '海曙区局鼓楼所 执法人员', 'NB-AMR-HS-02', ['field-officer'], {
    mayLead: false,
    qualifications: ['food'],
    post: '一级行政执法员',
  }),
  official('yingjianbo', '应建波', '市市场监管局 法制审核（法律职业资格）', 'NB-AMR', ['legal-reviewer']),
  official('qiumin', '裘敏', '市司法局 执法监督处', 'NB-JUS', ['enforcement-supervisor']),
  official('lejun', '乐珺', '市市场监管局 数据管理', 'NB-AMR', ['data-clerk']),
  official('yuweidong', '虞卫东', '12345 话务长', 'NB-HOT', ['hotline-operator']),
  official('yuming', '俞明', '市审计局', 'NB-AUD', ['auditor']),
  official('donglan', '董㙦', '市市场监管局 安全管理员', 'NB-AMR', ['security-administrator']),
  {
    login: 'witness1',
    password: PASSWORD,
    personName: '钟以诚',
    title: '见证人·公证处',
    kind: 'witness',
    organization: '宁波市永欣公证处（演示）',
    roles: ['witness'],
  },
  {
    login: 'witness2',
    password: PASSWORD,
    personName: '贝静文',
    title: '见证人·派驻纪检',
    kind: 'witness',
    organization: '派驻纪检监察组（演示）',
    roles: ['witness'],
  },
  {
    login: 'enterprise',
    password: PASSWORD,
    personName: '陆澜屿',
    title: '企业·宁波澜屿电梯工程有限公司',
    kind: 'enterprise',
    roles: ['enterprise'],
  },
  {
    login: 'association',
    password: PASSWORD,
    personName: '戎佩华',
    title: '协会·宁波市电梯行业协会（演示）',
    kind: 'association',
    organization: '宁波市电梯行业协会（演示）',
    roles: ['association'],
  },
  { login: 'citizen', password: PASSWORD, personName: '史蓓', title: '公众', kind: 'citizen', roles: ['citizen'] },
  ...PARTNERS,
]

export function personBy(login: string): DemonstrationPerson {
  const found = DEMONSTRATION_LOGINS.find((person) => person.login === login)
  if (found === undefined) throw new Error(`no demonstration person ${login}`)
  return found
}
