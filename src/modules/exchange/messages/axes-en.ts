import { axisSettingsEn } from './axes-settings-en.ts'

/** What operators read of axes. */
export const axesEn = {
  ...axisSettingsEn,
  axes: 'Axes of interoperability',
  'axes-lead':
    'The national axis and that of the province, over which authorities without Krông are reached. Their operators give the codes and keys.',
  'axes-none': 'No axis has been entered yet',
  'axes-none-words':
    'Enter one when its operator has given the address, the system code and the key; until then documents go between Krông systems.',
  'axis-add-vxp': 'Add the national axis',
  'axis-add-lgsp': 'Add the axis of a province',
  'axis-kind': 'Kind',
  'axis-kind-vxp': 'National axis of documents',
  'axis-kind-lgsp': 'Gateway of a province (LGSP)',
  'axis-name': 'Name of the axis',
  'axis-state': 'State',
  'axis-living': 'In use',
  'axis-paused': 'Paused: {why}',
  'axis-ended': 'Used no more: {why}',
  'axis-polled': 'Last asked in full',
  'axis-polled-never': 'never yet',
  'axis-fault': 'The latest round',
  'axis-fault-none': 'good',
  'axis-added': 'Entered',
  'axis-settings': 'How it is spoken to',
  'axis-settings-words':
    'Fields marked “to be confirmed” are guesses of Krông: ask the operator of the axis and put them right.',
  'axis-save': 'Save how it is spoken to',
  'axis-pause': 'Pause the axis',
  'axis-pause-words':
    'Nothing is sent and nothing is asked until you resume it. Packets wait in their lanes.',
  'axis-end': 'Use the axis no more',
  'axis-end-words':
    'Its key is forgotten, and the authorities reached over it are reached no more. This cannot be undone; to use it again it has to be entered anew.',
  agencies: 'Authorities on the axis',
  'agencies-words':
    'Ask the axis for its authorities, see what is new, renamed or gone, and take it into the directory.',
  'agencies-ask': 'Ask for the authorities',
  'agencies-ask-again': 'Ask again',
  'agencies-failed': 'The axis did not give its list',
  'agencies-none': 'The directory is as the axis lists it',
  'agencies-unchanged': 'Unchanged: {count}.',
  'agencies-added': 'New: {count}',
  'agencies-renamed': 'Renamed: {count}',
  'agencies-gone': 'Gone: {count}',
  'agencies-left': 'Left alone, reached otherwise or entered by hand: {count}',
  'agencies-unusable': 'Left out, because code or name cannot be used: {count}',
  'agencies-rename': 'now {name}, before {before}',
  'agencies-more': 'and {count} more',
  'agencies-take': 'Take them into the directory',
  'agencies-gone-words': 'What is gone is reached no more from today; nothing is deleted.',
  'exchange.secret-missing': 'Enter the key that the operator gave.',
  'exchange.axis-known': 'There is an axis with the name “{name}”.',
  'exchange.no-such-axis': 'There is no such axis.',
  'exchange.axis-over': 'This axis is used no more.',
  'exchange.axis-not-working': 'The axis is paused or used no more, so it cannot be asked.',
  'exchange.axis-address-wrong':
    'The address of the axis, or one of its paths, is no web address that can be used.',
  'exchange.axis-https-needed':
    'Packets and keys travel by https, unless the axis is inside the private network of the authorities.',
  'exchange.agencies-empty': 'The axis gave an empty list: that is a fault of the axis, so it was not taken.',
  'exchange.agencies-changed': 'The list of the axis has changed since you saw it. Look again, then take it.',
  'exchange.agencies-taken': 'Taken over: {added} new, {renamed} renamed, {gone} gone.',
  'exchange.axis-wrong-url': 'An address is like https://machine/path, without a slash at its end.',
  'exchange.axis-wrong-systemId': 'A system code has letters without marks, digits and signs, and no blanks.',
  'exchange.axis-wrong-organs': 'One identification code a line; at least one, at most 500.',
  'exchange.axis-wrong-path': 'A path begins with “/”, or is a whole address https://…',
  'exchange.axis-wrong-number': 'A whole number between the stated ones.',
  'exchange.axis-wrong-word': 'Not empty, at most 80 characters; names of HTTP headers have no blanks.',
  'code-axis-list-cut':
    'The list of the axis is so long that it may have been cut: ask for fewer days at once.',
  'code-axis-take-failed':
    'A packet of the axis could not be taken in yet; it is tried again in the next round.',
  'code-axis-addressee-not-ours':
    'The axis has a packet for an authority that was not entered for it. Add its code.',
  'code-axis-fault': 'The axis could not be asked.',
  'code-axis-timeout': 'The axis did not answer in time.',
  'code-axis-unreachable': 'The axis could not be reached.',
  'code-axis-name-unknown': 'The name of the machine of the axis could not be found.',
  'code-axis-address-not-public':
    'The address of the axis lies in a private network. Mark the axis as being inside one if that is right.',
  'exchange.secret-unfit': 'The key of this axis has letters without marks, digits and signs, and no blanks.',
}
