import { listNotices, type Notice } from '#modules/notices/index.ts'
import { createAnnouncer } from '#platform/record/index.ts'
import { doJobs, type TestDatabase, testDatabase } from '#platform/testing/index.ts'
import { work } from '../jobs.ts'
import type { Worker } from './office.ts'

/** A database whose acts are heard by the jobs of documents. */
export const listeningDatabase = (clock?: () => Temporal.Instant): Promise<TestDatabase> =>
  testDatabase({
    announce: createAnnouncer(new Map(Object.entries(work.subscriptions ?? {}))),
    ...(clock ? { clock } : {}),
  })

const { 'documents.tell': tellTask, 'documents.recall-delivered': recallTask } = work.tasks

/** Does what the acts left to do, telling people first of all. */
export async function letTell(database: TestDatabase): Promise<void> {
  const failed = await doJobs(database, {
    'documents.tell': tellTask!,
    'documents.recall-delivered': recallTask!,
  })
  if (failed[0]) throw failed[0].fault
}

/** What a person was told and has not read: kinds, the latest first. */
export const unreadOf = async (worker: Worker): Promise<string[]> =>
  (await noticesOf(worker)).filter(({ readAt }) => !readAt).map(({ kind }) => kind)

/** Everything a person was told. */
export const noticesOf = (worker: Worker): Promise<Notice[]> =>
  worker.read((reader) => listNotices(reader, { limit: 100 }))
