import { randomBytes } from 'node:crypto'
import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { attach, type Kept } from '#platform/files/index.ts'
import { recordingMoved } from '../events.ts'
import type { ScriptId } from '../loudspeaker.ts'
import { mayAnnounce } from '../rules/access.ts'
import { getScript, lockScript } from '../store/loudspeaker.ts'
import { closeRecordings, insertRecording } from '../store/recordings.ts'
import { signature } from './in-authority.ts'

export type KeepRecording = {
  readonly scriptId: ScriptId
  readonly kept: Kept
  readonly seconds: number | null
  /** Who reads. */
  readonly reader: string
}

/** Keeps a script as an announcer recorded it; the recording before is closed. Refuses what is no sound (422). */
export async function keepRecording(
  tx: Tx,
  { scriptId, kept, seconds, reader }: KeepRecording,
): Promise<void> {
  const script = await lockScript(tx, scriptId)
  permit(mayAnnounce(tx.actor, script.authorityId))
  if (!kept.type.startsWith('audio/')) refuse(422, reason('alerts.sound-wanted'))
  const { byName } = signature(tx.actor)
  const id = newId<'recording'>()
  const key = randomBytes(8).toString('hex')
  const { hash, name: fileName, type, size } = kept

  await closeRecordings(tx, { scriptId }, byName)
  const fileId = await attach(tx, kept)
  await insertRecording(tx, { id, authorityId: script.authorityId, scriptId, key, fileId, hash, fileName, type, size, seconds, reader, byName }) // prettier-ignore
  await tx.announce(recordingMoved('recording-kept', script, { reader, fileName }))
}

/** Takes the recording of a script back: nobody hears it any more. Refuses where there is none (409). */
export async function withdrawRecording(tx: Tx, scriptId: ScriptId): Promise<void> {
  const script = await getScript(tx, scriptId)
  permit(mayAnnounce(tx.actor, script.authorityId))
  if ((await closeRecordings(tx, { scriptId }, signature(tx.actor).byName)) === 0)
    refuse(409, reason('alerts.no-recording'))
  await tx.announce(recordingMoved('recording-withdrawn', script, {}))
}
