import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export type PushProps = {
  /** The address of the service worker, and the part of the site that it is given: no page stands there. */
  readonly worker: string
  readonly scope: string
  /** Whose messages the browser takes (VAPID). */
  readonly key: string
  /** Where wishes are kept. */
  readonly action: string
  readonly csrf: string
  readonly words: Readonly<
    Record<'on' | 'off' | 'news' | 'is-on' | 'is-off' | 'cannot' | 'denied' | 'failed' | 'waiting', string>
  >
}
type State = 'looking' | 'cannot' | 'denied' | 'off' | 'on' | 'waiting' | 'failed'
type Wish = { readonly on: boolean; readonly news: boolean; readonly left: number }

async function ask({ action, csrf }: PushProps, fields: Record<string, string>): Promise<Wish> {
  const answer = await fetch(action, { method: 'POST', body: new URLSearchParams({ ...fields, csrf }) })
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`)
  return (await answer.json()) as Wish
}

const find = async (scope: string) => {
  const registration = await navigator.serviceWorker.getRegistration(scope)
  return registration?.scope.endsWith(scope) ? registration : undefined
}

/** The worker runs before a browser lets it be subscribed. */
async function startWorker({ worker, scope }: PushProps): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register(worker, { scope })
  const starting = registration.installing ?? registration.waiting
  if (registration.active || !starting) return registration
  await new Promise<void>((resolve) =>
    starting.addEventListener('statechange', () => starting.state === 'activated' && resolve()),
  )
  return registration
}

async function turnOn(props: PushProps, news: boolean): Promise<void> {
  const { pushManager } = await startWorker(props)
  const how = { userVisibleOnly: true, applicationServerKey: props.key }
  const subscription = await pushManager.subscribe(how).catch(async () => {
    // Asked for under another key once: that one brings nothing any more.
    await (await pushManager.getSubscription())?.unsubscribe()
    return pushManager.subscribe(how)
  })
  const { endpoint = '', keys = {} } = subscription.toJSON()
  await ask(props, { doing: 'keep', endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '', news: news ? '1' : '' }) // prettier-ignore
}

async function turnOff(props: PushProps): Promise<void> {
  const registration = await find(props.scope)
  const subscription = await registration?.pushManager.getSubscription()
  if (!subscription) return
  const { left } = await ask(props, { doing: 'end', endpoint: subscription.endpoint })
  // Another site of this host may still tell this machine.
  if (left === 0 && (await subscription.unsubscribe())) await registration?.unregister()
}

async function look(props: PushProps): Promise<Wish | undefined> {
  const subscription = await (await find(props.scope))?.pushManager.getSubscription()
  return subscription ? ask(props, { doing: 'look', endpoint: subscription.endpoint }) : undefined
}

/** Lets a reader be told on this machine, and end it again: nothing is asked before they tap. */
export function Push(props: PushProps): VNode {
  const { words } = props
  const [state, setState] = useState<State>('looking')
  const [news, setNews] = useState(false)
  async function attempt(doing: () => Promise<State>): Promise<void> {
    try {
      setState(await doing())
    } catch {
      setState('failed')
    }
  }
  const go = (doing: () => Promise<void>, next: State) => {
    setState('waiting')
    void attempt(async () => {
      await doing()
      return next
    })
  }
  const lookRef = useRef(async (): Promise<State> => {
    if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
      return 'cannot'
    if (Notification.permission === 'denied') return 'denied'
    const wish = await look(props)
    setNews(wish?.news ?? false)
    return wish?.on ? 'on' : 'off'
  })
  useEffect(() => void attempt(lookRef.current), [])
  const allow = async () => {
    const allowed = await Notification.requestPermission()
    if (allowed === 'granted') go(() => turnOn(props, news), 'on')
    else setState(allowed === 'denied' ? 'denied' : 'off')
  }
  const changeNews = (wanted: boolean) => {
    setNews(wanted)
    if (state === 'on') go(() => turnOn(props, wanted), 'on')
  }
  const said = { looking: '', cannot: words.cannot, denied: words.denied, off: words['is-off'], on: words['is-on'], waiting: words.waiting, failed: words.failed } // prettier-ignore
  return (
    <div class="stack tight">
      <p role="status">{said[state]}</p>
      {state === 'off' || state === 'on' || state === 'failed' ? (
        <label class="choice">
          <input
            type="checkbox"
            checked={news}
            onChange={({ currentTarget }) => changeNews(currentTarget.checked)}
          />
          <span>{words.news}</span>
        </label>
      ) : null}
      {state === 'off' || state === 'failed' ? (
        <p>
          <button type="button" class="button primary" onClick={() => void allow()}>
            {words.on}
          </button>
        </p>
      ) : null}
      {state === 'on' ? (
        <p>
          <button type="button" class="button" onClick={() => go(() => turnOff(props), 'off')}>
            {words.off}
          </button>
        </p>
      ) : null}
    </div>
  )
}
