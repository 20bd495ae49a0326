/** The one field of the site; works as a plain form. */
export function SearchBox({ q = '', isLarge = false }: { q?: string; isLarge?: boolean }) {
  return (
    <form class={isLarge ? 'search search-large' : 'search'} action="/search" method="get" role="search">
      <label class="sr" for="q">
        查企业
      </label>
      <div class="search-row">
        <input
          id="q"
          name="q"
          type="search"
          value={q}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="search"
          aria-describedby="q-help"
        />
        <button type="submit">查询</button>
      </div>
      <p id="q-help" class="search-help">
        名称、统一社会信用代码、地址、文号
      </p>
    </form>
  )
}
