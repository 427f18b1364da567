import { newId } from '#kit/ids.ts'
import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { airingsPlanned, airingNoted, scriptWritten } from '../events.ts'
import type { AiringId, AiringOutcome, ScriptId, ScriptSource } from '../loudspeaker.ts'
import { mayAnnounce } from '../rules/access.ts'
import { mayNote, mayPlan, momentsOf, type Timetable } from '../rules/timetable.ts'
import { getScript, insertAiringOutcome, insertAirings, insertScript, lockAiring } from '../store/loudspeaker.ts' // prettier-ignore
import { authorityOf, signature } from './in-authority.ts'

export type WriteScript = {
  readonly title: string
  readonly body: string
  readonly source: ScriptSource
  readonly sample?: boolean
}

/** Writes a text for the loudspeaker: typed, or out of an alert or an article. */
export async function writeScript(
  tx: Tx,
  { title, body, source, sample = false }: WriteScript,
): Promise<ScriptId> {
  const authorityId = authorityOf(tx.actor)
  permit(mayAnnounce(tx.actor, authorityId))

  const id = newId<'script'>()
  const sourceId = source.type === 'typed' ? null : source.id
  await insertScript(tx, { id, authorityId, title, body, sourceType: source.type, sourceId, sample, ...signature(tx.actor) }) // prettier-ignore
  await tx.announce(scriptWritten({ id, authorityId }, title))
  return id
}

export type PlanAirings = {
  readonly scriptId: ScriptId
  readonly timetable: Timetable
  /** Empty: all of them. */
  readonly clusters: readonly string[]
}

/** Plans when and where a script is read; gives how many airings are new. Refused where nothing of it lies ahead, or too much (422). */
export async function planAirings(tx: Tx, { scriptId, timetable, clusters }: PlanAirings): Promise<number> {
  const script = await getScript(tx, scriptId)
  permit(mayAnnounce(tx.actor, script.authorityId))
  const moments = momentsOf(timetable, tx.now)
  permit(mayPlan(moments), 422)

  const planned = await insertAirings(tx, script, moments, { clusters, byName: signature(tx.actor).byName })
  if (planned > 0) await tx.announce(airingsPlanned(script, { planned, clusters }))
  return planned
}

export type NoteAiring = {
  readonly airingId: AiringId
  readonly outcome: AiringOutcome
  /** Who read it. */
  readonly reader: string
  /** Why it was not read. */
  readonly why: string
}

/** Notes in the log how an airing went: read by whom, or why not. Once for each (409). */
export async function noteAiring(tx: Tx, { airingId, ...end }: NoteAiring): Promise<void> {
  const airing = await lockAiring(tx, airingId)
  permit(mayAnnounce(tx.actor, airing.authorityId))
  permit(mayNote({ at: airing.at, noted: airing.outcome !== null }, end.outcome, tx.now), 409)

  await insertAiringOutcome(tx, airing, { ...end, ...signature(tx.actor) })
  await tx.announce(airingNoted(airing, end.outcome, end.why))
}
