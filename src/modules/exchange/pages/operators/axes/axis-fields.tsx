import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Checkbox, Details, SelectField, TextArea, TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import type { AxisSettings } from '../../../axis.ts'
import { words } from '../../../messages/index.ts'
import { axisPresets } from '../../../rules/axis/presets.ts'
import { valuesOf } from './axis-values.ts'
import { boundsOf, choicesOf, groupOf, isAssumed, settingGroups } from './setting-groups.ts'

type Props = {
  /** What the form asks for: settings of this shape. */
  readonly like: AxisSettings
  readonly form: FormState
  readonly language: Language
}
type Word = keyof typeof words.vi & `set-${string}`
type One = Pick<Props, 'form' | 'language'> & { readonly path: string; readonly usual: string | undefined }

/** One setting of few or of many values; its hint says between which numbers it lies, and that nobody confirmed its default. */
function Setting({ path, usual, form, language }: One): VNode {
  const t = useWords(words)
  const field = fieldOf(form, path, language)
  const bounds = boundsOf(path)
  const hints = [
    isAssumed(path) && field.value === usual ? t('set-assumed') : '',
    bounds ? t('set-between', bounds) : '',
  ]
  const hint = hints.filter(Boolean).join(' ')
  const shown = { ...field, label: t(`set-${path}` as Word), ...(hint ? { hint } : {}) }
  const choices = choicesOf[path]
  if (!choices) return <TextField {...shown} {...(bounds ? { inputmode: 'numeric', short: true } : {})} />
  const wordOf = (value: string) => (path === 'questions' ? t(`set-questions-${value}` as Word) : value)
  return <SelectField {...shown} options={choices.map((value) => ({ value, label: wordOf(value) }))} />
}

/** The settings of an axis: what differs from place to place first, what its operator describes in groups that can be opened. */
export function AxisFields({ like, form, language }: Props): VNode {
  const t = useWords(words)
  const of = (name: string) => fieldOf(form, name, language)
  const paths = Object.keys(valuesOf(like))
  const usual = valuesOf(axisPresets[like.kind])
  return (
    <>
      <TextField {...of('url')} type="url" label={t('set-url')} maxlength={500} />
      <Checkbox name="internal" label={t('set-internal')} checked={form.values['internal'] === '1'} />
      <TextField {...of('systemId')} label={t('set-systemId')} autocomplete="off" maxlength={80} />
      <TextArea {...of('organs')} label={t('set-organs')} hint={t('set-organs-hint')} />
      {settingGroups.map(([group]) => {
        const own = paths.filter((path) => groupOf(path) === group && !path.endsWith('.kind'))
        return (
          <Details
            key={group}
            summary={t(`set-group-${group}`)}
            open={own.some((path) => form.errors[path] !== undefined)}
          >
            <div class="stack">
              {own.map((path) => (
                <Setting key={path} {...{ path, form, language }} usual={usual[path]} />
              ))}
            </div>
          </Details>
        )
      })}
    </>
  )
}
