import type { Tone } from '../ui/state-tag.tsx'

export const policyKinds = {
  'government-rule': '规章',
  'normative-document': '规范性文件',
  'other-measure': '其他政策措施',
} as const

export const speakerKinds = {
  operator: '经营者',
  association: '行业协会商会',
  public: '社会公众',
  expert: '专家',
} as const

export const conclusionWords = {
  'no-effect': '无影响',
  restricts: '违反审查标准，不得出台',
  exception: '适用例外（第十二条）',
} as const

export const barrierMeasures = { abolished: '已废止', changed: '已修改', 'not-issued': '未予出台' } as const

/** Where a draft stands, in words; a published one has its conclusion behind it. */
export function policyState(draft: {
  state: 'drafting' | 'reviewed' | 'published'
  conclusion: keyof typeof conclusionWords | null
}): { words: string; tone: Tone } {
  if (draft.state === 'published') return { words: '已发布', tone: 'order' }
  if (draft.state === 'drafting') return { words: '待审查', tone: 'soon' }
  return draft.conclusion === 'restricts'
    ? { words: '审查未通过', tone: 'law' }
    : { words: '已审查，待发布', tone: 'open' }
}
