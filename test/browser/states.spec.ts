import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome, openSample } from "./home.ts";

const STATES: readonly {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}[] = [
  { name: "home without maps", reach: openHome },
  {
    name: "home with maps",
    reach: async (page) => {
      await openSample(page);
      await page.getByRole("link", { name: "Maps", exact: true }).click();
      await expect(page.getByRole("heading", { name: /Journey maps/ })).toBeVisible();
    },
  },
  { name: "the sample map with its profile", reach: (page) => openTab(page, "Profile") },
  { name: "the persona", reach: (page) => openTab(page, "Persona") },
  {
    name: "the findings with what a sentence rests on",
    reach: async (page) => {
      await openTab(page, "Findings");
      const finding = page.getByTestId("findings").getByRole("button", { name: /splits people/ });
      await finding.click();
      await expect(page.getByTestId("evidence")).toBeVisible();
      await page.getByText("What may be chance").click();
    },
  },
  {
    name: "a scorecard",
    reach: async (page) => {
      await openTab(page, "Scorecard");
      await page.getByRole("button", { name: "Ideal customer" }).click();
      await expect(page.getByText("ask next: Market").first()).toBeVisible();
    },
  },
  {
    name: "a touchpoint with an open story",
    reach: async (page) => {
      await openTab(page, "Touchpoint");
      await page.getByTestId("card").first().click();
      const story = page.getByTestId("story").first();
      await story.getByRole("button", { name: "Edit story" }).click();
      await expect(story.getByRole("textbox", { name: "Story" })).toBeVisible();
    },
  },
  {
    name: "a statement with its evidence",
    reach: async (page) => {
      await openTab(page, "Profile");
      await page
        .getByTestId("profile")
        .getByRole("button", { name: /^Sentiment/ })
        .click();
      await expect(page.getByTestId("evidence")).toBeVisible();
    },
  },
  {
    name: "people",
    reach: async (page) => {
      await openSample(page);
      await page.getByRole("radio", { name: "People" }).click();
      await expect(page.getByRole("grid")).toBeVisible();
    },
  },
  {
    name: "an import and its columns",
    reach: async (page) => {
      await openHome(page);
      await page.getByRole("button", { name: "Bring your stories" }).click();
      const dialog = page.getByRole("dialog", { name: "Import stories" });
      await dialog
        .locator("input[type=file]")
        .setInputFiles("test/fixtures/csv/library-visits.csv");
      await expect(dialog.getByTestId("mapping")).toBeVisible();
    },
  },
  {
    name: "the export",
    reach: async (page) => {
      await openSample(page);
      await page.getByRole("button", { name: "Export" }).click();
      await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
    },
  },
  {
    name: "the sheet of keys",
    reach: async (page) => {
      await openSample(page);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
    },
  },
  {
    name: "the palette",
    reach: async (page) => {
      await openSample(page);
      await page.keyboard.press("Control+k");
      await expect(page.getByTestId("finder").getByRole("combobox")).toBeFocused();
    },
  },
];

test.describe("in both themes", () => {
  test.use({ colorScheme: "light", reducedMotion: "reduce" });
  for (const { name, reach } of STATES) {
    test(`${name}: axe finds nothing`, async ({ page }) => {
      await reach(page);
      await expectNoViolations(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoViolations(page, "colours");
    });
  }
});

test("with larger letters and in a narrow window nothing lies over or beyond another", async ({
  page,
}) => {
  await openSample(page);
  const card = page.getByTestId("card").first();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await expect(card.getByText("Looking up the error")).toHaveCSS("font-size", "13px");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "";
  });
  for (const width of [320, 800]) {
    await page.setViewportSize({ width, height: 700 });
    const beyond = await page.locator('[data-region="bar"]').evaluate(
      (bar) =>
        [...bar.querySelectorAll("button, a")].filter((one) => {
          const { right, left, width: wide } = one.getBoundingClientRect();
          return wide > 0 && (right > innerWidth || left < 0);
        }).length,
    );
    expect(beyond, `at ${width} px`).toBe(0);
    await page.getByRole("button", { name: "Export" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("on a screen of 320 px every button of the copies is whole, and why one was taken is read in words", async ({
  page,
}) => {
  await openSample(page);
  await page.getByTestId("save-state").click();
  const copies = page.getByRole("dialog", { name: "Copies and backups" });
  await copies.getByRole("button", { name: "Take a copy now" }).click();
  await expect(copies.getByTestId("copy").first()).toBeVisible();
  await page.setViewportSize({ width: 320, height: 700 });
  const cut = await copies
    .getByRole("button")
    .evaluateAll(
      (all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth - 16).length,
    );
  expect(cut).toBe(0);
  const why = copies.getByTestId("copy").first().getByText("taken by hand");
  expect((await why.boundingBox())?.width).toBeGreaterThan(60);
});

async function openTab(page: Page, name: string): Promise<void> {
  await openSample(page);
  await page.getByRole("tab", { name }).click();
  await expect(page.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
}
