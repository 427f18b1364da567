/** At most one look per second, however much moves. */
const pause = 1000

let source: EventSource | undefined
let stale = new Set<string>()
let planned: ReturnType<typeof setTimeout> | undefined

const marked = () => [...document.querySelectorAll<HTMLElement>('[data-live-topic][id]')]
const topicsOf = (place: HTMLElement) => (place.dataset.liveTopic ?? '').split(' ')

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Says whether somebody changed what stands in a field: it is theirs then. */
function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const first = [...control.options].findIndex((option) => option.defaultSelected)
    return control.selectedIndex !== Math.max(first, 0)
  }
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type))
    return control.checked !== control.defaultChecked
  return control.value !== control.defaultValue
}

const isTypedIn = (place: HTMLElement) =>
  [...place.querySelectorAll<Control>('input:not([type=hidden]), textarea, select')].some(isChanged)

async function refresh(): Promise<void> {
  const topics = stale
  stale = new Set()
  const places = marked().filter((place) => topicsOf(place).some((topic) => topics.has(topic)))
  if (places.length === 0) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const place of places) {
    const fresh = page.getElementById(place.id)
    // What somebody typed stays.
    if (!fresh || (place.closest('form') && isTypedIn(place))) continue
    // What somebody is typing in stays as it is until they leave it.
    if (place.contains(document.activeElement))
      place.addEventListener('focusout', () => lookAgain(topicsOf(place)), { once: true })
    else place.replaceWith(fresh)
  }
}

function lookAgain(topics: readonly string[]): void {
  for (const topic of topics) stale.add(topic)
  if (planned) return
  void refresh()
  planned = setTimeout(() => {
    planned = undefined
    if (stale.size > 0) lookAgain([])
  }, pause)
}

function connect(): void {
  source?.close()
  source = undefined
  stale = new Set()
  const topics = [...new Set(marked().flatMap(topicsOf))]
  if (topics.length === 0) return
  const seen = document.querySelector<HTMLElement>('[data-seen]')?.dataset.seen ?? '0'
  const asked = new URLSearchParams([['since', seen], ...topics.map((topic) => ['topic', topic])])
  source = new EventSource(`/su-kien?${asked}`)
  source.addEventListener('change', ({ data }) => {
    const { topics: moved } = JSON.parse(String(data)) as { topics: string[] }
    lookAgain(moved)
  })
}

/** Places marked with `data-live-topic` are fetched anew when one of their topics moves (server-sent events). */
export function watchLive(): void {
  addEventListener('turbo:load', connect)
  addEventListener('pagehide', () => source?.close())
}
