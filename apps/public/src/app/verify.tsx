import { load } from '../api/client.ts'
import type { DrawList } from '../api/shapes.ts'
import { isAhead, isStopped } from '../disclosure/list-public-draws/words.ts'
import { NextStep, RehearsalTag } from '../ui/parts.tsx'
import type { Page, PageCall } from './page.ts'

const SHOWN = 5

/** What independent verification is, and three ways to do it. */
export async function verifyPage(call: PageCall): Promise<Page> {
  const draws = await load<DrawList>(call.read, '/api/disclosure/draws?state=past&pageSize=50')
  const held = (draws.ok ? draws.value.items : [])
    .filter((draw) => !isAhead(draw.state) && !isStopped(draw.state))
    .slice(0, SHOWN)
  return {
    status: 200,
    title: '怎样自己验证',
    main: (
      <article class="narrow page">
        <h1>怎样自己验证</h1>
        <p class="lead">
          不必相信我们的程序。抽取的每一步都有公开的数据和公开的算法，任何人都可以用自己的程序重算一遍。
        </p>
        <section>
          <h2>办法一：在浏览器里验证</h2>
          <p>
            打开一次抽取，按「在我的设备上验证」。计算在您的手机或电脑里进行，一步一步显示结果，并说明每一步证明了什么。
          </p>
          {held.length > 0 && (
            <ul class="plain-list">
              {held.map((draw) => (
                <li key={draw.planId}>
                  <a href={`/draws/${draw.planId}/verify`}>{draw.title}</a> {draw.rehearsal && <RehearsalTag />}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h2>办法二：下载验证包，在自己的电脑上验证</h2>
          <p>每次抽取都有一个验证包，里面有计划、规则、封存的名单、随机数、结果和存证。取得本站的开源代码后运行：</p>
          <pre>
            <code>npm run verify -- 解开的文件夹</code>
          </pre>
          <p>
            不装任何软件也行：
            <a href="/assets/verifier/page/verifier.html" download="衡鉴独立验证.html">
              下载验证页
            </a>
            （验证包里也有一份），断开网络，用浏览器打开它，选择解开的文件夹或一户的凭据。
          </p>
          <p>这个验证程序与本站的抽取程序分开编写，不引用它的任何代码。改动包里的任何一个字节，程序会指出是哪一处。</p>
        </section>
        <section>
          <h2>办法三：自己写一个</h2>
          <p>
            算法只用到散列函数和整数运算，不用浮点数，也不用任何语言自带的随机数。代码仓库的 <code>spec/draw</code>{' '}
            里有完整说明和测试用例；结果应当与我们逐字相同。
          </p>
        </section>
        <section>
          <h2>核对一份企业档案摘录</h2>
          <p>
            机关出具的档案摘录印有十六位编号。在<a href="/extracts">核对档案摘录</a>
            里输入编号，可以看到出具时的原文、签名和企业现在的登记状态。
          </p>
        </section>
        <section>
          <h2>三种结论</h2>
          <dl class="facts">
            <div>
              <dt>验证通过</dt>
              <dd>看到的数据彼此相符，重算的结果与公布的相同。</dd>
            </div>
            <div>
              <dt>不一致</dt>
              <dd>至少有一处对不上，程序会写明是哪个文件、哪一行。请保存下来，并拨打 12345。</dd>
            </div>
            <div>
              <dt>未能验证</dt>
              <dd>有的材料还没到公开的时间，或者您的设备不支持。它不等于通过。</dd>
            </div>
          </dl>
        </section>
        <NextStep href="/draws">挑一次抽取来验证</NextStep>
      </article>
    ),
  }
}
