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

/** A round ends after so many files, or so long: others wait for the same workers. */
const [limit, roundMilliseconds] = [200, 120_000]
/** After so many papers without a time stamp in one round the service is taken to be away. */
const triesWithoutTime = 3
/** Until then nobody is asked for the time of a single paper: the rounds find out whether the service is back. */
let awayUntil: Temporal.Instant | undefined

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

/** Tries one file; whether the time could not be had. */
async function preserve(run: TaskRun, one: Preservation): Promise<boolean> {
  const { id, attempts } = one
  try {
    const tried = await tryToRaise(run, one)
    await run.act(notePreservation, { id, attempts, ...tried })
    const away = tried.lacking.includes('time-stamp-unavailable')
    awayUntil = away ? (await run.read(async ({ now }) => now)).add({ minutes: 2 }) : undefined
    return away
  } catch (fault) {
    // One file that cannot be read must not hold up the others; it stays in the queue with its reason.
    run.log.error('a signed file could not be raised', { preservation: id, fault: String(fault) })
    const failed = { level: one.level, lacking: ['fault'], renewAt: null, report: null }
    await run.act(notePreservation, { id, attempts, ...failed })
    return false
  }
}

/** Raises a file that was just asked for; one that was tried already waits for its time, and so do all while the time service is away. */
export async function preserveOne(run: TaskRun, id: PreservationId): Promise<void> {
  const { one, now } = await run.read(async (reader) => ({
    one: await findPreservation(reader, id),
    now: reader.now,
  }))
  const away = awayUntil && Temporal.Instant.compare(now, awayUntil) < 0
  if (one && one.attempts === 0 && one.nextTryAt && !away) await preserve(run, one)
}

/** Raises the files whose time has come: services are back, evidence newer than the signature is out, an archive stamp nears its end. */
export async function preserveDue(run: TaskRun): Promise<void> {
  const end = performance.now() + roundMilliseconds
  let away = 0
  for (const one of await run.read((reader) => listDuePreservations(reader, { limit }))) {
    if (await preserve(run, one)) away++
    if (away >= triesWithoutTime || performance.now() > end) return
  }
}
