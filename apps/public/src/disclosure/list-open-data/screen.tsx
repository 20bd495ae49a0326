import { load } from '../../api/client.ts'
import type { OpenData } from '../../api/shapes.ts'
import { absentPage } from '../../app/errors.tsx'
import type { Page, PageCall } from '../../app/page.ts'
import { calendarDay, longMoment } from '../../ui/moment.ts'
import { grouped } from '../../ui/numbers.ts'
import { Empty, NextStep } from '../../ui/parts.tsx'

type Edition = OpenData['editions'][number]
type OpenFile = Edition['files'][number]
type Dataset = OpenData['datasets'][number]

const WITHDRAWALS = 'withdrawals'

/** 开放数据: every set with its files and sizes, the licence, how to check them, older editions, what was withdrawn. */
export async function openDataPage(call: PageCall): Promise<Page> {
  const loaded = await load<OpenData>(call.read, '/api/disclosure/open-data')
  if (!loaded.ok) return absentPage('没有这一页', loaded.problem.detail)
  const { editions, datasets, licence, citation, intervalDays, keptDays } = loaded.value
  const [newest, ...older] = editions
  return {
    status: 200,
    title: '开放数据',
    main: (
      <div class="wide page">
        <h1>开放数据</h1>
        <p class="lead">
          本站已经公开的内容，整批下载：不用登记，不用验证码，不含个人信息。每 {intervalDays} 日一期，各期保留{' '}
          {keptDays} 日。
        </p>
        {newest === undefined ? (
          <Empty>第一期还没有做好。系统启动后几分钟内自动制作，之后每 {intervalDays} 日一期。</Empty>
        ) : (
          <>
            <NewestEdition edition={newest} datasets={datasets} />
            <Withdrawn edition={newest} />
            <HowToCheck edition={newest} publicKey={loaded.value.publicKey} origin={call.request.origin} />
          </>
        )}
        <section aria-labelledby="licence">
          <h2 id="licence">使用许可</h2>
          <p>{licence}</p>
          <p class="quiet">{citation}</p>
        </section>
        <Dictionary datasets={datasets} />
        {older.length > 0 && <OlderEditions editions={older} />}
        <NextStep href="/interfaces">逐条查询：开放接口</NextStep>
      </div>
    ),
  }
}

