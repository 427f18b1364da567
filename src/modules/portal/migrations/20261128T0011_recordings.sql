-- Pages of films and of radio programmes begin at the few media that can be played.
CREATE INDEX media_played ON portal.media (kind, id) WHERE kind IN ('audio', 'video');
