/** What the public forms of enquiries refuse and confirm, each with what to do. */
export const enquiryRefusalsEn = {
  'portal-enquiries.name-wanted': 'Write your name.',
  'portal-enquiries.contact-wanted': 'Write a phone number or an e-mail address.',
  'portal-enquiries.phone-wrong': 'This phone number is wrong. Write 10 digits, for example 0912345678.',
  'portal-enquiries.email-wrong': 'This e-mail address is wrong. Write it like name@example.vn.',
  'portal-enquiries.field-wanted': 'Choose what it is about; if you are not sure, Something else.',
  'portal-enquiries.title-wanted': 'Write one short sentence that says what it is.',
  'portal-enquiries.body-wanted': 'Write what it is about.',
  'portal-enquiries.text-long': 'This text is too long. Shorten it.',
  'portal-enquiries.coordinates-wrong':
    'These coordinates are wrong. Write them like 16.6512, 107.0123 or leave them out.',
  'portal-enquiries.residence-wanted': 'Write where you live.',
  'portal-enquiries.identity-wanted': 'Write the number of your identity card or passport.',
  'portal-enquiries.supply-wanted': 'Choose how you want it.',
  'portal-enquiries.matter-wanted': 'Write what you want to talk about.',
  'portal-enquiries.choose': 'Choose one.',
  'portal-enquiries.not-found': 'There is no such entry, or it was taken down. Look at the list.',
  'portal-enquiries.sent': 'Sent. Write the code down.',
  'portal-enquiries.thanks': 'Thank you.',
  'portal-enquiries.given-back': 'The turn was given back.',
} as const
