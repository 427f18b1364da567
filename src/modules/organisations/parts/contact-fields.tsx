import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { TextField } from '#platform/ui/index.ts'
import { contactParts, type Contacts } from '../contacts.ts'
import { words } from '../messages/index.ts'

type FieldOf = (name: string) => { name: string; value: string; error?: string }

const types = { address: 'text', phone: 'tel', fax: 'tel', email: 'email', website: 'text' } as const

/** One field for each part of the contacts. */
export function ContactFields({ field }: { field: FieldOf }): VNode {
  const t = useWords(words)
  return (
    <>
      {contactParts.map((part) => (
        <TextField key={part} {...field(part)} label={t(`contact-${part}`)} type={types[part]} optional />
      ))}
    </>
  )
}

/** The contacts, one a line, telephone and mail ready to be tapped. */
export function ContactList({ contacts }: { contacts: Contacts }): VNode {
  const t = useWords(words)
  const linked = (part: keyof Contacts, text: string) => {
    if (part === 'phone') return <a href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</a>
    if (part === 'email') return <a href={`mailto:${text}`}>{text}</a>
    if (part === 'website') return <a href={/^https?:\/\//.test(text) ? text : `https://${text}`}>{text}</a>
    return text
  }
  const lines = contactParts.flatMap((part) => {
    const text = contacts[part]
    return text ? [{ part, text }] : []
  })
  if (lines.length === 0) return <p class="soft">{t('no-contacts')}</p>
  return (
    <div class="stack tight">
      {lines.map(({ part, text }) => (
        <div key={part}>
          {part === 'phone' || part === 'fax' ? `${t(`contact-${part}`)}: ` : null}
          {linked(part, text)}
        </div>
      ))}
    </div>
  )
}
