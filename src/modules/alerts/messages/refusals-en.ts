import type { refusalsVi } from './refusals-vi.ts'

export const refusalsEn: { readonly [Key in keyof typeof refusalsVi]: string } = {
  'alerts.no-such-alert': 'There is no such alert. See the list of alerts.',
  'alerts.leaders-only':
    'Leaders issue alerts; where none is at hand, an editor or administrator may, and says why.',
  'alerts.alone-why': 'Say why the alert does not wait for a leader; one sentence is enough.',
  'alerts.other-authority': 'This alert belongs to another authority. Work on those of your own.',
  'alerts.administrators-only': 'Only administrators of the authority arrange this. Ask one of them.',
  'alerts.instance-only': 'Only administrators of the instance change grades. Ask one of them.',
  'alerts.no-such-kind': 'This kind of alert is not used any more. Choose another one.',
  'alerts.kind-taken': 'There is a kind “{name}” already. Give another name.',
  'alerts.level-of-other-scale': 'This grade is not used for the chosen kind. Choose another one.',
  'alerts.no-such-level': 'Choose a grade.',
  'alerts.ends-before': 'The end must be after the beginning.',
  'alerts.ends-past': 'The end has passed. Write a time to come.',
  'alerts.too-long':
    'An alert holds for {days} days at most. Write an earlier end, and issue it anew when needed.',
  'alerts.places-wanted': 'Choose the places concerned, or the whole area.',
  'alerts.has-ended': 'This alert has ended. Issue a new one when needed.',
  'alerts.choose': 'Choose one.',
  'alerts.headline-wanted': 'Write one sentence that says what is about to happen.',
  'alerts.advice-wanted': 'Write what people should do, one thing a line.',
  'alerts.text-long': 'This is too long. Shorten it.',
  'alerts.moment-wrong': 'This time cannot be read. Write it like 7:30 25/12/2026.',
  'alerts.until-wanted': 'Write the end. Every alert has one.',
  'alerts.reason-wanted': 'Say why in one sentence, for readers.',
  'alerts.name-wanted': 'Give it a name.',
  'alerts.issued': 'Issued. The alert shows on the pages now.',
  'alerts.ended': 'The alert has ended.',
  'alerts.kept': 'Kept.',
}
