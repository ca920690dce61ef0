import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  getOperationAST,
  type GraphQLField,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from "graphql"
import { BadUserInput, CostLimit, wholeRequest } from "../graph/errors"

/** What one request may ask for. */
export const limits = {
  /** Lexical tokens of the document. */
  tokens: 2_000,
  /** Nested fields, introspection not counted. */
  depth: 12,
  aliases: 30,
  directives: 50,
  /** Fields at the root of the operation, each a statement of its own. */
  rootFields: 20,
  /** Records the answer may hold, counted before execution. */
  nodes: 10_000,
  /** Selections after fragments are put in: what a few nested fragments can grow to. */
  selections: 5_000,
  /** Largest and default page. */
  page: 100,
  defaultPage: 25,
  ids: 100,
  /** Characters of a text that count as one record. */
  charactersOfNode: 1_000,
  representations: 1_000,
}
export type Limits = typeof limits

/** What an operation was found to ask for; `nodes` is its cost. */
export type Measure = Pick<Limits, "nodes" | "depth" | "aliases" | "directives" | "rootFields" | "selections">

/** What lies below a list without `first` (authors, other parties) is counted this often; its own items are free. */
const itemsOfSmallList = 5

const tooMuch = (what: string, most: number, more = "") =>
  wholeRequest(new CostLimit(`The document has more than ${most} ${what}.${more}`, { limit: most }))

/** Reads a document of at most 2,000 tokens. Throws CostLimit above that, GRAPHQL_PARSE_FAILED for what is no GraphQL. */
export function parseLimited(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: limits.tokens })
  } catch (fault) {
    // The parser calls itself for each bracket, and some machines' stacks end before the tokens do.
    if (fault instanceof RangeError)
      throw wholeRequest(new CostLimit("The document has too many brackets inside each other."))
    if (!(fault instanceof GraphQLError)) throw fault
    if (/tokens\. Parsing aborted/.test(fault.message)) throw tooMuch("tokens", limits.tokens)
    const { message, source, positions } = fault
    throw new GraphQLError(message, {
      source,
      positions,
      extensions: { code: "GRAPHQL_PARSE_FAILED", http: { status: 400 } },
    })
  }
}

/**
 * Counts what an operation asks for, before it is executed: along each path the product of its page sizes, summed.
 * Safe on documents that are not validated: unknown fields and fragments are passed over, cycles end.
 * @param variables as they came with the request
 * @param own limits that differ for this caller
 * @throws CostLimit above a limit, BAD_USER_INPUT for a page size outside 1–100; both answer 400
 */