function NewestEdition({ edition, datasets }: { edition: Edition; datasets: readonly Dataset[] }) {
  return (
    <section aria-labelledby="newest">
      <h2 id="newest">
        第 {edition.ordinal} 期{' '}
        <small>
          <time dateTime={edition.madeAt}>{longMoment(edition.madeAt)}</time> 制作（{edition.cause}），保留至{' '}
          {calendarDay(edition.keepUntil)}
        </small>
      </h2>
      <div class="table-scroll" role="region" aria-label="各数据集的文件" tabIndex={0}>
        <table class="few open-sets">
          <caption>各数据集的文件：CSV 供电子表格，JSON Lines 供程序，内容相同</caption>
          <thead>
            <tr>
              <th scope="col">数据集</th>
              <th scope="col">记录</th>
              <th scope="col">下载</th>
            </tr>
          </thead>
          <tbody>
            {datasets.map((set) => (
              <DatasetRow key={set.id} set={set} files={edition.files.filter((file) => file.dataset === set.id)} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {edition.files
          .filter((file) => file.dataset === '')
          .map((file) => (
            <>
              <a href={file.href}>{file.name === 'README.txt' ? '使用说明' : '数据字典（CSV）'}</a>（{bytes(file.size)}
              ）{'　'}
            </>
          ))}
      </p>
    </section>
  )
}

function DatasetRow({ set, files }: { set: Dataset; files: readonly OpenFile[] }) {
  const [one] = files
  return (
    <tr>
      <th scope="row">
        {set.title}
        <small class="quiet">{set.what}</small>
      </th>
      <td>{one === undefined ? '—' : `${grouped(one.rows)} 条`}</td>
      <td>
        {files.map((file) => (
          <FileLink key={file.name} file={file} />
        ))}
      </td>
    </tr>
  )
}

function FileLink({ file }: { file: OpenFile }) {
  const kind = file.name.endsWith('.csv') ? 'CSV' : 'JSON Lines'
  if (file.stopped !== null)
    return (
      <span class="file-link">
        <s>{kind}</s> <span class="tag tag-slate">已停止提供</span>
      </span>
    )
  return (
    <span class="file-link">
      <a href={file.href} download aria-label={`下载 ${file.name}，${bytes(file.size)}`}>
        {kind}
      </a>{' '}
      <small class="quiet">{bytes(file.size)}</small>
    </span>
  )
}

/** Trap 15: a record withdrawn here has to stop with everybody who took it. */
function Withdrawn({ edition }: { edition: Edition }) {
  const list = edition.files.find((file) => file.dataset === WITHDRAWALS && file.name.endsWith('.csv'))
  return (
    <section aria-labelledby="withdrawn">
      <h2 id="withdrawn">
        撤回清单 <small>{grouped(list?.rows ?? 0)} 条</small>
      </h2>
      <p>
        一条记录撤回的当时，含有它的各期文件就停止提供，随后做出新的一期；撤回清单写明编号、日期和理由，没有内容。用过旧文件的，请按清单删除同一记录，停止使用和展示。
      </p>
    </section>
  )
}

function HowToCheck({ edition, publicKey, origin }: { edition: Edition; publicKey: string; origin: string }) {
  const base = `${origin}${edition.base}`
  const names = [
    'manifest.json',
    'manifest.sig',
    'public-key.pem',
    'SHA256SUMS',
    ...(edition.isAnchored ? ['ledger.json'] : []),
  ]
  return (
    <section aria-labelledby="check">
      <h2 id="check">怎样下载和核对</h2>
      <p>
        清单 <code>manifest.json</code> 写明每个文件的大小、行数和 SHA-256，由本机关的密钥签名，并记入证据账本
        {edition.isAnchored ? '' : '（账本凭据几秒钟后可以下载）'}。下面的命令原样可用；把{' '}
        <code>{edition.ordinal}</code> 换成 <code>latest</code> 就是最新一期。下载中断的，用 <code>curl -C -</code>{' '}
        从断处接着取；没有变化的文件答复 304。请求过密时答复 429，报头 <code>Retry-After</code> 是应等的秒数。
      </p>
      <pre tabIndex={0}>
        <code>{`curl -fsSO ${base}/results.csv
for f in ${names.join(' ')}; do
  curl -fsSO ${base}/$f
done
sha256sum --check --ignore-missing SHA256SUMS
openssl pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig`}</code>
      </pre>
      <p>
        {names.map((name) => (
          <>
            <a href={`${edition.base}/${name}`}>{name}</a>{' '}
          </>
        ))}
      </p>
      <details>
        <summary>核对签名的公钥</summary>
        <pre tabIndex={0}>
          <code>{publicKey}</code>
        </pre>
        <p class="quiet">
          清单的 SHA-256 <code>{edition.manifestSha256}</code>；存证 <code>{edition.leafHash}</code>
        </p>
      </details>
      <p>
        也可以把这些文件放进一个文件夹，用<a href="/verify">独立验证程序</a>一次核对签名、文件和账本：
        <code>node verifier/verify.mjs 文件夹</code>
      </p>
    </section>
  )
}

function Dictionary({ datasets }: { datasets: readonly Dataset[] }) {
  return (
    <section aria-labelledby="dictionary">
      <h2 id="dictionary">数据字典</h2>
      {datasets.map((set) => (
        <details key={set.id}>
          <summary>
            {set.title}（{set.columns.length} 列）
          </summary>
          <div class="table-scroll" role="region" aria-label={`${set.title}的各列`} tabIndex={0}>
            <table class="few">
              <caption>
                {set.id}：一条记录以“{set.keyTitle}”为准
              </caption>
              <thead>
                <tr>
                  <th scope="col">列名</th>
                  <th scope="col">字段名</th>
                  <th scope="col">类型</th>
                  <th scope="col">说明</th>
                </tr>
              </thead>
              <tbody>
                {set.columns.map((one) => (
                  <tr key={one.key}>
                    <th scope="row">{one.title}</th>
                    <td>
                      <code>{one.key}</code>
                    </td>
                    <td>{one.type}</td>
                    <td>{one.note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </section>
  )
}

function OlderEditions({ editions }: { editions: readonly Edition[] }) {
  return (
    <section aria-labelledby="older">
      <h2 id="older">以前的各期</h2>
      <ul class="hits">
        {editions.map((edition) => (
          <li key={edition.ordinal} class="hit">
            <details>
              <summary>
                第 {edition.ordinal} 期 · <time dateTime={edition.madeAt}>{longMoment(edition.madeAt)}</time>（
                {edition.cause}）{edition.files.some((file) => file.stopped !== null) && ' · 有文件已停止提供'}
              </summary>
              <ul class="plain-list">
                {edition.files.map((file) => (
                  <li key={file.name}>
                    {file.stopped === null ? (
                      <a href={file.href}>{file.name}</a>
                    ) : (
                      <>
                        <s>{file.name}</s> {file.stopped.reason}（{longMoment(file.stopped.at)} 停止提供）
                      </>
                    )}
                  </li>
                ))}
                <li>
                  <a href={`${edition.base}/manifest.json`}>manifest.json</a>
                </li>
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 1.2 MB; small files in KB, never 0. */
function bytes(size: number): string {
  if (size >= 1_048_576) return `${(size / 1_048_576).toFixed(1)} MB`
  return `${grouped(Math.max(1, Math.round(size / 1024)))} KB`
}
