import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utf8Facts } from "#formats/csv/mixedUtf8.ts";
import { decodeText } from "#formats/csv/decode.ts";
import { parseTable } from "#formats/csv/parse.ts";
import { refusalOf, tableOf } from "./importing.ts";
import { bytesOf } from "./makers.ts";

const decoded = (bytes: Uint8Array) => {
  const result = decodeText(bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

describe("bytes become text", () => {
  test("a byte order mark names the encoding", () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x64, 0, 0xe9, 0, 0x21, 0]);
    expect(decoded(utf16)).toMatchObject({ text: "dé!", encoding: "utf-16le" });
    const swapped = Uint8Array.from([0xfe, 0xff, 0, 0x64, 0, 0xe9, 0, 0x21]);
    expect(decoded(swapped)).toMatchObject({ text: "dé!", encoding: "utf-16be" });
    expect(decoded(bytesOf("\uFEFFstory\nfine")).text).toBe("story\nfine");
  });

  test("UTF-16 without its mark is known by its zeros", () => {
    const bytes = Uint8Array.from(
      Array.from("story\nfine", (sign) => [sign.charCodeAt(0), 0]).flat(),
    );
    expect(decoded(bytes)).toMatchObject({ text: "story\nfine", encoding: "utf-16le" });
  });

  test("what is no UTF-8 reads as Windows-1252, signs of Word included, and says so", () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x93, 0x61, 0x94, 0x9f]);
    const { text, encoding, notes } = decoded(bytes);
    expect(text).toBe("Café €“a”Ÿ");
    expect(encoding).toBe("windows-1252");
    expect(notes.join()).toContain("Windows-1252");
  });

  test("reads UTF-8 in which a few bytes are none: each of them as Windows-1252, with its line; no byte is lost", () => {
    const bytes = new Uint8Array([
      ...bytesOf("wer,was\nJörg,schön und übel\n"),
      ...bytesOf("Ma"),
      0xdf,
      ...bytesOf(",gr"),
      0x80,
      ...bytesOf("ß und “gut” — £5 für André\n"),
    ]);
    const read = decodeText(bytes);
    if (!read.ok) throw new Error(read.problem.message);
    expect(read.value.encoding).toBe("utf-8");
    expect(read.value.text).toBe(
      "wer,was\nJörg,schön und übel\nMaß,gr€ß und “gut” — £5 für André\n",
    );
    expect(read.value.notes).toEqual([
      "2 letters are not UTF-8 as the rest of the file is, in line 3: read as Windows-1252. Check them there.",
    ]);
  });

  test("reads UTF-8 that was cut within its last letter", () => {
    for (const cut of [1, 2, 3]) {
      const whole = bytesOf("who,said\nÅse,good 😀");
      const read = decodeText(whole.subarray(0, whole.length - cut));
      if (!read.ok) throw new Error(read.problem.message);
      expect(read.value.encoding).toBe("utf-8");
      expect(read.value.text).toContain("who,said\nÅse,good ");
      expect(read.value.notes).toHaveLength(1);
    }
  });

  test("reads what has no letter of UTF-8, or as many bytes that are none, as Windows-1252", () => {
    const latin = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    for (const text of ["Müller,schön", "Ã¼ber und schön, größer", "é"]) {
      const read = decodeText(latin(text));
      if (!read.ok) throw new Error(read.problem.message);
      expect([read.value.encoding, read.value.text]).toEqual(["windows-1252", text]);
    }
  });

  test.each([
    ["an overlong form", [0xc0, 0xaf]],
    ["an overlong form of three", [0xe0, 0x80, 0xaf]],
    ["half of a pair", [0xed, 0xa0, 0x80]],
    ["an overlong form of four", [0xf0, 0x80, 0x80, 0xaf]],
    ["beyond the last letter", [0xf4, 0x90, 0x80, 0x80]],
    ["a follower alone", [0x9f]],
    ["a byte that begins nothing", [0xff]],
  ])("takes no byte of %s for a letter, as the strict reading does not", (_name, odd) => {
    const text = "öäüßéàèç".repeat(4);
    const bytes = new Uint8Array([...bytesOf(text), ...odd, ...bytesOf("\nx")]);
    const facts = utf8Facts(bytes);
    expect(facts.odd.map(({ at }) => at)).toEqual(odd.map((_, index) => 64 + index));
    expect([facts.letters, facts.isCut]).toEqual([32, false]);
  });

  test("the encoding that a person chose wins", () => {
    const chosen = decodeText(bytesOf("Café"), "windows-1252");
    expect(chosen.ok && chosen.value.text).toBe("CafÃ©");
  });

  test("controls are taken out and counted", () => {
    const { text, notes } = decoded(bytesOf("story\na\u0000b\u0007"));
    expect(text).toBe("story\nab");
    expect(notes.join()).toContain("2 characters");
  });

  test("letters that another program read wrongly before stay as they are, and are told", () => {
    const notesOf = (text: string): readonly string[] => {
      const read = decodeText(bytesOf(text));
      expect(read).toMatchObject({ value: { text } });
      return read.ok ? read.value.notes : [];
    };
    expect(notesOf("story\nÃ¼ber die StraÃŸe")).toEqual([expect.stringContaining("“Ã¼”")]);
    expect(notesOf("story\nI donâ€™t know")).toEqual([expect.stringContaining("“â€™”")]);
    expect(notesOf("story\nNÃO, «IRMÃ», “MAÇÔ, Ã , über, 5 €")).toEqual([]);
  });

  test("letters that were lost before are told", () => {
    expect(decoded(bytesOf("story\nth\uFFFDre")).notes.join()).toContain("1 letters");
  });

  test.each([
    ["PK\u0003\u0004", "zip"],
    ["%PDF-1.7", "PDF"],
    ["<!doctype html><h1>404</h1>", "web page"],
    ['{"format": "wayfelt", "version": 1}', "Wayfelt map"],
    ['[{"a":1}]', "JSON"],
    ["<?xml version='1.0'?><a/>", "XML"],
    ["", "empty"],
    [" \n\t", "blank"],
    ["\u0000\u0000\u0000", "zeros"],
  ])("what is no table is refused by name: %j", (text, name) => {
    expect(refusalOf(text)).toContain(name);
  });

  test.each(["<svg xmlns='x'/>", "<mxfile><diagram/></mxfile>"])(
    "a drawing is not sent to be exported as a table: %s",
    (text) => {
      expect(refusalOf(text)).toMatch(/not a table of stories\.$/);
    },
  );

  test("more than 50 MB are refused without reading them", () => {
    expect(refusalOf(new Uint8Array(50_000_001).fill(65))).toContain("at most 50 MB");
  });
});

