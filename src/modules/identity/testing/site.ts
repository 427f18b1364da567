import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import type { Transactor } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type SiteHandler } from '#platform/web/index.ts'
import { noFiles } from '#platform/testing/index.ts'
import { prepareIdentity } from '../acts/settings.ts'
import { createSessionSource } from '../pages/session-source.ts'
import { web } from '../routes.ts'

export type Answer = {
  readonly status: number
  readonly location: string
  /** What a person reads: without marks, spaces folded. */
  readonly text: string
  readonly body: string
}

/** Somebody with a cookie jar, at a network address. */
export type Person = {
  get(path: string): Promise<Answer>
  /** Sends a form with its own token, as the page would; `file` makes it multipart. */
  post(path: string, fields?: Record<string, string | string[]>, file?: File): Promise<Answer>
  signIn(username: string, password: string): Promise<Answer>
}

const readable = (body: string) =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function bodyOf(fields: Record<string, string | string[]>, file?: File): FormData | URLSearchParams {
  const body = file ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  if (file && body instanceof FormData) body.append('file', file, file.name)
  return body
}

function personAt(handle: SiteHandler, address: string): Person {
  const jar = new Map<string, string>()

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(init.headers as object), 'x-forwarded-for': address, ...(cookie ? { cookie } : {}) }
    const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    const body = await answer.text()
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      text: readable(body),
      body,
    }
  }

  const person: Person = {
    get: (path) => ask(path),
    async post(path, fields = {}, file) {
      // The door's page is open to everybody and carries the token that goes with the cookies at hand.
      const csrf = /<!--(\S+)-->/.exec((await ask('/dang-nhap')).body)?.[1]
      assert.ok(csrf, 'the page has a token')
      const whole = new Request('http://krong.test', {
        method: 'POST',
        body: bodyOf({ csrf, ...fields }, file),
      })
      const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
      return ask(path, { method: 'POST', headers, body: await whole.arrayBuffer() })
    },
    signIn: (username, password) => person.post('/dang-nhap', { username, password }),
  }
  return person
}

/** The pages of identity over a real database and real sessions; gives people at network addresses. */
export function siteOf(transactor: Transactor): (address?: string) => Person {
  prepareIdentity({ key: randomBytes(32), publicUrl: 'http://krong.test' })
  const page = async ({ content, visit }: Frame): Promise<string> => {
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return `${renderDocument(shown as unknown as VNode)}<!--${visit.csrf}-->`
  }
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: createSessionSource(transactor),
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => true,
    limitsTimes: 100,
  })
  return (address = '10.0.0.1') => personAt(handle, address)
}
