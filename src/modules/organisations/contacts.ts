import { z } from 'zod'

const line = (most: number) => z.string().trim().max(most, 'organisations.too-long').optional()

/** How an authority or unit is reached; every part may be missing. */
export const contactsSchema = z.object({
  address: line(300),
  phone: line(40),
  fax: line(40),
  email: z.union([z.literal(''), z.email('organisations.email-malformed')]).optional(),
  website: line(200),
})

export type Contacts = z.infer<typeof contactsSchema>

/** The parts of the contacts in the order in which people read them. */
export const contactParts = ['address', 'phone', 'fax', 'email', 'website'] as const
