import { isUsccOfOutlet } from '../uscc.ts'
import { BATCH, batchRules, type OutletSystem, type Row } from './outlet-system.ts'

const STATES: Readonly<Record<string, readonly string[]>> = { i: ['新增', '冻结'], u: ['修改', '冻结'], d: ['取消'] }
const KINDS = ['行政检查', '行政处罚', '行政强制', '其他']
const USCC = 18

/** 浙江省行政执法监管平台: versions of catalogue items, with the two codes of DB33/T 2392-2021 checked to the character. */
export const zjEnforcement: OutletSystem = {
  required: [
    ...BATCH,
    'catalog_code',
    'item_code',
    'group_name',
    'item_name',
    'item_kind',
    'supervise_agency',
    'agency_level',
    'set_basis',
    'version_no',
    'version_state',
    'valid_from',
  ],
  longest: { item_name: 200, group_name: 200, supervise_agency: 200, set_basis: 4000, supervise_measures: 1000 },
  rules: (row) => [
    ...batchRules(row),
    ...versionFaults(row),
    [!/^\d{14}$/u.test(row['catalog_code'] ?? ''), '监管事项目录编码（catalog_code）应为 14 位数字'],
    ...implementationFaults(row['implement_code'] ?? ''),
    [!KINDS.includes(row['item_kind'] ?? ''), `事项类别（item_kind）不在 ${KINDS.join('、')} 之列`],
  ],
}

type Rule = readonly [boolean, string]

/** The version, its state under the operation, its days and the ground of a cancellation. */
function versionFaults(row: Row): Rule[] {
  const at = (name: string) => row[name] ?? ''
  const [operation, state, to] = [at('cd_operation'), at('version_state'), at('valid_to')]
  return [
    [!/^[1-9]\d*$/u.test(at('version_no')), '版本号（version_no）应为正整数'],
    [STATES[operation]?.includes(state) === false, `版本状态（version_state）${state}与操作标识 ${operation} 不符`],
    [to !== '' && to < at('valid_from'), '有效截止日早于有效起始日'],
    [operation === 'd' && at('change_reason') === '', '取消的事项没有理由（change_reason）'],
  ]
}

/** 检查实施清单编码: the USCC of the body, then its level, 1 to 5. */
function implementationFaults(text: string): Rule[] {
  return text
    .split('；')
    .filter((code) => code !== '')
    .flatMap((code) => [
      [!isUsccOfOutlet(code.slice(0, USCC)), `检查实施清单编码 ${code} 前 18 位不是统一社会信用代码`] as const,
      [!/^[1-5]$/u.test(code.charAt(USCC)), `检查实施清单编码 ${code} 第 19 位应为 1 至 5`] as const,
    ])
}
