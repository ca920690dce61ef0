// Biome lints the code; this lints the graph as partners see it: the whole SDL (the plugin cannot read federated SDL)
// and the examples written against it.
import graphql from "@graphql-eslint/eslint-plugin"

const presets = (...names) => Object.assign({}, ...names.map((name) => graphql.configs[`flat/${name}`].rules))
const own = (rules) => Object.fromEntries(Object.entries(rules).map(([name, set]) => [`@graphql-eslint/${name}`, set]))
const graphQLConfig = { schema: "schema/api.graphql", documents: "schema/examples/*.graphql" }
const linted = (files, rules) => ({
  files: [files],
  languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig } },
  plugins: { "@graphql-eslint": graphql },
  rules,
})

const pascal = (requiredPattern) => ({ style: "PascalCase", requiredPattern })
const without = (word) => ({ style: "PascalCase", forbiddenPatterns: [new RegExp(`^${word}|${word}$`)] })

export default [
  linted("schema/api.graphql", {
    ...presets("schema-recommended", "schema-relay"),
    ...own({
      "naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: { style: "camelCase", ignorePattern: "^(AND|OR|NOT)$" }, // filters, as api.md writes them
          DirectiveDefinition: "camelCase",
          "EnumValueDefinition[parent.name.value!=RecordKind]": "UPPER_CASE",
          "EnumValueDefinition[parent.name.value=RecordKind]": "PascalCase", // a kind is called as its type is
          ObjectTypeDefinition: without("Type"),
          InterfaceTypeDefinition: without("Interface"),
          UnionTypeDefinition: without("Union"),
          EnumTypeDefinition: without("Enum"),
          InputObjectTypeDefinition: pascal(/(Input|Where|Filter|Order|Key)$/),
          "FieldDefinition[parent.name.value=Query]": { style: "camelCase", forbiddenPatterns: [/^(get|query)[A-Z]/] },
          // verb and noun: createArmedGroup
          "FieldDefinition[parent.name.value=Mutation]": { style: "camelCase", requiredPattern: /^[a-z]+[A-Z]/ },
        },
      ],
      // A list is called by what it holds, on every record that has one: TimeOrder.timeOrders.
      "no-typename-prefix": "off",
      "no-root-type": ["error", { disallow: ["subscription"] }],
      "no-scalar-result-type-on-mutation": "error",
      // Beside edges there are lists of values, and `nodes` of a connection.
      "relay-edge-types": [
        "error",
        { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
      ],
      "require-description": [
        "error",
        {
          types: true,
          rootField: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      "require-nullable-result-in-root": "error",
      "require-nullable-fields-with-oneof": "error",
      "require-type-pattern-with-oneof": "error",
      // Node demands an id of every record; values, connections and payloads are known by none.
      "strict-id-in-types": "off",
    }),
    // Left out: alphabetize (the printer sorts, capitals first), input-name (a change has a title beside its input), require-field-of-type-query-in-mutation-result (a
    // payload tells its revision, at which anything else is asked), require-deprecation-date (the reason tells the day).
  }),
  linted("schema/examples/*.graphql", {
    ...presets("operations-recommended"),
    ...own({
      "selection-set-depth": ["error", { maxDepth: 12 }], // as deep as http/limits lets them be
      // Examples are read by people: they ask for what they show.
      "require-selections": "off",
    }),
  }),
]
