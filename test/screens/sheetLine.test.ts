import { describe, expect, it } from "vitest";
import type { SheetField } from "#evidence/personaSheet.ts";
import { bareValue } from "#evidence/bareValue.ts";
import type { ShareValue, StatementValue } from "#evidence/statement.ts";
import type { AttributeValue } from "#journey/participant.ts";
import { readProfileEntry } from "#journey/profileEntry.ts";
import { asId } from "#journey/ids.ts";
import { sheetLine } from "#screens/persona/sheetLine.ts";

function aShare(label: string, k: number): ShareValue {
  return { label, k, n: 40, low: 0, high: 1, participantIds: [], storyIds: [] };
}

function aField(
  value: AttributeValue | null,
  says: StatementValue,
  part: Partial<SheetField> = {},
): SheetField {
  const statement = {
    claim: "attribute:a",
    value: says,
    n: 40,
    known: 40,
    interval: null,
    segment: null,
    evidence: { storyIds: [], participantIds: [] },
    rule: says.kind === "shares" ? "top-shares" : "shortest-interval",
    basis: "b",
    state: "derived",
    strength: "solid",
  } as const;
  const field = { attributeId: asId<never>("a"), name: "A", value, typical: 30, known: 40 };
  return {
    field: { ...field, statement, main: false },
    entry: null,
    value,
    text: "",
    typical: 30,
    matchesNobody: false,
    state: "derived",
    source: "derived",
    change: null,
    ...part,
  };
}

const BORN = { kind: "dates", low: "1970-03", high: "1991-11", held: 32, latest: "2001" } as const;
const CHANNELS = { kind: "shares", shares: [aShare("Phone", 22), aShare("Fax", 2)] } as const;

describe("a line of a persona that leaves as a picture", () => {
  it("never tells the very day of the participant at its heart, but where most lie", () => {
    const line = sheetLine(aField("1983-05-12", BORN));
    expect(line.says).toBe("four in five Mar 1970 to Nov 1991");
    expect(JSON.stringify(line)).not.toContain("1983");
  });

  it("tells what was kept, also where the data moved on since", () => {
    const was = { kind: "shares", shares: [aShare("Letter", 30), aShare("Fax", 3)] } as const;
    const entry = readProfileEntry({ id: "e", pinned: true, was: bareValue(was) });
    const line = sheetLine(aField(["phone"], CHANNELS, { entry, state: "pinned" }));
    expect(line.says).toBe("Letter");
  });

  it("of several answers tells those that five people and more share", () => {
    expect(sheetLine(aField(["phone", "Fax"], CHANNELS)).says).toBe("phone");
    const rare = sheetLine(aField(["Fax"], CHANNELS, { typical: 6 }));
    expect(rare.isUnknown).toBe(true);
    expect(JSON.stringify(rare)).not.toContain("Fax");
  });

  it("tells what the group answered where nothing is known of the participant at its heart", () => {
    const line = sheetLine(aField(null, CHANNELS, { typical: null }));
    expect(line).toMatchObject({ says: "Phone", from: "40 known", isUnknown: false });
    const few = { kind: "shares", shares: [aShare("Telex", 3), aShare("Fax", 2)] } as const;
    const rare = sheetLine(aField(null, few, { typical: null }));
    expect(rare.isUnknown).toBe(true);
    expect(JSON.stringify(rare)).not.toMatch(/Telex|Fax/);
  });

  it("says that it was written by hand", () => {
    const written = sheetLine(aField("Mail", CHANNELS, { text: "Mail" }));
    expect(written).toMatchObject({ says: "Mail", from: "typical for 30 of 40 · written by hand" });
    expect(sheetLine(aField("Mail", CHANNELS, { text: "Mail", typical: null })).from).toBe(
      "written by hand",
    );
  });
});
