import type { VNode } from 'preact'
import { useLanguage, useWords } from '#platform/i18n/index.ts'
import { TextField } from '#platform/ui/index.ts'
import { fieldOf, type FormState } from '#platform/web/index.ts'
import { enquiryWords } from '../../messages/index.ts'

/** How many days after the end somebody is kept, and by which text. */
export type Keep = { readonly count: number; readonly source: string }

/** Who sends something: name, and a way to ask back; with what becomes of them. */
export function SenderFields({
  form,
  keep,
  emailToo = true,
}: {
  form: FormState
  keep: Keep | undefined
  emailToo?: boolean
}): VNode {
  const t = useWords(enquiryWords)
  const language = useLanguage()
  const field = (name: string) => fieldOf(form, name, language)
  return (
    <>
      <h2>{t('sender')}</h2>
      <p class="soft">{t(emailToo ? 'sender-hint' : 'sender-hint-phone')}</p>
      <TextField {...field('name')} label={t('name')} autocomplete="name" maxlength={100} />
      <TextField {...field('phone')} label={t('phone')} type="tel" autocomplete="tel" maxlength={20} short />
      {emailToo ? (
        <TextField
          {...field('email')}
          label={t('email')}
          type="email"
          autocomplete="email"
          maxlength={120}
          optional
        />
      ) : null}
      {keep ? (
        <p class="soft">
          {t(emailToo ? 'kept-for' : 'booker-kept-for', { count: keep.count })}{' '}
          {t('term-source', { source: keep.source })}
        </p>
      ) : null}
    </>
  )
}
