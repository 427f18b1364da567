import type { pushVi } from './push-vi.ts'

export const pushEn: { readonly [Key in keyof typeof pushVi]: string } = {
  push: 'Notifications on this machine',
  'push-lead':
    'When {name} issues an alert, this phone or computer tells you at once, even with the page closed. No address is needed, nobody knows who you are.',
  'push-on': 'Turn notifications on',
  'push-off': 'Turn notifications off',
  'push-news': 'News too, not alerts alone',
  'push-is-on': 'On for this machine.',
  'push-is-off': 'Off for this machine.',
  'push-cannot':
    'This browser takes no notifications. On an iPhone: tap Share, choose Add to Home Screen, then open the page from there.',
  'push-denied':
    'The browser blocks notifications of this site. Open its settings for the site and allow them.',
  'push-failed': 'That did not work. Check your connection and try again; letters are a way too.',
  'push-waiting': 'One moment…',
  'push-no-script': 'This way needs JavaScript. Without it, ask for letters below.',
}
