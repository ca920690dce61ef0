-- Places, events, numbers, orders in time, conflict sets and judgements; a place, an event or a headcount where a claim has one.
CREATE TABLE "Place" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "slug" text,
  "descriptiveLabel" text,
  "type" text NOT NULL,
  "pointLatitude" numeric(26,6),
  "pointLongitude" numeric(26,6),
  "pointPrecision" text,
  "pointSourceId" text COLLATE "C",
  "sortLabel" text,
  CONSTRAINT "Place_type_check" CHECK ("type" IN ('COUNTRY', 'GOVERNORATE', 'DISTRICT', 'SUBDISTRICT', 'SETTLEMENT', 'NEIGHBOURHOOD', 'AREA', 'SITE', 'LINE')),
  CONSTRAINT "Place_pointPrecision_check" CHECK ("pointPrecision" IN ('EXACT', 'CENTRE', 'CENTROID', 'APPROXIMATE')),
  CONSTRAINT "Place_point_check" CHECK (("pointLatitude" IS NULL) = ("pointLongitude" IS NULL) AND "pointLatitude" BETWEEN -90 AND 90 AND "pointLongitude" BETWEEN -180 AND 180)
);
CREATE TABLE "PlaceWithin" (
  "placeId" text COLLATE "C" NOT NULL REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  "containerId" text COLLATE "C" NOT NULL,
  "type" text NOT NULL,
  "sourceId" text COLLATE "C",
  "note" text,
  CONSTRAINT "PlaceWithin_type_check" CHECK ("type" IN ('ADMINISTRATIVE', 'VERNACULAR')),
  PRIMARY KEY ("placeId", ordinal)
);
CREATE TABLE "Event" (
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
  "slug" text,
  "descriptiveLabel" text,
  "type" text NOT NULL,
  "typeWords" text,
  "whereId" text COLLATE "C",
  "whereStated" text,
  "wherePrecision" text,
  "whereWords" text,
  "several" boolean NOT NULL,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  "sortLabel" text,
  CONSTRAINT "Event_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Event_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Event_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Event_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Event_type_check" CHECK ("type" IN ('WAR', 'OPERATION', 'BATTLE', 'ATTACK', 'KILLING', 'DEATH', 'ABDUCTION', 'ARREST', 'TERRITORY_CHANGE', 'LOOTING', 'DISPLACEMENT', 'PROTEST', 'FORMATION', 'SPLIT', 'MERGER', 'RENAMING', 'DISSOLUTION', 'STATEMENT', 'DECLARATION', 'MEETING', 'AGREEMENT', 'ELECTION', 'CONVERSION', 'DESIGNATION', 'OTHER')),
  CONSTRAINT "Event_whereStated_check" CHECK ("whereStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Event_wherePrecision_check" CHECK ("wherePrecision" IN ('AT', 'NEAR', 'WITHIN', 'ALONG')),
  CONSTRAINT "Event_where_check" CHECK ("whereId" IS NULL OR "whereStated" = 'NAMED'),
  CONSTRAINT "Event_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Event_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
ALTER TABLE "Relation"
  ADD "whereId" text COLLATE "C",
  ADD "eventId" text COLLATE "C",
  ADD CONSTRAINT "Relation_where_check" CHECK ("whereId" IS NULL OR "whereStated" = 'NAMED');
ALTER TABLE "FundingFlow"
  ADD "headcountId" text COLLATE "C",
  ADD "whereId" text COLLATE "C",
  ADD CONSTRAINT "FundingFlow_where_check" CHECK ("whereId" IS NULL OR "whereStated" = 'NAMED');
CREATE TABLE "Estimate" (
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
  "measure" text NOT NULL,
  "measureWords" text,
  "low" numeric(26,6),
  "best" numeric(26,6),
  "high" numeric(26,6),
  "approximate" boolean NOT NULL,
  "currency" text,
  "inWords" text,
  "of" text,
  "form" text NOT NULL,
  "counted" text,
  "additionalToId" text COLLATE "C",
  "additive" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Estimate_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Estimate_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Estimate_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Estimate_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Estimate_subjectPart_check" CHECK ("subjectPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Estimate_measure_check" CHECK ("measure" IN ('STRENGTH', 'KILLED', 'WOUNDED', 'CAPTURED', 'MISSING', 'CASUALTIES', 'RECRUITS', 'POPULATION', 'EQUIPMENT', 'EVENTS', 'SITES', 'BUDGET', 'OTHER')),
  CONSTRAINT "Estimate_form_check" CHECK ("form" IN ('LEVEL', 'INCREASE', 'DECREASE')),
  CONSTRAINT "Estimate_counted_check" CHECK ("counted" IN ('AT', 'UP_TO', 'DURING')),
  CONSTRAINT "Estimate_additive_check" CHECK ("additive" IN ('YES', 'UNCLEAR')),
  CONSTRAINT "Estimate_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Estimate_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "Presence" (
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
  "actorId" text COLLATE "C",
  "actorStated" text NOT NULL,
  "actorPart" text NOT NULL,
  "actorWords" text,
  "type" text NOT NULL,
  "placeId" text COLLATE "C",
  "placeStated" text NOT NULL,
  "placePrecision" text,
  "placeWords" text,
  "emphasis" text,
  "imposedById" text COLLATE "C",
  "imposedByStated" text,
  "imposedByPart" text,
  "imposedByWords" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Presence_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Presence_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Presence_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Presence_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Presence_actorStated_check" CHECK ("actorStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Presence_actorPart_check" CHECK ("actorPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Presence_type_check" CHECK ("type" IN ('ORIGIN', 'OPERATES', 'DEPLOYED', 'CONTROLS', 'HEADQUARTERS', 'BASE', 'TRAINING_CAMP', 'OFFICE', 'CHECKPOINT', 'EXTENDS_OVER', 'BANNED_FROM')),
  CONSTRAINT "Presence_placeStated_check" CHECK ("placeStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Presence_placePrecision_check" CHECK ("placePrecision" IN ('AT', 'NEAR', 'WITHIN', 'ALONG')),
  CONSTRAINT "Presence_emphasis_check" CHECK ("emphasis" IN ('MAIN', 'THROUGHOUT', 'PART', 'NOT_SAID')),
  CONSTRAINT "Presence_imposedByStated_check" CHECK ("imposedByStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Presence_imposedByPart_check" CHECK ("imposedByPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Presence_actor_check" CHECK ("actorId" IS NULL OR "actorStated" = 'NAMED'),
  CONSTRAINT "Presence_place_check" CHECK ("placeId" IS NULL OR "placeStated" = 'NAMED'),
  CONSTRAINT "Presence_imposedBy_check" CHECK ("imposedById" IS NULL OR "imposedByStated" = 'NAMED'),
  CONSTRAINT "Presence_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Presence_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "Participation" (
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
  "eventId" text COLLATE "C" NOT NULL,
  "partyId" text COLLATE "C",
  "partyStated" text NOT NULL,
  "partyPart" text NOT NULL,
  "partyWords" text,
  "role" text NOT NULL,
  "roleWords" text,
  "side" text,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "Participation_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "Participation_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "Participation_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "Participation_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "Participation_partyStated_check" CHECK ("partyStated" IN ('NAMED', 'UNNAMED', 'NOT_STATED')),
  CONSTRAINT "Participation_partyPart_check" CHECK ("partyPart" IN ('WHOLE', 'MEMBERS', 'LEADERS', 'FIGHTERS', 'FAMILIES', 'OTHER')),
  CONSTRAINT "Participation_role_check" CHECK ("role" IN ('PERPETRATOR', 'TARGET', 'VICTIM', 'SUBJECT', 'ISSUER', 'ADDRESSEE', 'HOST', 'PARTICIPANT', 'PARTNER', 'COMBATANT', 'CANDIDATE', 'MEDIATOR', 'WITNESS', 'OTHER')),
  CONSTRAINT "Participation_party_check" CHECK ("partyId" IS NULL OR "partyStated" = 'NAMED'),
  CONSTRAINT "Participation_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "Participation_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "TimeOrder" (
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
  "recordPart" text NOT NULL,
  "order" text NOT NULL,
  "otherId" text COLLATE "C" NOT NULL,
  "otherPart" text NOT NULL,
  "earliestStart" integer,
  "latestStart" integer,
  "earliestEnd" integer,
  "latestEnd" integer,
  "aboutEarliest" integer,
  "aboutLatest" integer,
  "firstAttested" integer,
  "lastAttested" integer,
  CONSTRAINT "TimeOrder_whenStartBasis_check" CHECK ("whenStartBasis" IN ('STATED', 'INFERRED', 'UNKNOWN')),
  CONSTRAINT "TimeOrder_whenEndBasis_check" CHECK ("whenEndBasis" IN ('STATED', 'INFERRED', 'OVER', 'UNKNOWN')),
  CONSTRAINT "TimeOrder_modality_check" CHECK ("modality" IN ('ACTUAL', 'INTENDED', 'FORECAST')),
  CONSTRAINT "TimeOrder_status_check" CHECK ("status" IN ('ACCEPTED', 'WITHDRAWN')),
  CONSTRAINT "TimeOrder_recordPart_check" CHECK ("recordPart" IN ('START', 'END', 'WHOLE')),
  CONSTRAINT "TimeOrder_order_check" CHECK ("order" IN ('BEFORE', 'DURING')),
  CONSTRAINT "TimeOrder_otherPart_check" CHECK ("otherPart" IN ('START', 'END', 'WHOLE')),
  CONSTRAINT "TimeOrder_bounds_check" CHECK ("earliestStart" <= "latestStart" AND "earliestEnd" <= "latestEnd" AND "earliestStart" <= "latestEnd"),
  CONSTRAINT "TimeOrder_withdrawn_check" CHECK ((status = 'WITHDRAWN') = ("withdrawnReason" IS NOT NULL))
);
CREATE TABLE "ConflictSet" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "nature" text NOT NULL,
  "resolution" text NOT NULL,
  "reason" text NOT NULL,
  CONSTRAINT "ConflictSet_nature_check" CHECK ("nature" IN ('CONTRADICTION', 'TENSION', 'DIFFERENT_DATES', 'DIFFERENT_MEASURE', 'DIFFERENT_SCOPE', 'DIFFERENT_CERTAINTY', 'DOUBTED', 'DUPLICATE', 'AMBIGUOUS_READING', 'UNSTATED_LINK', 'OPEN_LIST')),
  CONSTRAINT "ConflictSet_resolution_check" CHECK ("resolution" IN ('BOTH_STAND', 'PREFER_ONE', 'RANGE', 'COUNT_ONCE', 'OPEN'))
);
CREATE TABLE "ConflictMember" (
  "setId" text COLLATE "C" NOT NULL REFERENCES "ConflictSet" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  ordinal integer NOT NULL,
  "recordId" text COLLATE "C" NOT NULL,
  "preferred" boolean NOT NULL,
  PRIMARY KEY ("setId", ordinal)
);
CREATE TABLE "Judgement" (
  id text COLLATE "C" NOT NULL PRIMARY KEY REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION,
  "firstId" text COLLATE "C" NOT NULL,
  "secondId" text COLLATE "C" NOT NULL,
  "verdict" text NOT NULL,
  "reason" text NOT NULL,
  "speakerId" text COLLATE "C" NOT NULL,
  CONSTRAINT "Judgement_verdict_check" CHECK ("verdict" IN ('SAME', 'DIFFERENT', 'UNDECIDED'))
);

ALTER TABLE "Place" ADD CONSTRAINT "Place_pointSourceId_fkey" FOREIGN KEY ("pointSourceId") REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "PlaceWithin" ADD CONSTRAINT "PlaceWithin_containerId_fkey" FOREIGN KEY ("containerId") REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "PlaceWithin" ADD CONSTRAINT "PlaceWithin_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Event" ADD CONSTRAINT "Event_whereId_fkey" FOREIGN KEY ("whereId") REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_whereId_fkey" FOREIGN KEY ("whereId") REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Relation" ADD CONSTRAINT "Relation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "FundingFlow" ADD CONSTRAINT "FundingFlow_headcountId_fkey" FOREIGN KEY ("headcountId") REFERENCES "Estimate" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "FundingFlow" ADD CONSTRAINT "FundingFlow_whereId_fkey" FOREIGN KEY ("whereId") REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Estimate" ADD CONSTRAINT "Estimate_additionalToId_fkey" FOREIGN KEY ("additionalToId") REFERENCES "Estimate" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_imposedById_fkey" FOREIGN KEY ("imposedById") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_partyId_fkey" FOREIGN KEY ("partyId") REFERENCES "Actor" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "TimeOrder" ADD CONSTRAINT "TimeOrder_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "TimeOrder" ADD CONSTRAINT "TimeOrder_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "ConflictMember" ADD CONSTRAINT "ConflictMember_recordId_fkey" FOREIGN KEY ("recordId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_firstId_fkey" FOREIGN KEY ("firstId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_secondId_fkey" FOREIGN KEY ("secondId") REFERENCES "Record" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Speaker" (id) ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE INDEX "Place_pointSourceId_idx" ON "Place" ("pointSourceId", id);
CREATE INDEX "Place_type_idx" ON "Place" ("type", id);
CREATE INDEX "Place_sortLabel_order" ON "Place" (coalesce("sortLabel", ''), id);
CREATE UNIQUE INDEX "Place_slug_key" ON "Place" (slug);
CREATE INDEX "PlaceWithin_containerId_idx" ON "PlaceWithin" ("containerId");
CREATE INDEX "PlaceWithin_sourceId_idx" ON "PlaceWithin" ("sourceId");
CREATE INDEX "Event_whereId_idx" ON "Event" ("whereId", id);
CREATE INDEX "Event_type_idx" ON "Event" ("type", id);
CREATE INDEX "Event_sortLabel_order" ON "Event" (coalesce("sortLabel", ''), id);
CREATE INDEX "Event_earliestStart_order" ON "Event" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Event_lastAttested_order" ON "Event" (coalesce("lastAttested", -2147483647), id);
CREATE UNIQUE INDEX "Event_slug_key" ON "Event" (slug);
CREATE INDEX "Event_time_idx" ON "Event" ("earliestStart", "latestEnd");
CREATE INDEX "Relation_whereId_idx" ON "Relation" ("whereId", id);
CREATE INDEX "Relation_eventId_idx" ON "Relation" ("eventId", id);
CREATE INDEX "FundingFlow_headcountId_idx" ON "FundingFlow" ("headcountId", id);
CREATE INDEX "FundingFlow_whereId_idx" ON "FundingFlow" ("whereId", id);
CREATE INDEX "Estimate_subjectId_idx" ON "Estimate" ("subjectId", id);
CREATE INDEX "Estimate_additionalToId_idx" ON "Estimate" ("additionalToId", id);
CREATE INDEX "Estimate_measure_idx" ON "Estimate" ("measure", id);
CREATE INDEX "Estimate_counted_idx" ON "Estimate" ("counted", id);
CREATE INDEX "Estimate_earliestStart_order" ON "Estimate" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Estimate_lastAttested_order" ON "Estimate" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Estimate_best_order" ON "Estimate" (coalesce("best", -2147483647), id);
CREATE INDEX "Estimate_time_idx" ON "Estimate" ("earliestStart", "latestEnd");
CREATE INDEX "Presence_actorId_idx" ON "Presence" ("actorId", id);
CREATE INDEX "Presence_placeId_idx" ON "Presence" ("placeId", id);
CREATE INDEX "Presence_imposedById_idx" ON "Presence" ("imposedById", id);
CREATE INDEX "Presence_type_idx" ON "Presence" ("type", id);
CREATE INDEX "Presence_earliestStart_order" ON "Presence" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Presence_lastAttested_order" ON "Presence" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Presence_time_idx" ON "Presence" ("earliestStart", "latestEnd");
CREATE INDEX "Participation_eventId_idx" ON "Participation" ("eventId", id);
CREATE INDEX "Participation_partyId_idx" ON "Participation" ("partyId", id);
CREATE INDEX "Participation_role_idx" ON "Participation" ("role", id);
CREATE INDEX "Participation_earliestStart_order" ON "Participation" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "Participation_lastAttested_order" ON "Participation" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "Participation_time_idx" ON "Participation" ("earliestStart", "latestEnd");
CREATE INDEX "TimeOrder_recordId_idx" ON "TimeOrder" ("recordId", id);
CREATE INDEX "TimeOrder_otherId_idx" ON "TimeOrder" ("otherId", id);
CREATE INDEX "TimeOrder_order_idx" ON "TimeOrder" ("order", id);
CREATE INDEX "TimeOrder_earliestStart_order" ON "TimeOrder" (coalesce("earliestStart", 2147483647), id);
CREATE INDEX "TimeOrder_lastAttested_order" ON "TimeOrder" (coalesce("lastAttested", -2147483647), id);
CREATE INDEX "TimeOrder_time_idx" ON "TimeOrder" ("earliestStart", "latestEnd");
CREATE INDEX "ConflictSet_nature_idx" ON "ConflictSet" ("nature", id);
CREATE INDEX "ConflictSet_resolution_idx" ON "ConflictSet" ("resolution", id);
CREATE INDEX "ConflictMember_recordId_idx" ON "ConflictMember" ("recordId");
CREATE INDEX "Judgement_firstId_idx" ON "Judgement" ("firstId", id);
CREATE INDEX "Judgement_secondId_idx" ON "Judgement" ("secondId", id);
CREATE INDEX "Judgement_speakerId_idx" ON "Judgement" ("speakerId", id);
CREATE INDEX "Judgement_verdict_idx" ON "Judgement" ("verdict", id);
