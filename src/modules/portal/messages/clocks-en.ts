/** Words of the public clock, of where something is, and of how long people are kept. */
export const clocksEn = {
  waiting: 'Waiting for an answer',
  'waiting-lead': 'Without words and senders. What is due first stands first.',
  overdue: 'overdue',
  village: 'Village or commune',
  'village-blank': 'not chosen',
  'here-ask': 'Use where this device is',
  'here-asking': 'Looking for the place, this may take half a minute…',
  'here-found':
    'The place is in the field above, right to about {metres} m. Clear the field if you do not want to send it.',
  'here-denied': 'The device does not tell where it is. Choose the village and describe the place above.',
  'here-failed':
    'The place was not found. Go where the sky is open and try again, or describe the place in words.',
  'kept-for':
    'Your name, phone and e-mail are removed {count} days after the matter is settled. Question and answer stay.',
  'booker-kept-for': 'Your name and phone are removed {count} days after the reception.',
} as const
