// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { Combobox } from "#ui/Combobox.tsx";
import { parseDecimal } from "#kit/decimal.ts";
import { NumberField } from "#ui/NumberField.tsx";
import { TagsField } from "#ui/TagsField.tsx";
import { TextArea } from "#ui/TextArea.tsx";
import { TextField } from "#ui/TextField.tsx";

function aNumber() {
  const onValueChange = vi.fn<(value: number | null) => void>();
  function Held() {
    const [value, setValue] = useState<number | null>(63);
    const change = (next: number | null): void => {
      setValue(next);
      onValueChange(next);
    };
    return (
      <NumberField
        label="Age"
        value={value}
        onValueChange={change}
        min={0}
        max={120}
        problemOf={() => "Between 0 and 120"}
      />
    );
  }
  render(<Held />);
  return { onValueChange, user: userEvent.setup(), field: screen.getByLabelText("Age") };
}

function aCombobox() {
  const onValueChange = vi.fn<(value: string | null) => void>();
  const onCreate = vi.fn<(text: string) => void>();
  render(
    <Combobox
      label="Person"
      value="p1"
      onValueChange={onValueChange}
      onCreate={onCreate}
      items={[
        { value: "p1", label: "Dee" },
        { value: "p2", label: "Moira" },
        { value: "p3", label: "Moritz" },
      ]}
    />,
  );
  return {
    onValueChange,
    onCreate,
    user: userEvent.setup(),
    field: screen.getByLabelText("Person"),
  };
}

function aTagsField() {
  const onTagsChange = vi.fn<(tags: readonly string[]) => void>();
  render(
    <TagsField
      label="Tags"
      tags={["delivery"]}
      onTagsChange={onTagsChange}
      suggestions={["billing", "delivery"]}
    />,
  );
  return { onTagsChange, user: userEvent.setup(), field: screen.getByLabelText("Tags") };
}

describe("a number as people write it", () => {
  test.each([
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["−3", -3],
    ["-3", -3],
    ["1 204", 1204],
    ["1,204,000", 1204000],
    ["1.204,5", 1204.5],
    ["1,204.5", 1204.5],
    ["1'204", 1204],
    [".5", 0.5],
  ])("%s is %d", (text, value) => expect(parseDecimal(text)).toBe(value));

  test.each(["", "ten", "1e5", "1-2", "0x10", "Infinity"])("%s is none", (text) =>
    expect(parseDecimal(text)).toBeNull(),
  );
});

describe("a number field", () => {
  test("hands the number over when it is left", async () => {
    const { user, field, onValueChange } = aNumber();
    await user.clear(field);
    await user.type(field, "41,5");
    expect(onValueChange).not.toHaveBeenCalled();
    await user.tab();
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(41.5);
  });

  test("says what is wrong with a number off its limits, and keeps it to be mended", async () => {
    const { user, field, onValueChange } = aNumber();
    await user.clear(field);
    await user.type(field, "630{Enter}");
    expect(field).toHaveAccessibleDescription("Between 0 and 120");
    expect(field).toBeInvalid();
    expect(onValueChange).not.toHaveBeenCalled();
  });

  test("an empty field is an unknown number, not 0", async () => {
    const { user, field, onValueChange } = aNumber();
    await user.clear(field);
    await user.tab();
    expect(onValueChange).toHaveBeenCalledExactlyOnceWith(null);
  });

  test("arrow keys step and stop at the limits", async () => {
    const { user, field } = aNumber();
    await user.click(field);
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowDown}");
    expect(field).toHaveValue("64");
  });
});

describe("a text field", () => {
  test("commits once when left, and not when nothing changed", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Goal" value="Pay" onCommit={onCommit} />);
    const user = userEvent.setup();
    await user.click(screen.getByLabelText("Goal"));
    await user.tab();
    expect(onCommit).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("Goal"), " the bill");
    await user.tab();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("Pay the bill");
  });

  test("Esc takes back what was typed", async () => {
    const onCommit = vi.fn<(text: string) => void>();
    render(<TextField label="Goal" value="Pay" onCommit={onCommit} />);
    await userEvent.type(screen.getByLabelText("Goal"), "x{Escape}");
    expect(screen.getByLabelText("Goal")).toHaveValue("Pay");
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });

  test("a change from elsewhere is shown while nobody types", () => {
    const { rerender } = render(<TextField label="Goal" value="Pay" />);
    rerender(<TextField label="Goal" value="Pay in time" />);
    expect(screen.getByLabelText("Goal")).toHaveValue("Pay in time");
  });

  test("text finds its own direction", () => {
    render(<TextField label="Goal" value="سلام" />);
    expect(screen.getByLabelText("Goal")).toHaveAttribute("dir", "auto");
  });

  test("Mod+Enter in a text area hands the text over", async () => {
    const onSubmit = vi.fn<(text: string) => void>();
    render(<TextArea label="Story" value="" onSubmit={onSubmit} />);
    await userEvent.type(screen.getByLabelText("Story"), "Four calls.{Control>}{Enter}{/Control}");
    expect(onSubmit).toHaveBeenCalledWith("Four calls.");
  });
});

describe("choosing a person", () => {
  test("typing narrows the list, Enter takes the first", async () => {
    const { user, field, onValueChange } = aCombobox();
    await user.click(field);
    await user.clear(field);
    await user.type(field, "mor");
    expect((await screen.findAllByRole("option")).map((option) => option.textContent)).toEqual([
      "Moritz",
      "Create “mor”",
    ]);
    await user.keyboard("{Enter}");
    expect(onValueChange).toHaveBeenLastCalledWith("p3");
  });

  test("a name that nobody has makes a new person", async () => {
    const { user, field, onCreate } = aCombobox();
    await user.click(field);
    await user.clear(field);
    await user.type(field, "Wanda{Enter}");
    expect(onCreate).toHaveBeenCalledExactlyOnceWith("Wanda");
  });

  test("a name that somebody has offers no second one", async () => {
    const { user, field } = aCombobox();
    await user.click(field);
    await user.clear(field);
    await user.type(field, "moira");
    expect(await screen.findAllByRole("option")).toHaveLength(1);
  });
});

describe("tags", () => {
  test("Enter ends a new tag", async () => {
    const { user, field, onTagsChange } = aTagsField();
    await user.type(field, "waiting{Enter}");
    expect(onTagsChange).toHaveBeenLastCalledWith(["delivery", "waiting"]);
  });

  test("a comma ends one, and pasted ones come in together, each once", async () => {
    const { user, field, onTagsChange } = aTagsField();
    await user.click(field);
    await user.paste("phone, Delivery, phone ,box");
    expect(onTagsChange).toHaveBeenLastCalledWith(["delivery", "phone", "box"]);
  });

  test("a tag half typed is kept when the field is left", async () => {
    const { user, field, onTagsChange } = aTagsField();
    await user.type(field, "late");
    await user.tab();
    expect(onTagsChange).toHaveBeenLastCalledWith(["delivery", "late"]);
  });

  test("its cross removes a tag", async () => {
    const { user, onTagsChange } = aTagsField();
    await user.click(screen.getByLabelText("Remove delivery"));
    expect(onTagsChange).toHaveBeenLastCalledWith([]);
  });
});

test("a field that is gone from the page hands over what was typed in it", async () => {
  const onCommit = vi.fn<(text: string) => void>();
  const { unmount } = render(<TextArea label="Goal" value="" onCommit={onCommit} />);
  await userEvent.type(screen.getByRole("textbox", { name: "Goal" }), "Clean clothes");
  unmount();
  expect(onCommit).toHaveBeenCalledExactlyOnceWith("Clean clothes");
});
