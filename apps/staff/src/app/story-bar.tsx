import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { setStoryStep, storyQuery, useStoryStep } from './story.ts'

/** While the walk is under way: where the reader is, one step back, one step on. */
export function StoryBar() {
  const router = useRouter()
  const at = useStoryStep()
  const story = useQuery({ ...storyQuery, enabled: at !== undefined }).data?.story
  if (at === undefined || !story) return null
  const { steps } = story
  const go = (next: number) => {
    setStoryStep(next)
    router.history.push(`/staff${steps[next]?.link ?? '/'}`)
  }
  return (
    <aside className="hj-story-bar hj-no-print" aria-label="五分钟看一圈">
      <span>
        五分钟看一圈 <b>{at + 1}</b> / {steps.length}
      </span>
      <b>{steps[at]?.title}</b>
      <span className="hj-story-buttons">
        {at > 0 && <Button onClick={() => go(at - 1)}>上一步：{steps[at - 1]?.title}</Button>}
        {at + 1 < steps.length && (
          <Button type="primary" onClick={() => go(at + 1)}>
            下一步：{steps[at + 1]?.title}
          </Button>
        )}
        <Button type="text" onClick={() => setStoryStep(undefined)}>
          看到这里
        </Button>
      </span>
    </aside>
  )
}
