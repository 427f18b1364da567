import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser'
import type { VNode } from 'preact'
import { useState } from 'preact/hooks'

export type PasskeyProps = {
  readonly ask: string
  readonly answer: string
  readonly csrf: string
  readonly back?: string
  readonly label: string
  readonly kind: 'use' | 'add'
  readonly nameLabel?: string
  /** Said when the device does not answer: cancelled, timed out, no network. */
  readonly failed: string
  /** Said where no passkey can be used; nothing when absent. */
  readonly unsupported?: string
}

type Reply = {
  readonly to?: string
  readonly options?: unknown
  readonly errors?: readonly { sentence: string }[]
}

async function post(address: string, fields: Record<string, string>): Promise<Reply> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  })
  return (await response.json()) as Reply
}

/** The button that lets a device answer: asks the server for a question, the device for the answer, and goes where the server says. */
export function Passkey({
  ask,
  answer,
  csrf,
  back = '',
  label,
  kind,
  nameLabel,
  failed,
  unsupported,
}: PasskeyProps): VNode | null {
  const [trouble, setTrouble] = useState('')
  const [name, setName] = useState('')
  // A passkey belongs to a name (WebAuthn §5.1.2): at a bare address there is none.
  if (!browserSupportsWebAuthn() || /^[\d.]+$|:/.test(location.hostname))
    return unsupported ? <p class="soft">{unsupported}</p> : null

  async function begin(): Promise<void> {
    setTrouble('')
    try {
      const question = await post(ask, { csrf, ve: back })
      if (!question.options) return setTrouble(question.errors?.[0]?.sentence ?? failed)
      const options = { optionsJSON: question.options as never }
      const response = kind === 'add' ? await startRegistration(options) : await startAuthentication(options)
      const reply = await post(answer, { csrf, ve: back, name, response: JSON.stringify(response) })
      if (reply.to) location.assign(reply.to)
      else setTrouble(reply.errors?.[0]?.sentence ?? failed)
    } catch {
      // Browsers tell why in words of their own, never in Vietnamese; what to do is the same.
      setTrouble(failed)
    }
  }

  return (
    <div class="stack tight narrow">
      {kind === 'add' ? (
        <label class="field">
          {nameLabel}
          <input
            class="input"
            value={name}
            maxLength={60}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
      ) : null}
      <button class="button" type="button" onClick={() => void begin()}>
        {label}
      </button>
      {trouble ? (
        <p class="error" role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  )
}
