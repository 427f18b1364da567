import type { refusalsVi } from './refusals-vi.ts'

export const refusalsEn = {
  'participation.kind-waiting': 'Readers’ comments that wait',
  'participation.told-waiting': 'Readers’ comments wait for you',
  'participation.subject-ended':
    'This article is public no more, so nothing more is taken here. Look for another one from the first page.',
  'participation.comments-off':
    'This site takes no comments below articles. You can reach the authority by its contacts.',
  'participation.comments-closed': 'No more comments are taken here: {why}',
  'participation.comments-over':
    'The article is older than {days} days, so no more comments are taken. You can reach the authority by its contacts.',
  'participation.too-many':
    'Many comments came from your network just now. Wait {minutes} minutes and send again; what you wrote is still here.',
  'participation.too-many-today': 'Too many comments came from your network today. Send yours tomorrow.',
  'participation.desk-full':
    'Very many comments wait to be read. Send again in some hours; what you wrote is still here.',
  'participation.word-refused': 'The word “{word}” cannot be used here. Please write that sentence anew.',
  'participation.not-answerable':
    'This comment is shown no more, so it cannot be answered. Send yours as a new comment.',
  'participation.form-unknown':
    'This page came from elsewhere or is old. Read it again and press send once more; what you wrote is still here.',
  'participation.form-too-fast':
    'That was very fast. Wait some seconds and press send again; what you wrote is still here.',
  'participation.form-too-old':
    'This page was open for long. Press send once more; what you wrote is still here.',
  'participation.form-used':
    'A comment was sent from this page already. If this is another one, wait some seconds and press send again.',
  'participation.trap': 'The last field must stay empty. Clear it and send again.',
  'participation.name-wanted': 'Give your name, two letters at least.',
  'participation.name-long': 'The name is too long. Keep it within 60 letters.',
  'participation.text-wanted': 'You wrote nothing yet. Write some words, then send.',
  'participation.comment-long':
    'The comment is too long. Keep it within 2,000 letters, or send it in two parts.',
  'participation.contact-long': 'This field is too long. A phone number or an e-mail address is enough.',
  'participation.reason-long': 'The reason is too long. Keep it within 500 letters.',
  'participation.stars-wanted': 'Choose from 1 to 5 points.',
  'participation.choose-answer': 'Choose an answer.',
  'participation.one-answer': 'Only one answer can be chosen.',
  'participation.poll-over': 'This poll is over, no more votes are taken.',
  'participation.poll-coming': 'This poll has not begun. Come back later.',
  'participation.no-such-poll': 'There is no such poll. See the list of polls.',
  'participation.no-such-comment': 'There is no such comment. Check the address or the code.',
  'participation.moderators-only':
    'Only editors, leaders or administrators of the authority can do this. Ask one of them.',
  'participation.not-in-text': 'The passage “{part}” is not in the comment. Copy it letter by letter.',
  'participation.parent-hidden': 'The comment that it answers is shown no more. Approve that one first.',
  'participation.no-contact': 'The writer left no contact, or its days are over.',
  'participation.why-wanted': 'Give the reason, one sentence is enough.',
  'participation.nothing-chosen': 'You chose no comment. Tick some in the table and press again.',
  'participation.answers-wanted': 'From 2 to 10 different answers are needed, one a line.',
  'participation.stars-impossible':
    'The stars of the old site are impossible: each rating is 1 to 5 stars. They were left out.',
  'participation.poll-time': 'The last day must come after the first and not be past. Choose other days.',
  'participation.question-wanted': 'Write the question.',
  'participation.day-wrong': 'This day was not understood. Write it like 5/12/2026.',
  'participation.days-wrong': 'Give a number of days from 1 to 3650.',
  'participation.choose': 'Choose one way.',
  'participation.approved': 'Approved.',
  'participation.approved-many': 'Approved {approved} comments.',
  'participation.approved-some':
    'Approved {approved} comments. {left} hold personal data or were decided already: open them one by one.',
  'participation.refused': 'Refused. Its writer reads the reason by their code.',
  'participation.answered': 'The answer is public.',
  'participation.closed': 'No more comments are taken here.',
  'participation.reopened': 'Comments are taken here again.',
  'participation.arranged': 'Saved how comments are taken.',
  'participation.poll-opened': 'The poll is open.',
  'participation.poll-ended': 'The poll is over.',
} satisfies { readonly [Key in keyof typeof refusalsVi]: string }
