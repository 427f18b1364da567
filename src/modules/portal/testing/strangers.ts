import { randomBytes } from 'node:crypto'
import { h, type VNode } from 'preact'
import { prepareParticipation } from '#modules/participation/index.ts'
import type { Announcer } from '#platform/database/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { noFiles, testDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Answer = { readonly status: number; readonly location: string; readonly text: string }

/** A visitor without account, at an address, with the cookies that they were given. */
export type Stranger = {
  get(path: string): Promise<Answer>
  /** Looks at the page of a form, waits, and sends it filled; `with` replaces what the page put into its hidden fields. */
  fill(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    more?: { readonly waits?: number },
  ): Promise<Answer>
  /** Sends a form as it stands. */
  send(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  /** The hidden fields of the form of a page. */
  hidden(path: string): Promise<Record<string, string>>
}

const valueOf = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]

/** The portal's pages over a database whose clock tests move, for strangers who differ in their address; kept pages are renewed as in the program. */
export async function plantStrangers() {
  let now = Temporal.Instant.from('2026-12-01T02:00:00Z')
  const cache = createPageCache()
  let renewed = 0
  const announcer = createAnnouncer()
  const announce: Announcer = async (reader, origin, announcement) => {
    if (announcement.publishes) renewed++
    if (announcement.publishes) cache.clear()
    return announcer(reader, origin, announcement)
  }
  const database = await testDatabase({ clock: () => now, announce })
  prepareParticipation({ key: randomBytes(32) })
  const page = async ({ content, visit }: Frame) => {
    const { language } = visit
    return renderDocument(
      h(LanguageContext.Provider, { value: language, children: content }) as unknown as VNode,
    )
  }
  const handle = createSite({
    modules: [web],
    transactor: database.transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async () => undefined },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache,
    log: silentLog,
    files: noFiles,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
  })
  const wait = (seconds: number) => void (now = now.add({ seconds }))

  const strangerAt = (address: string): Stranger => {
    let cookie = ''
    const env = { incoming: { socket: { remoteAddress: address } } }
    async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
      const answer = await handle(
        new Request(`http://krong.test${path}`, {
          ...init,
          headers: { ...init.headers, ...(cookie ? { cookie } : {}) },
        }),
        env,
      )
      const given = answer.headers.getSetCookie().find((one) => one.startsWith('krong_form='))
      if (given) cookie = given.split(';')[0]!
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        text: await answer.text(),
      }
    }
    const send: Stranger['send'] = (path, fields) => {
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
      )
      return ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: body.toString(),
      })
    }
    const hidden: Stranger['hidden'] = async (path) => {
      const { text } = await ask(path)
      const found = ['csrf', 'proof', 'answers'].flatMap((name) => {
        const value = valueOf(text, name)
        return value === undefined ? [] : [[name, value]]
      })
      return Object.fromEntries(found) as Record<string, string>
    }
    return {
      get: (path) => ask(path),
      hidden,
      send,
      async fill(path, fields, { waits = 10 } = {}) {
        const given = await hidden(path)
        wait(waits)
        return send(path.split('?')[0]!, { ...given, ...fields })
      },
    }
  }
  return { database, strangerAt, wait, cache, renewals: () => renewed, now: () => now }
}
