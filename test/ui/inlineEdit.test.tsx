// @vitest-environment jsdom
import "@testing-library/jest-dom/vitest";
import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { InlineEdit, type InlineEditProps } from "#ui/InlineEdit.tsx";

function anEdit(props: Partial<InlineEditProps> = {}) {
  const onCommit = vi.fn<(text: string) => void>();
  const onEnd = vi.fn<InlineEditProps["onEnd"]>();
  const { unmount } = render(
    <InlineEdit
      label="Title"
      value="First bill"
      editing
      onCommit={onCommit}
      onEnd={onEnd}
      {...props}
    />,
  );
  return { onCommit, onEnd, unmount, user: userEvent.setup(), field: screen.getByRole("textbox") };
}

describe("renaming in place", () => {
  test("the old name is selected, so that typing replaces it, and Enter commits", async () => {
    const { user, onCommit, onEnd } = anEdit();
    await user.keyboard("Second bill{Enter}");
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("Second bill");
    expect(onEnd).toHaveBeenCalledExactlyOnceWith("enter");
  });

  test.each(["One\nTwo", "One\r\nTwo"])(
    "a text of several lines that nobody changed stays as it is, also where one line is written",
    async (value) => {
      const { user, onCommit } = anEdit({ value });
      await user.keyboard("{Enter}");
      expect(onCommit).not.toHaveBeenCalled();
    },
  );

  test("an edit begun by a letter starts with that letter", async () => {
    const { user, onCommit } = anEdit({ typed: "S" });
    await user.keyboard("econd{Enter}");
    expect(onCommit).toHaveBeenCalledWith("Second");
  });

  test.each([
    ["{Tab}", "tab"],
    ["{Shift>}{Tab}{/Shift}", "shift-tab"],
  ])("%s commits and says where to go on", async (keys, how) => {
    const { user, onCommit, onEnd } = anEdit();
    await user.keyboard(`Paid${keys}`);
    expect(onCommit).toHaveBeenCalledWith("Paid");
    expect(onEnd).toHaveBeenCalledWith(how);
  });

  test("leaving the field commits", async () => {
    const { user, onCommit, field } = anEdit();
    await user.keyboard("Paid");
    fireEvent.blur(field);
    expect(onCommit).toHaveBeenCalledWith("Paid");
  });

  test("Esc keeps the old name, also when the field then loses the focus", async () => {
    const { user, onCommit, onEnd, field } = anEdit();
    await user.keyboard("Something else{Escape}");
    fireEvent.blur(field);
    expect(onCommit).not.toHaveBeenCalled();
    expect(onEnd).toHaveBeenCalledExactlyOnceWith("escape");
  });

  test("an empty name keeps the old one, unless empty is allowed", async () => {
    const kept = anEdit();
    await kept.user.clear(kept.field);
    await kept.user.keyboard("{Enter}");
    expect(kept.onCommit).not.toHaveBeenCalled();
  });

  test("an empty name is a name where it is allowed", async () => {
    const { user, field, onCommit } = anEdit({ mayBeEmpty: true });
    await user.clear(field);
    await user.keyboard("{Enter}");
    expect(onCommit).toHaveBeenCalledWith("");
  });

  test("the same name again is no change", async () => {
    const { user, onCommit } = anEdit();
    await user.keyboard("First bill{Enter}");
    expect(onCommit).not.toHaveBeenCalled();
  });

  test("Enter that ends a composed character does not end the edit", () => {
    const { field, onEnd } = anEdit();
    const press = createEvent.keyDown(field, { key: "Enter", isComposing: true });
    fireEvent(field, press);
    expect(onEnd).not.toHaveBeenCalled();
  });

  test("what was typed is kept when the field is scrolled out of sight", async () => {
    const { user, onCommit, unmount } = anEdit();
    await user.keyboard("Paid");
    unmount();
    expect(onCommit).toHaveBeenCalledExactlyOnceWith("Paid");
  });

  test("a pasted line break becomes a space in a name", async () => {
    const { user, onCommit } = anEdit();
    await user.paste("First\r\n  bill, paid");
    await user.keyboard("{Enter}");
    expect(onCommit).toHaveBeenCalledWith("First bill, paid");
  });

  test("its keys do not reach what is around it", async () => {
    const outside = vi.fn<() => void>();
    render(
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for a map that listens
      <div onKeyDown={outside}>
        <InlineEdit
          label="Title"
          value="x"
          editing
          onCommit={vi.fn<() => void>()}
          onEnd={vi.fn<() => void>()}
        />
      </div>,
    );
    await userEvent.keyboard("1{Delete}{Enter}");
    expect(outside).not.toHaveBeenCalled();
  });
});
