/** The front door of participation: what readers say about something public, and what of it is public. */
export type { Arrangement, CommentMode } from './arrangement.ts'
export { type CommentId, type CommentState, type PublicComment, type PublicThread } from './comment.ts'
export type { Poll, PollId, PollOption, ResultsShown } from './poll.ts'
export type { ShownSubject, Subject } from './subject.ts'
export { participationEvents } from './events.ts'
export { participationNotices } from './notices.ts'
export { urls as participationUrls } from './urls.ts'
export { PollBars } from './parts/poll-bars.tsx'
export { cleanWords } from './rules/clean-words.ts'
export { mayComment } from './rules/may-comment.ts'
export { mayReadResults, type PollState, pollStateOf } from './rules/poll-state.ts'
export { findRated, type RatingReason } from './store/ratings.ts'
export { findPoll, listOpenPolls, listPolls } from './store/polls.ts'
export {
  getDiscussionBeside,
  getPublicDiscussion,
  getStars,
  type PublicDiscussion,
  type Stars,
} from './store/reading.ts'
export { findByCode, type TrackedComment } from './store/tracking.ts'
export { answerComment } from './acts/answer-comment.ts'
export { arrangeComments } from './acts/arrange-comments.ts'
export { approveComment, approveComments } from './acts/approve-comment.ts'
export { carryComment } from './acts/carry-comment.ts'
export { carryPoll, carryRatings } from './acts/carry-over.ts'
export { closeComments } from './acts/close-comments.ts'
export { endPoll } from './acts/end-poll.ts'
export { findVoteOf } from './acts/vote-of.ts'
export { leaveComment, type LeaveComment, type LeftComment } from './acts/leave-comment.ts'
export { openPoll } from './acts/open-poll.ts'
export { type About, proofOf } from './acts/proofs.ts'
export { rate } from './acts/rate.ts'
export { refuseComments } from './acts/refuse-comment.ts'
export { prepareParticipation } from './acts/settings.ts'
export { showUnread } from './acts/show-unread.ts'
export { vote } from './acts/vote.ts'
