/** What the registers say in English. */
export const en = {
  'registers.clerks-only': 'Only a clerk of the authority may take numbers and keep the books.',
  'registers.arrangers-only':
    'Only a leader, an administrator or a clerk may open registers and arrange number series.',
  'registers.officials-only': 'Register books are for officials of the authority.',
  'registers.other-book':
    'This request took a number from another book. Open the page again and take the number there.',
  'registers.unknown-book': 'There is no such book in this authority.',
  'registers.unknown-register': 'There is no such register in this authority.',
  'registers.unknown-type': 'This document type is not in the list in force.',
  'registers.range-too-long': 'A range holds 1 to {most} numbers.',
  'registers.unknown-series': 'There is no such number series in this authority.',
  'registers.unknown-number': 'There is no such number in this authority.',
  'registers.not-open-yet': 'Next year’s book gives numbers from 0:00 on 1 January.',
  'registers.closed': 'The book is closed and gives no more numbers. Late papers go into this year’s book.',
  'registers.register-closed': 'This register is kept no longer.',
  'registers.already-counting':
    'The series already runs this year: it cannot continue a paper book any more.',
  'registers.present': 'The book of this year is already there.',
  'registers.name-taken': 'The authority already keeps a register named “{name}”. Choose another name.',
  'registers.same-series': 'The register already draws from “{name}”.',
  'registers.open-numbers':
    '{count} numbers are neither used nor cancelled. Use or cancel each before closing the book.',
  'registers.already-used': 'Number {number}/{year} is already used by a document.',
  'registers.already-cancelled': 'Number {number}/{year} is already cancelled.',
  'registers.secret-keeps-no-content': 'A register of secret papers keeps numbers only, never content.',
  'registers.year-too-far': 'The book of {year} cannot be opened yet; {last} is the last year possible now.',
  'registers.not-a-number': 'Write the number in digits, for example 15.',
  'registers.no-suffix-letters':
    '“{text}” carries a letter. Books give no numbers with letters: take the next number.',
  'registers.instance-administrators-only':
    'Only an administrator of the instance may add a version to a shared list.',
  'registers.unknown-code-list': 'There is no such code list.',
  'registers.version-not-later': 'The new version must come into force after {day}.',
  'registers.version-empty': 'The new version holds no code yet.',
  'registers.code-doubled': 'The code “{code}” stands there twice.',
} as const
