import { morphElements } from '@hotwired/turbo'

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

/** What somebody typed stays; islands live by themselves: one that is asked for the same stays as it is, another takes its place. */
function isKept(place: Element, fresh?: Element): boolean {
  if (place instanceof HTMLFormElement && isTypedIn(place)) return true
  if (!fresh || place.localName !== 'krong-island') return false
  const same = ['name', 'props'].every((name) => place.getAttribute(name) === fresh.getAttribute(name))
  if (!same) place.replaceWith(fresh.cloneNode(true))
  return true
}

/** Brings a place to what the server says now. What has not changed is not touched: a paper that is being read is not loaded again. */
const renew = (place: HTMLElement, fresh: HTMLElement) =>
  morphElements(place, fresh, {
    callbacks: { beforeNodeMorphed: (old, next) => !isKept(old, next) },
  })

/** What somebody opened stays open, and what they closed stays closed. */
function keepOpened(event: CustomEventInit<{ attributeName: string }> & Event): void {
  if (event.target instanceof HTMLDetailsElement && event.detail?.attributeName === 'open')
    event.preventDefault()
}

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
    const { activeElement } = document
    if (activeElement?.matches('input, textarea, select') && place.contains(activeElement))
      place.addEventListener('focusout', () => lookAgain(topicsOf(place)), { once: true })
    else renew(place, fresh)
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
  addEventListener('turbo:before-morph-attribute', keepOpened)
  addEventListener('pagehide', () => source?.close())
}
