import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'

export type OfflineProps = {
  /** The address of the service worker. */
  readonly worker: string
  /** Pages that are kept at once. */
  readonly keep: readonly string[]
  readonly words: Readonly<
    Record<'on' | 'off' | 'is-on' | 'is-off' | 'cannot' | 'failed' | 'waiting', string>
  >
}

type State = 'looking' | 'cannot' | 'off' | 'on' | 'waiting' | 'failed'

/** Waits until the worker rules the pages, then has it keep some. */
async function turnOn(worker: string, keep: readonly string[]): Promise<void> {
  await navigator.serviceWorker.register(worker, { scope: '/' })
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage({ keep })
}

async function turnOff(): Promise<void> {
  // The worker that shows what is pushed stands beside it and stays.
  await (await navigator.serviceWorker.getRegistration('/'))?.unregister()
  for (const name of await caches.keys()) if (name.startsWith('krong-')) await caches.delete(name)
}

/** Lets a reader keep what they read on this machine, and take it away again. */
export function Offline({ worker, keep, words }: OfflineProps): VNode {
  const [state, setState] = useState<State>('looking')
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return setState('cannot')
    void navigator.serviceWorker.getRegistration('/').then((found) => setState(found ? 'on' : 'off'))
  }, [])
  const go = (doing: () => Promise<void>, then: State) => {
    setState('waiting')
    doing().then(
      () => setState(then),
      () => setState('failed'),
    )
  }
  const said = { looking: '', cannot: words.cannot, off: words['is-off'], on: words['is-on'], waiting: words.waiting, failed: words.failed } // prettier-ignore
  return (
    <div class="stack tight">
      <p role="status">{said[state]}</p>
      {state === 'off' || state === 'failed' ? (
        <p>
          <button type="button" class="button primary" onClick={() => go(() => turnOn(worker, keep), 'on')}>
            {words.on}
          </button>
        </p>
      ) : null}
      {state === 'on' ? (
        <p>
          <button type="button" class="button" onClick={() => go(turnOff, 'off')}>
            {words.off}
          </button>
        </p>
      ) : null}
    </div>
  )
}
