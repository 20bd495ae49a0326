import { BATCH, batchRules, type OutletSystem } from './outlet-system.ts'

const OBJECT_TYPES = /^([1-9]|1[01])$/u

/** 国家“互联网+监管”: checks, with the lengths and the rules across fields of its own check (domain.md §2.3, DB33/T 2392-2021). */
export const internetSupervision: OutletSystem = {
  required: [
    ...BATCH,
    'check_action_name',
    'check_action_code',
    'implement_institution',
    'supervise_object_type',
    'supervise_object',
    'counterpart',
    'counterpart_nature',
    'certificate_type',
    'counterpart_code',
    'check_form',
    'check_result',
    'check_date',
  ],
  strict: ['catalog_code', 'implement_code', 'area_code', 'check_category', 'check_officers'],
  code: 'counterpart_code',
  longest: { check_action_code: 50, supervise_object: 200, counterpart: 200, counterpart_code: 20, address: 400 },
  rules(row) {
    const [sent = '', checked = '', closed = ''] = [row['cd_time'], row['check_date'], row['close_date']]
    const catalogue = row['catalog_code'] ?? ''
    return [
      ...batchRules(row),
      [catalogue !== '' && !/^[0-9A-Z]{14}$/u.test(catalogue), '监管事项目录编码（catalog_code）应为 14 位'],
      [
        !OBJECT_TYPES.test(row['supervise_object_type'] ?? ''),
        '监管对象类型（supervise_object_type）不在 1 至 11 之列',
      ],
      [sent < checked, '报送时间早于检查时间'],
      [closed !== '' && closed < checked, '结案日期早于检查时间'],
      [closed !== '' && sent < closed, '报送时间早于结案日期'],
      [row['cd_operation'] === 'u' && row['rectify_result'] === '', '更新数据的整改情况为空'],
      [row['cd_operation'] === 'd' && row['withdraw_reason'] === '', '撤回原因（withdraw_reason）为空'],
    ]
  },
}
