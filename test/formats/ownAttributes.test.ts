import { expect, test } from "vitest";
import { gatherMap } from "#formats/wayfelt/gatherMap.ts";
import { writeMapFile } from "#formats/wayfelt/writeMapFile.ts";
import {
  addAttribute,
  addParticipant,
  editAttribute,
  setAttribute,
} from "#journey/commands/people.ts";
import { addStories } from "#journey/commands/stories.ts";
import { asId, type AttributeId, type ParticipantId } from "#journey/ids.ts";
import { standardAttributeId } from "#journey/standardAttributes.ts";
import { Workshop } from "../journey/workshop.ts";
import { Shelf } from "./makers.ts";

const AGE = standardAttributeId("age");

/** A map on which one person told something. */
function aMap(): { workshop: Workshop; person: ParticipantId } {
  const workshop = new Workshop();
  const [id] = workshop.run((context) => addParticipant(context, "Ana"));
  const person = asId<ParticipantId>(id ?? "");
  workshop.run((context) => addStories(context, null, [{ text: "Dear", participantId: person }]));
  return { workshop, person };
}

function fileOf({ workspace, board, mapId }: Workshop): string {
  const file = gatherMap(workspace, board, mapId);
  if (file === null) throw new Error("no map");
  return writeMapFile(file);
}

test("a ready attribute that was made a place stays what it is where nobody has used it otherwise", () => {
  const { workshop, person } = aMap();
  workshop.run((context) => editAttribute(context, AGE, { type: "category", name: "Age group" }));
  workshop.run((context) => setAttribute(context, person, AGE, "36-45"));
  const elsewhere = new Shelf();
  expect(elsewhere.fileOf(elsewhere.open(fileOf(workshop)))).toBe(fileOf(workshop));
  expect(elsewhere.workspace.attribute.get(AGE)).toMatchObject({
    name: "Age group",
    type: "category",
  });
});

test("where ages are known as numbers, another's age groups stand beside them", () => {
  const theirs = aMap();
  theirs.workshop.run((context) => editAttribute(context, AGE, { type: "category" }));
  theirs.workshop.run((context) => setAttribute(context, theirs.person, AGE, "36-45"));
  const shelf = new Shelf();
  shelf.run({
    name: "",
    writes: [
      {
        op: "create",
        document: "ev:s:0",
        kind: "participant",
        entity: { id: "p", studyId: "s", name: "Bo", key: null, [`#${AGE}`]: 41 },
      },
    ],
  });
  shelf.open(fileOf(theirs.workshop));
  const [own] = [...shelf.workspace.attribute];
  expect(own).toMatchObject({ name: "Age", type: "category" });
  expect(own?.id).not.toBe(AGE);
  const ages = new Set([...shelf.workspace.participant].map((one) => one[`#${AGE}`] ?? null));
  expect(ages).toEqual(new Set([41, null]));
});

test("what somebody cleared by hand is cleared in the file's copy, too, and is no change", () => {
  const { workshop, person } = aMap();
  const [id] = workshop.run((context) => addAttribute(context, "Plan", "behaviour", "text"));
  workshop.run((context) => setAttribute(context, person, asId<AttributeId>(id ?? ""), null));
  const elsewhere = new Shelf();
  expect(elsewhere.fileOf(elsewhere.open(fileOf(workshop)))).toBe(fileOf(workshop));
});

test("of two attributes of one name neither is put into the other, whatever is here already", () => {
  const { workshop, person } = aMap();
  for (const value of ["Gold", "Basic"]) {
    const [id] = workshop.run((context) => addAttribute(context, "Plan", "company", "category"));
    workshop.run((context) => setAttribute(context, person, asId<AttributeId>(id ?? ""), value));
  }
  const here = aMap();
  here.workshop.run((context) => addAttribute(context, "Plan", "company", "category"));
  const shelf = new Shelf();
  shelf.run({
    name: "",
    writes: [...here.workshop.workspace.attribute].map((entity) => ({
      op: "create",
      document: "ws",
      kind: "attribute",
      entity: { ...entity, id: "attribute-own" },
    })),
  });
  const file = shelf.fileOf(shelf.open(fileOf(workshop)));
  for (const value of ["Gold", "Basic"]) expect(file).toContain(`"${value}"`);
});
