// Checks a draw package (spec/draw/package.md): the list of steps, in the order of that document.

import * as frame from './check-draw-frame.mjs'
import * as log from './check-draw-log.mjs'
import * as reports from './check-draw-reports.mjs'
import * as result from './check-draw-result.mjs'
import * as sources from './check-draw-sources.mjs'
import * as visits from './check-draw-visits.mjs'

/** `it` holds files and, where BLS12-381 is at hand, verifyShortSignature. */
export const DRAW_STEPS = [
  {
    id: 'package',
    title: '抽取包的目录',
    proves: '目录本身没有被改动，知道应当有哪些文件、哪些还不能公开。',
    run: frame.checkPackage,
  },
  {
    id: 'files',
    title: '文件齐全、未被改动',
    proves: '手里的就是发布的那一份：没有多、没有少、没有一个字节不同；没有给出的文件都写明了理由。',
    needs: ['package'],
    run: frame.checkFiles,
  },
  {
    id: 'rule',
    title: '抽取规则',
    proves: '规则（抽多少、各类比例）在随机数产生之前就写进了承诺，后来没有改。',
    needs: ['package'],
    run: frame.checkRuleDocument,
  },
  {
    id: 'commit',
    title: '承诺书',
    proves: '规则、名单、随机源、时刻被同一个指纹锁在一起，事后换掉任何一样都会露出来。',
    needs: ['rule'],
    run: frame.checkCommit,
  },
  {
    id: 'reports',
    when: (it) => it.files.has('lint.json') || (it.commit && it.commit.lint !== undefined),
    title: '承诺前的检视报告',
    proves: '规则有没有偏向、人手够不够，在抽取之前就已检视并写定，不是事后补的说法。',
    needs: ['commit'],
    run: reports.checkReports,
  },
  {
    id: 'frame',
    title: '抽取范围（冻结的名单）',
    proves: '参加抽取的就是承诺时的那份名单：没有人被悄悄加进去或拿掉，各类户数相符。',
    needs: ['commit'],
    run: frame.checkFrame,
  },
  {
    id: 'exclusions',
    when: reports.hasExclusions,
    title: '因上限免查的单位',
    proves: '因年度检查次数到了上限而不参加抽取的，逐户写明是哪几次检查占去的，一户不多、一户不少。',
    needs: ['frame'],
    run: reports.checkExclusions,
  },
  {
    id: 'roster',
    title: '执法人员名册',
    proves: '可派的人员在抽取之前就已冻结，没有为某一户临时加人或减人。',
    needs: ['commit'],
    run: frame.checkRoster,
  },
  {
    id: 'sources',
    title: '随机源',
    proves: '随机数来自承诺书事先点名、当时还不存在的来源，不是谁挑出来的。',
    needs: ['commit'],
    run: sources.checkSources,
  },
  {
    id: 'seal',
    title: '封印密钥',
    proves: '封印密钥在承诺时就已定下，公开的正是那一把。',
    needs: ['commit'],
    run: sources.checkSeal,
  },
  {
    id: 'seed',
    title: '种子',
    proves: '种子由承诺和随机源唯一算出，没有第二种结果可选。',
    needs: ['sources', 'seal'],
    run: sources.checkSeed,
  },
  {
    id: 'quotas',
    title: '各层各类的名额',
    proves: '每一类的概率是事先公布的精确分数，名额按规则和种子取整得来。',
    needs: ['commit'],
    run: result.checkQuotas,
  },
  {
    id: 'selection',
    title: '抽中的名单',
    proves: '名单就是各类中密钥最小的那些户，一户不多、一户不少、一户没有换。',
    needs: ['seed', 'frame', 'quotas'],
    run: result.checkSelection,
  },
  {
    id: 'quality',
    when: reports.hasQuality,
    title: '公布前的检验',
    proves: '抽中的户在各项特征上有没有偏差，公布之前就检验过；不通过的要说明，不得重抽。统计量可以自己再算。',
    needs: ['quotas'],
    run: reports.checkQuality,
  },
  {
    id: 'visits',
    title: '密封的结果',
    proves: '每一户的任务在抽取当时就封好了，以后逐户公开时不能改。',
    needs: ['commit'],
    run: visits.checkVisits,
  },
  {
    id: 'assignment',
    title: '执法人员的选派',
    proves: '派谁去也是随机的：资格、回避、区域、工作量都按事先的规则，没有人指定。',
    needs: ['seed', 'roster'],
    run: visits.checkAssignment,
  },
  {
    id: 'log',
    title: '写进证据账本',
    proves: '从计划到公示的每一步都写进了只增不改的账本，承诺书的指纹就在其中。',
    needs: ['commit'],
    run: log.checkLog,
  },
  {
    id: 'order',
    title: '先承诺、后随机',
    proves: '承诺早于随机数至少规定的时间：先有名单和规则，后有随机数，不能倒过来挑。',
    needs: ['log'],
    run: log.checkOrder,
  },
]

export const DRAW_LIMITS = [
  '企业的信用风险类别评得是否公道。',
  '登记名录与现实中的企业是否一致、是否有该列入而没有登记的。',
  '抽取之后、上门之前，有没有人走漏消息。',
  '开奖号码须自己与两份官方公告对照；见证人是否独立，须看他们是谁。',
]
