-- Files of sources. Their bytes lie in the data directory under their SHA-256; here stands what they are, of a text also
-- the text itself, so that quotes can be compared with it.

-- What was uploaded, and by whom, is the house's own like sessions: no record, no version table, nothing the reading
-- login sees.
CREATE TABLE "StoredFile" (
  "sha256" text COLLATE "C" NOT NULL,
  "mediaType" text NOT NULL,
  "size" integer NOT NULL,
  "text" text,
  CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("sha256"),
  CONSTRAINT "StoredFile_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "StoredFile_size_check" CHECK ("size" > 0),
  CONSTRAINT "StoredFile_text_check" CHECK (("mediaType" = 'text/plain') = ("text" IS NOT NULL))
);
-- Not compressed: of a long text only what is asked for is fetched.
ALTER TABLE "StoredFile" ALTER COLUMN "text" SET STORAGE EXTERNAL;

CREATE TABLE "Upload" (
  "sha256" text COLLATE "C" NOT NULL,
  "accountId" text COLLATE "C" NOT NULL,
  "at" timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT "Upload_pkey" PRIMARY KEY ("sha256", "accountId"),
  CONSTRAINT "Upload_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "Upload_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);
CREATE INDEX "Upload_accountId_idx" ON "Upload" ("accountId");

CREATE TABLE "SourceFile" (
  "sourceId" text COLLATE "C" NOT NULL REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  "sha256" text COLLATE "C" NOT NULL,
  "name" text NOT NULL,
  "role" text NOT NULL,
  "mediaType" text NOT NULL,
  "size" integer NOT NULL,
  "characters" integer,
  CONSTRAINT "SourceFile_role_check" CHECK ("role" IN ('DOCUMENT', 'TEXT')),
  CONSTRAINT "SourceFile_text_check" CHECK ("role" <> 'TEXT' OR "mediaType" = 'text/plain'),
  PRIMARY KEY ("sourceId", ordinal)
);
ALTER TABLE "SourceFile" ADD CONSTRAINT "SourceFile_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "StoredFile" ("sha256") ON DELETE NO ACTION ON UPDATE NO ACTION;
CREATE INDEX "SourceFile_sha256_idx" ON "SourceFile" ("sha256");
CREATE UNIQUE INDEX "SourceFile_text_key" ON "SourceFile" ("sourceId") WHERE "role" = 'TEXT';

-- How the reading login reads the text of a source: a passage, of a file that is published or once was. Its body is not
-- looked into before it runs, when the version table has been built.
CREATE FUNCTION ledger."publishedText"(file text, start integer, length integer) RETURNS text
  LANGUAGE plpgsql STABLE STRICT SECURITY DEFINER SET search_path TO 'pg_catalog'
AS $function$
BEGIN
  RETURN (SELECT substring(f.text FROM start + 1 FOR length) FROM public."StoredFile" f
    WHERE f.sha256 = file AND EXISTS (SELECT FROM ledger."SourceFile" s WHERE s.sha256 = file));
END $function$;
