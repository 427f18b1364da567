/** At most one look per second, however much moves. */
const pause = 1000

let source: EventSource | undefined
let stale = new Set<string>()
let planned: ReturnType<typeof setTimeout> | undefined

const marked = () => [...document.querySelectorAll<HTMLElement>('[data-live-topic][id]')]
const topicOf = (place: HTMLElement) => place.dataset.liveTopic ?? ''

async function refresh(): Promise<void> {
  const topics = stale
  stale = new Set()
  const places = marked().filter((place) => topics.has(topicOf(place)))
  if (places.length === 0) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const place of places) {
    const fresh = page.getElementById(place.id)
    if (!fresh) continue
    // What somebody is typing in stays as it is until they leave it.
    if (place.contains(document.activeElement))
      place.addEventListener('focusout', () => lookAgain([topicOf(place)]), { once: true })
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
  const topics = [...new Set(marked().map(topicOf))]
  if (topics.length === 0) return
  const seen = document.querySelector<HTMLElement>('[data-seen]')?.dataset.seen ?? '0'
  const asked = new URLSearchParams([['since', seen], ...topics.map((topic) => ['topic', topic])])
  source = new EventSource(`/su-kien?${asked}`)
  source.addEventListener('change', ({ data }) => {
    const { topics: moved } = JSON.parse(String(data)) as { topics: string[] }
    lookAgain(moved)
  })
}

/** Places marked with `data-live-topic` are fetched anew when their topic moves (server-sent events). */
export function watchLive(): void {
  addEventListener('turbo:load', connect)
  addEventListener('pagehide', () => source?.close())
}
