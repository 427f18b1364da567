/** Another text than the one that was typed over stands on the server: somebody else, or another window, was faster. */
export type Theirs = {
  readonly revision: number
  readonly html: string
  readonly fields: Readonly<Record<string, string>>
  readonly by: string
  readonly at: string
}

/** What stands beside the text: a line that sums up, and what to look at. */
export type Checks = {
  readonly summary: string
  readonly groups: readonly { readonly title: string; readonly items: readonly string[] }[]
}

export type Answer =
  | {
      readonly kind: 'kept'
      readonly revision: number
      readonly at: string
      readonly checks: Checks
      /** Where a text that had no place yet is kept and written from now on. */
      readonly moved?: { readonly id: string; readonly keep: string; readonly edit: string }
    }
  | { readonly kind: 'conflict'; readonly theirs: Theirs; readonly sentence: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly sentence: string }

type Reply = {
  readonly theirs?: Theirs
  readonly errors?: readonly { readonly sentence: string }[]
  readonly revision?: number
}

async function post(address: string, fields: URLSearchParams): Promise<Response | undefined> {
  try {
    const signal = AbortSignal.timeout(20_000)
    return await fetch(address, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: fields,
      signal,
    })
  } catch {
    return undefined
  }
}

/** Whoever signed in again has another token; the page itself tells it. */
async function freshToken(): Promise<string | undefined> {
  const page = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => undefined)
  if (!page?.ok || page.redirected) return undefined
  const text = new DOMParser().parseFromString(await page.text(), 'text/html')
  return text.querySelector<HTMLInputElement>('main form input[name=csrf]')?.value
}

/** Sends what was typed; a line that breaks, a session that ended, a text that moved are answers like any other. */
export async function send(address: string, fields: URLSearchParams): Promise<Answer & { csrf?: string }> {
  let response = await post(address, fields)
  let csrf: string | undefined
  if (response?.status === 401 || response?.status === 403) {
    csrf = await freshToken()
    if (!csrf) return { kind: 'signed-out' }
    fields.set('csrf', csrf)
    response = await post(address, fields)
  }
  if (!response || response.status >= 500) return { kind: 'offline' }
  const reply = (await response.json().catch(() => ({}))) as Reply
  if (response.ok && reply.revision !== undefined)
    return { ...(reply as Answer & { kind: 'kept' }), kind: 'kept', ...(csrf ? { csrf } : {}) }
  const sentence = reply.errors?.map((error) => error.sentence).join(' ') ?? ''
  return reply.theirs ? { kind: 'conflict', theirs: reply.theirs, sentence } : { kind: 'refused', sentence }
}
