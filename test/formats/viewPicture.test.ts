// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type ViewPictureOptions, viewPicture } from "#formats/view/viewPicture.ts";

/** What html-to-image was asked for, and the picture that it gives. */
const taken = vi.hoisted(() => ({
  options: null as Record<string, unknown> | null,
  scheme: "",
  gives: null as Blob | null,
}));
vi.mock("html-to-image", () => ({
  toBlob: (element: HTMLElement, options: Record<string, unknown>) => {
    taken.options = options;
    taken.scheme = `${element.style.colorScheme} ${"inPicture" in element.dataset}`;
    return Promise.resolve(taken.gives);
  },
}));

/** The first bytes of a PNG of this size. */
function pngOf(width: number, height: number): Blob {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return new Blob([bytes], { type: "image/png" });
}

/** A view of this size on the screen. */
function aView(width: number, height: number, inside = ""): HTMLElement {
  const view = document.createElement("div");
  view.innerHTML = inside;
  Object.defineProperties(view, { clientWidth: { value: width }, clientHeight: { value: height } });
  document.body.replaceChildren(view);
  return view;
}

/** A rule of a style sheet that names a file of a font. */
class FontRule {
  readonly cssText = "@font-face{}";
  readonly parentStyleSheet: { readonly href: string } | null;
  readonly style: { readonly getPropertyValue: (name: string) => string };

  constructor(weight: string, src: string, sheet: string | null = null) {
    this.parentStyleSheet = sheet === null ? null : { href: sheet };
    const said: Readonly<Record<string, string>> = {
      "font-weight": weight,
      "unicode-range": "U+0-FF",
      src,
    };
    this.style = { getPropertyValue: (name) => said[name] ?? "" };
  }
}

const OPTIONS: ViewPictureOptions = {
  scale: 2,
  theme: "dark",
  withNames: false,
  isKept: ({ id }) => id !== "elsewhere",
};

beforeEach(() => {
  Object.assign(document, { fonts: Object.assign([], { ready: Promise.resolve() }) });
  vi.stubGlobal("CSSFontFaceRule", FontRule);
  taken.gives = pngOf(200, 100);
  taken.options = null;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("a picture of the view", () => {
  it("is of the size it was asked for, or refused in words", async () => {
    const view = aView(100, 50);
    expect(await viewPicture(view, OPTIONS)).toMatchObject({ ok: true });
    expect(taken.options).toMatchObject({ pixelRatio: 2, width: 100, height: 50 });
    for (const blob of [pngOf(199, 100), pngOf(200, 99), new Blob(["no picture"]), null]) {
      taken.gives = blob;
      expect(await viewPicture(view, OPTIONS)).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining("could not make this picture") },
      });
    }
  });

  it("is not even tried where no browser could paint it", async () => {
    for (const view of [aView(8_193, 50), aView(50, 8_193)]) {
      expect(await viewPicture(view, OPTIONS)).toMatchObject({
        problem: {
          message: expect.stringContaining("are more than a picture of the view can have"),
        },
      });
    }
    expect(taken.options).toBeNull();
  });

  it("shows names only where they are wanted, and never what is there for the hand", async () => {
    const view = aView(
      100,
      50,
      `<p id="words">Slow</p><p id="elsewhere">x</p><b id="name" data-person-name>Ana</b>
       <i id="tool" data-not-in-picture></i><u id="handle" class="react-flow__handle"></u>`,
    );
    const shown = async (withNames: boolean): Promise<string> => {
      await viewPicture(view, { ...OPTIONS, withNames });
      const filter = taken.options?.["filter"] as (node: Node) => boolean;
      expect(filter(document.createTextNode("words"))).toBe(true);
      return [...view.children]
        .filter(filter)
        .map(({ id }) => id)
        .join(" ");
    };
    expect(await shown(false)).toBe("words");
    expect(await shown(true)).toBe("words name");
  });

  it("is taken in its own colours, and leaves the view as it was", async () => {
    const view = aView(100, 50, `<svg><circle style="fill: red;" r="3"></circle></svg>`);
    view.style.colorScheme = "light";
    const before = view.outerHTML;
    await viewPicture(view, OPTIONS);
    expect(taken.scheme).toBe("dark true");
    expect(view.outerHTML).toBe(before);
  });

  it("takes the files of the fonts along that are loaded, and no others", async () => {
    const loaded = { status: "loaded", unicodeRange: "U+0-FF" };
    const faces = [
      { ...loaded, weight: "400" },
      { ...loaded, weight: "500" },
      { ...loaded, weight: "600" },
      { ...loaded, weight: "700", status: "unloaded" },
    ];
    Object.assign(document, { fonts: Object.assign(faces, { ready: Promise.resolve() }) });
    const cssRules = [
      new FontRule("400", 'url("inter-400.woff2") format("woff2")', "https://maps.test/app/a.css"),
      new FontRule("500", "url(/inter-500.woff2)"),
      new FontRule("600", "local(Inter)"),
      new FontRule("700", "url(/inter-700.woff2)"),
      { cssText: "p{}" },
    ];
    vi.spyOn(document, "styleSheets", "get").mockReturnValue([{ cssRules }] as never);
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: URL) => {
      asked.push(address.href);
      return Promise.resolve({ blob: () => Promise.resolve(new Blob(["font"])) });
    });
    await viewPicture(aView(100, 50), OPTIONS);
    expect(asked).toEqual([
      "https://maps.test/app/inter-400.woff2",
      new URL("/inter-500.woff2", location.href).href,
    ]);
    const css = String(taken.options?.["fontEmbedCSS"]);
    expect(css.match(/font-weight:\d+;src:url\(data:[^)]*base64,Zm9udA==\)/gu)).toHaveLength(2);
    expect(css).toContain("@font-face{}");
    expect(css).not.toContain("700");
  });
});
