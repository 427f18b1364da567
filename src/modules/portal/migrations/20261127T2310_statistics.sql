-- What editors are told of their sites: how often an article was read in a month, what was published when.
CREATE TABLE portal.article_months (
  site_id uuid NOT NULL REFERENCES portal.sites (id),
  month date NOT NULL CHECK (extract(day FROM month) = 1),
  article_id uuid NOT NULL REFERENCES portal.articles (id),
  guests bigint NOT NULL CHECK (guests >= 0),
  PRIMARY KEY (site_id, month, article_id)
);
COMMENT ON TABLE portal.article_months IS 'How often people read an article on each site in a month of Viet Nam; search engines, which read everything, make no row';
CREATE INDEX article_months_by_article ON portal.article_months (article_id, month);
SELECT platform.shared('portal.article_months');

CREATE INDEX publications_by_time ON portal.publications (from_at DESC);
CREATE INDEX publications_by_first ON portal.publications (first_at DESC);
CREATE INDEX edition_steps_scheduled ON portal.edition_steps (publish_at) WHERE publish_at IS NOT NULL;
