import type { TaskRun } from '#platform/jobs/index.ts'
import { filePolicies, type Hash, type Kept, localCopy } from '#platform/files/index.ts'
import { readBytes } from '#platform/pdf/index.ts'
import { notePreservation, type NotePreservation } from '../acts/note-preservation.ts'
import { getTrust } from '../outside/get-trust.ts'
import { raiseFile } from '../outside/raise-file.ts'
import { stamperFor } from '../outside/time-stamping.ts'
import type { Preservation, PreservationId } from '../preservation.ts'
import { findPreservation, listDuePreservations } from '../store/preservations.ts'
import { getSigningServices } from '../store/services.ts'

/** Files of one round: some seconds of work each where services are slow. */
const limit = 50

type Tried = Omit<NotePreservation, 'id' | 'attempts'>

/** The bytes by which a file grew are kept by content before any act knows of them; swept where none does. */
async function keepRaised(run: TaskRun, bytes: Uint8Array): Promise<Kept> {
  async function* whole() {
    yield bytes
  }
  return run.files.keep(whole(), { name: 'van-ban.pdf', policy: filePolicies.documents })
}

async function tryToRaise(run: TaskRun, { hash, level }: Preservation): Promise<Tried> {
  const { trust, services } = await run.read(async (reader) => ({
    trust: await getTrust(reader),
    services: await getSigningServices(reader),
  }))
  await using copy = await localCopy(run.files.store, hash as Hash)
  const bytes = await readBytes(copy.path)
  if (!bytes) return { level, lacking: ['file-unreadable'], renewAt: null, report: null }
  const raised = await raiseFile(bytes, {
    trust,
    answer: trust.answer,
    now: services.now,
    stamperFor: (trial) => stamperFor({ trial }, services),
    archive: true,
  })
  const { report, renewAt, lacking } = raised
  const told = { level: raised.level, lacking, renewAt, report }
  return raised.bytes.length === bytes.length ? told : { ...told, kept: await keepRaised(run, raised.bytes) }
}

async function preserve(run: TaskRun, one: Preservation): Promise<void> {
  const { id, attempts } = one
  try {
    await run.act(notePreservation, { id, attempts, ...(await tryToRaise(run, one)) })
  } catch (fault) {
    // One file that cannot be read must not hold up the others; it stays in the queue with its reason.
    run.log.error('a signed file could not be raised', { preservation: id, fault: String(fault) })
    const failed = { level: one.level, lacking: ['fault'], renewAt: null, report: null }
    await run.act(notePreservation, { id, attempts, ...failed })
  }
}

/** Raises a file that was just asked for; one that was tried already waits for its time. */
export async function preserveOne(run: TaskRun, id: PreservationId): Promise<void> {
  const one = await run.read((reader) => findPreservation(reader, id))
  if (one && one.attempts === 0 && one.nextTryAt) await preserve(run, one)
}

/** Raises the files whose time has come: services are back, evidence newer than the signature is out, an archive stamp nears its end. */
export async function preserveDue(run: TaskRun): Promise<void> {
  for (const one of await run.read((reader) => listDuePreservations(reader, { limit })))
    await preserve(run, one)
}
