/** An example of what a rule of the house forbids. */
export interface BadExample {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly rule: string;
}

const imports = "no-restricted-imports";
const globals = "no-restricted-globals";

/** A bad example for each rule of the house, named by what is wrong with it. */
export const BAD_EXAMPLES: readonly BadExample[] = [
  bad("a lower room imports a higher one", "kit/up.ts", importing("#journey/ids.ts"), imports),
  bad("evidence imports the session", "evidence/up.ts", importing("#session/state.ts"), imports),
  bad("ui knows of journeys", "ui/up.ts", importing("#journey/ids.ts"), imports),
  bad("the storage knows of documents", "storage/up.ts", importing("#document/undo.ts"), imports),
  bad(
    "a type of a higher room",
    "kit/type.ts",
    'import type { A } from "#journey/ids.ts";\n/** B. */\nexport type B = A;\n',
    imports,
  ),
  bad("a passing on from a higher room", "kit/pass.ts", 'export { a } from "#ui/a.ts";\n', imports),
  bad(
    "a lazy import of a higher room",
    "kit/lazy.ts",
    '/** B. */\nexport const b = () => import("#session/state.ts");\n',
    imports,
  ),
  bad(
    "a screen imports its sibling",
    "screens/map/side.ts",
    importing("#screens/home/a.ts"),
    imports,
  ),
  bad("a room imports the command line", "app/cli.ts", importing("#cli/flags.ts"), imports),
  bad("a parent path", "journey/deep/parent.ts", importing("../ids.ts"), imports),
  bad("a parent path that hides", "journey/hidden.ts", importing("./../kit/a.ts"), imports),
  bad("a way round through a room", "kit/round.ts", importing("#kit/../journey/a.ts"), imports),
  bad("Yjs outside the document", "session/yjs.ts", importing("yjs"), imports),
  bad("Dexie outside the storage", "document/dexie.ts", importing("dexie"), imports),
  bad("React Flow outside the map", "screens/home/flow.ts", importing("@xyflow/react"), imports),
  bad("React below the screens", "document/react.ts", importing("react"), imports),
  bad("React in the session", "session/react.ts", importing("react"), imports),
  bad("zustand in a screen", "screens/map/store.ts", importing("zustand/vanilla"), imports),
  bad("Base UI outside the ui", "screens/map/base.ts", importing("@base-ui/react/menu"), imports),
  bad("a parser outside the formats", "session/parse.ts", importing("papaparse"), imports),
  bad("a package in a pure room", "evidence/pack.ts", importing("fflate"), imports),
  bad("a part of a package in a pure room", "scene/part.ts", importing("d3-shape/a.js"), imports),
  bad("Node in the browser", "storage/node.ts", importing("node:fs"), imports),
  bad("Node in a pure room", "journey/node.ts", importing("node:fs"), imports),
  bad("the command line uses screens", "cli/up.ts", importing("#screens/home/a.ts"), imports),
  bad("the command line uses React", "cli/react.ts", importing("react"), imports),
  bad(
    "chance in a pure room",
    "evidence/chance.ts",
    told("Math.random()"),
    "no-restricted-properties",
  ),
  bad(
    "the clock in a pure room",
    "journey/clock.ts",
    told("Date.now()"),
    "no-restricted-properties",
  ),
  bad("the clock by another door", "journey/now.ts", told("new Date()"), "no-clock"),
  bad("the page in a pure room", "scene/page.ts", told("document.title"), globals),
  bad("the global object in a pure room", "scene/world.ts", told("globalThis.Math"), globals),
  bad("nothing said of an export", "kit/mute.ts", "export const b = 1;\n", "docstring"),
  bad("any", "kit/any.ts", aFunction("b: any", "return String(b);"), "no-explicit-any"),
  bad(
    "an exclamation mark for what may be missing",
    "kit/bang.ts",
    aFunction("b: string | null", "return b!.length;"),
    "no-non-null-assertion",
  ),
  bad(
    "a compiler told to be silent",
    "kit/silence.ts",
    "// @ts-ignore\n/** B. */\nexport const b: number = 1;\n",
    "ban-ts-comment",
  ),
  bad(
    "a type imported like a value",
    "ui/type.ts",
    'import { A } from "#kit/good.ts";\nexport type B = A;\n',
    "consistent-type-imports",
  ),
  bad(
    "a promise that nobody waits for",
    "ui/floating.ts",
    aFunction("b: () => Promise<void>", "b();"),
    "no-floating-promises",
  ),
  bad(
    "a promise taken as an answer",
    "ui/misused.ts",
    aFunction("b: () => Promise<boolean>", "if (b()) throw new Error();"),
    "no-misused-promises",
  ),
  bad(
    "what is going to be taken away",
    "ui/old.ts",
    "/** @deprecated */\nfunction old(): void {}\nexport const b = (): void => old();\n",
    "no-deprecated",
  ),
  bad(
    "an empty text taken for missing",
    "ui/loose.ts",
    aFunction("b: string | null", "return b ? 1 : 2;"),
    "strict-boolean-expressions",
  ),
  bad("two equals signs", "ui/equal.ts", aFunction("b: string", 'return b == "";'), "eqeqeq"),
  bad("text that is run", "ui/eval.ts", aFunction("b: string", "eval(b);"), "no-eval"),
  bad(
    "an argument that changes",
    "ui/change.ts",
    "export function a(b: number): number {\n  b = 1;\n  return b;\n}\n",
    "no-param-reassign",
  ),
  bad("words on the console", "ui/talk.ts", aFunction("", "console.log(1);"), "no-console"),
  bad(
    "work left for later",
    "ui/later.ts",
    "// TODO\nexport const b = 1;\n",
    "no-warning-comments",
  ),
  bad("a default export", "ui/unnamed.ts", "export default 1;\n", "no-default-export"),
  bad("a barrel", "ui/barrel.ts", 'export * from "./type.ts";\n', "no-barrel-file"),
  bad(
    "markup from text",
    "ui/Danger.tsx",
    'export const B = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n',
    "no-danger",
  ),
  bad(
    "a context that changes with every drawing",
    "ui/Context.tsx",
    [
      'import { createContext } from "react";',
      "const Where = createContext({ a: 1 });",
      "export function B() {\n  return <Where value={{ a: 2 }} />;\n}\n",
    ].join("\n"),
    "jsx-no-constructed-context-values",
  ),
  bad(
    "a list that is sorted where it lies",
    "ui/sort.ts",
    aFunction("b: string[]", "return b.sort();"),
    "no-array-sort",
  ),
  bad(
    "an empty catch",
    "ui/silent.ts",
    aFunction("b: () => void", "try {\n    b();\n  } catch {}"),
    "no-empty",
  ),
  bad(
    "too many ways through a function",
    "ui/maze.ts",
    aFunction(
      "b: number",
      lines(13, (i) => `if (b === ${i}) throw new Error();`),
    ),
    "complexity",
  ),
  bad(
    "a file of more than 300 lines",
    "ui/long.ts",
    lines(310, (i) => `export const a${i} = ${i};`),
    "max-lines",
  ),
  bad(
    "a function of more than 60 lines",
    "ui/tall.ts",
    aFunction(
      "b: number[]",
      lines(65, (i) => `b.push(${i});`),
    ),
    "max-lines-per-function",
  ),
  bad("two files that import each other", "ui/cycleA.ts", cycleWith("cycleB"), "no-cycle"),
  bad("the other of the two", "ui/cycleB.ts", cycleWith("cycleA"), "no-cycle"),
];

function bad(name: string, path: string, code: string, rule: string): BadExample {
  return { name, path: `src/${path}`, code, rule };
}

function importing(what: string): string {
  return `import { a } from "${what}";\n/** B. */\nexport const b = a;\n`;
}

function told(expression: string): string {
  return `/** B. */\nexport const b = ${expression};\n`;
}

function aFunction(parameters: string, body: string): string {
  return `/** A. */\nexport function a(${parameters}): unknown {\n  ${body}\n}\n`;
}

function cycleWith(other: string): string {
  return `import { ${other} } from "./${other}.ts";\nexport const ${other === "cycleA" ? "cycleB" : "cycleA"} = (): unknown => ${other}();\n`;
}

function lines(count: number, line: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => line(i)).join("\n");
}
