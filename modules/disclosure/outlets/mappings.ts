// RFC 4180 and DB33/T 2392-2021: the tables of the three outlets; names and lengths are theirs (domain.md §2.3, §3.2, §5.2).
import { implementationCodeFault, implementationFaultWords, isCatalogueCode } from '#catalogue'
import {
  batchFields,
  type CrossFieldRule,
  fieldsOf,
  filledOn,
  notBefore,
  type OutletMapping,
  type OutletRow,
  sentAfter,
} from '#platform/outlet/mapping.ts'
import type { InspectionRecord } from './inspection-record.ts'
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

const MARK = '；'
const inspection = fieldsOf<InspectionRecord>()

/** 国家“互联网+监管”: what is required there (domain.md §2.3) is required here, and a record without it stays with the field named. */
export const internetSupervision: OutletMapping<InspectionRecord> = {
  outletId: 'internet-supervision',
  format: 'json',
  source: 'DB33/T 2392-2021 检查行为数据；一次检查有多个事项的，以第一项的编码报送；字段名待核',
  fields: [
    ...batchFields,
    inspection.required('catalog_code', '监管事项目录编码（14 位）', CODE, (s) => s.catalogueCode, 'digits'),
    inspection.required('implement_code', '检查实施清单编码', ID, (s) => s.implementationCode),
    required('check_action_name', '检查行为名称', NAME, (s) => s.text.title),
    required('check_action_code', '检查行为编号', ID, (s) => s.text.noticeNumber),
    required('implement_institution', '实施机构', NAME, (s) => s.text.agencyName),
    required('implement_institution_code', '实施机构编码', CODE, (s) => s.agencyCode),
    required('supervise_object_type', '监管对象类型', 2, (s) => (s.text.uscc.startsWith('9') ? '1' : '10'), 'digits'),
    required('supervise_object', '监管对象', NAME, (s) => s.text.entityName),
    required('counterpart', '行政相对人', NAME, (s) => s.text.entityName),
    required('counterpart_nature', '相对人性质', CODE, (s) => (isHousehold(s) ? '个体工商户' : '法人及非法人组织')),
    required('certificate_type', '证件类型', CODE, () => '统一社会信用代码'),
    required('counterpart_code', '相对人编码', CODE, (s) => s.text.uscc, 'uscc'),
    optional('address', '注册/经营地址', ADDRESS, (s) => s.address),
    inspection.required('area_code', '区划代码', CODE, (s) => s.divisionCode || s.visitDivision),
    required('check_form', '检查形式', CODE, (s) => (s.kind === 'dual-random' ? '双随机抽查' : '单项检查')),
    inspection.required('check_category', '检查类别', CODE, (s) => s.kindLabel),
    required('check_result', '检查结果', LONG, (s) => categoriesLine(s.text)),
    required('check_date', '检查时间', CODE, (s) => s.concludedOn, 'day'),
    inspection.required('check_officers', '检查人员', NAME, (s) => s.officers.map(({ name }) => name).join(MARK)),
    inspection.required('check_officer_codes', '执法证号', NAME, (s) =>
      s.officers.map(({ certificateNumber }) => certificateNumber).join(MARK),
    ),
    optional('rectify_result', '整改情况', NAME, (s) => s.correction),
    optional('close_date', '结案日期', CODE, (s) => s.recheckedOn, 'day'),
    optional('withdraw_reason', '撤回原因', NAME, (s) => s.withdrawnReason),
  ],
  crossFields: [
    catalogueCodeFault,
    implementationFault,
    sentAfter('check_date', '检查时间'),
    ...closedAfter('close_date', '结案日期', 'check_date', '检查时间'),
    outcomeOnUpdate('rectify_result'),
    reasonOnWithdrawal('withdraw_reason'),
  ],
}

/** The tables that take a publication as the public reads it. */
export const publicMappings: readonly OutletMapping<PublicationContent>[] = [necips, creditChina]

function catalogueCodeFault(row: OutletRow): string | undefined {
  const code = row['catalog_code'] ?? ''
  return code === '' || isCatalogueCode(code) ? undefined : `监管事项目录编码（catalog_code）「${code}」应为 14 位数字`
}

function implementationFault(row: OutletRow): string | undefined {
  const code = row['implement_code'] ?? ''
  const fault = code === '' ? undefined : implementationCodeFault(code)
  return fault === undefined
    ? undefined
    : `检查实施清单编码（implement_code）「${code}」${implementationFaultWords[fault]}`
}

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
