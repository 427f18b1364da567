let source: EventSource | undefined

const marked = () => [...document.querySelectorAll<HTMLElement>('[data-live-topic][id]')]

async function refresh(topics: readonly string[]): Promise<void> {
  const stale = marked().filter((place) => topics.includes(place.dataset.liveTopic ?? ''))
  if (stale.length === 0) return
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!answer?.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  for (const place of stale) {
    const fresh = page.getElementById(place.id)
    // What somebody is typing in stays as it is.
    if (fresh && !place.contains(document.activeElement)) place.replaceWith(fresh)
  }
}

function connect(): void {
  source?.close()
  source = undefined
  const topics = [...new Set(marked().map((place) => place.dataset.liveTopic ?? ''))]
  if (topics.length === 0) return
  source = new EventSource(`/su-kien?${new URLSearchParams(topics.map((topic) => ['topic', topic]))}`)
  source.addEventListener('change', ({ data }) => {
    const { topics: moved } = JSON.parse(String(data)) as { topics: string[] }
    void refresh(moved)
  })
}

/** Places marked with `data-live-topic` are fetched anew when their topic moves (server-sent events). */
export function watchLive(): void {
  addEventListener('turbo:load', connect)
  addEventListener('pagehide', () => source?.close())
}
