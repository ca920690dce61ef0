import assert from "node:assert/strict"
import { describe, it } from "node:test"
import { labelled, placed } from "../../admin/src/map/labels"
import { type Country, countriesOf, focusOf, type Mark, projectionOf, scaleOf } from "../../admin/src/map/view"

const mark = (label: string, latitude: number, longitude: number): Mark => ({
  ...{ id: label, label, to: `/${label}`, latitude, longitude },
  ...{ main: true, vague: false },
})
const square = (name: string, iso: string, west: number, south: number, east: number, north: number): Country => ({
  name,
  iso,
  shape: {
    type: "Feature",
    properties: {},
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [west, south],
          [west, north],
          [east, north],
          [east, south],
          [west, south],
        ],
      ],
    },
  },
})

const camps = [
  mark("Tel Shaghib", 36.1414, 37.2414),
  mark("Issan", 36.0864, 37.2253),
  mark("Ain Issan", 36.052, 37.2244),
  mark("Tarkan", 36.1058, 37.2597),
]
const far = mark("Bu Kamal", 34.4546, 40.9116)
const east = square("East", "EE", 36, 32, 42, 37)
const west = square("West", "WW", 26, 36, 35, 42)
const atlas = [east, west]
const size = { width: 800, height: 460 }

describe("The map of presence", () => {
  it("shows the countries its marks lie in, and those meant as a whole", () => {
    assert.deepEqual(countriesOf(atlas, camps, []), [east])
    assert.deepEqual(countriesOf(atlas, camps, [{ iso: "WW", label: "West" }]), atlas)
    assert.deepEqual(countriesOf(atlas, [], []), [])
  })

  it("shows nothing where there is neither a mark nor a country", () => {
    assert.equal(projectionOf([], [], size, 0), null)
  })

  it("has every mark in the frame at first, and the thickest of them when it comes closer", () => {
    const all = [...camps, far]
    assert.equal(placed(all, projectionOf([east], all, size, 0)!, size).length, all.length)
    const near = placed(all, projectionOf([east], all, size, 5)!, size).map(({ mark: { label } }) => label)
    assert.deepEqual(near.toSorted(), camps.map(({ label }) => label).toSorted())
    const [longitude, latitude] = focusOf(all)!
    assert.ok(Math.abs(longitude - 37.24) < 0.05 && Math.abs(latitude - 36.1) < 0.05)
  })

  it("shows a mark that lies in no country with room around it", () => {
    const [one] = placed([far], projectionOf([], [far], size, 0)!, size)
    assert.ok(Math.abs(one!.x - 400) < 2 && Math.abs(one!.y - 230) < 20)
  })

  it("keeps labels off each other, inside the frame, in the order of their marks", () => {
    const labels = placed(camps, projectionOf([east], camps, size, 0)!, size).toSorted((a, b) => a.labelY - b.labelY)
    for (const [i, one] of labels.entries()) {
      assert.ok(one.labelY >= 0 && one.labelY <= size.height)
      if (i > 0) assert.ok(one.labelY - labels[i - 1]!.labelY >= 18 && one.y >= labels[i - 1]!.y)
    }
  })

  it("leaves labels that do not meet beside their marks", () => {
    const two = [camps[0]!, mark("Raqqa", 36.14, 40)]
    for (const { y, labelY } of placed(two, projectionOf([east], two, size, 0)!, size)) assert.equal(labelY, y)
  })

  it("names of countries that would meet only the larger", () => {
    const country = (name: string, x: number, breadth: number) => ({ name, x, y: 100, breadth })
    const names = labelled([country("Small", 105, 1), country("Large", 100, 9), country("Apart", 300, 1)], size)
    assert.deepEqual(names.map(({ name }) => name).toSorted(), ["Apart", "Large"])
  })

  it("gives a round length that fits for its scale", () => {
    const scale = scaleOf(projectionOf([east], camps, size, 0)!, size)!
    assert.ok([50, 100, 200].includes(scale.count) && scale.pixels <= 110, JSON.stringify(scale))
  })
})
