import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { h, type VNode } from 'preact'
import { createFiles, createLedger, openFileStore } from '#platform/files/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { closePictures } from '#platform/pictures/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Answer = {
  readonly status: number
  readonly location: string
  readonly retryAfter: string | null
  readonly body: string
  readonly bytes: Uint8Array
}

/** Somebody without an account, at a network address. */
export type Stranger = {
  get(path: string): Promise<Answer>
  /** Opens the form of a page; gives its hidden fields. */
  open(page: string): Promise<Readonly<Record<string, string>>>
  /** Sends the form of a page as it stands there, its hidden fields with it; `photos` make it multipart. */
  send(
    page: string,
    fields: Readonly<Record<string, string>>,
    more?: {
      readonly to?: string
      readonly photos?: readonly File[]
      /** The form as it was opened before. */
      readonly opened?: Readonly<Record<string, string>>
    },
  ): Promise<Answer>
}

const hiddenIn = (body: string) =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]),
  )

/** The public pages of the portal over a real database with files kept in a folder; `times`: how much wider the limits of sending are. */
export async function doorOf(
  { transactor }: TestDatabase,
  { times = 1 } = {},
): Promise<(address?: string) => Stranger> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-door-'))
  const { store, staging } = await openFileStore({ folder })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  after(async () => {
    closePictures()
    await rm(folder, { recursive: true })
  })
  const page = async ({ content, visit }: Frame): Promise<string> =>
    renderDocument(
      h(LanguageContext.Provider, { value: visit.language, children: content }) as unknown as VNode,
    )
  const handle = createSite({
    modules: [web],
    transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async () => undefined },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => true,
    limitsTimes: times,
  })
  return (address = '10.1.1.1') => {
    const jar = new Map<string, string>()
    async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = {
        ...(init.headers as object),
        'x-forwarded-for': address,
        ...(cookie ? { cookie } : {}),
      }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      for (const line of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (name !== 'krong_flash') jar.set(name, value)
      }
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        retryAfter: answer.headers.get('retry-after'),
        body: Buffer.from(bytes).toString('utf8'),
        bytes,
      }
    }
    return {
      get: (path) => ask(path),
      open: async (shown) => hiddenIn((await ask(shown)).body),
      async send(shown, fields, { to = shown, photos, opened } = {}) {
        const hidden = opened ?? hiddenIn((await ask(shown)).body)
        assert.ok(hidden['csrf'], `${shown} has a form`)
        const body = photos ? new FormData() : new URLSearchParams()
        for (const [name, value] of Object.entries({ ...hidden, ...fields })) body.append(name, value)
        if (body instanceof FormData)
          for (const photo of photos ?? []) body.append('pictures', photo, photo.name)
        const whole = new Request('http://krong.test', { method: 'POST', body })
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        return ask(to, { method: 'POST', headers, body: await whole.arrayBuffer() })
      },
    }
  }
}
