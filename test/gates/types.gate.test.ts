import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, type House } from "./house.ts";

/** What the compiler must refuse everywhere, and the number of the error by which it does. */
const BAD = [
  ["a value that may be missing", "const b: number = [1][0];\nexport { b };\n", "TS2322"],
  [
    "a field that is there and undefined",
    "export const b: { a?: 1 } = { a: undefined };\n",
    "TS2375",
  ],
  ["an argument without a type", "export const b = (a) => a;\n", "TS7006"],
  ["null where none is meant", "export const b: string = null;\n", "TS2322"],
  ["an enum", "export enum B {\n  a,\n}\n", "TS1294"],
  [
    "a parameter that is a property",
    "export class B {\n  constructor(private a: 1) {}\n}\n",
    "TS1294",
  ],
  [
    "an override that does not say so",
    "class A {\n  a(): void {}\n}\nexport class B extends A {\n  a(): void {}\n}\n",
    "TS4114",
  ],
  [
    "a type imported as a value",
    'import { JSX } from "react";\nexport type B = JSX.Element;\n',
    "TS1484",
  ],
] as const;

/** What a pure room must not reach for. */
const IMPURE = [
  "document.title",
  "window.name",
  "self.name",
  "navigator.language",
  "fetch('/')",
  "localStorage.length",
  "indexedDB.databases()",
  "performance.now()",
  "crypto.randomUUID()",
  "setTimeout(() => 1)",
  "process.env",
  "Buffer.from('')",
  "console.log(1)",
];

describe("the compiler refuses", () => {
  let house: House;
  let said: string;

  beforeAll(() => {
    house = aHouse(
      Object.fromEntries([
        ...BAD.map(([, code], i) => [`src/ui/bad${i}.ts`, code]),
        ...IMPURE.map((code, i) => [`src/kit/impure${i}.ts`, `export const b = ${code};\n`]),
        ["src/evidence/fine.worker.ts", "export const b = self.name;\n"],
      ]),
    );
    said = house.run("tsc", "-p", ".").said + house.run("tsc", "-p", "tsconfig.pure.json").said;
  });

  afterAll(() => house.tearDown());

  it.each(BAD.map(([name, , error], i) => ({ name, error, file: `src/ui/bad${i}.ts` })))(
    "$name",
    ({ error, file }) => expect(errorsIn(said, file)).toContain(error),
  );

  it.each(IMPURE.map((code, i) => ({ code, file: `src/kit/impure${i}.ts` })))(
    "$code in a pure room",
    ({ file }) => expect(errorsIn(said, file)).not.toEqual([]),
  );

  it("nothing of a worker, where a pure room meets the browser", () => {
    expect(errorsIn(said, "src/evidence/fine.worker.ts")).toEqual([]);
  });
});

function errorsIn(said: string, file: string): readonly string[] {
  return said
    .split("\n")
    .filter((line) => line.startsWith(`${file}(`))
    .map((line) => /error (TS\d+)/.exec(line)?.[1] ?? line);
}
