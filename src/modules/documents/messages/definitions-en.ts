/** What each figure of a report counts, in English; the condition in SQL says the same. */
export const definitions = {
  'define-received': 'Documents that arrived in the period (day in Viet Nam), registered or not.',
  'define-registered': 'Arrivals of the period that have an arrival number.',
  'define-given': 'Arrivals of the period that a leader gave to a unit: under way or done.',
  'define-done': 'Arrivals of the period whose lead reported completion.',
  'define-done-in-time': 'Completed no later than the deadline; without a deadline it counts as in time.',
  'define-done-late': 'Completed after the deadline.',
  'define-running-in-time': 'Not completed, and the deadline has not passed or there is none.',
  'define-running-late': 'Not completed, and the deadline has passed.',
  'define-waiting': 'Arrivals of the period that wait for registration, presentation or direction.',
  'define-for-information': 'Arrivals of the period kept for information, given to nobody.',
  'define-turned-back': 'Arrivals of the period returned to the sender, or recalled by it.',
  'define-settled':
    'Arrivals of the period that are completed or kept for information: nothing is left to do.',
  'define-settled-electronically':
    'Settled; arrived electronically (exchange, e-mail, uploaded file; neither post nor scanned paper); the paper is a file in the system. Registration, direction and settlement are steps in the system: this state is not reached without them.',
  'define-exchanged': 'Arrivals of the period received by exchange or e-mail.',
  'define-written': 'Papers of the authority issued in the period, or not issued and begun in it.',
  'define-issued': 'Papers issued in the period, also those withdrawn or replaced since.',
  'define-in-work': 'Begun in the period and not issued: drafted, checked, waiting for signature or issue.',
  'define-waiting-issue': 'Signed and not issued; due the same day, at the latest the next working day.',
  'define-withdrawn': 'Papers issued in the period that were withdrawn.',
  'define-replaced': 'Papers issued in the period that another paper replaced.',
  'define-given-up': 'Drafts begun in the period and given up before issue.',
  'define-replies': 'Papers issued in the period that answer an arrival.',
  'define-sent-electronically':
    'Papers issued in the period that every recipient got electronically from the system.',
  'define-made-electronically':
    'Sent fully electronically, signed by the signing step of the system, and its content (file or text) is in the system.',
} as const
