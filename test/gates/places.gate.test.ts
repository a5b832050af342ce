import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./house.ts";
import { machinePlaces } from "./places.ts";

const MADE =
  /^(\.git|\.cache|node_modules|dist|coverage|[\w-]+-results|playwright-report)([\\/]|$)/;
const BINARY = /\.(png|woff2?|xlsx|zip|gif|jpe?g|webp|pdf|pptx)$/;

describe("the project's files", () => {
  it("name no place of one machine", () => {
    const found = textFiles().flatMap((file) =>
      machinePlaces(readFileSync(join(ROOT, file), "utf8")).map((line) => `${file}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ["a", "home", "anna"],
    ["see ", "Users", "anna"],
    ['"', "work", "main"],
    ["from ", "tmp", "out.png"],
  ])("would be caught naming %s/%s/%s", (before, folder, name) => {
    expect(machinePlaces(`${before.trimEnd()} /${folder}/${name}`)).toHaveLength(1);
  });

  it.each(["registry.test", "npm.artifactory.test", "10.0.0.1"])(
    "would be caught naming the host %s",
    (host) => expect(machinePlaces(`http://${host}/left-pad.tgz`)).toHaveLength(1),
  );

  it.each(["../shared/data", "src/home/a.ts", "http://127.0.0.1:4173/", "/usr/bin/chromium"])(
    "may say %s",
    (text) => expect(machinePlaces(text)).toEqual([]),
  );
});

/** All text files of the project, but for what is installed, built or reported. */
function textFiles(): readonly string[] {
  const names = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  return names.filter((name) => !MADE.test(name) && !BINARY.test(name));
}
