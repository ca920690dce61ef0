/** A record wherever it is only named. */
export type Linked = { id: string; kind: string; label: string }
