type Said = Readonly<Record<string, string | number>>
const inWorkingTime = ({ amount, unit }: Said) => {
  const word = unit === 'days' ? 'working day' : 'working hour'
  return amount === 0 ? `less than 1 ${word}` : `${amount} ${word}${amount === 1 ? '' : 's'}`
}

/** The board of what is late, in English. */
export const late = {
  'documents.watchers-only': 'This board is for leaders, the registry and heads of units.',
  'documents.nothing-asked': 'No question is waiting for your answer.',
  'documents.asked-why': ({ count }: Said) =>
    `Asked why for ${count} ${count === 1 ? 'task' : 'tasks'}. The answer will show on this board.`,
  'documents.explained-now': 'Your answer is sent.',
  'late-board': 'Late work',
  'late-lead': 'What is overdue and what falls due within {days} working days, by unit and person.',
  'late-all': 'All',
  'late-late': 'Overdue',
  'late-soon': 'Due soon',
  'late-by': (said: Said) => `${inWorkingTime(said)} late`,
  'late-left': (said: Said) => `${inWorkingTime(said)} left`,
  'late-counts': ({ late: overdue, soon }: Said) =>
    [overdue !== '0' ? `${overdue} late` : '', soon !== '0' ? `${soon} due soon` : '']
      .filter(Boolean)
      .join(', '),
  'late-none': 'Nothing is late or due soon',
  'late-none-hint': 'Everything with a deadline is in time.',
  'late-more': 'Only the first {count} are shown. Choose a unit to see them all.',
  'late-unit': 'Unit',
  'late-any-unit': 'All units',
  'late-person': 'Person',
  'late-any-person': 'Everybody',
  'late-unassigned': 'Not assigned yet',
  'ask-why': 'Ask why',
  'ask-why-again': 'Ask again',
  'ask-why-unit': 'Ask the whole unit ({count})',
  'ask-why-note': 'Why is this late? Please give the reason and the day it will be done.',
  'asked-at': '{name} asked at {at}; no answer yet.',
  'answer-of': '{name} answered: ',
  'asked-you': '{name} asks why this is late',
  explain: 'Give the reason',
  'explain-lead': 'One sentence is enough: why it is late and when it will be done. It stays in the story.',
  'explain-note': 'Reason and day of completion',
} as const
