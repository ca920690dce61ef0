-- Work that is not published: changesets, what they would change, and what was said and done about them. Nothing of it
-- is a record, so it has no version tables, and the reading login sees nothing of it.
CREATE TABLE "WorkingChangeset" (
  "id" text COLLATE "C" NOT NULL,
  "title" text NOT NULL,
  "note" text,
  "authorId" text COLLATE "C" NOT NULL,
  "author" text NOT NULL,
  "status" text NOT NULL,
  "version" integer NOT NULL DEFAULT 1,
  "createdAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "updatedAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "submittedAt" timestamptz(3),
  "revision" integer,
  CONSTRAINT "WorkingChangeset_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "WorkingChangeset_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "WorkingChangeset_title_check" CHECK (char_length("title") BETWEEN 1 AND 300),
  CONSTRAINT "WorkingChangeset_status_check" CHECK ("status" IN ('OPEN', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
  CONSTRAINT "WorkingChangeset_revision_check" CHECK (("status" = 'PUBLISHED') = ("revision" IS NOT NULL))
);
CREATE INDEX "WorkingChangeset_authorId_idx" ON "WorkingChangeset" ("authorId", "updatedAt");
CREATE INDEX "WorkingChangeset_status_idx" ON "WorkingChangeset" ("status", "updatedAt");

-- What a changeset would do to a record: one change a record. Gone once it is published: then the ledger tells it.
CREATE TABLE "DraftChange" (
  "changesetId" text COLLATE "C" NOT NULL,
  "recordId" text COLLATE "C" NOT NULL,
  "ordinal" integer NOT NULL,
  "kind" text NOT NULL,
  "operation" text NOT NULL,
  "expectedVersion" integer,
  "content" jsonb NOT NULL,
  "updatedAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("changesetId", "recordId"),
  CONSTRAINT "DraftChange_changesetId_fkey" FOREIGN KEY ("changesetId") REFERENCES "WorkingChangeset" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "DraftChange_operation_check" CHECK ("operation" IN ('CREATE', 'UPDATE', 'WITHDRAW', 'DELETE', 'RESTORE'))
);
CREATE UNIQUE INDEX "DraftChange_ordinal_key" ON "DraftChange" ("changesetId", "ordinal");
CREATE INDEX "DraftChange_recordId_idx" ON "DraftChange" ("recordId");

-- What was done and said about a changeset, in its order.
CREATE TABLE "ChangesetAct" (
  "changesetId" text COLLATE "C" NOT NULL,
  "ordinal" integer NOT NULL,
  "type" text NOT NULL,
  "byId" text COLLATE "C" NOT NULL,
  "by" text NOT NULL,
  "at" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "recordId" text COLLATE "C",
  "words" text,
  CONSTRAINT "ChangesetAct_pkey" PRIMARY KEY ("changesetId", "ordinal"),
  CONSTRAINT "ChangesetAct_changesetId_fkey" FOREIGN KEY ("changesetId") REFERENCES "WorkingChangeset" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ChangesetAct_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ChangesetAct_type_check" CHECK ("type" IN ('OPENED', 'SUBMITTED', 'RETURNED', 'WITHDRAWN', 'REOPENED', 'DECLINED', 'PUBLISHED', 'COMMENTED'))
);
CREATE INDEX "ChangesetAct_byId_idx" ON "ChangesetAct" ("byId");

-- Who looked at what was published, beside who wrote it.
ALTER TABLE ledger."Changeset" ADD COLUMN "approvedBy" text;
ALTER TABLE ledger."Changeset" ADD CONSTRAINT "Changeset_approvedBy_check" CHECK (reviewed OR "approvedBy" IS NULL);

-- Words taken out of the register for good, by two admins: what is blanked in which record, and why.
CREATE TABLE "Redaction" (
  "id" text COLLATE "C" NOT NULL,
  "reason" text NOT NULL,
  "items" jsonb NOT NULL,
  "askedById" text COLLATE "C" NOT NULL,
  "askedBy" text NOT NULL,
  "askedAt" timestamptz(3) NOT NULL DEFAULT clock_timestamp(),
  "status" text NOT NULL DEFAULT 'ASKED',
  "settledById" text COLLATE "C",
  "settledBy" text,
  "settledAt" timestamptz(3),
  "revision" integer,
  CONSTRAINT "Redaction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Redaction_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "Redaction_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "Redaction_status_check" CHECK ("status" IN ('ASKED', 'REFUSED', 'DONE')),
  CONSTRAINT "Redaction_two_check" CHECK ("status" <> 'DONE' OR "settledById" <> "askedById"),
  CONSTRAINT "Redaction_revision_check" CHECK (("status" = 'DONE') = ("revision" IS NOT NULL))
);
ALTER TABLE ledger."Change" DROP CONSTRAINT "Change_operation_check";
ALTER TABLE ledger."Change" ADD CONSTRAINT "Change_operation_check" CHECK (operation IN ('CREATE', 'UPDATE', 'WITHDRAW', 'DELETE', 'RESTORE', 'REDACT'));
-- The revision of the last redaction: answers about earlier revisions are other ones since.
ALTER TABLE ledger."Register" ADD COLUMN redacted integer NOT NULL DEFAULT 0;
