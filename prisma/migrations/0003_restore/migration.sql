-- A deleted record can be brought back under its own id, as its next version.
ALTER TABLE ledger."Change" DROP CONSTRAINT "Change_operation_check";
ALTER TABLE ledger."Change" ADD CONSTRAINT "Change_operation_check" CHECK (operation IN ('CREATE', 'UPDATE', 'WITHDRAW', 'DELETE', 'RESTORE'));

-- A changeset is looked up by its id, and is published once.
CREATE UNIQUE INDEX "Revision_changesetId_key" ON ledger."Revision" ("changesetId");
