/** Chinese words of identity for screens and papers. */
export const strings = {
  level: { city: '市级', district: '区县级', office: '所（分局）', town: '乡镇街道' },
  agencyKind: { organ: '行政机关', dispatched: '派出机构', institution: '事业单位' },
  agencyStatus: { active: '在用', stopped: '停用', 'kept-for-history': '保留（只为解读旧代码）' },
  officerKind: { officer: '执法人员', auxiliary: '辅助人员', expert: '专家' },
  certificateKind: { 'administrative-enforcement': '行政执法证', department: '部门执法证' },
  recusalGround: {
    'direct-interest': '有直接利害关系',
    'close-relative': '近亲属关系',
    'former-employment': '曾在该单位任职',
    'other-relation': '有其他关系可能影响公正执法',
  },
  recusalBy: { officer: '本人申请', supervisor: '监督人员提出', party: '当事人申请' },
  accountKind: { official: '公职', witness: '见证人', enterprise: '企业', association: '协会', citizen: '公众' },
  passwordFault: {
    'too-short': '长度不足',
    'too-long': '超过 256 个字符',
    common: '含有过于常见的词或数字串',
    'contains-name': '包含登录名',
    monotonous: '不同的字符太少',
  },
} as const
