CREATE INDEX ratings_by_day ON participation.ratings (authority_id, day);

CREATE VIEW participation.report_rating_days WITH (security_invoker = true) AS
  SELECT authority_id, day, count(*) AS ratings, sum(stars) AS points FROM participation.ratings GROUP BY 1, 2;
COMMENT ON VIEW participation.report_rating_days IS 'Promise to reports: stars that readers gave an authority by day, in number and sum';
GRANT SELECT ON participation.report_rating_days TO krong_app, krong_system;
