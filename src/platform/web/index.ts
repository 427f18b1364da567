import './messages/index.ts'
export {
  complaintsOf,
  fieldOf,
  type FormState,
  freshForm,
  type ParsedForm,
  parseForm,
  type Values,
} from './form.ts'
export type { Command, DeskTable, NavigationItem, WebModule } from './module.ts'
export { defineRoutes, forRoles, type Handler, type Route, type RouteOptions } from './routes.ts'
export { readBody } from './request-body.ts'
export { defineUrls, type UrlOf, withQuery } from './urls.ts'
export type { Attempt, Audience, Counted, PageOptions, PublicSite, Session, Visit } from './visit.ts'
export { createPageCache, noPageCache, type PageCache } from './page-cache.ts'
export { createSite, type SiteHandler } from './create-site.ts'
export type { Frame, Frames, Hosts, SessionSource, Site } from './site.ts'
export { formCookie } from './form-token.ts'
export { contrasts, type Display, languageCookie, sizes, themeCookie, themes } from './display.ts'
export { flashCookie, type Flash, unpackFlash } from './flash.ts'
export { instanceRoutes, instanceUrls } from './instance-routes.ts'
export { readTableForm, tableFormLimit, type TableForm } from './table-form.ts'
export { networkOf, trustProxies } from './client-address.ts'
export { createFrames, type FrameSettings } from './frames.tsx'
export { galleryRoutes } from './gallery/gallery-routes.tsx'
