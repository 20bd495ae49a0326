// RFC 4180 and DB33/T 2392-2021: the tables of the three outlets; names and lengths are theirs (domain.md §2.3, §3.2, §5.2).
import {
  batchFields,
  type CrossFieldRule,
  fieldsOf,
  filledOn,
  notBefore,
  type OutletMapping,
  sentAfter,
} from '#platform/outlet/mapping.ts'
import { categoriesLine, itemsLine, type PublicationContent } from './publication-content.ts'

const NAME = 200
const CODE = 20
const ID = 50
const ADDRESS = 400
const LONG = 1000
const LONGEST = 4000

const { required, optional, awaited } = fieldsOf<PublicationContent>()

const necips: OutletMapping<PublicationContent> = {
  outletId: 'necips',
  format: 'csv',
  source: '企业信用信息公示系统“抽查检查结果”栏目所示各列；接口文本尚未取得，字段名待核',
  fields: [
    ...batchFields,
    required('UNISCID', '统一社会信用代码', CODE, (s) => s.text.uscc, 'uscc'),
    required('ENTNAME', '企业名称', NAME, (s) => s.text.entityName),
    required('INSAUTH', '检查实施机关', NAME, (s) => s.text.agencyName),
    required('INSTYPE', '类型', CODE, (s) => (s.kind === 'dual-random' ? '抽查' : '检查')),
    required('INSDATE', '日期', CODE, (s) => s.concludedOn, 'day'),
    required('INSRES', '结果', LONG, (s) => categoriesLine(s.text)),
    optional('INSITEM', '检查事项', LONGEST, (s) => itemsLine(s.text)),
    required('INSDOCNO', '结果文书号', ID, (s) => s.text.noticeNumber),
    required('PUBDATE', '公示日期', CODE, (s) => s.publishedOn, 'day'),
    awaited('ABNDOCNO', '列入经营异常名录决定文号', ID),
    optional('RECTRES', '改正情况', NAME, (s) => s.correction),
    optional('RECTDATE', '复查日期', CODE, (s) => s.recheckedOn, 'day'),
    optional('REVREASON', '撤回原因', NAME, (s) => s.withdrawnReason),
  ],
  crossFields: [
    sentAfter('INSDATE', '日期'),
    ...closedAfter('RECTDATE', '复查日期', 'INSDATE', '日期'),
    outcomeOnUpdate('RECTRES'),
    reasonOnWithdrawal('REVREASON'),
  ],
}

const creditChina: OutletMapping<PublicationContent> = {
  outletId: 'credit-china',
  format: 'csv',
  source: '双公示数据标准（2018、2020 年版）的主体表头；行政检查结果的各列标准没有列出，字段名待核',
  fields: [
    ...batchFields,
    required('JC_XDR_MC', '行政相对人名称', NAME, (s) => s.text.entityName),
    required('JC_XDR_LB', '行政相对人类别', CODE, (s) => (isHousehold(s) ? '个体工商户' : '法人及非法人组织')),
    required('JC_XDR_SHXYM', '行政相对人代码（统一社会信用代码）', CODE, (s) => s.text.uscc, 'uscc'),
    required('JC_WSH', '检查结果文书号', ID, (s) => s.text.noticeNumber),
    required('JC_NR', '检查内容与结果', LONGEST, (s) => itemsLine(s.text)),
    optional('JC_BZ', '备注', LONGEST, (s) => s.text.body.join(' ')),
    required('JC_JDRQ', '结果形成日期', CODE, (s) => s.concludedOn, 'day'),
    required('JC_GSRQ', '公示日期', CODE, (s) => s.publishedOn, 'day'),
    required('JC_JCJG', '检查机关', NAME, (s) => s.text.agencyName),
    awaited('JC_JCJGDM', '检查机关统一社会信用代码', CODE),
    optional('JC_GZQK', '改正情况', NAME, (s) => s.correction),
    optional('JC_FCRQ', '复查日期', CODE, (s) => s.recheckedOn, 'day'),
    optional('JC_CHYY', '撤回原因', NAME, (s) => s.withdrawnReason),
  ],
  crossFields: [
    sentAfter('JC_JDRQ', '结果形成日期'),
    ...closedAfter('JC_FCRQ', '复查日期', 'JC_JDRQ', '结果形成日期'),
    outcomeOnUpdate('JC_GZQK'),
    reasonOnWithdrawal('JC_CHYY'),
  ],
}

