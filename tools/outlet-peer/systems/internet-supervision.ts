import { isUsccOfOutlet } from '../uscc.ts'
import { BATCH, batchRules, type OutletSystem, type Row } from './outlet-system.ts'

const OBJECT_TYPES = /^([1-9]|1[01])$/u
const CATEGORIES = ['日常检查', '个案检查', '专项检查']
const FEWEST_OFFICERS = 2
const USCC = 18

/** 国家“互联网+监管”: checks, with the lengths and the rules across fields of its own check (domain.md §2.3, DB33/T 2392-2021). */
export const internetSupervision: OutletSystem = {
  required: [
    ...BATCH,
    'catalog_code',
    'implement_code',
    'check_action_name',
    'check_action_code',
    'implement_institution',
    'supervise_object_type',
    'supervise_object',
    'counterpart',
    'counterpart_nature',
    'certificate_type',
    'counterpart_code',
    'area_code',
    'check_form',
    'check_category',
    'check_result',
    'check_date',
    'check_officers',
    'check_officer_codes',
  ],
  code: 'counterpart_code',
  longest: { check_action_code: 50, supervise_object: 200, counterpart: 200, counterpart_code: 20, address: 400 },
  rules: (row) => [...batchRules(row), ...codeFaults(row), ...officerFaults(row), ...dayFaults(row)],
}

type Rule = readonly [boolean, string]

/** What is named by a code of the table. */
function codeFaults(row: Row): Rule[] {
  const at = (name: string) => row[name] ?? ''
  const implementation = at('implement_code')
  return [
    [!/^\d{14}$/u.test(at('catalog_code')), '监管事项目录编码（catalog_code）应为 14 位数字'],
    [!isUsccOfOutlet(implementation.slice(0, USCC)), '检查实施清单编码（implement_code）前 18 位不是统一社会信用代码'],
    [!/^[1-5]$/u.test(implementation.charAt(USCC)), '检查实施清单编码（implement_code）第 19 位应为 1 至 5'],
    [!/^\d{6}$/u.test(at('area_code')), '区划代码（area_code）应为 6 位数字'],
    [!CATEGORIES.includes(at('check_category')), `检查类别（check_category）不在 ${CATEGORIES.join('、')} 之列`],
    [!OBJECT_TYPES.test(at('supervise_object_type')), '监管对象类型（supervise_object_type）不在 1 至 11 之列'],
  ]
}

/** Two officers at least, each with a certificate of their own. */
function officerFaults(row: Row): Rule[] {
  const officers = (row['check_officers'] ?? '').split('；')
  const certificates = new Set((row['check_officer_codes'] ?? '').split('；'))
  return [
    [officers.length < FEWEST_OFFICERS, '检查人员（check_officers）少于两人'],
    [certificates.size !== officers.length, '检查人员（check_officers）与执法证号（check_officer_codes）的人数不符'],
  ]
}

/** Days in their order, and what an update or a withdrawal has to say. */
function dayFaults(row: Row): Rule[] {
  const [sent = '', checked = '', closed = ''] = [row['cd_time'], row['check_date'], row['close_date']]
  return [
    [sent < checked, '报送时间早于检查时间'],
    [closed !== '' && closed < checked, '结案日期早于检查时间'],
    [closed !== '' && sent < closed, '报送时间早于结案日期'],
    [row['cd_operation'] === 'u' && row['rectify_result'] === '', '更新数据的整改情况为空'],
    [row['cd_operation'] === 'd' && row['withdraw_reason'] === '', '撤回原因（withdraw_reason）为空'],
  ]
}
