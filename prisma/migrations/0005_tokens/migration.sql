-- What admins keep: API tokens of partners, sessions by an id that opens nothing, and what was done to whom. The house's
-- own, like accounts: no record, no version table, nothing the reading login sees.

-- A session is named by this to whoever lists or ends it; neither the token nor its hash leaves the server.
ALTER TABLE "Session" ADD COLUMN "id" uuid NOT NULL DEFAULT gen_random_uuid();
CREATE UNIQUE INDEX "Session_id_key" ON "Session" ("id");

-- As with sessions, whoever reads this table can enter nowhere with it.
CREATE TABLE "ApiToken" (
  "id" text COLLATE "C" NOT NULL,
  "tokenHash" text COLLATE "C" NOT NULL,
  "name" text NOT NULL,
  "scopes" text[] NOT NULL,
  "rate" integer NOT NULL,
  "createdById" text COLLATE "C",
  "createdAt" timestamptz(3) NOT NULL DEFAULT now(),
  "expiresAt" timestamptz(3) NOT NULL,
  "lastUsedAt" timestamptz(3),
  "revokedAt" timestamptz(3),
  CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ApiToken_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "ApiToken_tokenHash_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "ApiToken_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
  CONSTRAINT "ApiToken_scopes_check" CHECK (cardinality("scopes") > 0 AND "scopes" <@ ARRAY['export', 'feed', 'federation']),
  CONSTRAINT "ApiToken_rate_check" CHECK ("rate" BETWEEN 1 AND 100000000),
  CONSTRAINT "ApiToken_expiresAt_check" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '2 years 1 day')
);
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken" ("tokenHash");

-- Written in the transaction of what it tells of; never changed.
CREATE TABLE "AccountAct" (
  "id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  "at" timestamptz(3) NOT NULL DEFAULT now(),
  "byId" text COLLATE "C",
  "accountId" text COLLATE "C",
  "tokenId" text COLLATE "C",
  "act" text NOT NULL,
  "before" text,
  "after" text,
  CONSTRAINT "AccountAct_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "AccountAct_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "AccountAct_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "AccountAct_tokenId_fkey" FOREIGN KEY ("tokenId") REFERENCES "ApiToken" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "AccountAct_about_check" CHECK (num_nonnulls("accountId", "tokenId") = 1),
  CONSTRAINT "AccountAct_act_check" CHECK ("act" IN ('ADDED', 'RENAMED', 'ROLE', 'DISABLED', 'ENABLED', 'PASSWORD', 'SESSION_ENDED', 'SESSIONS_ENDED', 'TOKEN_MADE', 'TOKEN_REVOKED'))
);
CREATE INDEX "AccountAct_accountId_idx" ON "AccountAct" ("accountId");
CREATE INDEX "AccountAct_tokenId_idx" ON "AccountAct" ("tokenId");