const internetSupervision: OutletMapping<PublicationContent> = {
  outletId: 'internet-supervision',
  format: 'json',
  source: 'DB33/T 2392-2021 检查行为数据；目录编码、检查人员等尚无来源，报送时为空',
  fields: [
    ...batchFields,
    awaited('catalog_code', '监管事项目录编码（14 位）', CODE),
    awaited('implement_code', '检查实施清单编码', ID),
    required('check_action_name', '检查行为名称', NAME, (s) => s.text.title),
    required('check_action_code', '检查行为编号', ID, (s) => s.text.noticeNumber),
    required('implement_institution', '实施机构', NAME, (s) => s.text.agencyName),
    required('implement_institution_code', '实施机构编码', CODE, (s) => s.agencyCode),
    required('supervise_object_type', '监管对象类型', 1, () => '1', 'digits'),
    required('supervise_object', '监管对象', NAME, (s) => s.text.entityName),
    required('counterpart', '行政相对人', NAME, (s) => s.text.entityName),
    required('counterpart_nature', '相对人性质', CODE, (s) => (isHousehold(s) ? '个体工商户' : '法人及非法人组织')),
    required('certificate_type', '证件类型', CODE, () => '统一社会信用代码'),
    required('counterpart_code', '相对人编码', CODE, (s) => s.text.uscc, 'uscc'),
    optional('address', '注册/经营地址', ADDRESS, (s) => s.address),
    optional('area_code', '区划代码', CODE, (s) => s.divisionCode),
    required('check_form', '检查形式', CODE, (s) => (s.kind === 'dual-random' ? '双随机抽查' : '单项检查')),
    awaited('check_category', '检查类别', CODE),
    required('check_result', '检查结果', LONG, (s) => categoriesLine(s.text)),
    required('check_date', '检查时间', CODE, (s) => s.concludedOn, 'day'),
    awaited('check_officers', '检查人员', NAME),
    optional('rectify_result', '整改情况', NAME, (s) => s.correction),
    optional('close_date', '结案日期', CODE, (s) => s.recheckedOn, 'day'),
    optional('withdraw_reason', '撤回原因', NAME, (s) => s.withdrawnReason),
  ],
  crossFields: [
    sentAfter('check_date', '检查时间'),
    ...closedAfter('close_date', '结案日期', 'check_date', '检查时间'),
    outcomeOnUpdate('rectify_result'),
    reasonOnWithdrawal('withdraw_reason'),
  ],
}

/** The mappings of the outlets that take publications. */
export const publicationMappings: readonly OutletMapping<PublicationContent>[] = [
  necips,
  creditChina,
  internetSupervision,
]

/** 结案 ≥ 检查, 报送 ≥ 结案 (domain.md §2.3). */
function closedAfter(closed: string, closedTitle: string, began: string, beganTitle: string): CrossFieldRule[] {
  return [notBefore(closed, closedTitle, began, beganTitle), sentAfter(closed, closedTitle)]
}

function outcomeOnUpdate(name: string): CrossFieldRule {
  return filledOn('u', name, `更新没有内容：改正情况（${name}）为空`)
}

function reasonOnWithdrawal(name: string): CrossFieldRule {
  return filledOn('d', name, `撤回原因（${name}）为空`)
}

function isHousehold(source: PublicationContent): boolean {
  return source.entityKind === 'individual-household'
}
