import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { DescriptionList, TextField } from '#platform/ui/index.ts'
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

/** The contacts, telephone and mail ready to be tapped. */
export function ContactList({ contacts }: { contacts: Contacts }): VNode | null {
  const t = useWords(words)
  const { address, phone, fax, email, website } = contacts
  if (!contactParts.some((part) => contacts[part])) return <p class="soft">{t('no-contacts')}</p>
  const site = website && !/^https?:\/\//.test(website) ? `https://${website}` : website
  return (
    <DescriptionList
      items={[
        { label: t('contact-address'), value: address },
        {
          label: t('contact-phone'),
          value: phone ? <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> : undefined,
        },
        { label: t('contact-fax'), value: fax },
        { label: t('contact-email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : undefined },
        { label: t('contact-website'), value: site ? <a href={site}>{website}</a> : undefined },
      ]}
    />
  )
}
