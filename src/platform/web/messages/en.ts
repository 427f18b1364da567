import type { vi } from './vi.ts'

export const en: { readonly [Key in keyof typeof vi]: string } = {
  'web.fault':
    'Something went wrong and has been noted. What you saved is still there. Please try again; if it happens again, give the reference below to your administrator.',
  'web.unknown-host':
    'Nothing stands at “{host}” here. Please go to {address}. If it is a new address of an authority, ask an administrator to enter it in the settings of its site.',
  'web.no-such-page': 'There is no such page. The address may be mistyped, or the page has moved.',
  'web.not-for-you':
    'Your account may not open this page. If you need it, ask the administrator of your authority.',
  'web.sign-in-first': 'Please sign in to continue.',
  'web.form-expired':
    'This page was opened long ago or your session has changed. Go back, reload the page and send it again.',
  'web.form-from-elsewhere': 'This request was sent from another site and was not accepted.',
  'web.body-too-large': 'What was sent is too large (at most {limit} KB). Please send less, or in parts.',
  'web.wrong-content-type': 'The content type is wrong. Please use the form on the page.',
  'web.broken-form': 'The form was cut off on its way. Please send it again.',
  'web.too-many-requests': 'Too many requests within a minute. Please wait {seconds} seconds and try again.',
  'web.workspace': 'Workspace',
}
