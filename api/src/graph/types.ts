import { type KindName, kindNames } from "../ledger/kind"

/** Groups of kinds that stand together at one end of a claim, each the name of an interface of the graph. */
export type Group = "Actor" | "Entity" | "Record" | "Citable"

const groups: Record<Group, readonly KindName[]> = {
  Actor: ["ArmedGroup", "Person", "Organization", "Community"],
  Entity: ["ArmedGroup", "Person", "Organization", "Community", "Place", "Event", "Source"],
  Record: kindNames,
  Citable: kindNames.filter((k) => !["Citation", "ConflictSet", "Judgement", "Term"].includes(k)),
}

/** The kinds meant by the name of a kind or of a group. */
export const kindGroups = (target: KindName | Group): readonly KindName[] =>
  target in groups ? groups[target as Group] : [target as KindName]

// Modules never import each other: they meet here, by name, when the schema is built.
const classes = new Map<string, any>()

/** Makes a class known by the name of its kind or interface. */
export function known(name: string, cls: unknown): void {
  classes.set(name, cls)
}

/** The class of a kind or interface, for a field's type. Throws if no module brought it. */
export function classOf(name: string): any {
  const found = classes.get(name === "Citable" ? "Record" : name)
  if (!found) throw new Error(`No module brings the type ${name}.`)
  return found
}