describe("text becomes a table", () => {
  test("line ends of all kinds part rows, inside quotes they are words", () => {
    const { rows } = tableOf('story,score\r\na,1\rb,2\n"one\r\ntwo\rthree",3');
    expect(rows).toEqual([
      ["a", "1"],
      ["b", "2"],
      ["one\ntwo\nthree", "3"],
    ]);
  });

  test.each([
    [",", "story,score\na,1"],
    [";", "story;score\na, b;1\nc;2"],
    ["\t", "story\tscore\na, b\t1"],
    ["|", "story|score\na, b; c|1"],
    [";", 'story;"one, two"\n"a, b, c";1'],
    [",", "story\nfirst; second"],
  ])("the delimiter %j is found", (delimiter, text) => {
    expect(tableOf(text).delimiter).toBe(delimiter);
  });

  test("a sep= line names the delimiter and is no header", () => {
    const table = tableOf("sep=;\r\nstory;score\r\na,b;1\r\n");
    expect(table.header).toEqual(["story", "score"]);
    expect(table.rows).toEqual([["a,b", "1"]]);
  });

  test("a quote that is never closed is refused with its line", () => {
    expect(refusalOf('story,score\nfine,1\n"never closed,1\nx,2\n')).toContain("line 3");
  });

  test("a quote that closes in another row's cell is refused, for it swallowed the rows between", () => {
    const text = 'story,score\n"never closed,1\nfine,2\n"fine too",3\n';
    expect(refusalOf(text)).toContain("line 2");
  });

  test("quotes inside a quoted cell that nobody doubled are words where the row is else even", () => {
    const { rows, repairs } = tableOf('story,score\n"She said "hi, there" to me",4\nfine,5\n');
    expect(rows[0]).toEqual(['She said "hi, there" to me', "4"]);
    expect(repairs).toMatchObject([{ row: 2 }]);
  });

  test("quotes behind a space hold a cell together where the row is else uneven", () => {
    const table = tableOf(
      'Person, Story, Rating\nAna, "It was long, and ""cold""", 2\nBo, fine, 4\n',
    );
    expect(table.rows).toEqual([
      ["Ana", 'It was long, and "cold"', " 2"],
      ["Bo", " fine", " 4"],
    ]);
    expect(table.repairs).toEqual([]);
    const said = tableOf('Person,Story\nAna,He said, "no", and left\nBo,It was "fine"\nCy, "so"\n');
    expect(said.rows.map((row) => row[1])).toEqual([
      'He said, "no", and left',
      'It was "fine"',
      ' "so"',
    ]);
  });

  test("quotes with a backslash before them are words of their cell, as databases write them", () => {
    const table = tableOf(
      String.raw`"person","story","rating"
"Ana","He said \"no\", then left",2
"Bo","The \"best\" of all",5
"Cy","C:\",1
"Di","It ended with \"no\"",1
`,
    );
    expect(table.rows).toEqual([
      ["Ana", 'He said "no", then left', "2"],
      ["Bo", 'The "best" of all', "5"],
      ["Cy", String.raw`C:\ `.trim(), "1"],
      ["Di", 'It ended with "no"', "1"],
    ]);
    expect(table.repairs).toEqual([]);
  });

  test("rows in which quotes are odd take time by their number alone", () => {
    const odd = [String.raw`"a\"b",c,"d\"e`, '"'].join("\n");
    const start = performance.now();
    parseTable(`a,b,c\n${odd.repeat(20_000)}`);
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test("ragged rows are listed by their row, and no word of theirs is lost", () => {
    const { rows, repairs } = tableOf('a,b,c\n1,2\n\n1,2,3,4\n,,\n"x"y,"z"\n');
    expect(rows).toEqual([
      ["1", "2", ""],
      ["1", "2", "3,4"],
      ['"x"y', "z", ""],
    ]);
    expect(repairs.map(({ row }) => row)).toEqual([2, 4, 6, 6]);
  });

  test("rows are counted as a spreadsheet counts them, blank ones too", () => {
    expect(tableOf("story\na\n\nb\n").rowNumbers).toEqual([2, 4]);
  });

  test("columns that spreadsheets leave behind at the right end are not there", () => {
    expect(tableOf("story,score,,\na,1,,\n").header).toEqual(["story", "score"]);
  });

  test("a first row of data is no header", () => {
    const table = tableOf(
      'Checkout\tAna\t"It said ""error""\nthen worked"\t-1\nCheckout\tBob\tfine\t1',
    );
    expect(table.hasHeader).toBe(false);
    expect(table.header).toEqual(["Column A", "Column B", "Column C", "Column D"]);
    expect(table.rows).toHaveLength(2);
  });

  test("a row that stands alone is data where a number, a date or a sentence is in it", () => {
    expect(tableOf("Pay\tfine\t1").rows).toEqual([["Pay", "fine", "1"]]);
    expect(tableOf("Checkout,It took me three tries to pay").rows).toHaveLength(1);
    expect(() => tableOf("touchpoint,what they said,2026")).toThrow("0 stories");
    expect(() => tableOf("Pay,Wait")).toThrow("0 stories");
  });

  test("rows at the end that sum up the table were said by nobody: left out and told", () => {
    const file = "Customer,NPS,Comment\nAcme,9,Great team\nBolt,3,Always wrong\n,,\n";
    const { rows, repairs } = tableOf(`${file}Average,6.0,\nTOTAL:,"1,234.50 €",\n`);
    expect(rows).toHaveLength(2);
    expect(repairs).toEqual([
      { row: 5, message: expect.stringContaining("“Average”") },
      { row: 6, message: expect.stringContaining("“TOTAL:”") },
    ]);
  });

  test("who is called Total, or finds something average, is no sum", () => {
    expect(tableOf("Customer,NPS,Comment\nAcme,9,Great\nTotal,3,Slow pumps").rows).toHaveLength(2);
    expect(tableOf("Satisfaction,Age\nGood,31\nAverage,34").rows).toHaveLength(2);
    expect(tableOf("story,score\nTotal,4").rows).toHaveLength(1);
  });

  test("a title without the delimiter hides neither it nor the table below", () => {
    const { header, delimiter, rows, repairs } = tableOf(
      "Kundenstimmen 2024\nName;Phase;Kommentar\nAna;Kauf;Lang, und kalt\nBo;Kauf;Gut, wirklich\n",
    );
    expect({ header, delimiter }).toEqual({
      header: ["Name", "Phase", "Kommentar"],
      delimiter: ";",
    });
    expect(rows.map((row) => row[2])).toEqual(["Lang, und kalt", "Gut, wirklich"]);
    expect(repairs).toEqual([{ row: 1, message: expect.stringContaining("Kundenstimmen 2024") }]);
  });

  test("answers line by line are a story each, whatever commas are in them, the first one too", () => {
    const lines = [
      "I waited, and waited, and nobody came.",
      "Nice staff!",
      "Too expensive, really.",
      "It crashed twice, then I gave up, sorry; no more.",
    ];
    expect(tableOf(lines.join("\n")).rows).toEqual(lines.map((line) => [line]));
    const named = tableOf(["Feedback", ...lines].join("\n"));
    expect(named).toMatchObject({ header: ["Feedback"], rows: lines.map((line) => [line]) });
    expect(named.repairs).toEqual([]);
  });

  test("commas with a space behind them part a table all the same", () => {
    const table = tableOf("Visitor, What happened, Mood\nAna, It was long, 2\nBo, Fine, 4\n");
    expect(table.header).toHaveLength(3);
    const loose = tableOf(
      "Person, Stage, Story\nAna, Buy, Well, it was long, and cold\nBo, Use, No, it broke\nCy, Use, Fine\n",
    );
    expect(loose.rows.map((row) => row[2]?.trim())).toEqual([
      "Well, it was long, and cold",
      "No, it broke",
      "Fine",
    ]);
  });

  test("line ends within a cell that only some programs know keep its words apart", () => {
    const { rows } = tableOf('Person,Story\nAna,"one\u000btwo\u000cthree\u0085four"\n');
    expect(rows).toEqual([["Ana", "one two three four"]]);
  });

  test("years over columns of numbers are a header where another cell says so", () => {
    expect(tableOf("story,2019,2020\na,1,2\nb,3,4").hasHeader).toBe(true);
  });

  test("a person may say that the first row is data, or is none", () => {
    const data = parseTable("words\nfine", { hasHeader: false });
    expect(data.ok && data.value.rows).toEqual([["words"], ["fine"]]);
    const header = parseTable("1,2\n3,4", { hasHeader: true });
    expect(header.ok && header.value.header).toEqual(["1", "2"]);
  });

  test("the guard that an export puts before a formula is taken off again, and nothing else", () => {
    const { rows } = tableOf("story,who\n'=1+1,'tis\n'-5 was cold,'＝A1");
    expect(rows).toEqual([
      ["=1+1", "'tis"],
      ["-5 was cold", "＝A1"],
    ]);
  });

  test("rows that a survey tool puts under its header are left out and told", () => {
    const ids = '"{""ImportId"":""Q1""}","{""ImportId"":""Q2""}"';
    const { rows, repairs } = tableOf(`Q1,Q2\nWhat happened?,How was it?\n${ids}\nIt broke,2\n`);
    expect(rows).toEqual([["It broke", "2"]]);
    expect(repairs.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("caps are told in words", () => {
    const wide = Array.from({ length: 501 }, (_, at) => `c${at}`).join(",");
    expect(refusalOf(`${wide}\n1`)).toContain("at most 500");
    expect(refusalOf(`story\n${"a\n".repeat(50_001)}`)).toContain("at most 50,000");
    expect(refusalOf("story,score\n")).toContain("0 stories");
  });

  test("any cells written as RFC 4180 read as they were", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 20 })
      .map((text) =>
        text
          .replaceAll(/\r\n?/g, "\n")
          .replaceAll(
            /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff\u2028\u2029]/g,
            "",
          ),
      );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const isGuarded = (text: string) => /^'[=+\-@\t\r\n＝＋－＠]/.test(text);
    const law = fc.property(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      fc.constantFrom(",", ";", "\t"),
      (rows, lineEnd, delimiter) => {
        const kept = rows.filter(
          (row) => row.some((text) => text.trim() !== "") && !row.some(isGuarded),
        );
        fc.pre(kept.length > 0);
        const lines = [["story", "other"], ...kept].map((row) => row.map(quoted).join(delimiter));
        const table = parseTable(lines.join(lineEnd), { delimiter, hasHeader: true });
        expect(table.ok && table.value.rows).toEqual(kept);
      },
    );
    fc.assert(law, { numRuns: 300 });
  });

  test("any bytes end in a table or a named refusal", () => {
    const law = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const text = decodeText(bytes);
      const table = text.ok ? parseTable(text.value.text) : text;
      if (!table.ok) expect(table.problem.message).not.toBe("");
      else for (const row of table.value.rows) expect(row).toHaveLength(table.value.header.length);
    });
    fc.assert(law, { numRuns: 500 });
  });
});

