import { escapeIdentifier as quoted } from "pg"
import { printed, type RecordTable } from "./catalogue"

// The triggers of a record table: one refuses what does not come through the ledger, which says so by naming the
// revision it writes in the setting sijill.revision; three keep the version rows. All texts are, to the letter, those
// the catalogue prints, so that what stands in a database can be compared with what should.

/** The v_to of a version that stands. */
export const standing = 2147483647

type Text = { name: string; text: string }

/** Refuses a statement outside the ledger, and TRUNCATE, which names no rows, always. */
export const refusal = triggerFunction(
  "refuseOthers",
  `
BEGIN
  IF TG_OP = 'TRUNCATE' OR nullif(current_setting('sijill.revision', true), '') IS NULL THEN
    RAISE EXCEPTION 'records change only through the ledger'
      USING ERRCODE = '42501', DETAIL = TG_OP || ' on ' || TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END `,
)

/**
 * Keeps the versions of one table: after each statement, the version that stands equals the row that stands, for every
 * key the statement touched. A row an update leaves as it was, byte for byte (*=), makes no version; a version that
 * would begin and end in one revision never stood.
 */
export function keeper({ name, key }: RecordTable, columns: string[]): Text {
  const table = `public.${quoted(name)}`
  const versions = `ledger.${quoted(name)}`
  const same = (a: string, b: string) => key.map((part) => `${a}.${quoted(part)} = ${b}.${quoted(part)}`).join(" AND ")
  const row = (alias: string) => columns.map((column) => `${alias}.${quoted(column)}`).join(", ")
  const close = `UPDATE ${versions} v SET v_to = keep.revision FROM old_rows o
      WHERE ${same("v", "o")} AND v.v_to = ${standing}`
  const clear = `DELETE FROM ${versions} v WHERE v.v_from = keep.revision AND v.v_to = keep.revision;`
  const open = `INSERT INTO ${versions} (${columns.map(quoted).join(", ")}, v_from)`
  return triggerFunction(
    `keep${name}`,
    `
<<keep>>
DECLARE
  revision integer := nullif(current_setting('sijill.revision', true), '');
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${open}
      SELECT ${row("n")}, keep.revision FROM new_rows n;
  ELSIF TG_OP = 'DELETE' THEN
    ${close};
    ${clear}
  ELSE
    ${close} AND NOT EXISTS (
        SELECT FROM ${table} t WHERE ${same("t", "o")}
        AND ROW(${row("t")})::record OPERATOR(pg_catalog.*=) ROW(${row("v")})::record);
    ${clear}
    ${open}
      SELECT ${row("t")}, keep.revision FROM new_rows n JOIN ${table} t ON ${same("t", "n")}
      WHERE NOT EXISTS (SELECT FROM ${versions} v WHERE ${same("v", "n")} AND v.v_to = ${standing});
  END IF;
  RETURN NULL;
END `,
  )
}

/** The triggers of one table. */
export function guards({ name }: RecordTable): Text[] {
  const on = `ON public.${printed(name)}`
  const runs = (what: string) => `FOR EACH STATEMENT EXECUTE FUNCTION ledger.${printed(what)}()`
  const keep = runs(`keep${name}`)
  const oldRows = "OLD TABLE AS old_rows"
  const newRows = "NEW TABLE AS new_rows"
  const triggers = {
    ledger_guard: `BEFORE INSERT OR DELETE OR UPDATE OR TRUNCATE ${on} ${runs(refusal.name)}`,
    ledger_insert: `AFTER INSERT ${on} REFERENCING ${newRows} ${keep}`,
    ledger_update: `AFTER UPDATE ${on} REFERENCING ${oldRows} ${newRows} ${keep}`,
    ledger_delete: `AFTER DELETE ${on} REFERENCING ${oldRows} ${keep}`,
  }
  return Object.entries(triggers).map(([trigger, rest]) => ({
    name: trigger,
    text: `CREATE TRIGGER ${trigger} ${rest}`,
  }))
}

function triggerFunction(name: string, body: string): Text {
  return {
    name,
    text: `CREATE OR REPLACE FUNCTION ledger.${printed(name)}()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog'
AS $function$${body}$function$
`,
  }
}
