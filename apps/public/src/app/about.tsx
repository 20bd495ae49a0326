import { load } from '../api/client.ts'
import type { PublicFigures } from '../api/shapes.ts'
import { PromiseList } from '../disclosure/get-public-figures/promise-list.tsx'
import { grouped } from '../ui/numbers.ts'
import { AsOf, NextStep } from '../ui/parts.tsx'
import type { Page, PageCall } from './page.ts'

/** How the promises are kept, in plain words, with the live figures. */
export async function aboutPage(call: PageCall): Promise<Page> {
  const figures = await load<PublicFigures>(call.read, '/api/disclosure/figures')
  return {
    status: 200,
    title: '我们怎么守约',
    main: (
      <article class="narrow page">
        <h1>我们怎么守约</h1>
        <p class="lead">承诺写在前面，证据写在后面。下面每一条，您都可以自己核对。</p>
        <section>
          <h2>抽谁，不由人定</h2>
          <p>
            抽查前，先把名单和规则封存，并公布一串指纹。之后才产生随机数：几位见证人各出一个数，再加上一个公开的开奖号码。谁也不能单独决定结果，抽完以后谁都可以重算。
          </p>
        </section>
        <section>
          <h2>抽过，不能悄悄重抽</h2>
          <p>
            一个任务只抽一次。抽取作废也要公布，写明原因。每一步都记进只能追加的存证日志，少一条、改一个字，后面的校验就对不上。
          </p>
        </section>
        <section>
          <h2>查完，按期公示</h2>
          {figures.ok && figures.value.promises.length > 0 && <PromiseList promises={figures.value.promises} />}
          {figures.ok && (
            <p>
              到现在，本站可查企业 {grouped(figures.value.counts.entities)} 户，公布抽取{' '}
              {grouped(figures.value.counts.draws)} 次，公示检查结果 {grouped(figures.value.counts.results)} 件。
            </p>
          )}
        </section>
        <section>
          <h2>公示谁，不公示谁</h2>
          <p>
            企业的名称、代码和检查结果公示；个人的住址、电话、证件号码不公示；执法人员之外的个人姓名隐去。内部的信用风险分类不公开，也不作为拒绝办事的理由。
          </p>
        </section>
        <section>
          <h2>这些，数学证明不了</h2>
          <p>
            随机数可以验证，但名录是否漏了谁、检查是否认真、有没有人提前通风报信，要靠监督。发现问题，请拨打 12345。
          </p>
        </section>
        {figures.ok && <AsOf at={figures.value.asOf} />}
        <NextStep href="/verify">自己验证一次抽取</NextStep>
      </article>
    ),
  }
}
