import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { askDesktop, type DesktopCode, DesktopFault, type DesktopOperation } from './ask-desktop.ts'

export type DesktopSigningProps = {
  readonly operation: DesktopOperation
  /** Ours: makes the addresses for one signature and says what to ask the program. */
  readonly prepare: string
  /** Ours: looks whether the signed file came, and says where to go. */
  readonly finish: string
  readonly csrf: string
  readonly words: Readonly<Record<'sign' | 'waiting' | 'failed' | DesktopCode, string>>
  /** Where the program listens, if not where it usually does. */
  readonly address?: string
}

type Reply = {
  readonly question?: string
  readonly slip?: string
  readonly to?: string
  readonly errors?: readonly { readonly sentence: string }[]
}

async function post(address: string, fields: Record<string, string>): Promise<Reply> {
  const body = new URLSearchParams(fields)
  const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body })
  return (await response.json()) as Reply
}

/** The button that has the program on the person's machine sign with the USB token: it fetches and brings the file itself, by addresses made for once. */
export function DesktopSigning({
  operation,
  prepare,
  finish,
  csrf,
  words,
  address,
}: DesktopSigningProps): VNode {
  const [waiting, setWaiting] = useState(false)
  const [trouble, setTrouble] = useState('')

  async function sign(): Promise<string | undefined> {
    const { question, slip = '', errors } = await post(prepare, { csrf })
    if (!question) return errors?.[0]?.sentence ?? words.failed
    await askDesktop(operation, question, address ? { address } : {})
    const reply = await post(finish, { csrf, slip })
    if (!reply.to) return reply.errors?.[0]?.sentence ?? words.failed
    location.assign(reply.to)
    return undefined
  }

  async function begin(): Promise<void> {
    setTrouble('')
    setWaiting(true)
    const told = await sign().catch((fault: unknown) =>
      fault instanceof DesktopFault
        ? [words[fault.code], fault.told].filter(Boolean).join(' ')
        : words.failed,
    )
    setWaiting(false)
    setTrouble(told ?? '')
  }

  return (
    <div class="stack tight narrow">
      <button class="button" type="button" disabled={waiting} onClick={() => void begin()}>
        {words.sign}
      </button>
      <p role="status" class="soft">
        {waiting ? words.waiting : ''}
      </p>
      {trouble ? (
        <p class="error" role="alert">
          {trouble}
        </p>
      ) : null}
    </div>
  )
}
