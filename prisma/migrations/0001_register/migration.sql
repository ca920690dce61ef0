-- The register: anchors, the thirteen kinds, the ledger's own books, accounts.
-- Tables and columns carry the names of the graph. Version tables (schema ledger) and views of the past (schema past)
-- are built from the catalogue after every migration and are not written here.

CREATE SCHEMA ext;
CREATE SCHEMA ledger;
CREATE SCHEMA past;
CREATE EXTENSION pg_trgm WITH SCHEMA ext;
CREATE EXTENSION unaccent WITH SCHEMA ext;

-- Folds a name for search and sorting: no case, no accents, no vowel signs or tatweel, one form of alef, ya, ta marbuta
-- and hamza seat; apostrophes and ayns vanish, whatever else is neither letter nor digit becomes one blank.
CREATE FUNCTION ext.fold(given text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN btrim(regexp_replace(
    translate(
      regexp_replace(lower(ext.unaccent('ext.unaccent'::regdictionary, normalize(given, NFC))), '[\u064B-\u065F\u0670\u0640''\u2018\u2019\u02BB\u02BC\u02BE\u02BF`]', '', 'g'),
      'أإآٱىؤئة', 'اااايويه'),
    '[^[:alnum:]]+', ' ', 'g'));

-- The ledger's books. The register row is what publications lock, one after another.
CREATE TABLE ledger."Register" (
  id boolean NOT NULL PRIMARY KEY DEFAULT true CHECK (id),
  revision integer NOT NULL,
  at timestamptz(3) NOT NULL
);
INSERT INTO ledger."Register" (revision, at) VALUES (0, '2000-01-01');

CREATE TABLE ledger."Changeset" (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 300),
  author text NOT NULL,
  "authorId" text COLLATE "C",
  status text NOT NULL CHECK (status IN ('OPEN', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
  reviewed boolean NOT NULL,
  "createdAt" timestamptz(3) NOT NULL
);

CREATE TABLE ledger."Revision" (
  revision integer NOT NULL PRIMARY KEY,
  at timestamptz(3) NOT NULL UNIQUE,
  "changesetId" text COLLATE "C" NOT NULL REFERENCES ledger."Changeset" (id)
);

CREATE TABLE ledger."Change" (
  revision integer NOT NULL REFERENCES ledger."Revision" (revision),
  ordinal integer NOT NULL,
  operation text NOT NULL CHECK (operation IN ('CREATE', 'UPDATE', 'WITHDRAW', 'DELETE')),
  kind text NOT NULL,
  "recordId" text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  -- What was asked, hashed: the same id with the same content answers as before.
  hash text,
  PRIMARY KEY (revision, ordinal)
);
CREATE INDEX "Change_recordId_idx" ON ledger."Change" ("recordId", revision);

-- Anchors.
CREATE TABLE "Record" (
  id text COLLATE "C" NOT NULL PRIMARY KEY,
  kind text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  revision integer NOT NULL CHECK (revision > 0),
  "createdAt" timestamptz(3) NOT NULL,
  "updatedAt" timestamptz(3) NOT NULL,
  "deletedAt" timestamptz(3)
);
CREATE INDEX "Record_kind_idx" ON "Record" (kind, id);

CREATE TABLE "Actor" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  kind text NOT NULL
);

CREATE TABLE "ExternalId" (
  "recordId" text COLLATE "C" NOT NULL REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  scheme text NOT NULL,
  value text NOT NULL,
  kind text NOT NULL,
  "unique" boolean NOT NULL,
  PRIMARY KEY ("recordId", ordinal)
);
CREATE INDEX "ExternalId_value_idx" ON "ExternalId" (scheme, value, "recordId");
CREATE UNIQUE INDEX "ExternalId_unique_key" ON "ExternalId" (kind, scheme, value) WHERE "unique";

CREATE TABLE "OldSlug" (
  "recordId" text COLLATE "C" NOT NULL REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  kind text NOT NULL,
  slug text NOT NULL,
  PRIMARY KEY ("recordId", ordinal)
);
CREATE INDEX "OldSlug_slug_idx" ON "OldSlug" (kind, slug);

-- The kinds and their child tables.
CREATE TABLE "ArmedGroup" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "sortLabel" text
);
CREATE TABLE "Person" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "sortLabel" text
);
CREATE TABLE "Organization" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "type" text NOT NULL,
  "typeWords" text,
  "sortLabel" text,
  CONSTRAINT "Organization_type_check" CHECK ("type" IN ('STATE', 'STATE_BODY', 'STATE_FORCE', 'BLOC', 'POLITICAL_PARTY', 'OUTLET', 'COMPANY', 'RESEARCH', 'NGO', 'IGO', 'RELIGIOUS_BODY', 'OTHER'))
);
CREATE TABLE "Community" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "type" text NOT NULL,
  "typeWords" text,
  "sortLabel" text,
  CONSTRAINT "Community_type_check" CHECK ("type" IN ('TRIBE', 'CLAN', 'SECT', 'ETHNIC_GROUP', 'DIASPORA', 'OTHER'))
);
CREATE TABLE "Source" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "type" text NOT NULL,
  "typeWords" text,
  "title" text,
  "language" text,
  "publisherId" text COLLATE "C",
  "published" text,
  "url" text,
  "archiveUrl" text,
  "accessed" integer,
  "reliability" text NOT NULL,
  "partOfId" text COLLATE "C",
  "partLabel" text,
  "publishedDay" integer,
  folded text GENERATED ALWAYS AS (ext.fold(coalesce("title", "descriptiveLabel"))) STORED,
  CONSTRAINT "Source_type_check" CHECK ("type" IN ('ARTICLE', 'NEWS', 'REPORT', 'BOOK', 'PAPER', 'LEGAL', 'LIST', 'DATASET', 'STATEMENT', 'WEBSITE', 'SOCIAL_POST', 'VIDEO', 'AUDIO', 'IMAGE', 'INTERVIEW', 'SERIES', 'OTHER')),
  CONSTRAINT "Source_reliability_check" CHECK ("reliability" IN ('A', 'B', 'C', 'D', 'E', 'F'))
);
CREATE TABLE "SourceAuthor" (
  "sourceId" text COLLATE "C" NOT NULL REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  "personId" text COLLATE "C",
  "printedName" text NOT NULL,
  PRIMARY KEY ("sourceId", ordinal)
);
CREATE TABLE "Name" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "whenWords" text,
  "whenEdtf" text,
  "whenStartBasis" text,
  "whenEndBasis" text,
  "whenReason" text,
  "aboutWords" text,
  "aboutEdtf" text,
  "modality" text NOT NULL,
  "condition" text,
  "qualifier" text,
  "note" text,
  "status" text NOT NULL,
  "withdrawnReason" text,
  "recordId" text COLLATE "C" NOT NULL,
  "text" text NOT NULL,
  "language" text,
  "script" text NOT NULL,
  "type" text NOT NULL,
  "transliterationSchemeId" text COLLATE "C",
  "preferred" boolean NOT NULL,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  folded text GENERATED ALWAYS AS (ext.fold("text")) STORED,
  CONSTRAINT "Name_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Name_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Name_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Name_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Name_type_check" CHECK ("type" IN ('OFFICIAL', 'COMMON', 'TRANSLITERATION', 'TRANSLATION', 'ACRONYM', 'SHORT', 'NOM_DE_GUERRE', 'HONORIFIC', 'NICKNAME', 'FORMER', 'AS_PRINTED')),
  CONSTRAINT "Name_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Name_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "Position" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "whenWords" text,
  "whenEdtf" text,
  "whenStartBasis" text,
  "whenEndBasis" text,
  "whenReason" text,
  "aboutWords" text,
  "aboutEdtf" text,
  "modality" text NOT NULL,
  "condition" text,
  "qualifier" text,
  "note" text,
  "status" text NOT NULL,
  "withdrawnReason" text,
  "holderId" text COLLATE "C",
  "holderStated" text NOT NULL,
  "holderPart" text NOT NULL,
  "holderWords" text,
  "organizationId" text COLLATE "C",
  "organizationStated" text NOT NULL,
  "organizationPart" text NOT NULL,
  "organizationWords" text,
  "roleId" text COLLATE "C" NOT NULL,
  "title" text,
  "jointly" text,
  "listComplete" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Position_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Position_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Position_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Position_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Position_holderStated_check" CHECK ("holderStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Position_holderPart_check" CHECK ("holderPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Position_organizationStated_check" CHECK ("organizationStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Position_organizationPart_check" CHECK ("organizationPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Position_jointly_check" CHECK ("jointly" IN ('SOLE', 'JOINT', 'NOT_SAID')),
  CONSTRAINT "Position_listComplete_check" CHECK ("listComplete" IN ('YES', 'NO', 'NOT_SAID')),
  CONSTRAINT "Position_holder_check" CHECK ("holderId" IS NULL OR "holderStated" = 'NAMED'),
  CONSTRAINT "Position_organization_check" CHECK ("organizationId" IS NULL OR "organizationStated" = 'NAMED'),
  CONSTRAINT "Position_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Position_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "Relation" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "whenWords" text,
  "whenEdtf" text,
  "whenStartBasis" text,
  "whenEndBasis" text,
  "whenReason" text,
  "aboutWords" text,
  "aboutEdtf" text,
  "modality" text NOT NULL,
  "condition" text,
  "qualifier" text,
  "note" text,
  "status" text NOT NULL,
  "withdrawnReason" text,
  "fromId" text COLLATE "C",
  "fromStated" text NOT NULL,
  "fromPart" text NOT NULL,
  "fromWords" text,
  "toId" text COLLATE "C",
  "toStated" text NOT NULL,
  "toPart" text NOT NULL,
  "toWords" text,
  "type" text NOT NULL,
  "typeWords" text,
  "whereStated" text,
  "wherePrecision" text,
  "whereWords" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Relation_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Relation_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Relation_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Relation_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Relation_fromStated_check" CHECK ("fromStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Relation_fromPart_check" CHECK ("fromPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Relation_toStated_check" CHECK ("toStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Relation_toPart_check" CHECK ("toPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Relation_type_check" CHECK ("type" IN ('PART_OF', 'SUBORDINATE_TO', 'AFFILIATED_WITH', 'SUPPORTS', 'BACKS_CANDIDATE', 'PLEDGES_ALLEGIANCE_TO', 'FOLLOWS', 'LINKED_TO', 'COORDINATES_WITH', 'ALLIED_WITH', 'RECRUITS_FROM', 'OPERATES', 'OWNS', 'RIVAL_OF', 'FIGHTS', 'DESIGNATES', 'SPLINTERED_FROM', 'MERGED_INTO', 'SUCCEEDS', 'PARENT_OF', 'SIBLING_OF', 'SPOUSE_OF', 'KIN_OF', 'DESCENDS_FROM', 'OTHER')),
  CONSTRAINT "Relation_whereStated_check" CHECK ("whereStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Relation_wherePrecision_check" CHECK ("wherePrecision" IN ('AT', 'NEAR', 'WITHIN', 'ALONG')),
  CONSTRAINT "Relation_from_check" CHECK ("fromId" IS NULL OR "fromStated" = 'NAMED'),
  CONSTRAINT "Relation_to_check" CHECK ("toId" IS NULL OR "toStated" = 'NAMED'),
  CONSTRAINT "Relation_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Relation_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "Attribute" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "whenWords" text,
  "whenEdtf" text,
  "whenStartBasis" text,
  "whenEndBasis" text,
  "whenReason" text,
  "aboutWords" text,
  "aboutEdtf" text,
  "modality" text NOT NULL,
  "condition" text,
  "qualifier" text,
  "note" text,
  "status" text NOT NULL,
  "withdrawnReason" text,
  "subjectId" text COLLATE "C" NOT NULL,
  "subjectPart" text NOT NULL,
  "subjectWords" text,
  "property" text NOT NULL,
  "text" text,
  "relatedId" text COLLATE "C",
  "termId" text COLLATE "C",
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Attribute_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Attribute_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Attribute_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Attribute_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Attribute_subjectPart_check" CHECK ("subjectPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Attribute_property_check" CHECK ("property" IN ('TYPE', 'SELF_DESCRIPTION', 'DESCRIBED_AS', 'IDEOLOGY', 'RELIGION', 'ALLEGIANCE', 'BACKGROUND', 'ORIENTATION', 'GOVERNMENT_LINK', 'PURPOSE', 'ACTIVITY', 'NAMED_FOR', 'SYMBOL', 'CAUSE', 'MEANS', 'FRONT_LINE', 'EXTENT', 'STATED_INTENT', 'CALL', 'WARNING', 'DEMAND', 'DENIAL', 'ASSESSMENT', 'FORECAST', 'OTHER')),
  CONSTRAINT "Attribute_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Attribute_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "FundingFlow" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "whenWords" text,
  "whenEdtf" text,
  "whenStartBasis" text,
  "whenEndBasis" text,
  "whenReason" text,
  "aboutWords" text,
  "aboutEdtf" text,
  "modality" text NOT NULL,
  "condition" text,
  "qualifier" text,
  "note" text,
  "status" text NOT NULL,
  "withdrawnReason" text,
  "giverId" text COLLATE "C",
  "giverStated" text NOT NULL,
  "giverPart" text NOT NULL,
  "giverWords" text,
  "recipientId" text COLLATE "C",
  "recipientStated" text NOT NULL,
  "recipientPart" text NOT NULL,
  "recipientWords" text,
  "type" text NOT NULL,
  "typeWords" text,
  "item" text,
  "amountLow" numeric(26,6),
  "amountHigh" numeric(26,6),
  "amountCurrency" text,
  "period" text,
  "per" text,
  "whereStated" text,
  "wherePrecision" text,
  "whereWords" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "FundingFlow_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "FundingFlow_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "FundingFlow_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "FundingFlow_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "FundingFlow_giverStated_check" CHECK ("giverStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "FundingFlow_giverPart_check" CHECK ("giverPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "FundingFlow_recipientStated_check" CHECK ("recipientStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "FundingFlow_recipientPart_check" CHECK ("recipientPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "FundingFlow_type_check" CHECK ("type" IN ('FUNDS', 'SALARIES', 'WEAPONS', 'MATERIEL', 'TRAINING', 'TROOPS', 'TROOP_PRESENCE', 'INFRASTRUCTURE', 'SAFE_HAVEN', 'INTELLIGENCE', 'TAXATION', 'BUSINESS_REVENUE', 'SMUGGLING', 'THEFT', 'RANSOM', 'RESOURCE_RIGHTS', 'DONATIONS', 'POLITICAL_SUPPORT', 'RELIGIOUS_SUPPORT', 'OTHER', 'UNKNOWN')),
  CONSTRAINT "FundingFlow_period_check" CHECK ("period" IN ('ONCE', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY', 'IRREGULAR', 'CONTINUING', 'NOT_SAID')),
  CONSTRAINT "FundingFlow_per_check" CHECK ("per" IN ('TOTAL', 'HEAD', 'UNIT', 'NOT_SAID')),
  CONSTRAINT "FundingFlow_whereStated_check" CHECK ("whereStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "FundingFlow_wherePrecision_check" CHECK ("wherePrecision" IN ('AT', 'NEAR', 'WITHIN', 'ALONG')),
  CONSTRAINT "FundingFlow_giver_check" CHECK ("giverId" IS NULL OR "giverStated" = 'NAMED'),
  CONSTRAINT "FundingFlow_recipient_check" CHECK ("recipientId" IS NULL OR "recipientStated" = 'NAMED'),
  CONSTRAINT "FundingFlow_amount_check" CHECK ("amountLow" <= "amountHigh" AND ("amountCurrency" IS NOT NULL OR ("amountLow" IS NULL AND "amountHigh" IS NULL))),
  CONSTRAINT "FundingFlow_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "FundingFlow_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "FlowParty" (
  "flowId" text COLLATE "C" NOT NULL REFERENCES "FundingFlow" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  "role" text NOT NULL,
  "partyId" text COLLATE "C",
  "partyStated" text NOT NULL,
  "partyPart" text NOT NULL,
  "partyWords" text,
  CONSTRAINT "FlowParty_role_check" CHECK ("role" IN ('INTERMEDIARY', 'COOPERATING', 'CUSTODIAN')),
  CONSTRAINT "FlowParty_partyStated_check" CHECK ("partyStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "FlowParty_partyPart_check" CHECK ("partyPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "FlowParty_party_check" CHECK ("partyId" IS NULL OR "partyStated" = 'NAMED'),
  PRIMARY KEY ("flowId", ordinal)
);
CREATE TABLE "Speaker" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "sourceId" text COLLATE "C",
  "publicLabel" text NOT NULL,
  "channel" text NOT NULL,
  "actorId" text COLLATE "C",
  "speaksForId" text COLLATE "C",
  "identity" text NOT NULL,
  "interest" text NOT NULL,
  folded text GENERATED ALWAYS AS (ext.fold("publicLabel")) STORED,
  CONSTRAINT "Speaker_channel_check" CHECK ("channel" IN ('AUTHOR', 'INTERVIEW', 'OFF_RECORD', 'STATEMENT', 'SOCIAL_MEDIA', 'WEBSITE', 'OUTLET', 'DOCUMENT', 'BROADCAST', 'HEADER', 'REASONING', 'NOT_SAID')),
  CONSTRAINT "Speaker_identity_check" CHECK ("identity" IN ('NAMED', 'SELF_PUBLISHED', 'UNATTRIBUTED', 'PROTECTED', 'CURATOR')),
  CONSTRAINT "Speaker_interest_check" CHECK ("interest" IN ('ALIGNED', 'ADVERSARIAL', 'INDEPENDENT', 'NOT_JUDGED'))
);
CREATE TABLE "Citation" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "recordId" text COLLATE "C" NOT NULL,
  "speakerId" text COLLATE "C" NOT NULL,
  "locatorType" text,
  "locator" text,
  "quote" text,
  "quoteStart" integer,
  "quoteEnd" integer,
  "stance" text NOT NULL,
  "verdict" text,
  "assertion" text NOT NULL,
  "hedge" text,
  "asOf" integer,
  "speakerBasis" text NOT NULL,
  "credibility" text NOT NULL,
  "interest" text,
  "note" text,
  CONSTRAINT "Citation_locatorType_check" CHECK ("locatorType" IN ('HEADER', 'PARAGRAPH', 'PAGE', 'LINE', 'CELL', 'CLIP', 'FRAME', 'SNAPSHOT', 'SECTION')),
  CONSTRAINT "Citation_stance_check" CHECK ("stance" IN ('SUPPORTS', 'DISPUTES', 'ASSESSES')),
  CONSTRAINT "Citation_verdict_check" CHECK ("verdict" IN ('CREDIBLE', 'DOUBTFUL', 'TOO_HIGH', 'TOO_LOW', 'OUTDATED', 'PARTISAN')),
  CONSTRAINT "Citation_assertion_check" CHECK ("assertion" IN ('PLAIN', 'HEDGED', 'ALLEGED')),
  CONSTRAINT "Citation_speakerBasis_check" CHECK ("speakerBasis" IN ('STATED', 'CARRIED_OVER', 'UNCLEAR')),
  CONSTRAINT "Citation_credibility_check" CHECK ("credibility" IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6')),
  CONSTRAINT "Citation_interest_check" CHECK ("interest" IN ('ALIGNED', 'ADVERSARIAL', 'INDEPENDENT', 'NOT_JUDGED'))
);
CREATE TABLE "Term" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "scheme" text NOT NULL,
  "code" text NOT NULL,
  "labelEn" text NOT NULL,
  "labelAr" text NOT NULL,
  "definition" text NOT NULL,
  "definitionSource" text,
  "broaderId" text COLLATE "C",
  "unique" boolean NOT NULL,
  folded text GENERATED ALWAYS AS (ext.fold("labelEn" || ' ' || "labelAr")) STORED
);

ALTER TABLE "Source" ADD CONSTRAINT "Source_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Organization" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Source" ADD CONSTRAINT "Source_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "SourceAuthor" ADD CONSTRAINT "SourceAuthor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Name" ADD CONSTRAINT "Name_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Name" ADD CONSTRAINT "Name_transliterationSchemeId_fkey" FOREIGN KEY ("transliterationSchemeId") REFERENCES "Term" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Position" ADD CONSTRAINT "Position_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Position" ADD CONSTRAINT "Position_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Position" ADD CONSTRAINT "Position_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Term" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Attribute" ADD CONSTRAINT "Attribute_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Attribute" ADD CONSTRAINT "Attribute_relatedId_fkey" FOREIGN KEY ("relatedId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Attribute" ADD CONSTRAINT "Attribute_termId_fkey" FOREIGN KEY ("termId") REFERENCES "Term" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "FundingFlow" ADD CONSTRAINT "FundingFlow_giverId_fkey" FOREIGN KEY ("giverId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "FundingFlow" ADD CONSTRAINT "FundingFlow_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "FlowParty" ADD CONSTRAINT "FlowParty_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Speaker" ADD CONSTRAINT "Speaker_speaksForId_fkey" FOREIGN KEY ("speaksForId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Term" ADD CONSTRAINT "Term_broaderId_fkey" FOREIGN KEY ("broaderId") REFERENCES "Term" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Trigram indexes take every name at once: those kept aside until the next vacuum, after a large changeset, made each
-- search read the whole table (5 ms became 180).
CREATE INDEX "ArmedGroup_sortLabel_order" ON "ArmedGroup" (coalesce("sortLabel", ''), id);
CREATE UNIQUE INDEX "ArmedGroup_slug_key" ON "ArmedGroup" (slug);
CREATE INDEX "Person_sortLabel_order" ON "Person" (coalesce("sortLabel", ''), id);
CREATE UNIQUE INDEX "Person_slug_key" ON "Person" (slug);
CREATE INDEX "Organization_type_idx" ON "Organization" ("type", id);
CREATE INDEX "Organization_sortLabel_order" ON "Organization" (coalesce("sortLabel", ''), id);
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization" (slug);
CREATE INDEX "Community_type_idx" ON "Community" ("type", id);
CREATE INDEX "Community_sortLabel_order" ON "Community" (coalesce("sortLabel", ''), id);
CREATE UNIQUE INDEX "Community_slug_key" ON "Community" (slug);
CREATE INDEX "Source_publisherId_idx" ON "Source" ("publisherId", id);
CREATE INDEX "Source_partOfId_idx" ON "Source" ("partOfId", id);
CREATE INDEX "Source_type_idx" ON "Source" ("type", id);
CREATE INDEX "Source_reliability_idx" ON "Source" ("reliability", id);
CREATE INDEX "Source_folded_order" ON "Source" (coalesce("folded", ''), id);
CREATE INDEX "Source_publishedDay_order" ON "Source" (coalesce("publishedDay", -2147483647), id);
CREATE UNIQUE INDEX "Source_slug_key" ON "Source" (slug);
CREATE INDEX "Source_folded_trgm" ON "Source" USING gin (folded ext.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Source_folded_prefix" ON "Source" (folded text_pattern_ops);
CREATE INDEX "SourceAuthor_personId_idx" ON "SourceAuthor" ("personId");
CREATE INDEX "Name_recordId_idx" ON "Name" ("recordId", id);
CREATE INDEX "Name_transliterationSchemeId_idx" ON "Name" ("transliterationSchemeId", id);
CREATE INDEX "Name_type_idx" ON "Name" ("type", id);
CREATE INDEX "Name_script_idx" ON "Name" ("script", id);
CREATE INDEX "Name_preferred_idx" ON "Name" ("preferred", id);
CREATE INDEX "Name_folded_order" ON "Name" (coalesce("folded", ''), id);
CREATE INDEX "Name_time_idx" ON "Name" ("earliestStart", "latestEnd");
CREATE INDEX "Name_folded_trgm" ON "Name" USING gin (folded ext.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Name_folded_prefix" ON "Name" (folded text_pattern_ops);
CREATE INDEX "Position_holderId_idx" ON "Position" ("holderId", id);
CREATE INDEX "Position_organizationId_idx" ON "Position" ("organizationId", id);
CREATE INDEX "Position_roleId_idx" ON "Position" ("roleId", id);
CREATE INDEX "Position_earliestStart_order" ON "Position" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Position_lastAttested_order" ON "Position" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Position_time_idx" ON "Position" ("earliestStart", "latestEnd");
CREATE INDEX "Relation_fromId_idx" ON "Relation" ("fromId", id);
CREATE INDEX "Relation_toId_idx" ON "Relation" ("toId", id);
CREATE INDEX "Relation_type_idx" ON "Relation" ("type", id);
CREATE INDEX "Relation_earliestStart_order" ON "Relation" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Relation_lastAttested_order" ON "Relation" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Relation_time_idx" ON "Relation" ("earliestStart", "latestEnd");
CREATE INDEX "Attribute_subjectId_idx" ON "Attribute" ("subjectId", id);
CREATE INDEX "Attribute_relatedId_idx" ON "Attribute" ("relatedId", id);
CREATE INDEX "Attribute_termId_idx" ON "Attribute" ("termId", id);
CREATE INDEX "Attribute_property_idx" ON "Attribute" ("property", id);
CREATE INDEX "Attribute_earliestStart_order" ON "Attribute" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Attribute_lastAttested_order" ON "Attribute" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Attribute_time_idx" ON "Attribute" ("earliestStart", "latestEnd");
CREATE INDEX "FundingFlow_giverId_idx" ON "FundingFlow" ("giverId", id);
CREATE INDEX "FundingFlow_recipientId_idx" ON "FundingFlow" ("recipientId", id);
CREATE INDEX "FundingFlow_type_idx" ON "FundingFlow" ("type", id);
CREATE INDEX "FundingFlow_period_idx" ON "FundingFlow" ("period", id);
CREATE INDEX "FundingFlow_earliestStart_order" ON "FundingFlow" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "FundingFlow_lastAttested_order" ON "FundingFlow" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "FundingFlow_amountLow_order" ON "FundingFlow" (coalesce("amountLow", -2147483647), id);
CREATE INDEX "FundingFlow_time_idx" ON "FundingFlow" ("earliestStart", "latestEnd");
CREATE INDEX "FlowParty_partyId_idx" ON "FlowParty" ("partyId");
CREATE INDEX "Speaker_sourceId_idx" ON "Speaker" ("sourceId", id);
CREATE INDEX "Speaker_actorId_idx" ON "Speaker" ("actorId", id);
CREATE INDEX "Speaker_speaksForId_idx" ON "Speaker" ("speaksForId", id);
CREATE INDEX "Speaker_identity_idx" ON "Speaker" ("identity", id);
CREATE INDEX "Speaker_folded_order" ON "Speaker" (coalesce("folded", ''), id);
CREATE INDEX "Speaker_folded_trgm" ON "Speaker" USING gin (folded ext.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Speaker_folded_prefix" ON "Speaker" (folded text_pattern_ops);
CREATE INDEX "Citation_recordId_idx" ON "Citation" ("recordId", id);
CREATE INDEX "Citation_speakerId_idx" ON "Citation" ("speakerId", id);
CREATE INDEX "Citation_stance_idx" ON "Citation" ("stance", id);
CREATE INDEX "Citation_assertion_idx" ON "Citation" ("assertion", id);
CREATE INDEX "Citation_asOf_order" ON "Citation" (coalesce("asOf", -2147483647), id);
CREATE INDEX "Term_broaderId_idx" ON "Term" ("broaderId", id);
CREATE INDEX "Term_scheme_idx" ON "Term" ("scheme", id);
CREATE INDEX "Term_code_idx" ON "Term" ("code", id);
CREATE INDEX "Term_code_order" ON "Term" (coalesce("code", ''), id);
CREATE INDEX "Term_folded_trgm" ON "Term" USING gin (folded ext.gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX "Term_folded_prefix" ON "Term" (folded text_pattern_ops);

-- At most one preferred name of a record and script; one term of a scheme and code.
CREATE UNIQUE INDEX "Name_preferred_key" ON "Name" ("recordId", script) WHERE preferred AND status = 'ACCEPTED';
CREATE UNIQUE INDEX "Term_code_key" ON "Term" (scheme, code);

-- Accounts and what hangs on them. No record, no version table: the ledger does not write these.
CREATE TABLE "Account" (
  "id" text COLLATE "C" NOT NULL,
  "email" text NOT NULL,
  "name" text NOT NULL,
  "passwordHash" text NOT NULL,
  "role" text NOT NULL,
  "createdAt" timestamptz(3) NOT NULL DEFAULT now(),
  "passwordChangedAt" timestamptz(3) NOT NULL DEFAULT now(),
  "disabledAt" timestamptz(3),
  CONSTRAINT "Account_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Account_email_check" CHECK ("email" = lower("email") AND char_length("email") BETWEEN 3 AND 254),
  CONSTRAINT "Account_name_check" CHECK (char_length("name") BETWEEN 1 AND 200),
  CONSTRAINT "Account_passwordHash_check" CHECK ("passwordHash" LIKE '$argon2id$%'),
  CONSTRAINT "Account_role_check" CHECK ("role" IN ('viewer', 'contributor', 'reviewer', 'editor', 'admin'))
);
CREATE UNIQUE INDEX "Account_email_key" ON "Account" ("email");

-- The token itself is never stored: whoever reads this table can enter nowhere with it.
CREATE TABLE "Session" (
  "tokenHash" text COLLATE "C" NOT NULL,
  "accountId" text COLLATE "C" NOT NULL,
  "createdAt" timestamptz(3) NOT NULL DEFAULT now(),
  "lastSeenAt" timestamptz(3) NOT NULL DEFAULT now(),
  "expiresAt" timestamptz(3) NOT NULL,
  "userAgent" text,
  CONSTRAINT "Session_pkey" PRIMARY KEY ("tokenHash"),
  CONSTRAINT "Session_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION,
  CONSTRAINT "Session_tokenHash_check" CHECK ("tokenHash" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "Session_accountId_idx" ON "Session" ("accountId");
CREATE INDEX "Session_expiresAt_idx" ON "Session" ("expiresAt");

-- The columns and their order are those rate-limiter-flexible writes to.
CREATE TABLE "LoginThrottle" (
  "key" varchar(255) NOT NULL,
  "points" integer NOT NULL DEFAULT 0,
  "expire" bigint,
  CONSTRAINT "LoginThrottle_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "LoginThrottle_expire_idx" ON "LoginThrottle" ("expire");
