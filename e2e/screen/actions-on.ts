import type { Locator } from "@playwright/test";

/** What a person does to a message with the mouse. */
export function actionsOn(message: Locator) {
  return {
    /** Chooses from the message's menu. */
    async pick(name: string): Promise<void> {
      await message.click({ button: "right", position: { x: 4, y: 4 } });
      await message.page().getByRole("menuitem", { name, exact: true }).click();
    },
  };
}
