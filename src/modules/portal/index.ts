/** The front door of the portal: the public pages of an instance. */
export { findSite } from './store/site.ts'
export type { Site, SiteMember } from './site.ts'
export { portalUrls } from './urls.ts'
