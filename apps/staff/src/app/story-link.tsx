import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { setStoryStep, storyQuery } from './story.ts'

/** The one link that walks a newcomer through the whole loop on one enterprise (demo-city.md §11). */
export function StoryLink() {
  const router = useRouter()
  const story = useQuery(storyQuery).data?.story
  if (!story) return null
  const go = (at: number) => {
    setStoryStep(at)
    router.history.push(`/staff${story.steps[at]?.link ?? '/'}`)
  }
  return (
    <div className="hj-story">
      <h2>五分钟看一圈</h2>
      <p>{story.name}：从登记走到下一次抽取的概率。</p>
      <ol>
        {story.steps.map((step, at) => (
          <li key={step.link + step.title}>
            <button type="button" className="hj-link-button" onClick={() => go(at)}>
              {step.title}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
}
