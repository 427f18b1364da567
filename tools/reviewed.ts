/** What people have looked at and let through, each with its reason. Everything else the architecture tests refuse. */

/** Files over 300 lines, each with the ADR that explains it. */
export const longFiles: Readonly<Record<string, string>> = {}

/** Circles of imports between platform rooms, each with its ADR. */
export const allowedCycles: Readonly<Record<string, string>> = {}

/** Sentences that are rightly the same in Vietnamese and English: names. */
export const sameInBothLanguages: readonly string[] = []

/** Tables without row-level security. */
export const openTables: Readonly<Record<string, string>> = {
  'platform.migrations': 'names and checksums of migrations; written by krong_owner only',
}

/** Functions that run with their owner's rights; each has a fixed search_path and asks for itself what its caller may. */
export const definerFunctions: Readonly<Record<string, string>> = {
  'jobs.enqueue':
    'the one way to the queue: adds a job in the transaction at hand; can neither read nor change others',
  'jobs.enqueue_once':
    'the same for what is asked for again and again: one job of a key at a time, even a dead one',
  'jobs.queue':
    'jobs without their payload; Krông itself only, after asking for the administrator of the instance',
  'jobs.retry': 'gives dead letters another round of attempts; Krông itself only',
  'notices.tell':
    'the one way to tell somebody: persons within the wall, once per matter while unread, once per occasion',
  'notices.withdraw': 'takes a matter back from persons within the wall; their notices are no longer shown',
  'record.append': 'the one way to write the record: the application may add a line and never change one',
  'record.append_all': 'lines of the past, appended to one chain by Krông itself only',
  'documents.matching':
    'documents of the own authority that hold words; the index on words is of no use behind row-level security',
  'documents.matching_in': 'the same among the papers of some months',
  'documents.expected_matches':
    'how many documents may hold words, by statistics of the whole instance; shows no row',
  'portal.index_articles':
    'search entries of articles, made of what is public anyway; called by triggers only',
  'portal.index_places': 'search entries of sites and sections; called by triggers only',
  'portal.take_search_census':
    'counts how common words are in the search index of what is public; Krông itself only',
  'portal.index_moved_article': 'trigger: what was published or placed moves in the search index',
  'portal.index_moved_sites': 'trigger: a site moves in the search index',
  'portal.index_moved_sections': 'trigger: sections move in the search index',
  'registers.open_book':
    'opens a book of a register within the wall; a book that is there comes back unchanged',
  'registers.take': 'the one way to a number: raises the counter and writes the number, within the wall',
  'registers.close_book': 'closes a book within the wall under the lock of its counter',
}

/** Views that read with their owner's rights: what the public sees, column by column. */
export const publishedViews: Readonly<Record<string, string>> = {
  'legislation.published_documents':
    'legal documents that are public, and those that were until they were withdrawn or found in error; no drafts',
  'legislation.published_relations': 'what public documents do to other public ones; neither end a draft',
  'legislation.published_history': 'which edition of a document was public from when to when',
  'legislation.published_consultations': 'drafts that were opened for remarks, with report and result',
  'legislation.published_remarks':
    'remarks that an official let through, with the answer; a name only where its owner wanted it, no contacts',
  'participation.published_arrangements': 'whether authorities take comments, and for how long',
  'participation.published_discussions':
    'what readers spoke of, whether it is closed, stars in sum and number; nothing of who gave them',
  'participation.published_comments':
    'comments and answers that are public, hidden passages taken out; no contact, no mark',
  'participation.published_polls': 'polls and their times',
  'participation.published_poll_options': 'answers of polls, with votes where readers may know them',
  'portal.published_sites': 'sites with their look and who answers for them',
  'portal.published_sections': 'open sections of sites',
  'portal.published_articles':
    'editions that are public, and those that were until they were withdrawn, merged or found in error; no drafts',
  'portal.published_edition_media':
    'media of editions that are public or withdrawn under a notice, with what is said of them; never where a picture was taken or who agreed',
  'portal.published_variants':
    'what browsers are sent of pictures of such editions, and of emblems and banners',
  'portal.published_films': 'what browsers are sent of films of such editions',
  'portal.published_placements': 'which site shows which article',
  'portal.published_menus': 'the menu that a site arranged for itself',
  'portal.published_tags': 'what public articles are about',
  'portal.published_notices': 'which public articles are notices of the board, and on which days they hold',
  'portal.published_notice_categories': 'the kinds of notices in their order',
  'portal.published_site_pictures': 'emblem and banner that a site chose',
  'portal.published_events': 'where and when what public articles tell of takes place',
  'portal.published_old_addresses':
    'addresses of old sites, and the public thing or file of the site to which each leads',
  'portal.published_imports': 'from which site public articles were brought over, and when; nobody’s name',
  'portal.published_site_days': 'how often the pages of sites were read, by day; nothing of the readers',
  'portal.published_article_views': 'how often articles were read',
  'portal.published_search':
    'what can be found: public articles, sections, sites, and what lower modules published',
  'portal.published_search_census': 'how common words are among what is public',
  'portal.published_abbreviations': 'short and long words that search takes for the same',
  'portal.published_online': 'how many read each site at this moment',
  'identity.published_holders':
    'who holds leading posts now (chair, heads and their deputies): name, post, unit; no account, telephone or mail of a person',
  'enquiries.published_fields': 'what enquiries may be about',
  'enquiries.published_standings':
    'last step, handler and deadline of enquiries; granted to officials, not to the public',
  'enquiries.published_enquiries': 'questions and feedback with answers, as edited for the public; no person',
  'enquiries.published_pictures': 'photographs that a publication shows; pixels only',
  'enquiries.published_figures': 'counts of enquiries of each authority',
  'enquiries.published_requests':
    'requests for information: days, decision, ground and fee; no person, no words',
  'enquiries.published_receptions':
    'when officials receive citizens, and how many turns are taken; no booker',
  'enquiries.published_clocks':
    'open questions and feedback: number, field, days and state; no person, no words',
  'enquiries.published_weeks': 'weeks of leaders as published',
  'alerts.published_airings': 'the programme of the loudspeaker; no readers, no reasons',
  'alerts.published_issues': 'what alerts say and said, with places and ends; no accounts',
  'alerts.published_recordings': 'recordings of scripts in the programme, with who reads; no accounts',
  'organisations.published_authorities': 'names, places and public contacts of authorities, with their days',
  'organisations.published_units': 'units that their authority has published, with public contacts',
  'organisations.published_codes': 'identification codes, which exist to be known',
  'organisations.published_lineage': 'which authority continues which, and by which decision',
  'organisations.published_villages': 'villages, their former names and population; no person',
  'organisations.published_office_hours': 'when offices are open',
  'organisations.published_special_days': 'public holidays and swapped working days',
}

/** Tables whose rows the application may delete: technical rows, nobody's papers. */
export const deletableTables: Readonly<Record<string, string>> = {
  'files.blobs': 'contents that no file refers to any more are swept by Krông itself',
  'identity.sessions': 'ended sessions',
  'participation.salts': 'the salt of a day that is over: with it a mark could be traced to an address',
  'participation.contacts':
    'how commenters can be reached, after the days for which their authority keeps it',
  'notices.notices': 'read or withdrawn, after the days for which their authority keeps them',
  'notices.letters': 'settled letters that tell of no notice any more',
  'portal.search_entries': 'an index of what is public; what is public no more leaves it',
  'identity.sign_in_attempts': 'counts for lock-out, after their window',
  'identity.challenges': 'one-time challenges, after use',
}
