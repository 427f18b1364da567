-- Whose fee it was when it was proposed: changing the author later makes nobody a stranger to their own money. Lines from before ask the author.
ALTER TABLE royalties.shares ADD COLUMN account_id uuid;
COMMENT ON COLUMN royalties.shares.account_id IS 'The account of who is paid as it was when the fee was proposed; null: none then, the account that the author has now counts';
