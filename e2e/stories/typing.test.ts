import { expect, test } from "../fixtures/test.ts";
import { aGroup, write } from "../people/chats.ts";
import { openSocket } from "../people/open-socket.ts";
import type { Person } from "../people/person.ts";

test("who types in a group is named, two of many, and not for longer than he types", async ({
  aPerson,
  inBrowser,
  server,
}) => {
  const ann = await aPerson("Ann");
  const others = await Promise.all(["Bob", "Cid", "Dan", "Eve"].map(aPerson));
  const [bob, cid] = others as [Person, Person];
  const chatId = await aGroup(ann, "Ferry crew", others);
  await write(bob, chatId, "Who brings the rope?");
  const { page, open, message } = await inBrowser(ann);
  await open("Ferry crew");
  await expect(message("Who brings the rope?")).toBeInViewport();
  await expect(page.getByText("5 members")).toBeVisible();
  const type = async (person: Person) => {
    const socket = await openSocket(server, person);
    await socket.call("typing.start", { chatId });
    return socket;
  };

  const sockets = [await type(bob)];
  await expect(page.getByText(`${bob.user.name} is typing…`)).toBeVisible();
  sockets.push(await type(cid));
  await expect(page.getByText(`${bob.user.name} and ${cid.user.name} are typing…`)).toBeVisible();
  sockets.push(...(await Promise.all(others.slice(2).map(type))));
  await expect(page.getByText("and 2 others are typing…")).toBeVisible();
  await expect(page.getByText("5 members")).toBeVisible();
  await expect(page.getByText("are typing…")).toHaveCount(0);
  for (const socket of sockets) socket.close();
});
