-- A preview is written beside publications and may meet the same millisecond. That instants ascend is seen to by the
-- register's lock, and by ledger:verify; a unique key would make the one wait for the other, or fail.
ALTER TABLE ledger."Revision" DROP CONSTRAINT "Revision_at_key";
CREATE INDEX "Revision_at_idx" ON ledger."Revision" (at);
