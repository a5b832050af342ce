import { BANDS } from "#journey/score.ts";
import { formatScore } from "#journey/words/plain.ts";
import { words } from "#journey/words/words.ts";
import { type Guide, guideHeading } from "./guideText.ts";

/** No question is parted from the room to write below it. */
const STYLE = `
  @page { margin: 16mm 18mm; }
  body { margin: 0; color: #000; font: 11pt/1.45 Inter, system-ui, sans-serif; }
  h1 { margin: 0 0 4mm; font-size: 18pt; line-height: 1.2; }
  h2 { margin: 8mm 0 2mm; font-size: 13pt; break-after: avoid; }
  p { margin: 0 0 3mm; }
  ol, ul { margin: 0; padding: 0; list-style: none; }
  ul.asks { padding-left: 5mm; list-style: disc; }
  li { break-inside: avoid; }
  ol > li { margin-bottom: 5mm; }
  .fields { display: flex; gap: 8mm; margin-bottom: 6mm; }
  .field { flex: 1; border-bottom: .3mm solid #000; color: #444; font-size: 9pt; padding-top: 6mm; }
  .asked { display: flex; justify-content: space-between; gap: 6mm; font-weight: 600; }
  .known { flex: none; color: #444; font-size: 9pt; font-weight: 400; }
  .line { height: 8mm; border-bottom: .2mm solid #999; }
  .scale { display: flex; flex: none; gap: 2mm; font-weight: 400; }
  .scale span { width: 9mm; border: .2mm solid #666; border-radius: 1mm; text-align: center; font-size: 9pt; }
`;

/**
 * Prints the guide on sheets of its own, with room to write: nothing else of the
 * screen. Takes its frame away once it is printed, or nobody wants to.
 */
export function printGuide(guide: Guide): void {
  const frame = document.createElement("iframe");
  // A frame that is not displayed at all is printed blank by some.
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: "fixed", width: "0", height: "0", border: "0" });
  document.body.append(frame);
  const view = frame.contentDocument?.defaultView ?? null;
  if (view === null) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = document.documentElement.lang;
  view.document.title = guideHeading(guide.title);
  view.document.body.append(...sheetsOf(guide, view.document));
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

function sheetsOf({ title, asks, questions, stops }: Guide, page: Document): readonly Node[] {
  const { guideFields, guideStops, guideAtStops } = words.profile;
  const make = (tag: string, className: string, ...content: readonly (Node | string)[]): Node => {
    const element = page.createElement(tag);
    if (className !== "") element.className = className;
    element.dir = "auto";
    element.append(...content);
    return element;
  };
  const lines = (): readonly Node[] => [make("div", "line"), make("div", "line")];
  const asked = (said: string, beside: Node): Node =>
    make("li", "", make("div", "asked", make("span", "", said), beside), ...lines());
  const fields = guideFields.map((field) => make("div", "field", field));
  const scale = (): Node =>
    make("span", "scale", ...BANDS.map((band) => make("span", "", formatScore(band))));
  const part = (heading: string, ...content: readonly Node[]): readonly Node[] =>
    content.length === 0 ? [] : [make("h2", "", heading), ...content];
  return [
    make("h1", "", guideHeading(title)),
    make("div", "fields", ...fields),
    ...(asks.length === 0
      ? []
      : part(words.findings.asking, make("ul", "asks", ...asks.map((ask) => make("li", "", ask))))),
    ...part(
      words.profile.guideQuestions,
      make(
        "ol",
        "",
        ...questions.map(({ question, known }) => asked(question, make("span", "known", known))),
      ),
    ),
    ...(stops.length === 0
      ? []
      : part(
          guideStops,
          make("p", "", guideAtStops),
          make("ol", "", ...stops.map((stop) => asked(stop, scale()))),
        )),
  ];
}
