import { mkdtemp, rm } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { h, type VNode } from 'preact'
import type { Actor } from '#platform/database/index.ts'
import { createFiles, createLedger, type Files, openFileStore } from '#platform/files/index.ts'
import { LanguageContext } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { closePdfReaders } from '#platform/pdf/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session, type WebModule } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Answer = {
  readonly status: number
  readonly location: string
  readonly type: string
  readonly text: string
  readonly bytes: Uint8Array
}

/** Somebody at the door: signed in, or a visitor. */
export type Caller = {
  get(path: string): Promise<Answer>
  /** Sends a form with the token of the session. */
  post(path: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
}

export type FrontDoor = {
  readonly files: Files
  /** `fresh: false` signed in long ago. */
  readonly as: (actor?: Actor, session?: { readonly fresh: boolean }) => Caller
}

/** The pages of documents over a real database and a file store of their own. */
export async function frontDoor(
  { transactor }: Pick<TestDatabase, 'transactor'>,
  besides: readonly WebModule[] = [],
): Promise<FrontDoor> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-documents-'))
  after(() => {
    closePdfReaders()
    return rm(folder, { recursive: true, force: true })
  })
  const { store, staging } = await openFileStore({ folder })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    return renderDocument(
      h(LanguageContext.Provider, { value: visit.language, children: content }) as unknown as VNode,
    )
  }
  const handle = createSite({
    modules: [web, ...besides],
    transactor,
    sessions: {
      cookie: 'krong_session',
      signInPath: '/dang-nhap',
      resolve: async (token) => sessions.get(token),
    },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
  })

  const as = (actor?: Actor, { fresh = true } = {}): Caller => {
    const id = randomBytes(8).toString('hex')
    if (actor?.kind === 'person')
      sessions.set(id, {
        id,
        actor,
        displayName: actor.name,
        audience: ['official'],
        freshlyAuthenticated: fresh,
      })
    async function send(path: string, init: RequestInit = {}): Promise<Answer> {
      const headers = { ...init.headers, cookie: `krong_session=${id}` }
      const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      return {
        status: answer.status,
        location: answer.headers.get('location') ?? '',
        type: answer.headers.get('content-type') ?? '',
        text: new TextDecoder().decode(bytes),
        bytes,
      }
    }
    return {
      get: (path) => send(path),
      async post(path, fields) {
        await send('/van-ban-den')
        const pairs = Object.entries(fields).flatMap(([name, value]) =>
          [value].flat().map((one): [string, string] => [name, one]),
        )
        const body = new URLSearchParams([...pairs, ['csrf', csrf]]).toString()
        return send(path, {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body,
        })
      },
    }
  }
  return { files, as }
}
