import DataLoader from "dataloader"
import type { Reader } from "../database/read"

import { allKinds, kindOfId, type Row } from "../ledger/kind"
import { labelSql, scriptOf } from "../ledger/label"
import { graphKind } from "./kinds"

/** What stands in the anchor table for every record. */
export type Anchor = {
  id: string
  version: number
  revision: number
  createdAt: Date
  updatedAt: Date
  deletedAt: Date | null
}

/** The loaders of one request: each asks once for all ids wanted at the same depth, so that statements do not grow with rows. */
export type Loaders = {
  /** A record by id, or null if there is none or the viewer may not see it. Visibility is asked here and nowhere else. */
  record(id: string | null | undefined): Promise<any>
  records(ids: readonly string[]): Promise<any[]>
  /** Tells rows that another statement brought along, so that they are not read again. */
  known(kind: string, rows: readonly Row[]): void
  anchor(id: string): Promise<Anchor>
  /** The anchor of a record that stands or was deleted, or null if there never was one the viewer may see. */
  held(id: string): Promise<Anchor | null>
  label(id: string, language: string): Promise<string | null>
  children(table: string, key: string, cls: { prototype: object }, id: string): Promise<any[]>
  /** A loader of one's own, made once per request and name. */
  batch<K, V>(name: string, load: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V>
}

/**
 * Makes the loaders of a request.
 * @param reader where to read, at one revision
 * @param schedule when a batch is sent
 * @param mayRead whether who asks may see a record
 */
export function makeLoaders(
  reader: Reader,
  schedule: (send: () => void) => void,
  mayRead: (record: { kind: string; id: string }) => boolean,
  context: () => any,
): Loaders {
  const made = new Map<string, DataLoader<any, any, any>>()
  const batch = <K, V>(name: string, load: (keys: readonly K[]) => Promise<V[]>): DataLoader<K, V> => {
    const found = made.get(name)
    if (found) return found
    const fresh = new DataLoader<K, V>(load, { maxBatchSize: 1000, batchScheduleFn: schedule })
    made.set(name, fresh)
    return fresh
  }
  const byId = async (table: string, column: string, ids: readonly string[]) => {
    const rows = await reader.rows(table, column, ids)
    const found = new Map(rows.map((r) => [r[column] as string, r]))
    return ids.map((id) => found.get(id) ?? null)
  }
  const record = async (id: string | null | undefined) => {
    const kind = id ? kindOfId(id) : null
    if (!id || !kind) return null
    const { cls } = graphKind(kind)
    const row = await batch<string, Row | null>(kind, (ids) => byId(kind, "id", ids)).load(id)
    if (!row || !mayRead({ kind, id })) return null
    return Object.assign(Object.create(cls.prototype), row)
  }
  const anchors = () => batch<string, Row | null>("Record", (ids) => byId("Record", "id", ids))
  const loaders: Loaders = {
    record,
    records: async (ids) => Promise.all(ids.map(record)),
    known(kind, rows) {
      const loader = batch<string, Row | null>(kind, (ids) => byId(kind, "id", ids))
      for (const row of rows) loader.prime(row.id as string, row)
    },
    async anchor(id) {
      const row = await anchors().load(id)
      if (!row) throw new Error(`The record ${id} has no anchor.`)
      return row as Anchor
    },
    async held(id) {
      const kind = kindOfId(id)
      return kind && mayRead({ kind, id }) ? ((await anchors().load(id)) as Anchor | null) : null
    },
    async label(id, language) {
      const kind = kindOfId(id)
      if (kind && graphKind(kind).named)
        return batch<string, string | null>(`label ${language}`, (ids) => namesOf(reader, ids, language)).load(id)
      const found = await record(id)
      return found ? found.words(context(), language) : null
    },
    async children(table, key, cls, id) {
      const rows = await batch<string, Row[]>(`${table}.${key}`, async (ids) => {
        const all = await reader.rows(table, key, ids, "ordinal")
        return ids.map((i) => all.filter((r) => r[key] === i))
      }).load(id)
      return rows.map((r) => Object.assign(Object.create(cls.prototype), r))
    },
    batch,
  }
  return loaders
}

async function namesOf(reader: Reader, ids: readonly string[], language: string): Promise<(string | null)[]> {
  const present = new Set(ids.map(kindOfId))
  const text = labelSql(allKinds().filter((k) => present.has(k.name)))
  const rows = await reader.sql<{ id: string; label: string | null }>(text, ids, language, scriptOf(language))
  const found = new Map(rows.map((r) => [r.id, r.label]))
  return ids.map((id) => found.get(id) ?? null)
}
