import { BATCH, batchRules, type OutletSystem } from './outlet-system.ts'

/** 国家企业信用信息公示系统: results of checks by enterprise; one that could not be found wants the decision on the abnormal list. */
export const necips: OutletSystem = {
  required: [...BATCH, 'UNISCID', 'ENTNAME', 'INSAUTH', 'INSTYPE', 'INSDATE', 'INSRES', 'INSDOCNO', 'PUBDATE'],
  code: 'UNISCID',
  longest: { ENTNAME: 200, INSDOCNO: 50 },
  rules: (row) => [
    ...batchRules(row),
    [
      row['cd_operation'] === 'i' && row['INSRES']?.includes('无法联系') === true && row['ABNDOCNO'] === '',
      '检查结果为“通过登记的住所（经营场所）无法联系”，列入经营异常名录决定文号（ABNDOCNO）不得为空',
    ],
    [(row['cd_time'] ?? '') < (row['INSDATE'] ?? ''), '报送时间早于检查日期'],
    [(row['PUBDATE'] ?? '') < (row['INSDATE'] ?? ''), '公示日期早于检查日期'],
    [row['cd_operation'] === 'u' && row['RECTRES'] === '', '更新数据的改正情况（RECTRES）为空'],
    [row['cd_operation'] === 'd' && row['REVREASON'] === '', '撤回原因（REVREASON）为空'],
  ],
}
