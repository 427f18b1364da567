import type { linksVi } from './links-vi.ts'

export const linksEn: { readonly [Key in keyof typeof linksVi]: string } = {
  'dead-links': 'Dead links',
  'dead-links-lead':
    'Links in published articles that take readers nowhere. Krông follows them again every week, those of corrected articles the same night.',
  'links-followed': '{all} links are followed, {dead} of them are dead.',
  'outside-off':
    'Links to other sites are not followed here. The administrator sets KRONG_FOLLOW_LINKS=on where the server reaches the Internet.',
  'no-dead-links': 'No dead links',
  'no-dead-links-lead': 'When a link leads nowhere any more, its article appears here with what to do.',
  'link-words': 'Words in the article',
  'link-why': 'Why, and what to do',
  'dead-since': 'Dead since',
  'answer-inner-gone':
    'An article, section or file of ours that was taken down. Lead to what replaces it, or drop the link.',
  'answer-not-found':
    'The other site says that there is no such page. Find its new address, or drop the link.',
  'answer-server-fails': 'The other server fails. Wait a few days; if it stays dead, correct the article.',
  'answer-name-unknown': 'The host name is no more. Drop the link or find its new address.',
  'answer-unreachable': 'The other server cannot be reached. Try it on your own machine, then correct.',
  'answer-timeout':
    'The other server did not answer in time. Try again; if it stays dead, correct the article.',
  'answer-too-many-redirects': 'The address goes round in circles. Open it and write down where it ends.',
  'link-again': 'Try again',
  'link-waits': 'Will be tried again in a few minutes.',
  'link-correct': 'Correct the article',
  'portal.link-asked':
    'The link will be tried again in a few minutes. Load the list again to see what came of it.',
}
