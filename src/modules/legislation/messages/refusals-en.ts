/** What legislation refuses and reports, in English. */
export const refusalsEn = {
  'legislation.other-authority': 'This belongs to another authority. Work at your own.',
  'legislation.desk-only':
    'Only editors, the registry, leaders or administrators of the authority work here. Ask them, or ask for the role.',
  'legislation.not-a-draft':
    'This edition was submitted or published and cannot be changed. Open a correction.',
  'legislation.not-submitted':
    'This edition is not waiting for approval. Load the page again to see where it stands.',
  'legislation.second-person':
    'Who entered or submitted it cannot approve it. Ask somebody else, or publish without review and say why.',
  'legislation.reference-wanted':
    'The number and symbol are missing. Enter them as on the document, such as 12/2023/QĐ-UBND.',
  'legislation.abstract-wanted': 'The abstract is missing. Enter it as on the document.',
  'legislation.issuer-wanted': 'The issuing authority is missing. Enter its full name.',
  'legislation.day-wanted': 'The day of issue is missing. Enter it like 23/3/2023.',
  'legislation.kind-wanted': 'No kind of document was chosen. Choose one.',
  'legislation.ends-before': 'The day it ends is before the day it takes effect. Look at both days again.',
  'legislation.end-why-wanted': 'There is a day on which it ends, but no reason. Write one sentence.',
  'legislation.number-twice':
    'Number {reference} of this issuer and year is borne by a document that is public already. Look at the number again, or correct the other one.',
  'legislation.secret-mark':
    'The document bears a mark of secrecy (“{line}”). It must not go on the portal; stop, and tell the officer for secrets.',
  'legislation.not-public': 'This document is not public.',
  'legislation.no-such-document':
    'There is no such document, or it is not public yet. Look for it in the list.',
  'legislation.taken-before': 'This paper was taken over already. Look for it among what is under way.',
  'legislation.too-many-files': 'A document has at most {most} files. Take some away, or join the annexes.',
  'legislation.no-such-consultation': 'There is no such consultation. Look at the list of drafts.',
  'legislation.no-such-remark': 'There is no such remark.',
  'legislation.draft-empty': 'The draft has no text. Paste or type it.',
  'legislation.closes-before': 'The last day is before the first. Look at both days again.',
  'legislation.too-short':
    'The draft lies open for {days} days, the rules want {least} at least. Choose a later last day, or say why it is faster.',
  'legislation.not-open': 'This consultation was reported or taken back. Load the page again.',
  'legislation.extend-later':
    'The new last day must be after the one that is public, and not past. Choose another.',
  'legislation.not-closed': 'The consultation has not ended. Wait until its last day is over.',
  'legislation.remarks-unread': 'Nobody has looked at {count} remarks yet. Show or hide each of them first.',
  'legislation.remarks-unanswered': '{count} remarks have no answer yet. Answer each of them first.',
  'legislation.result-unknown':
    'There is no such public document of this authority. Copy the address of the published document.',
  'legislation.not-open-now':
    'This draft takes no remarks any more, or not yet. See the drafts that are open.',
  'legislation.reason-needed': 'Write the reason; one sentence is enough.',
  'legislation.instance-only': 'Only the administrator of the instance changes these terms.',
  'legislation.term-twice': 'This kind has a term that begins on that day. Choose another day.',
  'legislation.text-long': 'The text in this field is too long. Shorten it.',
  'legislation.day-wrong': 'This day was not understood. Write it like 23/3/2023.',
  'legislation.days-wrong': 'Enter a number of days from 1 to 365.',
  'legislation.choose': 'Choose one.',
  'legislation.title-wanted': 'The draft has no title. Write it as on the draft.',
  'legislation.said-wanted': 'Write your remark, a few words at least.',
  'legislation.answer-wanted': 'Write the answer of the authority.',
  'legislation.report-wanted': 'Write in short what was taken up and explained.',
  'legislation.source-wanted': 'Write the source: the document and its article.',
  'legislation.word-damaged':
    'The text of this Word file cannot be read. Open it in Word, save it as .docx and try again.',
  'legislation.word-only':
    'Text is taken from Word files (.docx) and PDF only. Choose “Attach” for other files.',
  'legislation.pdf-without-letters':
    'This PDF is a scan without letters. Use the Word file, or paste the text.',
  'legislation.file-needed': 'No file was chosen. Choose one and send again.',
  'legislation.kept': 'Kept.',
  'legislation.submitted': 'Submitted. Who approves sees it among what is under way.',
  'legislation.given-back': 'Given back.',
  'legislation.published': 'Published.',
  'legislation.discarded': 'Given up.',
  'legislation.ended': 'Taken from the public.',
  'legislation.file-added': 'File attached.',
  'legislation.text-taken': 'The text was taken from the Word file. Read it again before you submit.',
  'legislation.file-removed': 'File taken away.',
  'legislation.declined': 'Noted as not for the portal.',
  'legislation.opened': 'Opened for remarks.',
  'legislation.extended': 'Extended.',
  'legislation.withdrawn': 'Draft taken back.',
  'legislation.reported': 'Report published.',
  'legislation.concluded': 'The issued document was noted.',
  'legislation.decided': 'Noted.',
  'legislation.answered': 'Answered.',
  'legislation.term-entered': 'The new term was noted.',
} as const
