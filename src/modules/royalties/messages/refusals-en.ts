export const refusalsEn = {
  'royalties.editors-only':
    'Only editors, leaders and administrators of the authority read and propose fees. Your own lines stand under “My fees”.',
  'royalties.leaders-only': 'Only leaders of the authority agree to fees and close sheets. Ask one of them.',
  'royalties.administrators-only':
    'Only the administrator of the instance changes rates. Send them number and date of the text.',
  'royalties.decided-already': 'This line was decided already. Open the page again to see how.',
  'royalties.own-proposal': 'You proposed this line; another leader decides.',
  'royalties.own-fee': 'You are paid by this line; another leader decides.',
  'royalties.own-author':
    'What you are paid as an author is entered and changed by somebody else. Ask another editor, leader or administrator of the authority.',
  'royalties.unit-nothing':
    'By the rates of the day of publication one unit is worth 0 đồng. Ask the administrator to mend them under “Rates and coefficients”, then propose again.',
  'royalties.no-figure':
    'No base salary or tax is known for the day of publication. Ask the administrator to add it under “Rates and coefficients”.',
  'royalties.no-such-author': 'There is no such author here. Choose one of the list.',
  'royalties.no-such-fee': 'There is no such fee. Open the list again.',
  'royalties.no-such-sheet': 'There is no such sheet. Open the list again.',
  'royalties.never-public': 'Only articles of your authority that were public are paid; this is none.',
  'royalties.genre-wanted': 'Choose a genre of the list.',
  'royalties.coefficient-wanted':
    'Write the coefficient as a number with two decimals at most, for example 1.5.',
  'royalties.coefficient-outside':
    'The coefficient of “{name}” lies between {least} and {most}. Write one in this range.',
  'royalties.author-wanted': 'Choose at least one person who is paid.',
  'royalties.author-twice': 'Somebody is named twice. Give each person one line.',
  'royalties.percent-wrong': 'A share is a whole number from 0 to 100.',
  'royalties.shares-hundred': 'The shares make {sum} together, and must make 100. Change them.',
  'royalties.why-wanted': 'Write the reason, in 500 characters at most.',
  'royalties.proposed-already':
    'A fee for “{name}” was proposed for this article. Open it to read or correct it.',
  'royalties.nothing-to-correct': 'Only a first line that was agreed can be corrected.',
  'royalties.corrected-already':
    'A correction of this line waits for consent. Correct it further once that is decided.',
  'royalties.nothing-changes': 'Coefficient and shares are as before: there is nothing to correct.',
  'royalties.month-wrong': 'This address is not a month. Choose one from the list.',
  'royalties.month-to-come': 'This month has not come. Close its sheet then.',
  'royalties.nothing-to-pay': 'No agreed line is left to close.',
  'royalties.sheet-moved':
    'Lines or sums moved while you read: there are {count} lines now. Look again, then close the sheet.',
  'royalties.name-wanted': 'Write the full name, in 120 characters at most.',
  'royalties.text-long': 'This is too long. Make it shorter.',
  'royalties.tax-code-wrong':
    'A tax code has 10 or 12 digits, and perhaps 3 more after a dash. Mend it or leave it empty.',
  'royalties.account-known':
    'Another author has this account. Change that author, or choose another account.',
  'royalties.account-wrong': 'Choose somebody of the list, or “From outside”.',
  'royalties.choose-lines': 'Choose at least one line to agree to.',
  'royalties.date-wrong': 'Write the day like 1/7/2026.',
  'royalties.value-wrong':
    'Write a whole number from 0 to a thousand billion, for example 2,340,000. The base salary and one unit must be more than 0.',
  'royalties.range-wrong': 'The highest coefficient must not lie below the lowest.',
  'royalties.figure-wanted': 'Choose which rate changes.',
  'royalties.source-wanted': 'Write the number of the legal text as the source.',
  'royalties.proposed': 'The proposal was sent; a leader decides.',
  'royalties.agreed': 'Agreed.',
  'royalties.given-back': 'Given back; who proposed it sees the reason.',
  'royalties.closed': 'The sheet is closed.',
  'royalties.author-kept': 'The author was saved.',
  'royalties.figure-set': 'The new rate was added.',
} as const
