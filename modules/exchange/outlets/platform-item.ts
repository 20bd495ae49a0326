// DB33/T 2392-2021 and domain.md §2.2: a version of a catalogue item in the words of 浙江省行政执法监管平台.
import { z } from 'zod'
import { implementationCodeFault, implementationFaultWords, isCatalogueCode } from '#catalogue'
import {
  batchFields,
  fieldsOf,
  filledOn,
  notBefore,
  type OutletMapping,
  type OutletRow,
} from '#platform/outlet/mapping.ts'

/** What the platform is told of an item: the version that counts, and whether it still does. */
export const platformItemSchema = z.object({
  code: z.string(),
  catalogueCode: z.string(),
  implementationCodes: z.array(z.string()),
  groupTitle: z.string(),
  title: z.string(),
  kind: z.enum(['inspection', 'penalty', 'coercion', 'other']),
  agency: z.string(),
  levels: z.array(z.enum(['national', 'province', 'city', 'county', 'town'])),
  objectKinds: z.array(z.string()),
  objectText: z.string(),
  means: z.array(z.enum(['dual-random', 'key', 'credit', 'off-site', 'complaint', 'special'])),
  measures: z.array(z.string()),
  handling: z.array(z.string()),
  basis: z.array(z.string()),
  ordinal: z.int(),
  standing: z.enum(['live', 'frozen', 'cancelled']),
  validFrom: z.string(),
  validTo: z.string(),
  reason: z.string(),
})
/** @technical */
export type PlatformItem = z.output<typeof platformItemSchema>

const KINDS = { inspection: '行政检查', penalty: '行政处罚', coercion: '行政强制', other: '其他' } as const
const LEVELS = { national: '国家级', province: '省级', city: '市级', county: '县级', town: '乡级' } as const
const MEANS = {
  'dual-random': '双随机抽查',
  key: '重点监管',
  credit: '信用监管',
  'off-site': '非现场监管',
  complaint: '投诉举报核查',
  special: '专项检查',
} as const

/** The platform's words for what the catalogue holds as codes. */
export const platformWords = { kinds: KINDS, levels: LEVELS, means: MEANS } as const

const NAME = 200
const CODE = 20
const ID = 50
const LONG = 1000
const LONGEST = 4000
const MARK = '；'

const { required, optional } = fieldsOf<PlatformItem>()

/** The version state of a row, as the platform reads it: 新增/修改/取消/冻结 (domain.md §2.2). */
function versionState({ operation, standing }: { readonly operation: string; readonly standing: string }): string {
  if (operation === 'd' || standing === 'cancelled') return '取消'
  if (standing === 'frozen') return '冻结'
  return operation === 'i' ? '新增' : '修改'
}

export const platformMapping: OutletMapping<PlatformItem> = {
  outletId: 'zj-enforcement',
  format: 'json',
  source: 'DB33/T 2392-2021 监管事项目录数据的各项；接口文本尚未取得，字段名、长度待核',
  fields: [
    ...batchFields,
    required('catalog_code', '监管事项目录编码', CODE, (s) => s.catalogueCode, 'digits'),
    optional('implement_code', '检查实施清单编码', LONGEST, (s) => s.implementationCodes.join(MARK)),
    required('item_code', '本地事项编码', ID, (s) => s.code),
    required('group_name', '主项名称', NAME, (s) => s.groupTitle),
    required('item_name', '子项名称', NAME, (s) => s.title),
    required('item_kind', '事项类别', CODE, (s) => KINDS[s.kind]),
    required('supervise_agency', '监管主体', NAME, (s) => s.agency),
    required('agency_level', '监管层级', ID, (s) => s.levels.map((one) => LEVELS[one]).join(MARK)),
    optional('object_kind', '监管对象类型', ID, (s) => s.objectKinds.join(MARK)),
    optional('supervise_object', '监管对象', NAME, (s) => s.objectText),
    optional('supervise_means', '监管方式', NAME, (s) => s.means.map((one) => MEANS[one]).join(MARK)),
    optional('supervise_measures', '监管措施', LONG, (s) => s.measures.join(MARK)),
    optional('handling', '处理方式', LONG, (s) => s.handling.join(MARK)),
    required('set_basis', '设定依据', LONGEST, (s) => s.basis.join(MARK)),
    required('version_no', '版本号', CODE, (s) => String(s.ordinal), 'digits'),
    required('version_state', '版本状态', CODE, versionState),
    required('valid_from', '有效起始日', CODE, (s) => s.validFrom, 'day'),
    optional('valid_to', '有效截止日', CODE, (s) => s.validTo, 'day'),
    optional('change_reason', '取消、冻结理由', NAME, (s) => s.reason),
  ],
  crossFields: [
    catalogueCodeFault,
    implementationCodesFault,
    notBefore('valid_to', '有效截止日', 'valid_from', '有效起始日'),
    filledOn('d', 'change_reason', '取消理由（change_reason）为空'),
  ],
}

/** Columns both sides hold of an item; the others name the batch a row travelled in, or follow from the operation. */
export const comparedColumns = platformMapping.fields.filter(
  ({ name }) => !name.startsWith('cd_') && name !== 'version_state' && name !== 'change_reason',
)

function catalogueCodeFault(row: OutletRow): string | undefined {
  const code = row['catalog_code'] ?? ''
  return code === '' || isCatalogueCode(code) ? undefined : `监管事项目录编码（catalog_code）「${code}」应为 14 位数字`
}

function implementationCodesFault(row: OutletRow): string | undefined {
  for (const code of (row['implement_code'] ?? '').split(MARK).filter((one) => one !== '')) {
    const fault = implementationCodeFault(code)
    if (fault !== undefined) return `检查实施清单编码（implement_code）「${code}」${implementationFaultWords[fault]}`
  }
  return undefined
}
