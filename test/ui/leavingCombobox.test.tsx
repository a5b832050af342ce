// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { Combobox } from "#ui/Combobox.tsx";
import { PickSeveral } from "#ui/PickSeveral.tsx";

const ITEMS = [
  { value: "ana", label: "Ana" },
  { value: "bo", label: "Bo" },
];

/** Presses Esc in the field while its list is closed; answers what the field around it heard. */
async function leave(field: React.ReactNode): Promise<readonly string[]> {
  const heard: string[] = [];
  // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for an editor around the field
  render(<div onKeyDown={({ key }) => heard.push(key)}>{field}</div>);
  screen.getByRole("combobox").focus();
  await userEvent.keyboard("{Escape}");
  return heard;
}

test("Esc in a closed combobox leaves it: who was chosen stays, and the editor around it hears the key", async () => {
  const change = vi.fn();
  const field = <Combobox label="Person" value="ana" items={ITEMS} onValueChange={change} />;
  expect(await leave(field)).toEqual(["Escape"]);
  expect(change).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("Ana");
});

test("Esc in a closed field of several keeps all that were chosen", async () => {
  const change = vi.fn();
  const field = (
    <PickSeveral label="Channels" values={["ana", "bo"]} items={ITEMS} onValuesChange={change} />
  );
  expect(await leave(field)).toEqual(["Escape"]);
  expect(change).not.toHaveBeenCalled();
});
