import type { VNode } from 'preact'
import { useState } from 'preact/hooks'

export type HereProps = {
  /** The id of the field that takes the place. */
  readonly field: string
  readonly words: Readonly<Record<'ask' | 'asking' | 'found' | 'denied' | 'failed', string>>
}

const ask = (): Promise<GeolocationPosition> =>
  new Promise((found, failed) =>
    navigator.geolocation.getCurrentPosition(found, failed, { enableHighAccuracy: true, timeout: 30_000 }),
  )

/** Writes where the machine is into a field of the form; the browser is asked only when the button is pressed. */
export function Here({ field, words }: HereProps): VNode | null {
  const [said, setSaid] = useState('')
  if (!('geolocation' in navigator)) return null
  const take = async () => {
    setSaid(words.asking)
    try {
      const { latitude, longitude, accuracy } = (await ask()).coords
      const input = document.getElementById(field)
      if (!(input instanceof HTMLInputElement)) return
      input.value = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`
      input.dispatchEvent(new Event('input', { bubbles: true }))
      setSaid(words.found.replace('{metres}', String(Math.ceil(accuracy))))
    } catch (fault) {
      const { code, PERMISSION_DENIED } = fault as GeolocationPositionError
      setSaid(code === PERMISSION_DENIED ? words.denied : words.failed)
    }
  }
  return (
    <div class="stack tight">
      <p>
        <button type="button" class="button" onClick={() => void take()}>
          {words.ask}
        </button>
      </p>
      <p role="status">{said}</p>
    </div>
  )
}
