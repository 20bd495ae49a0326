// 行业自律信息 has a payload and a tab of its own in 国家企业信用信息公示系统 (domain.md §13, scenario 29; product.md 92).
import { z } from 'zod'
import { batchFields, fieldsOf, filledOn, notBefore, type OutletMapping } from '#platform/outlet/mapping.ts'

/** What the publicity system is told of an association's act about a member. */
export const selfRegulationSchema = z.object({
  uscc: z.string(),
  entityName: z.string(),
  associationName: z.string(),
  associationUscc: z.string(),
  verb: z.string(),
  subject: z.string(),
  opinion: z.string(),
  standardNumber: z.string(),
  actedOn: z.string(),
  expiresOn: z.string(),
  endedReason: z.string(),
})
/** @technical */
export type SelfRegulation = z.output<typeof selfRegulationSchema>

const NAME = 200
const CODE = 20
const ID = 50
const LONG = 1000

const { required, optional } = fieldsOf<SelfRegulation>()

export const selfRegulationMapping: OutletMapping<SelfRegulation> = {
  outletId: 'necips-self-regulation',
  format: 'csv',
  source: '企业信用信息公示系统“行业自律信息”栏目，与行政机关认定的信息分开；接口文本尚未取得，字段名待核',
  fields: [
    ...batchFields,
    required('TAB', '栏目', CODE, () => '行业自律信息'),
    required('UNISCID', '统一社会信用代码', CODE, (s) => s.uscc, 'uscc'),
    required('ENTNAME', '企业名称', NAME, (s) => s.entityName),
    required('SRCNAME', '信息来源（协会名称）', NAME, (s) => s.associationName),
    required('SRCUNISCID', '信息来源统一社会信用代码', CODE, (s) => s.associationUscc, 'uscc'),
    required('SRCTYPE', '来源性质', CODE, () => '行业协会商会'),
    required('ACTTYPE', '自律行为', CODE, (s) => s.verb),
    required('ACTNAME', '事项', NAME, (s) => s.subject),
    required('ACTCONT', '内容', LONG, (s) => s.opinion),
    optional('STDNO', '所依据的公开标准', ID, (s) => s.standardNumber),
    required('ACTDATE', '作出日期', CODE, (s) => s.actedOn, 'day'),
    required('VALTO', '公示截止日', CODE, (s) => s.expiresOn, 'day'),
    optional('REVREASON', '撤回原因', NAME, (s) => s.endedReason),
  ],
  crossFields: [
    notBefore('VALTO', '公示截止日', 'ACTDATE', '作出日期'),
    notBefore('cd_time', '报送时间', 'ACTDATE', '作出日期'),
    filledOn('d', 'REVREASON', '撤回原因（REVREASON）为空'),
    (row) =>
      row['cd_operation'] !== 'd' && (row['VALTO'] ?? '') < (row['cd_time'] ?? '').slice(0, 'yyyy-mm-dd'.length)
        ? '公示截止日（VALTO）已过，不再报送'
        : undefined,
  ],
}
