import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { h, type VNode } from 'preact'
import { createFiles, createLedger, type Files, openFileStore } from '#platform/files/index.ts'
import { LanguageContext, sayAny } from '#platform/i18n/index.ts'
import { silentLog } from '#platform/log/index.ts'
import { createMetrics } from '#platform/metrics/index.ts'
import { closePdfReaders } from '#platform/pdf/index.ts'
import type { TestDatabase } from '#platform/testing/index.ts'
import { renderDocument } from '#platform/ui/index.ts'
import { createPageCache, createSite, type Frame, type Session, type WebModule } from '#platform/web/index.ts'
import type { DocumentId } from '../document.ts'
import { work } from '../jobs.ts'
import { web } from '../routes.ts'
import type { Worker } from './office.ts'

export type Answer = {
  readonly status: number
  readonly location: string
  /** What a person reads: without marks, spaces folded. */
  readonly text: string
  readonly body: string
  readonly bytes: Uint8Array
}

export type Visitor = {
  get(path: string): Promise<Answer>
  post(path: string, fields?: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  /** Sends a form that may bring a file: in this field, under this name. */
  postUpload(
    path: string,
    fields: Readonly<Record<string, string>>,
    file?: { readonly field: string; readonly name: string; readonly bytes: Uint8Array },
  ): Promise<Answer>
  /** Sends files by the form of the intake page. */
  send(
    files: Readonly<Record<string, Uint8Array>>,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer>
}

export type FilesSite = {
  readonly files: Files
  /** A visitor with a session whose proof is fresh, unless told otherwise. */
  as(worker: Worker, options?: { readonly fresh?: boolean }): Visitor
  /** Does a job of documents, as the queue would. */
  runTask(name: string, payload: unknown): Promise<void>
  /** Lets the job read the files of a document, as the queue would. */
  readFiles(documentId: DocumentId): Promise<void>
}

const readable = (body: string) =>
  body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The pages of documents over a real database with files kept in a folder, for people of an office. */
export async function filesSite(
  { transactor }: TestDatabase,
  /** Pages of other modules that take part. */
  besides: readonly WebModule[] = [],
): Promise<FilesSite> {
  const folder = await mkdtemp(join(tmpdir(), 'krong-papers-'))
  const { store, staging } = await openFileStore({ folder })
  const files = createFiles({ store, staging, ledger: createLedger(transactor) })
  after(async () => {
    closePdfReaders()
    await rm(folder, { recursive: true })
  })
  const sessions = new Map<string, Session>()
  let csrf = ''
  const page = async ({ content, visit }: Frame): Promise<string> => {
    csrf = visit.csrf
    const shown = h(LanguageContext.Provider, { value: visit.language, children: content })
    return renderDocument(shown as unknown as VNode)
  }
  const handle = createSite({
    modules: [web, ...besides],
    transactor,
    sessions: { cookie: 'krong_session', signInPath: '/dang-nhap', resolve: async (id) => sessions.get(id) },
    frames: { workspace: page, publicPage: page, problem: async ({ reasons }) => reasons.join('\n') },
    cache: createPageCache(),
    log: silentLog,
    files,
    metrics: createMetrics(),
    formKey: randomBytes(32),
    secure: false,
    trusts: () => false,
    limitsTimes: 100,
  })
  const actor = { kind: 'system', name: 'documents.read-files' } as const
  const origin = { requestId: 'job:test', channel: 'job' } as const
  const runTask = (name: string, payload: unknown) =>
    work.tasks[name]!(
      {
        log: silentLog,
        files,
        actor,
        origin,
        act: (act, input) => transactor.act({ actor, origin }, act, input),
        read: (read) => transactor.read(actor, read),
      },
      payload,
    )
  return {
    files,
    runTask,
    readFiles: (id) => runTask('documents.read-files', { subject: { type: 'document', id } }),
    as(worker, { fresh = true } = {}) {
      const id = randomBytes(8).toString('hex')
      sessions.set(id, { id, actor: worker.actor, displayName: worker.name, audience: ['official'], freshlyAuthenticated: fresh }) // prettier-ignore
      async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
        const headers = { ...(init.headers as object), cookie: `krong_session=${id}` }
        const answer = await handle(new Request(`http://krong.test${path}`, { ...init, headers }))
        const bytes = new Uint8Array(await answer.arrayBuffer())
        const body = new TextDecoder().decode(bytes)
        const location = answer.headers.get('location') ?? ''
        return { status: answer.status, location, text: readable(body), body, bytes }
      }
      async function sendForm(path: string, form: FormData | URLSearchParams): Promise<Answer> {
        await ask('/van-ban-den')
        form.append('csrf', csrf)
        const whole = new Request('http://krong.test', { method: 'POST', body: form })
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        return ask(path, { method: 'POST', headers, body: await whole.arrayBuffer() })
      }
      return {
        get: (path) => ask(path),
        post(path, fields = {}) {
          const form = new URLSearchParams()
          for (const [name, value] of Object.entries(fields))
            for (const one of [value].flat()) form.append(name, one)
          return sendForm(path, form)
        },
        async postUpload(path, fields, file) {
          const form = new FormData()
          if (file) {
            // The form's own order: its token first, its files last.
            await ask('/van-ban-den')
            form.append('csrf', csrf)
          }
          for (const [name, value] of Object.entries(fields)) form.append(name, value)
          if (file) form.append(file.field, new File([Buffer.from(file.bytes)], file.name))
          return sendForm(path, form)
        },
        async send(sent, fields = {}) {
          const form = new FormData()
          // The form's own order: its token and fields first, its files last.
          await ask('/van-ban-den')
          form.append('csrf', csrf)
          for (const [name, value] of Object.entries({ by: 'scan', ...fields })) form.append(name, value)
          for (const [name, bytes] of Object.entries(sent))
            form.append('files', new File([Buffer.from(bytes)], name))
          return sendForm('/van-ban-den/tiep-nhan', form)
        },
      }
    },
  }
}

/** A sentence as the pages say it. */
export const said = (code: string): string => sayAny('vi', code)
