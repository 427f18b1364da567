import type { refusalsVi } from './refusals-vi.ts'

/** What the portal refuses, each with what to do. */
export const refusalsEn: { readonly [Key in keyof typeof refusalsVi]: string } = {
  'portal.no-such-site': 'There is no such site. See the list of all sites.',
  'portal.no-such-section': 'The site has no such section. Choose one that is open.',
  'portal.no-such-article':
    'There is no such article, or it is not shown on this site. Look for it from the first page.',
  'portal.abbreviation-known':
    '“{short}” with this meaning is in the list already. Please look at the list below.',
  'portal.abbreviation-says-nothing':
    'The short and the long word are the same, or empty. Please write the long one in full.',
  'portal.site-taken':
    'The path “{slug}”, the host name or the place of the main site is taken. Choose another one.',
  'portal.site-ended':
    'This site is in history mode and cannot be changed. Write on the site of the successor.',
  'portal.other-site': 'This site belongs to another authority. Work on the site of your own.',
  'portal.editors-only':
    'Only editors, leaders or administrators of the authority write here. Ask one of them, or for the role.',
  'portal.arrangers-only': 'Only editors or administrators of the authority arrange the site.',
  'portal.administrators-only': 'Only administrators of the authority or of the instance open a site.',
  'portal.not-a-draft': 'This edition was submitted or published and cannot be changed. Begin a correction.',
  'portal.draft-moved':
    '{name} changed this draft after you opened it. The other text stands below, yours is still there. Look, then choose which one is saved.',
  'portal.personal-data':
    'Personal data may stand in {count} places of the article. Take it out, or say why it may be published and try again.',
  'portal.not-submitted':
    'This edition does not wait for approval. Load the page again to see where it stands.',
  'portal.not-scheduled': 'This edition has no time of publication. Load the page again.',
  'portal.second-person':
    'Who wrote or submitted it cannot approve it. Ask somebody else, or publish without review and say why.',
  'portal.title-wanted': 'The article has no title yet. Write one and try again.',
  'portal.not-public': 'This article is not public.',
  'portal.merge-where': 'Choose another public article to which readers are led.',
  'portal.own-article': 'This article belongs to this very site.',
  'portal.not-offered': 'This article was not offered to this site.',
  'portal.no-parent': 'There is no site above this one to which an article could be offered.',
  'portal.text-long': 'This is too long. Shorten it.',
  'portal.reason-needed': 'Say why; one sentence is enough.',
  'portal.section-wanted': 'Choose a section.',
  'portal.moment-wrong': 'This time cannot be read. Write it like 7:30 25/12/2026.',
  'portal.host-by-administrator':
    'Host names are given by an administrator of the authority or of the instance.',
  'portal.host-taken': 'Another site has the host name “{host}”. Give another one, or none.',
  'portal.host-wrong':
    'This is no host name. Write it like talong.quangtri.gov.vn, without https:// and slashes.',
  'portal.slug-wrong':
    'A path has small letters without marks, digits and hyphens, 2 to 60 of them. For example: xa-ta-long.',
  'portal.name-wanted': 'Please give a name.',
  'portal.last-section': 'A site keeps at least one section. Leave one, or open a new one first.',
  'portal.section-too-deep': 'Sections have two levels. Choose one of the upper level.',
  'portal.number-wrong': 'The order is a number from 1 to 999.',
  'portal.menu-leads-nowhere':
    'The line “{label}” leads nowhere. Choose a section, or give an address that begins with / or https://.',
  'portal.menu-long': 'A menu has at most {most} lines.',
  'portal.menu-label': 'A line has no words. Give it some, or leave all of the line empty.',
  'portal.arranged': 'Kept. Readers see it at once.',
  'portal.site-open': 'The site is open. Write its first article.',
  'portal.no-such-proof': 'There is no such proof.',
  'portal.never-public': 'This edition never was public; there is nothing to prove. Open one that was.',
  'portal.proof-signed-already': 'This sheet is signed already. Get the signed one.',
  'portal.proof-made': 'The proof is made. The registry signs it here for the authority.',
  'portal.proof-signed': 'The proof is signed.',
  'portal.notice-since': 'A notice needs the day from which it holds. Write it like 25/12/2026.',
  'portal.notice-kind': 'Days are given: choose the kind of notice as well.',
  'portal.notice-ends-first': 'The last day comes after the first.',
  'portal.not-a-picture': 'This is no picture that can be shown. Choose another one out of the library.',
  'portal.no-such-link': 'This link stands in nothing that is public any more. Load the list again.',
  'portal.event-when': 'An event with a place needs a beginning. Write it like 7:30 25/12/2026.',
  'portal.event-where': 'An event with a time needs a place.',
  'portal.event-ends-first': 'The end comes after the beginning.',
  'portal.translate-what': 'This is the English version. Open the Vietnamese article to translate it.',
  'portal.order-full': 'At most {most} articles are put first. Take one out before.',
  'portal.ordered': 'Kept. Readers see it at once.',
  'portal.no-such-tag': 'No article has this tag yet. Look for it from the first page.',
  'portal.day-wrong': 'This day cannot be read. Write it like 25/12/2027.',
  'portal.no-such-preview': 'This preview cannot be opened: wrong, over or ended. Ask whoever sent it.',
  'portal.preview-day': 'Choose a day from today to {days} days from now.',
  'portal.preview-for-whom': 'Say for whom it is.',
  'portal.preview-ended': 'The preview ended.',
  'portal.review-later': 'The next day of review comes after today. Choose another day, or leave it empty.',
  'portal.reviewed': 'Kept as still true.',
  'portal.kind-review': 'An article of mine is due for review',
  'portal.kind-original-corrected': 'The original of my translation was corrected',
  'portal.told-original-corrected': 'The original “{title}” says something else now: look at its translation',
  'portal.told-review': 'The article “{title}” is due to be read again',
  'portal.choose': 'Choose one.',
  'portal.draft-kept': 'The draft is kept.',
  'portal.submitted': 'Submitted. Whoever approves sees it under “Under way”.',
  'portal.given-back': 'Given back to the author.',
  'portal.published': 'Published.',
  'portal.scheduled': 'Approved; it will be published at its time.',
  'portal.unscheduled': 'The time was taken back; it is a draft again.',
  'portal.discarded': 'The draft was given up.',
  'portal.ended': 'The publication ended.',
  'portal.offered': 'Offered. Each site decides for itself.',
  'portal.decided': 'The decision is kept.',
  'portal.push-not-understood': 'What the browser asked was not understood. Reload the page and try again.',
}
