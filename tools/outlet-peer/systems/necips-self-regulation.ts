import { isUsccOfOutlet } from '../uscc.ts'
import { BATCH, batchRules, type OutletSystem } from './outlet-system.ts'

const VERBS = ['备案接收', '建议', '评价']
const DAY = 10

/** 国家企业信用信息公示系统, tab 行业自律信息: takes nothing without a named source that is an association, and nothing past its day. */
export const necipsSelfRegulation: OutletSystem = {
  required: [
    ...BATCH,
    'TAB',
    'UNISCID',
    'ENTNAME',
    'SRCNAME',
    'SRCUNISCID',
    'SRCTYPE',
    'ACTTYPE',
    'ACTNAME',
    'ACTCONT',
    'ACTDATE',
    'VALTO',
  ],
  code: 'UNISCID',
  longest: { ENTNAME: 200, SRCNAME: 200, ACTNAME: 200, ACTCONT: 1000 },
  rules(row) {
    const source = row['SRCUNISCID'] ?? ''
    return [
      ...batchRules(row),
      [row['TAB'] !== '行业自律信息', '本栏目（TAB）只收行业自律信息'],
      [!source.startsWith('51') || !isUsccOfOutlet(source), '信息来源（SRCUNISCID）不是社会团体的统一社会信用代码'],
      [!VERBS.includes(row['ACTTYPE'] ?? ''), `自律行为（ACTTYPE）只能是 ${VERBS.join('、')}`],
      [(row['VALTO'] ?? '') < (row['ACTDATE'] ?? ''), '公示截止日早于作出日期'],
      [
        row['cd_operation'] !== 'd' && (row['VALTO'] ?? '') < (row['cd_time'] ?? '').slice(0, DAY),
        '公示截止日（VALTO）已过',
      ],
      [row['cd_operation'] === 'd' && (row['REVREASON'] ?? '') === '', '撤回原因（REVREASON）为空'],
    ]
  },
}
