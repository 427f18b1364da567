/** Words of how long people are kept, and of where something is. */
export const keepingEn = {
  'kind-reception': 'Turn at a reception',
  'term-keep': 'Name and contact kept after the end',
  days: '{count} days',
  'sender-forgotten':
    'Name and contact were removed {at}, when their time was over. Question and answer remain.',
  'booker-forgotten': 'name removed',
  'open-map': 'Open the map',
  nearby: 'Feedback from near there',
  'metres-away': '{metres} m away',
} as const
