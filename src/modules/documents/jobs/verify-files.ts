import { readFile } from 'node:fs/promises'
import type { Id } from '#kit/ids.ts'
import { getTrust, keepVerification, listUnsettled } from '#modules/signatures/index.ts'
import { type Hash, localCopy } from '#platform/files/index.ts'
import type { TaskRun } from '#platform/jobs/index.ts'
import { verifyPdfAsking } from '#platform/pdf-signatures/index.ts'

/** Verifies the signatures of a kept PDF as of now and keeps the answer beside the earlier ones. */
export async function verifyKept(
  run: TaskRun,
  { authorityId, hash }: { readonly authorityId: Id<'authority'>; readonly hash: string },
): Promise<void> {
  const { trust, now } = await run.read(async (reader) => ({
    trust: await getTrust(reader),
    now: reader.now,
  }))
  await using copy = await localCopy(run.files.store, hash as Hash)
  const { report } = await verifyPdfAsking(await readFile(copy.path), { ...trust, at: now })
  await run.act(keepVerification, { authorityId, hash, report })
}

/** Files of one round: some seconds of work. */
const limit = 200
/** So long an answer may wait for evidence of revocation before only a person asks again. */
const days = 10

/** Verifies again what waits for evidence of revocation, once a day. */
export async function verifyUnsettled(run: TaskRun): Promise<void> {
  for (const one of await run.read((reader) => listUnsettled(reader, { days, limit })))
    await verifyKept(run, one)
}
