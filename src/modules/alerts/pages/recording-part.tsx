import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, FileField, Form, FormActions, TextField } from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import type { Recording, Script } from '../loudspeaker.ts'
import { recordingWords } from '../messages/index.ts'
import { RecordingPlayer } from '../parts/recording.tsx'
import { urls } from '../urls.ts'

/** A script as it is read: listened to, brought anew, taken back. */
export function RecordingPart({
  script,
  recording,
  language,
  csrf,
  form,
  mayWrite,
}: {
  script: Script
  recording: Recording | undefined
  language: Language
  csrf: string
  form: FormState
  mayWrite: boolean
}): VNode | null {
  const t = useWords(recordingWords)
  if (!recording && !mayWrite) return null
  const at = { script: script.id }
  return (
    <section class="stack tight no-print">
      <h2>{t('recording')}</h2>
      {recording ? <RecordingPlayer recording={recording} title={script.title} /> : null}
      {mayWrite ? (
        <Form
          action={urls.record(at)}
          csrf={csrf}
          complaints={complaintsOf(form, language)}
          guard={false}
          upload
        >
          <TextField {...fieldOf(form, 'announcer', language)} label={t('announcer')} maxlength={100} />
          <FileField
            {...fieldOf(form, 'sound', language)}
            label={t(recording ? 'replace' : 'sound')}
            hint={t('sound-hint')}
            accept=".mp3,.m4a,.ogg,audio/*"
          />
          <FormActions>
            <Button icon="upload">{t('keep-recording')}</Button>
          </FormActions>
        </Form>
      ) : null}
      {mayWrite && recording ? (
        <Form action={urls.unrecord(at)} csrf={csrf} guard={false}>
          <Button variant="danger">{t('withdraw-recording')}</Button>
        </Form>
      ) : null}
    </section>
  )
}
