import type { ComponentChildren, VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { words } from './messages/index.ts'

export type Complaint = { readonly field?: string; readonly sentence: string }

/** Everything that stands against the form, at its top; each complaint of a field leads to it. Nothing when there is nothing. */
export function ErrorSummary({ complaints }: { complaints: readonly Complaint[] }): VNode | null {
  const t = useWords(words)
  if (complaints.length === 0) return null
  return (
    <div class="summary" role="alert" tabindex={-1} data-focus>
      <h2>{t('summary-title')}</h2>
      <ul>
        {complaints.map(({ field, sentence }) => (
          <li key={field ?? sentence}>{field ? <a href={`#truong-${field}`}>{sentence}</a> : sentence}</li>
        ))}
      </ul>
    </div>
  )
}

/** A form that posts, with the token of its session; complaints stand at its top. `upload` makes it multipart. */
export function Form({
  action,
  csrf,
  complaints = [],
  upload = false,
  wide = false,
  guard = true,
  plain = false,
  id,
  children,
}: {
  action: string
  csrf: string
  complaints?: readonly Complaint[]
  upload?: boolean
  wide?: boolean
  /** Asks before what was typed is left behind, where scripts run. */
  guard?: boolean
  /** The browser itself sends the form: where the answer is a file, or a page that is shown once and has no address. */
  plain?: boolean
  id?: string
  children: ComponentChildren
}): VNode {
  return (
    <form
      class={wide ? 'form wide' : 'form'}
      method="post"
      id={id}
      action={action}
      encType={upload ? 'multipart/form-data' : undefined}
      noValidate
      data-guard={guard ? '' : undefined}
      data-turbo={plain ? 'false' : undefined}
    >
      <input type="hidden" name="csrf" value={csrf} />
      <ErrorSummary complaints={complaints} />
      {children}
    </form>
  )
}

/** The buttons at the end of a form: first the act, then the way out. */
export function FormActions({ children }: { children: ComponentChildren }): VNode {
  return <div class="row">{children}</div>
}
