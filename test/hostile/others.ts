import { zlibSync } from "fflate";
import { docText, ELSEWHERE, folderOf, SCRIPT } from "./case.ts";
import { zip } from "./zips.ts";

const file = folderOf("other");

/** Other programs' files, zips of maps, addresses, clipboards, settings. */
export const OTHER_FILES = [
  file(
    "01-drawio.xml",
    "another program's file",
    ["refused", "draw.io"],
    "<mxfile><diagram>x</diagram></mxfile>",
  ),
  file(
    "02-backup-one-bad.zip",
    "a zip of two good maps and a broken one",
    ["repaired", "maps/b.json", "breaks off at line 1"],
    () =>
      zip([
        { name: "maps/a.json", data: docText({ map: { id: "a", title: "good one" } }) },
        { name: "maps/b.json", data: '{"format":"wayfelt"' },
        { name: "maps/c.json", data: docText({ map: { id: "c", title: "good two" } }) },
      ]),
  ),
  file(
    "03-share-hash.txt",
    "address that inflates to 5 MB of [",
    ["other"],
    () =>
      `#map=${Buffer.from(zlibSync(new Uint8Array(5_000_000).fill(91), { level: 9 })).toString("base64url")}`,
  ),
  file(
    "04-share-hash-xss.txt",
    "address of a map that is HTML",
    ["other"],
    `#/map/<img src=x onerror=${SCRIPT}>`,
  ),
  file(
    "05-clipboard.html",
    "HTML from another page's clipboard",
    ["other"],
    `<meta charset=utf-8><table><tr><td onmouseover="${SCRIPT}">Pay<td><img src=${ELSEWHERE} onerror=${SCRIPT}>fine<td>1</table><style>*{display:none}</style>`,
  ),
  file(
    "06-clipboard-our-format.json",
    "our own clipboard, forged by another page",
    ["other"],
    `{"touchpoints":[{"title":"<b>x</b>","__proto__":{"polluted":1},"channelIds":"x","organisationImportance":1e999,"column":1e308},{"title":5,"column":null}],"notes":[{"text":"<img src=x onerror=${SCRIPT}>","role":"__proto__","column":-1}],"connections":[{"from":"__proto__","to":1e9},{"from":0,"to":1}],"evil":"${"x".repeat(1_000)}"}`,
  ),
  file(
    "07-filename-%3Cb%3E.json",
    "title that becomes a file name",
    ["repaired"],
    docText({ map: { id: "map-1", title: `../../CON.<b>:*?"|\u202e${"n".repeat(600)}` } }),
  ),
  file(
    "08-localstorage-garbage.txt",
    "damaged settings",
    ["other"],
    '{"theme":"<script>","zoom":null,"__proto__":{}}',
  ),
];
