import { BATCH, batchRules, type OutletSystem } from './outlet-system.ts'

const KINDS = ['法人及非法人组织', '自然人', '个体工商户']

/** 信用中国: the header of 双公示 (domain.md §5.2), whose kinds of subjects are a closed list. */
export const creditChina: OutletSystem = {
  required: [...BATCH, 'JC_XDR_MC', 'JC_XDR_LB', 'JC_XDR_SHXYM', 'JC_WSH', 'JC_NR', 'JC_JDRQ', 'JC_GSRQ', 'JC_JCJG'],
  code: 'JC_XDR_SHXYM',
  longest: { JC_XDR_MC: 200, JC_WSH: 50, JC_NR: 4000 },
  rules: (row) => [
    ...batchRules(row),
    [!KINDS.includes(row['JC_XDR_LB'] ?? ''), `行政相对人类别（JC_XDR_LB）不在 ${KINDS.join('、')} 之列`],
    [(row['cd_time'] ?? '') < (row['JC_JDRQ'] ?? ''), '报送时间早于结果形成日期'],
    [row['cd_operation'] === 'u' && row['JC_GZQK'] === '', '更新数据的改正情况（JC_GZQK）为空'],
    [row['cd_operation'] === 'd' && row['JC_CHYY'] === '', '撤回原因（JC_CHYY）为空'],
  ],
}
