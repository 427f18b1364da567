import type { pushVi } from './push-vi.ts'

export const pushEn: { readonly [Key in keyof typeof pushVi]: string } = {
  'alerts.push-off': 'This place sends no push notifications yet. Ask for letters, or read the pages.',
  'alerts.push-service-unknown':
    'This browser uses a push service that is not allowed here. Try another browser.',
  'alerts.push-keys-wrong':
    'The browser gave keys that cannot be used. Reload the page and switch it on again.',
  'alerts.services-wrong': 'Write one host name a line, such as push.example.vn.',
  'channel-push': 'Push notifications',
  machines: '{count} machines get push notifications',
  'push-services': 'Further push services',
  'push-services-hint':
    'Chrome, Edge, Firefox, Safari and Cốc Cốc work without an entry. One host name a line.',
  'code-pushes': 'Machines: told / gone / not reached',
  'code-push-slow': 'The push service asked to slow down. Machines: told / gone / not reached',
}
