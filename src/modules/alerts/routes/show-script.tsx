import { isId } from '#kit/ids.ts'
import { reason, refuse } from '#kit/refusal.ts'
import { formatDate } from '#kit/vietnamese/index.ts'
import { type FormState, freshForm, type Visit } from '#platform/web/index.ts'
import type { ScriptId } from '../loudspeaker.ts'
import { RecordingPart } from '../pages/recording-part.tsx'
import { ScriptPage } from '../pages/script-page.tsx'
import { mayAnnounce } from '../rules/access.ts'
import { getScript, listAirings } from '../store/loudspeaker.ts'
import { listRecordings } from '../store/recordings.ts'
import { listChoices } from './places.ts'
import { workplaceOf } from './workplace.ts'

/** The script that the path names; refuses what is no id (404). */
export const scriptOf = (visit: Visit): ScriptId => {
  const id = visit.param('script')
  return isId(id) ? (id as string as ScriptId) : refuse(404, reason('alerts.no-such-script'))
}

/** One script on the desk, with what stands against the form that was sent. */
export async function showScript(
  visit: Visit,
  typed: { readonly plan?: FormState; readonly sound?: FormState } = {},
  status = 200,
): Promise<Response> {
  const scriptId = scriptOf(visit)
  const authorityId = workplaceOf(visit)
  const found = await visit.read(async (reader) => ({
    script: await getScript(reader, scriptId),
    airings: await listAirings(reader, authorityId, { scriptId }),
    clusters: (await listChoices(reader, authorityId)).map(({ label }) => label),
    recordings: await listRecordings(reader, [scriptId]),
    now: reader.now,
    today: reader.today,
  }))
  const { language, csrf } = visit
  const { script, recordings, today } = found
  const mayWrite = mayAnnounce(visit.actor, authorityId).length === 0
  const usual = { from: formatDate(today), until: formatDate(today.add({ days: 2 })), times: '5:00, 17:00' }
  return visit.workspace(
    { title: script.title, status },
    <ScriptPage
      {...found}
      {...{ language, csrf, mayWrite }}
      form={typed.plan ?? freshForm(usual)}
      sound={
        <RecordingPart
          {...{ script, language, csrf, mayWrite }}
          recording={recordings.get(scriptId)}
          form={typed.sound ?? freshForm()}
        />
      }
    />,
  )
}
