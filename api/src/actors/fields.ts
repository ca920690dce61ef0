import { connectionOf } from "../graph/connection"
import { listsOn } from "../graph/lists-of"
import { attribute } from "./attribute"
import { estimate } from "./estimate"
import { name } from "./name"
import { position } from "./position"
import { relation } from "./relation"

// Whoever leads, whatever the role is called: these roles and those that have one of them as broader term.
const leading = `t."roleId" IN (WITH RECURSIVE lead AS (
  SELECT x.id FROM "Term" x WHERE x.scheme = 'position-role' AND x.code IN ('LEADER', 'POLITICAL_HEAD', 'HEAD_OF_COMMUNITY')
  UNION SELECT x.id FROM "Term" x JOIN lead ON x."broaderId" = lead.id) SELECT lead.id FROM lead)`

const leaders = () =>
  connectionOf("Position", "LeadersConnection", {
    listOpen: {
      type: () => Boolean,
      description: "Whether one of these claims says that it does not name all who lead.",
      get: async (root) => (await root.count(`t."listComplete" = 'NO'`)) > 0,
    },
  })

/** What this module adds to entities and actors. */
export const actorFields = [
  listsOn("Entity", name, [
    { name: "names", description: "What it is called, in all scripts.", on: 't."recordId" = i.id' },
  ]),
  listsOn("Entity", attribute, [
    { name: "attributes", description: "Its sourced properties.", on: 't."subjectId" = i.id' },
  ]),
  listsOn("Entity", estimate, [{ name: "estimates", description: "Numbers said of it.", on: 't."subjectId" = i.id' }]),
  listsOn("Actor", position, [
    { name: "positions", description: "The posts in it, leaders included.", on: 't."organizationId" = i.id' },
    { name: "positionsHeld", description: "The posts it holds.", on: 't."holderId" = i.id' },
    {
      name: "leaders",
      description: "Who leads it: the posts of leader, political head or head of community, and those narrower.",
      on: `t."organizationId" = i.id AND ${leading}`,
      type: leaders,
    },
  ]),
  listsOn("Actor", relation, [
    {
      name: "relations",
      description: "Its ties, whichever end it stands at.",
      on: '(t."fromId" = i.id OR t."toId" = i.id)',
    },
  ]),
]
