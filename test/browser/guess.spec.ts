import type { Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, test } from "./fixture.ts";
import { openHome } from "./home.ts";

/** Twelve people who liked to order and not to wait; nobody spoke about using it. */
const TABLE = [
  "person,touchpoint,story,score (0-10)",
  ...Array.from({ length: 12 }, (_, n) => [
    `P${n},Order,"Ordering took a minute, thank you ${n}",${8 + (n % 3)}`,
    `P${n},Wait,"Endless waiting without a word, call ${n}",${n % 3}`,
    `P${n},Use,"It does what it does, day ${n}",`,
  ]).flat(),
].join("\n");

test("a guess is drawn, sealed and revealed: a gap is named only outside of what people said", async ({
  page,
}) => {
  await importTable(page);
  await page.getByRole("tab", { name: "Findings" }).click();
  await page.getByRole("button", { name: "Guess the curve" }).click();
  const dialog = page.getByRole("dialog", { name: "Guess the curve" });
  await expect(dialog).toContainText("24 stories are scored already");
  await expect(page.getByTestId("map")).toBeHidden();
  await expectNoViolations(page);

  // Nothing guessed cannot be sealed.
  await dialog.getByRole("button", { name: "Seal the guess" }).click();
  await expect(page.getByTestId("guess-count")).toHaveText(/Guess at least one stop/);

  await dialog.getByLabel("Whose guess is it?").fill("Support");
  await dialog.getByLabel("Whose guess is it?").press("Enter");
  await drawAcross(page);
  await expect(page.getByTestId("guess-count")).toHaveText("3 of 3 stops guessed");
  // One stroke is one step.
  await page.keyboard.press("ControlOrMeta+z");
  await expect(page.getByTestId("guess-count")).toHaveText("0 of 3 stops guessed");

  // By keys: Order as good as it is, Wait much too good, Use as nobody knows.
  const slider = (name: string) => dialog.getByRole("slider", { name });
  await slider("Order").focus();
  await page.keyboard.press("5");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(slider("Order")).toHaveAttribute("aria-valuetext", "+80");
  await page.keyboard.press("ArrowRight");
  await expect(slider("Wait")).toBeFocused();
  await page.keyboard.press("4");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Delete");
  await expect(slider("Use")).toHaveAttribute("aria-valuetext", "not guessed");
  await page.keyboard.press("3");
  await dialog.getByRole("button", { name: "Seal the guess" }).click();
  await expect(dialog).toBeHidden();

  const guesses = page.getByTestId("guesses");
  await expect(guesses).toContainText("when 24 stories were scored");
  await expect(page.getByTestId("overlay")).toHaveCount(0);
  // The keyboard goes on where the guess is, before and after.
  await expect(guesses.getByRole("button", { name: "Reveal" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    guesses.getByRole("button", { name: "More about the guess of Support" }),
  ).toBeFocused();
  await expect(page.getByText("Sealed. Reveal it")).toHaveCount(0);
  await expect(guesses).toContainText("1 of 2 guessed stops lies outside of what people said");
  await expect(guesses).toContainText("Nobody scored yet: Use");
  await expect(page.getByTestId("miss")).toHaveCount(1);
  await expectNoViolations(page);
  await guesses.getByRole("button", { name: /^Wait: guessed \+50; 12 people say −8/ }).click();
  await expect(page.getByRole("tab", { name: "Touchpoint" })).toHaveAttribute(
    "aria-selected",
    "true",
  );

  // It stays after a reload; off the curve until somebody shows it.
  await page.reload();
  await page.getByRole("tab", { name: "Findings" }).click();
  await page.getByRole("button", { name: "More about the guess of Support" }).click();
  await page.getByRole("menuitem", { name: "Show on the curve" }).click();
  await expect(page.locator("[data-testid=overlay][data-kind=guess]")).toHaveCount(1);
  await page.getByRole("button", { name: "More about the guess of Support" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByTestId("guess-entry")).toHaveCount(0);
  await page.getByRole("button", { name: /^Undo: Delete guess/ }).click();
  await expect(page.getByTestId("guess-entry")).toHaveCount(1);
});

async function drawAcross(page: Page): Promise<void> {
  const sliders = page.getByRole("slider");
  const first = await sliders.first().boundingBox();
  const last = await sliders.last().boundingBox();
  if (first === null || last === null) throw new Error("There is nothing to draw on.");
  await page.mouse.move(first.x + 20, first.y + 60);
  await page.mouse.down();
  await page.mouse.move(last.x + 20, last.y + 200, { steps: 2 });
  await page.mouse.up();
}

async function importTable(page: Page): Promise<void> {
  await openHome(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "waits.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) });
  await page.getByRole("button", { name: /^Import \d/ }).click();
  await page.getByRole("button", { name: "Show the map" }).click();
  await expect(page.getByTestId("card")).toHaveCount(3);
}