export function measure(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables: Readonly<Record<string, unknown>> = {},
  own: Partial<Limits> = {},
): Measure {
  const most = { ...limits, ...own }
  const found: Measure = { nodes: 0, depth: 0, rootFields: 0, selections: 0, ...countWritten(document, most) }
  const operation = getOperationAST(document, operationName)
  if (!operation) return found

  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const d of document.definitions) if (d.kind === Kind.FRAGMENT_DEFINITION) fragments.set(d.name.value, d)
  const given = new Map<string, unknown>(Object.entries(variables))
  for (const { variable, defaultValue } of operation.variableDefinitions ?? [])
    if (defaultValue && !given.has(variable.name.value))
      given.set(variable.name.value, valueFromASTUntyped(defaultValue))
  const entered = new Set<string>()

  /** `times`: how often the type stands in the answer; `page`: the size of the connection the selection belongs to. */
  type Place = { type: GraphQLNamedType | undefined | null; times: number; page: number | null; path: string[] }

  function walk({ selections }: SelectionSetNode, place: Place): void {
    for (const selection of selections) {
      if (++found.selections > most.selections)
        throw tooMuch("selections, counted with its fragments put in", most.selections)
      if (selection.kind === Kind.FIELD) {
        field(selection, place)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition
        walk(selection.selectionSet, on ? { ...place, type: schema.getType(on.name.value) } : place)
      } else {
        const fragment = fragments.get(selection.name.value)
        if (!fragment || entered.has(selection.name.value)) continue
        entered.add(selection.name.value)
        walk(fragment.selectionSet, { ...place, type: schema.getType(fragment.typeCondition.name.value) })
        entered.delete(selection.name.value)
      }
    }
  }

  function field(node: FieldNode, place: Place): void {
    if (node.name.value.startsWith("__")) return
    const path = [...place.path, node.alias?.value ?? node.name.value]
    found.depth = Math.max(found.depth, path.length)
    if (path.length > most.depth) throw tooMuch("nested fields", most.depth, ` The path is ${path.join(".")}.`)
    if (path.length === 1 && ++found.rootFields > most.rootFields) throw tooMuch("fields at its root", most.rootFields)
    const declared =
      isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[node.name.value] : undefined
    if (!declared) return

    const size = askedFor(node, declared, path)
    count(place.times * passageOf(node, declared), path)
    const type = getNamedType(declared.type)
    if (!node.selectionSet || !isCompositeType(type)) return
    let { times } = place
    let page: number | null = null
    if (type.name.endsWith("Connection")) {
      page = size ?? most.defaultPage
    } else if (isListType(getNullableType(declared.type))) {
      const items =
        size ??
        (declared.extensions.most as number | undefined) ??
        place.page ??
        (declared.args.some((a) => a.name === "first") ? most.defaultPage : null)
      times *= items ?? itemsOfSmallList
      if (items !== null) count(times, path)
    }
    walk(node.selectionSet, { type, times, page, path })
  }

  function count(records: number, path: string[]): void {
    found.nodes += records
    if (found.nodes > most.nodes)
      throw wholeRequest(
        new CostLimit(
          `The query may answer with more than ${most.nodes} records, counted by its page sizes up to ${path.join(".")}. Ask for smaller pages with first, or in several queries.`,
          { limit: most.nodes },
        ),
      )
  }

  type Declared = GraphQLField<unknown, unknown>
  function argumentOf(name: string, node: FieldNode, declared: Declared): unknown {
    const written = node.arguments?.find((a) => a.name.value === name)?.value
    if (!written) return declared.args.find((a) => a.name === name)?.defaultValue
    return written.kind === Kind.VARIABLE
      ? given.get(written.name.value)
      : valueFromASTUntyped(written, Object.fromEntries(given))
  }

  /** What a passage of a text counts, by the length asked for; 0 of other fields. Its resolver says how long it may be. */
  function passageOf(node: FieldNode, declared: Declared): number {
    const own = declared.args.find((a) => a.name === "length")
    const length = own ? (argumentOf("length", node, declared) ?? own.defaultValue) : 0
    return typeof length === "number" && length > 0 ? Math.ceil(length / most.charactersOfNode) : 0
  }

  /** How many items the field's arguments ask for: its page size, or the number of ids given; null when they do not say. */
  function askedFor(node: FieldNode, declared: Declared, path: string[]): number | null {
    const value = (name: string) => argumentOf(name, node, declared)
    const refused = (argument: string, is: string) =>
      wholeRequest(
        new BadUserInput(`${argument} must be ${is}; ${path.join(".")} has ${String(value(argument))}.`, {
          path,
          argument,
        }),
      )
    let size: number | null = null
    for (const argument of ["first", "last", "perPage"]) {
      const n = value(argument)
      if (typeof n !== "number") continue
      if (!Number.isInteger(n) || n < 1 || n > most.page)
        throw refused(argument, `a whole number from 1 to ${most.page}`)
      size = Math.max(size ?? 0, n)
    }
    if (size !== null) return size
    const { ids, representations } = { ids: value("ids"), representations: value("representations") }
    if (Array.isArray(ids) && ids.length > most.ids)
      throw wholeRequest(
        new BadUserInput(`${path.join(".")} takes at most ${most.ids} ids; there are ${ids.length}.`, {
          path,
          argument: "ids",
        }),
      )
    if (Array.isArray(representations) && representations.length > most.representations)
      throw tooMuch("representations", most.representations)
    const list = ids ?? representations
    return Array.isArray(list) ? list.length : null
  }

  walk(operation.selectionSet, { type: schema.getRootType(operation.operation), times: 1, page: null, path: [] })
  return found
}

/** Aliases and directives as they stand in the document, those of unused fragments included. */
function countWritten(document: DocumentNode, most: Limits): Pick<Measure, "aliases" | "directives"> {
  const written = { aliases: 0, directives: 0 }
  visit(document, {
    Field(node) {
      if (node.alias && ++written.aliases > most.aliases) throw tooMuch("aliases", most.aliases)
    },
    Directive() {
      if (++written.directives > most.directives) throw tooMuch("directives", most.directives)
    },
  })
  return written
}
