import { listsOn } from "../graph/lists-of"
import { FlowParty, fundingFlow } from "./funding-flow"

export const funding = {
  name: "funding",
  kinds: [fundingFlow],
  types: [FlowParty],
  resolvers: [
    listsOn("Actor", fundingFlow, [
      {
        name: "fundingReceived",
        description: "What it is said to receive, from givers known or not.",
        on: 't."recipientId" = i.id',
      },
      { name: "fundingGiven", description: "What it is said to give.", on: 't."giverId" = i.id' },
    ]),
  ],
}
