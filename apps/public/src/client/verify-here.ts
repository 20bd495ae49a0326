/**
 * Opens the independent verifier under its button. It is fetched only when asked for; if it cannot be, the link leads to
 * the verifier's own page as it does without scripts.
 */
const link = document.querySelector<HTMLAnchorElement>('a[data-verify-with]')
const place = document.querySelector<HTMLElement>('[data-verify-place]')

link?.addEventListener('click', (event) => {
  if (place === null || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  open(link, place)
})

function open(from: HTMLAnchorElement, into: HTMLElement): void {
  const { verifyWith = '', package: source = '' } = from.dataset
  into.id = 'verifier'
  into.dataset['package'] = source
  const script = document.createElement('script')
  script.src = verifyWith
  script.addEventListener('error', () => location.assign(from.href))
  script.addEventListener('load', () => {
    from.hidden = true
    const start = into.querySelector<HTMLButtonElement>('.hv-start')
    start?.focus()
    start?.click()
  })
  document.head.append(script)
}
