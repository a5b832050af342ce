import { describe, expect, test } from "vitest";
import { pictureHeader } from "#formats/picture/pictureHeader.ts";
import { readMapFile } from "#formats/wayfelt/readMapFile.ts";
import { docText } from "../hostile/case.ts";
import { PNG_FILES, SVG_FILES } from "../hostile/pictures.ts";
import { bytesOf } from "./makers.ts";

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text.replaceAll(" ", ""), "hex"));
}

const JPEG =
  "ffd8 ffe0 0010 4a46494600010100000100010000 ffc4 0004 0000 ffff c2 0011 08 0258 0320 03 000000";

describe("the header of a picture", () => {
  test.each([
    ["gif", "474946383961 2003 5802 000000", 800, 600],
    ["bmp", `424d ${"00".repeat(16)} 20030000 a8fdffff 0000`, 800, 600],
    ["jpeg", JPEG, 800, 600],
    ["webp", `52494646 00000000 57454250 56503858 00000000 00000000 1f0300 570200`, 800, 600],
    [
      "webp",
      `52494646 00000000 57454250 5650384c 00000000 2f 1fc39500 ${"00".repeat(9)}`,
      800,
      600,
    ],
    ["webp", `52494646 00000000 57454250 56503820 00000000 00000000 9d01 2003 5802 00`, 800, 600],
    [
      "avif",
      `00000018 6674797061766966 00000000 ${"00".repeat(8)} 00000014 69737065 00000000 00000320 00000258 ${"00".repeat(8)}`,
      800,
      600,
    ],
  ])("%s gives its size", (type, bytes, width, height) => {
    expect(pictureHeader(hex(bytes))).toEqual({ type, width, height });
  });

  test.each([
    [
      "a WebP of a kind that there is not",
      `52494646 00000000 57454250 56503858 ${"00".repeat(16)}`.replace("56503858", "56503839"),
    ],
    ["a WebP that ends early", "52494646 00000000 57454250 56503858"],
    ["an AVIF without a size", `00000018 6674797061766966 ${"00".repeat(20)}`],
    ["a JPEG that goes on with no marker", `ffd8 0000 ${"00".repeat(12)}`],
    ["a JPEG without a frame", `ffd8 ffe0 0004 0000 ffda 0004 0000 ${"ff".repeat(12)}`],
  ])("%s gives none", (_, bytes) => {
    expect(pictureHeader(hex(bytes))).toBeNull();
  });

  test("a JPEG's markers that stand alone, and what fills up between, lead on to its size", () => {
    const restart = "ffd8 ff01 ffd0 ffff ffff ffc0 0011 08 0258 0320 03 000000";
    expect(pictureHeader(hex(restart))).toEqual({ type: "jpeg", width: 800, height: 600 });
  });

  test("a PNG says how large it will be without being unpacked", () => {
    const sizes = PNG_FILES.map(({ name, bytes }) => {
      const header = pictureHeader(bytes());
      return [name.slice(4, 6), header === null ? null : header.width * header.height];
    });
    expect(Object.fromEntries(sizes)).toMatchObject({
      "00": 1,
      "02": 65_535 ** 2,
      "03": 36_000_000,
      "05": null,
      "10": null,
    });
  });

  test("an SVG is no picture of dots, whatever it is called", () => {
    for (const { bytes } of SVG_FILES) expect(pictureHeader(bytes())).toBeNull();
  });

  test("a portrait in a map's file that would unpack to many dots is left out, a small one stays", () => {
    const repairsWith = (name: string): readonly string[] => {
      const picture = PNG_FILES.find((file) => file.name.startsWith(`png/${name}`))?.bytes();
      const portrait = `data:image/png;base64,${Buffer.from(picture ?? []).toString("base64")}`;
      const personas = [{ id: "persona-1", scope: "map:map-1", name: "Ana", portrait }];
      const read = readMapFile(bytesOf(docText({ personas })));
      return read.ok ? read.value.repairs.map(({ message }) => message) : [read.problem.message];
    };
    expect(repairsWith("00")).toEqual([]);
    expect(repairsWith("03")[0]).toMatch(/^personas\[0\]\.portrait: .*4 million dots.*left out$/);
  });

  test("no cut makes it read beyond the end", () => {
    for (const bytes of [...PNG_FILES.map((file) => file.bytes()), hex(JPEG)]) {
      for (let end = 0; end < Math.min(80, bytes.byteLength); end += 1) {
        expect(() => pictureHeader(bytes.slice(0, end))).not.toThrow();
      }
    }
  });
});
