import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { demonstrationQuery } from './demonstration.ts'

/** The one link that walks a newcomer through the whole loop on one enterprise (demo-city.md §11). */
export function StoryLink() {
  const demonstration = useQuery(demonstrationQuery)
  if (!demonstration.data?.demonstration) return null
  return (
    <div className="hj-story">
      <h2>五分钟看一圈</h2>
      <p>一家电梯公司：登记、许可、抽中、检查、改正、复查、公示，直到下一次抽取的概率。</p>
      <Link to="/">从登记开始看</Link>
    </div>
  )
}
