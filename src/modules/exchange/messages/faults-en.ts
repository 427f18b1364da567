/** Why something of exchange was not done. */
export const faultsEn = {
  'exchange.not-registry': 'The list of packets is for the registry and the leaders of the authority.',
  'exchange.no-own-code':
    '{name} has no electronic identification code, so it cannot send documents electronically. Ask the administrator to enter one on the page Organisation.',
  'exchange.no-recipient': 'Choose at least one recipient.',
  'exchange.no-such-arrival': 'There is no such packet.',
  'exchange.packet-is-closed':
    'The document in this packet bears a mark of secrecy and is closed: it cannot be opened or downloaded.',
  'exchange.settled-already': 'This packet has been dealt with.',
  'exchange.certificate-unreadable':
    'The certificate cannot be read. Paste it whole, from BEGIN CERTIFICATE to END CERTIFICATE.',
  'exchange.certificates-many': 'A system has at most 4 certificates. Leave out old ones.',
  'exchange.address-wrong':
    'The address must look like https://host:port, e.g. https://huyen.example.vn:4900.',
  'exchange.reason-missing': 'Write the reason.',
  'exchange.name-missing': 'Write the name.',
  'exchange.peer-known': 'This certificate belongs to “{name}” already.',
  'exchange.no-such-peer': 'There is no such system, or it was revoked.',
  'exchange.paused-already': 'It is paused already.',
  'exchange.not-paused': 'It is not paused.',
  'exchange.revoked-already': 'This system was revoked before.',
  'exchange.code-malformed':
    'An identification code has plain letters, digits and dots, 35 characters at most.',
  'exchange.way-missing': 'Choose the system through which this authority is reached.',
  'exchange.organ-here': 'The authority with this code works in this very system; it needs no entry.',
  'exchange.no-such-organ': 'The directory has no such code.',
  'exchange.publisher-known': 'This publisher is named already.',
  'exchange.list-statement-malformed': 'This is not a signed directory.',
  'exchange.list-statement-type': 'This was signed for something else than a directory.',
  'exchange.list-statement-signer': 'The directory is signed by no publisher that was named.',
  'exchange.list-statement-signature': 'The signature on the directory is wrong: the file was changed.',
  'exchange.list-older':
    'Version {version} of the directory is older than the one in use ({last}) and is refused. Get the newest one from its publisher.',
  'exchange.no-such-lane': 'There is no such lane.',
  'exchange.no-such-delivery': 'There is no such packet.',
  'exchange.ended-already': 'This packet has ended.',
  'exchange.attachment-unnamed': 'The packet has a file ({contentId}) that its manifest does not name.',
  'exchange.wrapped-too-large': 'A ZIP in the packet unfolds to too much.',
  'exchange.wrapped-many': 'A ZIP in the packet holds {count} files; the regulation allows one.',
  'exchange.wrapped-broken': 'A ZIP in the packet is broken.',
  'exchange.saved': 'Saved.',
}