test("an encoding that nobody guesses can be chosen", () => {
  const bytes = Uint8Array.from([0xce, 0xf7, 0xe5, 0xf0, 0xe5, 0xe4, 0xfc]);
  const guessed = decodeText(bytes);
  expect(guessed.ok && guessed.value.notes[0]).toContain("Choose its encoding");
  expect(decodeText(bytes, "windows-1251")).toMatchObject({ value: { text: "Очередь" } });
});

describe("the first of a few lines", () => {
  test.each([
    ["Quick and painless\nTwice my address\n", false],
    ["Was quick.\nWas slow there\n", false],
    ["Was quick\nWas slow there\n", false],
    ["Fine\nFast\nSlow\n", false],
    ["Verbatims2026\nIt was quick and painless\nI waited there\n", true],
    ["What did you think?\nGreat\nSlow\n", true],
    ["Why did you give that score\nGreat\nSlow\n", true],
    ["Comment\nGreat\nSlow\n", true],
  ])("is a header only where it says so: %j", (file, isHeader) => {
    expect(tableOf(file).hasHeader).toBe(isHeader);
  });
});

describe("bytes that are no western text", () => {
  const notes = (bytes: readonly number[]): readonly string[] => {
    const text = decodeText(Uint8Array.from(bytes));
    return text.ok ? text.value.notes : [text.problem.message];
  };
  const ascii = (text: string): readonly number[] => [...bytesOf(text)];

  test("are told apart from a few letters with marks", () => {
    // "Очень долго ждал" in Windows-1251.
    const russian = [0xce, 0xf7, 0xe5, 0xed, 0xfc, 0x20, 0xe4, 0xee, 0xeb, 0xe3, 0xee, 0x20];
    expect(notes([...ascii("a;b\n"), ...russian, ...russian, ...ascii(";1\n")])).toEqual([
      expect.stringContaining("Choose its encoding"),
    ]);
    expect(notes([...ascii("wer;was\nAnn;M"), 0xfc, ...ascii("hsam war es\n")])).toEqual([
      expect.stringContaining("Check the umlauts and accents"),
    ]);
  });

  test.each([
    ["GIF89a\u0001", "GIF picture"],
    ["RIFF0000WEBPVP8 ", "a picture or a recording"],
    ["{\\rtf1\\ansi Hello}", "RTF"],
  ])("of another kind of file are named: %j", (text, what) => {
    expect(notes(ascii(text))).toEqual([expect.stringContaining(what)]);
  });
});
