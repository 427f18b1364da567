import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Checkbox, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'

/** The fields that say when e-mail leaves. */
export function TimingFields({ form, language }: { form: FormState; language: Language }): VNode {
  const t = useWords(words)
  return (
    <>
      <TextField
        {...fieldOf(form, 'digest', language)}
        label={t('digest-times')}
        hint={t('digest-times-hint')}
        autocomplete="off"
      />
      <div class="row">
        <TextField {...fieldOf(form, 'from', language)} label={t('quiet-from')} short autocomplete="off" />
        <TextField {...fieldOf(form, 'until', language)} label={t('quiet-until')} short autocomplete="off" />
      </div>
      <p class="soft">{t('quiet-hint')}</p>
      <Checkbox name="rests" label={t('rests-on-days-off')} checked={form.values['rests'] === '1'} />
      <Checkbox name="passes" label={t('urgent-passes')} checked={form.values['passes'] === '1'} />
    </>
  )
}
