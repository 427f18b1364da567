import type { vi } from './vi.ts'

export const en: { readonly [Key in keyof typeof vi]: string } = {
  'portal.contacts': 'Contact book',
  welcome: 'The site of {name}',
  'welcome-empty': 'Krông is ready',
  'empty-lead':
    'There is no authority yet. The administrator opens the set-up page and enters the code shown in the terminal.',
  'set-up': 'Set up',
  lead: 'Find an authority, a telephone number, who is responsible; officials sign in to their workspace.',
  'task-contacts': 'Find an authority or a number',
  'task-citizen': 'Sign in as a citizen',
  'task-office': 'Sign in as an official',
  communes: 'Communes and town',
  others: 'Other authorities',
}
