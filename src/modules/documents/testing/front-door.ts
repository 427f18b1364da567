import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Actor } from '#platform/database/index.ts'
import { createFiles, createLedger, type Files, openFileStore } from '#platform/files/index.ts'
import { closePdfReaders } from '#platform/pdf/index.ts'
import { type DeskBrowser, type DeskPage, deskSite, type TestDatabase } from '#platform/testing/index.ts'
import type { WebModule } from '#platform/web/index.ts'
import { web } from '../routes.ts'

export type Answer = DeskPage
/** Somebody at the door: signed in, or a visitor. */
export type Caller = DeskBrowser

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
  return { files, as: deskSite({ web, besides, transactor, form: '/van-ban-den', files }) }
}
