import { z } from 'zod'

const text = z.string().max(2000)

/** Answers of the Cloud Signature Consortium's API, version 2.0.0.2; what Krông does not use is left unread. */
export const infoAnswer = z.object({
  specs: text,
  name: text,
  authType: z.array(text).max(20),
  methods: z.array(text).max(100),
})

export const listAnswer = z.object({ credentialIDs: z.array(text.min(1)).max(1000) })

/** What a person is asked for before a key signs: PIN, OTP or what the service calls it. */
const activation = z.object({ id: text.min(1), label: text.optional(), type: text.optional() })

export const credentialAnswer = z.object({
  description: text.optional(),
  key: z.object({ status: z.enum(['enabled', 'disabled']), algo: z.array(text).min(1).max(50) }),
  cert: z.object({
    status: z.enum(['valid', 'expired', 'revoked', 'suspended']).optional(),
    certificates: z.array(z.base64().max(20_000)).min(1).max(10),
  }),
  auth: z.object({ mode: text, objects: z.array(activation).max(10).optional() }),
  multisign: z.number().int().positive(),
})

/** Activation data at once, or a handle to ask for it while the person approves somewhere else. */
export const authorizeAnswer = z.object({ SAD: text.min(1).optional(), handle: text.min(1).optional() })

export const signAnswer = z.object({ signatures: z.array(z.base64().min(4).max(4000)).max(1000) })
